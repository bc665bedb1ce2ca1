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
const FILE_NAME =
  /\.(?:md|markdown|txt|pdf|html?|json|csv|ya?ml|docx?|xlsx?|png|jpe?g|epub|tex|xml|rst|org)(?:#\S*)?$/i;
const PREFIX = /^([a-z][a-z0-9_-]{1,15}):\s*(?!\/\/)(\S.*)$/i;
/** Prefixes that say how the source was had, not what it is: `web: https://…`. */
const KNOWN_PREFIX =
  /^(?:web|url|file|raw|source|src|doc|paper|pdf|book|repo|github|blog|article|private|local|vault|user|chat|email|interview)$/i;
const PRIVATE_PREFIX = /^(?:private|user|chat|email|interview|vault)$/i;

/** Tells what a written source is: a file of the wiki, an address, an identifier, a path outside, or words only. */
export function readSourceTarget(written: string): ReadTarget {
  const text = written.trim().replace(/^<(.*)>$/, "$1");
  const doi = text.includes("10.") ? DOI.exec(text)?.[1] : undefined;
  if (doi !== undefined) return { kind: "doi", target: doi };
  const arxiv = /arxiv/i.test(text) ? ARXIV.exec(text)?.[1] : undefined;
  if (arxiv !== undefined) return { kind: "arxiv", target: arxiv };
  if (/^file:/i.test(text)) return { kind: "absolute-path", target: text };
  if (text.includes("://") && URL_SCHEME.test(text)) return { kind: "url", target: text };
  if (/^mailto:/i.test(text)) return { kind: "text", target: null };
  if (ABSOLUTE.test(text)) return { kind: "absolute-path", target: text };
  const prefixed = PREFIX.exec(text);
  const [, prefix, rest] = prefixed ?? [];
  if (prefix !== undefined && rest !== undefined && KNOWN_PREFIX.test(prefix)) {
    const inner = readSourceTarget(rest);
    if (PRIVATE_PREFIX.test(prefix) && inner.kind === "file")
      return { ...inner, kind: "private-file", prefix };
    return { ...inner, prefix };
  }
  const bare = text.replace(/#\S*$/, "");
  if (isPath(bare)) return { kind: "file", target: bare };
  return { kind: "text", target: null };
}

/** `raw/articles/x.md`, `../raw/x`, `notes.md`; never `Meta / partners`, `ai.meta.com` or `and/or`. */
function isPath(text: string): boolean {
  if (text === "" || text.length > 400) return false;
  if (FILE_NAME.test(text))
    return (
      !/^https?:/i.test(text) &&
      !text.includes("://") &&
      (PATH.test(text) || !/\s/.test(text) || text.includes("/"))
    );
  return (
    PATH.test(text) &&
    /^(?:\.{1,2}\/|raw\/|sources?\/|docs?\/|assets\/|articles\/|papers\/|notes\/|wiki\/)/i.test(text)
  );
}
