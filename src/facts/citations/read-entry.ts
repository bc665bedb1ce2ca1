import type { Link, SourceEntry } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import { type Draft, draftOf } from "./source-draft.ts";
import { readSourceTarget } from "./source-kind.ts";

/** An entry's number in its list is none of it: `[2] raw/x.md`. */
const NUMBER = /^(?:\\?\[\d{1,3}\\?\]|【\d{1,3}】)\s*(?=\S)/;
const CODE = /^`([^`]+)`/;

/** A link is the source it leads to; else a path, address or identifier among the words; else the words. */
export function readEntry(
  entry: string,
  [from, to]: Span,
  links: readonly Link[],
  via: SourceEntry["via"],
  section: number,
): Draft[] {
  if (links.length > 0) return links.map((link) => linkDraft(link, via, section));
  let text = entry;
  for (let number = numberLength(text); number > 0; number = numberLength(text)) text = text.slice(number);
  const span: Span = [from + entry.length - text.length, to];
  const code = CODE.exec(text);
  if (code?.[1] !== undefined)
    return [draftOf(code[1], [span[0] + 1, span[0] + 1 + code[1].length], via, section)];
  const whole = draftOf(text, span, via, section);
  if (whole.kind !== "text") return [whole];
  return [locatedWord(text, span, via, section) ?? whole];
}

function numberLength(text: string): number {
  return NUMBER.exec(text)?.[0].length ?? 0;
}

/** The first path, address or identifier among words. */
export function locatedWord(
  text: string,
  span: Span,
  via: SourceEntry["via"],
  section: number,
): Draft | undefined {
  for (const match of text.matchAll(/[^\s,，;；：（）()「」《》"“”]+/g)) {
    const word = match[0].replace(/[.:。：]+$/, "");
    const start = span[0] + match.index;
    const draft = draftOf(word, [start, start + word.length], via, section);
    if (draft.kind !== "text") return draft;
  }
  return undefined;
}

export function linkDraft(link: Link, via: SourceEntry["via"], section: number): Draft {
  const { kind, target, prefix } = readSourceTarget(link.target);
  const page = link.kind === "wikilink" || (kind === "text" && link.kind === "markdown");
  return {
    via,
    kind: page ? "page" : kind,
    text: link.text === "" ? link.target : link.text,
    target: page ? link.target : target,
    span: link.targetSpan,
    section,
    ...(prefix === undefined ? {} : { prefix }),
  };
}
