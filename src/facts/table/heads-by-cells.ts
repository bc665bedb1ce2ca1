import type { HeaderReading, Qualifier } from "../../model/reading.ts";
import { slug } from "../../values/slug.ts";
import { PRICE_WORDS, withoutRanking } from "../schema/heading-words.ts";
import type { Head } from "./head.ts";
import { headOf, isCached } from "./heads.ts";
import type { TableContext } from "./table-context.ts";

/** A column, or a row of a matrix. */
export interface Line {
  readonly cells: readonly string[];
  /** What heads the lines of its table, itself too. */
  readonly heads: readonly string[];
}

/** A head whose meaning hangs on what stands under it, or beside it, and around. */
export function byCells(head: Head, line: Line, context: TableContext): Head {
  if (head.reading.property === "date") return ofRelease(head, line, context);
  const counted = ofTokens(ofBenchmark(head, context), line, context);
  const priced = ofPrices(counted, line, context);
  return inCurrency(ofLimits(priced, line, context), line);
}

/** A head read as a property that another text names; its own unit and currency hold before the other's. */
export function readAs(own: Head, reading: HeaderReading, qualifiers: readonly Qualifier[]): Head {
  const { unit, currency, magnitude, denominator, name, certainty, marks } = own.reading;
  return own.readAs({
    ...reading,
    name,
    certainty,
    marks,
    qualifiers: [...reading.qualifiers, ...qualifiers],
    ...(unit === undefined ? {} : { unit }),
    ...(currency === undefined ? {} : { currency }),
    ...(magnitude === undefined ? {} : { magnitude }),
    ...(denominator === undefined ? {} : { denominator }),
  });
}

/** `Score` under the heading `SWE-bench Verified`, or `MMLU 排行榜`, is of that benchmark. */
function ofBenchmark(head: Head, context: TableContext): Head {
  if (head.reading.property !== "score") return head;
  const { reading } = headOf(withoutRanking(context.heading), context);
  const isBenchmark = reading.known && reading.property !== "score" && reading.type === head.reading.type;
  return isBenchmark ? readAs(head, reading, head.reading.qualifiers) : head;
}

/** `Date` beside `Model` under the heading `Releases` is when each was released. */
function ofRelease(head: Head, { heads }: Line, context: TableContext): Head {
  const isOfReleases = context.sections.some(({ level, text }) => level === 1 && RELEASES.test(text));
  if ((!isOfReleases && !RELEASES.test(context.heading)) || !heads.some((text) => MODELS.has(slug(text))))
    return head;
  return readAs(head, headOf("released", context).reading, head.reading.qualifiers);
}

const RELEASES = /\breleases?\b|发布/i;

const MODELS: ReadonlySet<string> = new Set(["model", "models", "模型", "model-name", "模型名称"]);

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== "").length;
}

/** `2.4T`, `约 36 万亿`, `7T+`. */
function isCorpus(cell: string): boolean {
  return /^[^\d\p{L}]*(?:约|超过|over |about )?\s*\d[\d.,]*\s*(?:[TB]\b|万亿|亿|trillion|billion)/iu.test(
    cell,
  );
}

/** 训练数据 says what a model was trained on, or, where most cells are such numbers, on how many tokens. */
function ofTokens(head: Head, { cells }: Line, context: TableContext): Head {
  if (head.reading.property !== "training-data") return head;
  const isCount = cells.filter(isCorpus).length * 2 > filled(cells);
  return isCount ? readAs(head, headOf("training tokens", context).reading, head.reading.qualifiers) : head;
}

const MONEY = /[$¥￥€£]|\b(?:USD|CNY|RMB|EUR|GBP)\b|元/;

/** `Input | Output` are prices where the cells are money, or the heading or caption says so. */
function ofPrices(head: Head, { cells }: Line, context: TableContext): Head {
  const { known, qualifiers } = head.reading;
  if (known) return head;
  const isDirected = qualifiers.some(({ property }) => property === "direction");
  // Only what is read is kept in a cache: `Cached` is of the input.
  if (!isDirected && !qualifiers.some(isCached)) return head;
  const around = context.around.toLowerCase();
  const money = cells.filter((cell) => MONEY.test(cell)).length * 2;
  const isPrice = (money > 0 && money >= cells.length) || PRICE_WORDS.some((word) => around.includes(word));
  if (!isPrice) return head;
  return readAs(head, headOf("price", context).reading, isDirected ? qualifiers : [INPUT, ...qualifiers]);
}

const INPUT: Qualifier = { property: "direction", value: "input" };

/** `128K`, `≤ 8,192 tokens`. */
function isLimit(cell: string): boolean {
  return (
    /\d\s*(?:[KkM]|万|million)|\d,\d{3}|\d{4}/.test(cell) &&
    /^[^\d\p{L}$¥￥€£]*(?:up to |最大|最多|最高)?\s*\d[\d.,]*\s*(?:[KkM]|万|million)?\s*(?:tokens?)?\W*$/u.test(
      cell,
    )
  );
}

/** `Context | Output`: an output in thousands beside a context is what may be written at most. */
function ofLimits(head: Head, { cells, heads }: Line, context: TableContext): Head {
  const { known, qualifiers } = head.reading;
  const output = qualifiers.some(({ property, value }) => property === "direction" && value === "output");
  if (known || !output) return head;
  if (!heads.some((text) => headOf(text, context).reading.property === "context")) return head;
  const limits = cells.filter((cell) => isLimit(cell.trim())).length;
  return limits * 2 > filled(cells) ? readAs(head, headOf("max output", context).reading, []) : head;
}

const CODES: Readonly<Record<string, string>> = { $: "USD", "€": "EUR", "£": "GBP" };

/** Bare prices beside `$1.25` are dollars; beside `$1.25` and `¥4` they are in neither, and the page's language decides nothing. */
function inCurrency(head: Head, { cells }: Line): Head {
  const { type, currency, unit } = head.reading;
  if (type !== "money" || currency !== undefined || unit !== undefined) return head;
  const codes = new Set<string>();
  for (const cell of cells)
    for (const [, before, sign, code] of signsOf(cell))
      codes.add(sign === "$" && before !== "" ? "other" : (code ?? CODES[sign ?? ""] ?? "CNY"));
  const [only = "", ...others] = codes;
  if (only === "") return head;
  return head.readAs({
    ...head.reading,
    bareCurrency: others.length > 0 || only === "other" ? "" : only,
  });
}

function signsOf(cell: string): Iterable<RegExpExecArray> {
  return cell.matchAll(/(\p{L}?)(?:([$€£])|[¥￥元]|\b(?:(USD|EUR|GBP)|CNY|RMB)\b)/gu);
}
