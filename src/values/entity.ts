import { MAX_NAME } from "../limits.ts";
import type { Certainty, EntityName, ItemFace, Mark, Qualifier, Reading } from "../model/reading.ts";
import { bracketAround, innerBrackets } from "./certainty/surroundings.ts";
import { cellDoubts, type Doubt, headerDoubts, markOf } from "./certainty.ts";
import type { CellContext } from "./context.ts";
import { readName } from "./entity/name.ts";
import { namePieces, type Piece } from "./entity/pieces.ts";
import { type Legend, readLegend } from "./legend.ts";
import { rawSpan, type Scanned, scan } from "./scan.ts";

type Entity = EntityName & ItemFace;

/** Reads the names of a subject cell; doubt on a row's name holds for the row, so it is the reading's. */
export function readEntity(scanned: Scanned, context: CellContext): Reading {
  const doubts = cellDoubts(scanned, context);
  const items = entitiesIn(scanned, doubts, context);
  return {
    state: "value",
    items,
    ...(items.length > 1 ? { conjunction: "and" as const } : {}),
    certainty: [...new Set(doubts.map((doubt) => doubt.certainty))].sort(),
    marks: doubts.map((doubt): Mark => markOf(doubt, scanned, "row")),
    notes: items.some((item) => item.name === null) ? ["anonymous-subject"] : [],
  };
}

/** A header that names an entity, as in a matrix; its doubt is said of the whole column. */
export function readEntityHeader(raw: string, context: CellContext): Reading {
  const scanned = scan(raw);
  const doubts = headerDoubts(scanned, context);
  const said = doubts.map(
    ({ start, end, certainty }): Qualifier => ({
      property: "certainty",
      value: certainty,
      text: scanned.text.slice(start, end),
      scope: "column",
    }),
  );
  const items = entitiesIn(scanned, doubts, context).map((item) => ({
    ...item,
    certainty: [],
    qualifiers: [...item.qualifiers, ...said],
  }));
  return {
    state: "value",
    items,
    ...(items.length > 1 ? { conjunction: "and" as const } : {}),
    certainty: [],
    marks: doubts.map((doubt): Mark => markOf(doubt, scanned, "header")),
    notes: [],
  };
}

function entitiesIn(scanned: Scanned, doubts: readonly Doubt[], context: CellContext): readonly Entity[] {
  const { lexicon } = context;
  if (scanned.text.length > MAX_NAME) return [longName(scanned)];
  let read: Legend | null | undefined;
  const legend = () => {
    if (read === undefined) read = context.legend === undefined ? null : readLegend(context.legend, context);
    return read;
  };
  const list = context.type?.includes("-list") === true;
  const doubted = doubtedBrackets(scanned.text, doubts);
  return namePieces(scanned.text, list).map((piece) => {
    const { name, href, qualifiers } = readName(scanned, piece.span, lexicon, legend, doubted);
    const full = name === null ? nameless(scanned, piece, qualifiers) : piece.prefix + name;
    const span = trimSpan(scanned.text, piece);
    return {
      kind: "entity",
      name: full,
      ...(href === null ? {} : { href }),
      span: rawSpan(scanned, ...span),
      certainty: certaintyOf(scanned, span, doubts),
      qualifiers,
    };
  });
}

function longName(scanned: Scanned): Entity {
  const name = scanned.text.trim();
  return { kind: "entity", name, span: [0, scanned.raw.length], certainty: [], qualifiers: [] };
}

/** Only a citation stands where a name should; a bracket of any other kind is the name. */
function nameless(scanned: Scanned, piece: Piece, qualifiers: readonly Qualifier[]): string | null {
  if (qualifiers.some((qualifier) => qualifier.property === "citation")) return null;
  return scanned.text.slice(...piece.span).trim();
}

function doubtedBrackets(text: string, doubts: readonly Doubt[]): ReadonlySet<number> {
  if (doubts.length === 0) return NONE;
  const brackets = innerBrackets(text);
  const found = new Set<number>();
  for (const { start, end } of doubts) {
    const bracket = bracketAround(brackets, start, end);
    if (
      bracket !== null &&
      text.slice(bracket.start, start).trim() === "" &&
      text.slice(end, bracket.end).trim() === ""
    ) {
      found.add(bracket.start);
    }
  }
  return found;
}

const NONE: ReadonlySet<number> = new Set();

/** Doubt inside one name; a name struck out is retracted, whatever bracket stands behind it. */
function certaintyOf(
  { strike, text }: Scanned,
  [start, end]: readonly [number, number],
  doubts: readonly Doubt[],
): readonly Certainty[] {
  const own = doubts.flatMap((doubt) => (doubt.start >= start && doubt.end <= end ? [doubt.certainty] : []));
  const struck = strike.some(
    (span) => span[0] <= start && (end <= span[1] || /^\s*[(（[]/.test(text.slice(span[1], end))),
  );
  return [...new Set<Certainty>(struck ? [...own, "retracted"] : own)].sort();
}

function trimSpan(text: string, { span }: Piece): [number, number] {
  let [start, end] = span;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return [start, end];
}
