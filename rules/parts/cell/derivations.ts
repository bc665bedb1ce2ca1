import type { Cell, Row, TableFacts } from "../../../src/model/page-facts.ts";
import type { Span } from "../../../src/model/place.ts";
import { isSummary, labelOf, MEAN, SUM } from "./summary-label.ts";

/** A cell's one number. */
export interface Figure {
  readonly value: number;
  /** Half of its last written digit. */
  readonly half: number;
  /** What its writing leaves open of it as an input: whole numbers are counts, and exact. */
  readonly slack: number;
  readonly span: Span;
  readonly unit: string;
}

/** A figure and what its inputs say it must be. */
export interface Derivation {
  readonly stated: Figure;
  readonly inputs: readonly Figure[];
  readonly expected: number;
  /** What the rounding of its inputs leaves open. */
  readonly slack: number;
}

export type Formula = "sum" | "mean" | "blend" | "harmonic" | "share";

/** One way of working out a column or a row, and each figure worked out that way. */
export interface Derived {
  readonly formula: Formula;
  readonly figures: readonly Derivation[];
}

const BLEND = /^(?:blended|混合|综合价)[^:：]*?(?:[(（]?\s*(\d+)\s*[:：]\s*(\d+)\s*[)）]?)?$/i;
const SHARE =
  /^(?:(?:market |revenue )?share(?: of total)?|% of total|percent(?:age)?|市场份额|份额|占比|比例|百分比)$/i;
const F1 = /^f-?1(?:[ -]?score)?$|^f[ -]?(?:score|measure)$/i;
/** Nearly no header begins as one of these does. */
const MAY_NAME =
  /^(?:grand|sub|total|sum|overall|avg|average|mean|blended|market|revenue|share|%|percent|f|合计|总|共计|平均|均值|混合|综合价|市场份额|份额|占比|比例|百分比)/i;

/** All that a table itself lets one work out. */
export function derivedIn(table: TableFacts): readonly Derived[] {
  if (table.orientation !== "rows" && table.orientation !== "matrix") return NONE;
  if (!mayDerive(table)) return NONE;
  const bottom: Row[] = [];
  const body: Row[] = [];
  for (const row of table.rows) {
    if (row.role === "elided" || row.role === "group") return NONE;
    if (row.role === undefined) (isSummary(row) ? bottom : body).push(row);
  }
  const names = table.columns.map(({ header }) => header.name.trim());
  return [
    ...names.flatMap((name, column) => columnDerived(table, name, column, body)),
    ...bottom.flatMap((row) => summaryDerived(table, row, body)),
    ...shares(table, names, body, bottom),
  ];
}

const NONE: readonly Derived[] = [];

/** In most tables nothing is named so. */
function mayDerive({ columns, rows }: TableFacts): boolean {
  for (const { header } of columns) if (MAY_NAME.test(header.name.trim())) return true;
  for (const row of rows) if (row.role === undefined && isSummary(row)) return true;
  return false;
}

function columnDerived(
  table: TableFacts,
  name: string,
  column: number,
  rows: readonly Row[],
): readonly Derived[] {
  const blend = BLEND.exec(name);
  if (SUM.test(name)) return [inRows("sum", table, column, rows, sum)];
  if (MEAN.test(name)) return [inRows("mean", table, column, rows, mean)];
  if (F1.test(name)) return [pairs("harmonic", column, rows, partners(table, column), harmonic)];
  if (blend === null) return [];
  const [input, output] = [Number(blend[1] ?? 3), Number(blend[2] ?? 1)];
  const priced = (direction: string) =>
    table.columns.findIndex(
      ({ header }) =>
        header.qualifiers.some(({ value }) => value === direction) && header.qualifiers.length === 1,
    );
  const blended = (a: number, b: number) => (a * input + b * output) / (input + output);
  return [pairs("blend", column, rows, [priced("input"), priced("output")], blended)];
}

/** Precision and recall right before an F1, in either order. */
function partners({ columns }: TableFacts, column: number): readonly [number, number] {
  const [a, b] = [column - 2, column - 1];
  const both = [columns[a], columns[b]]
    .map((each) => each?.header.name.trim().toLowerCase().charAt(0))
    .sort();
  return both.join("") === "pr" ? [a, b] : [-1, -1];
}

function pairs(
  formula: Formula,
  column: number,
  rows: readonly Row[],
  [first, second]: readonly [number, number],
  of: (a: number, b: number) => number,
): Derived {
  const figures = rows.flatMap(({ cells }): Derivation[] => {
    const [stated, a, b] = [cells[column], cells[first], cells[second]].map(figureOf);
    if (stated == null || a == null || b == null) return [];
    return [
      {
        stated,
        inputs: [a, b],
        expected: of(a.value, b.value),
        slack: formula === "blend" ? 0 : Math.max(a.slack, b.slack),
      },
    ];
  });
  return { formula, figures };
}

function inRows(
  formula: Formula,
  { columns }: TableFacts,
  column: number,
  rows: readonly Row[],
  of: (figures: readonly Figure[]) => Pick<Derivation, "expected" | "slack">,
): Derived {
  const others = columns.flatMap(({ role, type }, at) =>
    at !== column && role === "value" && /^(?:quantity|money)/.test(type) ? [at] : [],
  );
  const figures = rows.flatMap(({ cells }) =>
    stated(
      figureOf(cells[column]),
      others.map((at) => figureOf(cells[at])),
      of,
    ),
  );
  return { formula, figures };
}

function summaryDerived(table: TableFacts, row: Row, body: readonly Row[]): readonly Derived[] {
  const formula = SUM.test(labelOf(row)) ? "sum" : "mean";
  const figures = table.columns.flatMap(({ role, type }, column) =>
    role !== "value" || type === "date"
      ? []
      : stated(
          figureOf(row.cells[column]),
          body.map(({ cells }) => figureOf(cells[column])),
          formula === "sum" ? sum : mean,
        ),
  );
  return [{ formula, figures }];
}

/** A column of shares beside one column of amounts: each amount over the total, written or added up. */
function shares(
  table: TableFacts,
  names: readonly string[],
  body: readonly Row[],
  bottom: readonly Row[],
): readonly Derived[] {
  const column = names.findIndex((name) => SHARE.test(name));
  const amounts = table.columns.flatMap(({ role, type }, at) =>
    at !== column && role === "value" && /^(?:quantity|money)/.test(type) ? [at] : [],
  );
  const [amount] = amounts;
  if (column < 0 || amount === undefined || amounts.length > 1) return [];
  const parts = body.map(({ cells }) => figureOf(cells[amount]));
  const total = bottom.map(({ cells }) => figureOf(cells[amount])).find((each) => each !== null);
  if (!parts.every((part) => part !== null) || parts.length < 2) return [];
  const whole = total?.value ?? sum(parts).expected;
  const figures = body.flatMap(({ cells }, at): Derivation[] => {
    const share = figureOf(cells[column]);
    const part = parts[at];
    if (share === null || part == null || whole === 0) return [];
    return [
      {
        stated: share,
        inputs: [part],
        expected: (part.value / whole) * 100,
        slack: (part.slack / whole) * 100,
      },
    ];
  });
  return [{ formula: "share", figures }];
}

function stated(
  figure: Figure | null,
  inputs: readonly (Figure | null)[],
  of: (figures: readonly Figure[]) => Pick<Derivation, "expected" | "slack">,
): readonly Derivation[] {
  const known = inputs.filter((input) => input !== null);
  if (figure === null || known.length < 2 || known.length < inputs.length) return [];
  return known.some(({ unit }) => unit !== figure.unit)
    ? []
    : [{ stated: figure, inputs: known, ...of(known) }];
}

function sum(figures: readonly Figure[]): Pick<Derivation, "expected" | "slack"> {
  const expected = figures.reduce((all, { value }) => all + value, 0);
  return { expected, slack: figures.reduce((all, { slack }) => all + slack, 0) };
}

function mean(figures: readonly Figure[]): Pick<Derivation, "expected" | "slack"> {
  const { expected, slack } = sum(figures);
  return { expected: expected / figures.length, slack: slack / figures.length };
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}

/** Null where a cell says no number, several, or only about one. */
function figureOf(cell: Cell | undefined): Figure | null {
  const [item, ...others] = cell?.reading?.items ?? [];
  if (cell === undefined || item?.kind !== "quantity" || others.length > 0) return null;
  if (item.relation !== "=" || item.number === undefined || item.certainty.length > 0) return null;
  const unit = item.currency ?? (item.unit === "1" ? "" : (item.unit ?? ""));
  const span: Span = [cell.span[0] + item.span[0], cell.span[0] + item.span[1]];
  const half = Number(item.step ?? 0) / 2;
  return { value: item.number, half, slack: item.step === "1" && unit !== "%" ? 0 : half, span, unit };
}
