import type { Span } from "../model/place.ts";
import type { Certainty, Item, Mark, Mention, Qualifier, Reading } from "../model/reading.ts";
import { hasLetterOrDigit } from "../text/letters.ts";
import { cellDoubts, type Doubt, markOf } from "./certainty.ts";
import type { CellContext } from "./context.ts";
import { rawSpan, type Scanned } from "./scan.ts";
import { linkPieces } from "./text/links.ts";
import { licensedPart, normalized } from "./text/normalized.ts";
import { textPieces } from "./text/pieces.ts";
import { saysUnknown } from "./text/unknown.ts";

/** Finds claims about narrower subjects in a phrase; spans count from the phrase. */
export type MentionFinder = (text: string, context: CellContext) => readonly Mention[];

/** Reads a cell of words or links. Total; doubt on one phrase of several stays with that phrase. */
export function readText(
  scanned: Scanned,
  context: CellContext,
  mentions: MentionFinder = () => [],
): Reading {
  const doubts = cellDoubts(scanned, context);
  const hint = context.type ?? context.header?.type ?? "text";
  const links = hint.startsWith("links") && (scanned.links.length > 0 || scanned.text.includes("://"));
  const drafts = links ? linkDrafts(scanned) : textDrafts(scanned, hint.includes("-list"), context);
  const items = drafts.map((draft): Item => {
    const found = links ? [] : mentions(draft.text, context);
    return itemOf(draft, scanned, doubts, found, links ? undefined : context);
  });
  const unknown = !links && saysUnknown(scanned.text, context.lexicon);
  const several = scanned.links.length > 1 && links && context.header?.property === "source";
  return {
    state: unknown ? "unknown" : "value",
    items,
    ...(items.length > 1 ? { conjunction: "and" as const } : {}),
    certainty: wholeCertainty(scanned.text, doubts),
    marks: doubts.map((doubt) => placedMark(doubt, scanned, drafts)),
    notes: several ? ["several-links"] : [],
    ...(unknown ? { marker: scanned.text.trim() } : {}),
  };
}

interface TextDraft {
  readonly span: Span;
  readonly text: string;
  readonly href: string | null;
}

function linkDrafts(scanned: Scanned): readonly TextDraft[] {
  return linkPieces(scanned);
}

function textDrafts(scanned: Scanned, list: boolean, context: CellContext): readonly TextDraft[] {
  const prose = context.header?.role === "note" && context.type === undefined;
  const plain = !scanned.text.includes("://") && isPlainList(scanned.text, context);
  const pieces = textPieces(scanned, { list: list && !prose, plain });
  const spans = pieces.length === 0 ? [[0, scanned.text.length] as const] : pieces;
  let next = 0;
  return spans.map((span) => {
    while ((scanned.links[next]?.text[0] ?? Number.POSITIVE_INFINITY) < span[0]) next++;
    const link = scanned.links[next];
    const held = link !== undefined && link.text[1] <= span[1];
    return { span, text: scanned.text.slice(...span), href: held ? link.href : null };
  });
}

/** Modalities hold no signs of their own, and `MIT/Apache-2.0` two licences. */
function isPlainList(text: string, context: CellContext): boolean {
  const property = context.header?.property;
  if (property !== "license" || !text.includes("/")) return property === "modality";
  return text.split("/").every((part) => normalized(part.trim(), context) !== null);
}

function itemOf(
  { span, text, href }: TextDraft,
  scanned: Scanned,
  doubts: readonly Doubt[],
  mentions: readonly Mention[],
  context: CellContext | undefined,
): Item {
  const known = context === undefined ? null : normalized(text, context);
  const of = context === undefined ? null : licensedPart(text, context);
  const notes = footnotes(scanned, span);
  const [start] = span;
  const own = doubts.filter((doubt) => doubt.start >= start && doubt.end <= span[1]);
  const struck = holds(scanned.strike, span);
  const found: Certainty[] = own.map((doubt) => doubt.certainty);
  const emphasis = holds(scanned.strong, span) ? "strong" : holds(scanned.emphasis, span) ? "emphasis" : null;
  return {
    kind: "text",
    text,
    ...(href === null ? {} : { href }),
    ...(known === null ? {} : { normalized: known }),
    ...(mentions.length === 0
      ? {}
      : { mentions: mentions.map((mention) => shifted(mention, scanned, start)) }),
    ...(emphasis === null ? {} : { emphasis }),
    span: rawSpan(scanned, ...span),
    certainty: [...new Set(struck ? [...found, "retracted" as const] : found)].sort(),
    qualifiers: of === null || own.length > 0 ? notes : [...notes, { property: "setting", value: of }],
  };
}

function shifted(mention: Mention, scanned: Scanned, by: number): Mention {
  if (mention.span === undefined) return mention;
  return { ...mention, span: rawSpan(scanned, mention.span[0] + by, mention.span[1] + by) };
}

function holds(spans: readonly Span[], [start, end]: Span): boolean {
  return spans.some((span) => span[0] <= start && end <= span[1]);
}

function footnotes({ references }: Scanned, [start, end]: Span): readonly Qualifier[] {
  return references.flatMap(({ kind, id, at }) => {
    if (kind === "source" || at < start || at > end) return [];
    return [{ property: "footnote", value: kind === "footnote" ? `[^${id}]` : `^${id}^` }];
  });
}

/** Doubt that is all of the cell holds for all of it: `待核实`. */
function wholeCertainty(text: string, doubts: readonly Doubt[]): readonly Certainty[] {
  const whole = doubts.filter(
    ({ start, end }) => !hasLetterOrDigit(text.slice(0, start)) && !hasLetterOrDigit(text.slice(end)),
  );
  return [...new Set(whole.map((doubt) => doubt.certainty))].sort();
}

function placedMark(doubt: Doubt, scanned: Scanned, drafts: readonly TextDraft[]): Mark {
  const item = drafts.findIndex(({ span }) => doubt.start >= span[0] && doubt.end <= span[1]);
  const mark = markOf(doubt, scanned, item < 0 ? "cell" : "value");
  return item < 0 ? mark : { ...mark, item };
}
