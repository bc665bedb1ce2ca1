import type { SourceKind } from "../../model/page-facts.ts";

export interface ReadTarget {
  readonly kind: SourceKind;
  readonly target: string | null;
  readonly prefix?: string;
}

const URL_SCHEME = /^[a-z][a-z0-9+.-]*:\/\/\S+$/i;
const DOI = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i;
const ARXIV =
  /^(?:arxiv:\s*|https?:\/\/arxiv\.org\/(?:abs|pdf)\/)((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?)(?:\.pdf)?$/i;
const ABSOLUTE = /^(?:\/[\w.]|~\/|[A-Za-z]:[\\/]|\\\\)/;
const PATH = /^[^\s:*?"<>|]+\/[^\s:*?"<>|]*$|^[^\s:*?"<>|/]+\.[a-z][a-z0-9]{0,5}$/i;
/** A set, not an expression: it takes V8 longer to compile than to read all of a page's sources. */
const FILE_ENDINGS: ReadonlySet<string> = new Set([
  ...[
    "md",
    "markdown",
    "txt",
    "pdf",
    "htm",
    "html",
    "json",
    "csv",
    "yml",
    "yaml",
    "doc",
    "docx",
    "xls",
    "xlsx",
  ],
  ...["png", "jpg", "jpeg", "epub", "tex", "xml", "rst", "org"],
]);
const PREFIX = /^([a-z][a-z0-9_-]{1,15}):\s*(?!\/\/)(\S.*)$/i;
/** Prefixes that say how the source was had, not what it is: `web: https://…`. */
const KNOWN_PREFIX =
  /^(?:web|url|file|raw|source|src|doc|paper|pdf|book|repo|github|blog|article|private|local|vault|user|chat|email|interview)$/i;
const PRIVATE_PREFIX = /^(?:private|user|chat|email|interview|vault)$/i;

/** `private: file: x.pdf`; one made of many would be gone into as deep as it is long. */
const MOST_PREFIXES = 4;

/** Tells what a written source is: a file of the wiki, an address, an identifier, a path outside, or words only. */
export function readSourceTarget(written: string, prefixes = 0): ReadTarget {
  const text = withoutBrackets(written.trim());
  const doi = text.includes("10.") ? DOI.exec(text)?.[1] : undefined;
  if (doi !== undefined) return { kind: "doi", target: doi };
  const isMarked = prefixes < MOST_PREFIXES && text.includes(":");
  return (isMarked ? markedTarget(text, prefixes) : null) ?? pathTarget(text);
}

function withoutBrackets(text: string): string {
  return text.startsWith("<") ? text.replace(/^<(.*)>$/, "$1") : text;
}

/** What a scheme or another word before a colon says. */
function markedTarget(text: string, prefixes: number): ReadTarget | null {
  const arxiv = /arxiv/i.test(text) ? ARXIV.exec(text)?.[1] : undefined;
  if (arxiv !== undefined) return { kind: "arxiv", target: arxiv };
  if (/^file:/i.test(text)) return { kind: "absolute-path", target: text };
  if (text.includes("://") && URL_SCHEME.test(text)) return { kind: "url", target: text };
  if (/^mailto:/i.test(text)) return { kind: "text", target: null };
  if (ABSOLUTE.test(text)) return { kind: "absolute-path", target: text };
  const [, prefix, rest] = PREFIX.exec(text) ?? [];
  if (prefix === undefined || rest === undefined || !KNOWN_PREFIX.test(prefix)) return null;
  const inner = readSourceTarget(rest, prefixes + 1);
  if (PRIVATE_PREFIX.test(prefix) && inner.kind === "file") return { ...inner, kind: "private-file", prefix };
  return { ...inner, prefix };
}

function pathTarget(text: string): ReadTarget {
  if (MAY_BE_ABSOLUTE.has(text.charAt(0)) && ABSOLUTE.test(text))
    return { kind: "absolute-path", target: text };
  const bare = text.includes("#") ? text.replace(/#\S*$/, "") : text;
  return isPath(bare) ? { kind: "file", target: bare } : { kind: "text", target: null };
}

/** What an absolute path without a drive begins with. */
const MAY_BE_ABSOLUTE: ReadonlySet<string> = new Set(["/", "~", "\\"]);

/** `raw/articles/x.md`, `../raw/x`, `notes.md`; never `Meta / partners`, `ai.meta.com` or `and/or`. */
function isPath(text: string): boolean {
  if (text === "" || text.length > 400) return false;
  const dot = text.lastIndexOf(".");
  if (dot >= 0 && FILE_ENDINGS.has(text.slice(dot + 1).toLowerCase()))
    return (
      !(text.includes(":") && /^https?:|:\/\//i.test(text)) &&
      (text.includes("/") || !/\s/.test(text) || PATH.test(text))
    );
  return (
    text.includes("/") &&
    PATH.test(text) &&
    /^(?:\.{1,2}\/|raw\/|sources?\/|docs?\/|assets\/|articles\/|papers\/|notes\/|wiki\/)/i.test(text)
  );
}
