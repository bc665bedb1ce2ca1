import type { CellContext } from "./context.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";

/** What is taken for granted of a number: from the hint, else the header, else the legend. */
export interface Frame {
  /** The value types that are looked for. `auto`: nobody said. */
  readonly kind:
    | "quantity"
    | "money"
    | "rate"
    | "date"
    | "boolean"
    | "composite"
    | "auto"
    | "entity"
    | "text"
    | "links";
  /** Whether the type was said by a hint or a known header, so that what stands around a value may be its condition. */
  readonly expected: boolean;
  readonly list: boolean;
  /** UCUM of a bare number; `null` for a count: no unit at all. */
  readonly unit: string | null | undefined;
  readonly magnitude: string | undefined;
  readonly currency: string | undefined;
  /** Of money without a sign where the header names no currency; empty where it is in none that is known. */
  readonly bareCurrency: string | undefined;
  /** What money is per, as UCUM without the currency: `10*6.{token}`. */
  readonly denominator: string | undefined;
  /** The property holds one value a cell: several are variants. */
  readonly single: boolean;
  readonly parts: readonly string[];
  /** K is the kelvin here, and no thousand. */
  readonly kelvin: boolean;
  /** How many values a cell holds as parts of one: `In/Out ($/1M)` two. */
  readonly components: number;
}

const UNIT_NAMES: Readonly<Record<string, string | null>> = {
  parameter: "{parameter}",
  parameters: "{parameter}",
  token: "{token}",
  tokens: "{token}",
  ratio: "1",
  score: "1",
  perplexity: "1",
  count: null,
  duration: "s",
  byte: "By",
  bytes: "By",
  percent: "%",
  "%": "%",
};

export const typeNames: readonly string[] = [
  "quantity",
  "money",
  "rate",
  "date",
  "boolean",
  "composite",
  "entity",
  "text",
  "links",
];

const KINDS: ReadonlySet<string> = new Set(typeNames);

/** Properties of which a cell may list several. */
const MULTIPLE: ReadonlySet<string> = new Set(["{parameter}", "{token}"]);

export function frameOf(context: CellContext): Frame {
  const { header } = context;
  const hint = context.type ?? header?.type;
  const colon = hint?.indexOf(":") ?? -1;
  const named = hint === undefined ? "auto" : colon < 0 ? hint : hint.slice(0, colon);
  const list = named.endsWith("-list");
  const name = list ? named.slice(0, -5) : named;
  const kind = isKind(name) ? name : "auto";
  const argument = colon < 0 || hint === undefined ? undefined : hint.slice(colon + 1);
  const unit = unitOf(kind, argument, header?.unit ?? header?.bareUnit);
  const money = kind === "money" || argument === "money" || header?.currency !== undefined;
  return {
    kind,
    expected: kind !== "auto",
    list,
    unit: money ? undefined : unit,
    magnitude: header?.magnitude,
    currency: header?.currency ?? currencyOf(header?.unit, context.lexicon),
    bareCurrency: header?.bareCurrency,
    denominator: header?.denominator ?? denominatorOf(header?.unit),
    single: !list && !MULTIPLE.has(unit ?? ""),
    kelvin: unit === "K" || isTemperature(header?.property ?? ""),
    components: header?.components?.length ?? 0,
    parts: kind === "composite" && argument !== undefined ? argument.split(",") : [],
  };
}

/** Properties that are temperatures. */
export function isTemperature(property: string): boolean {
  return property === "temperature" || property === "melting-point" || property === "boiling-point";
}

/** Whether a frame's numbers are money even without a sign. */
export function isMoney(frame: Frame): boolean {
  return frame.kind === "money" || frame.currency !== undefined || frame.parts.includes("money");
}

/** Whether a hint names a type that there is; `auto` is none that one asks for. */
export function isType(hint: string): boolean {
  const name = hint.split(":", 1)[0] ?? "";
  return isKind(name.endsWith("-list") ? name.slice(0, -5) : name);
}

function isKind(name: string): name is Exclude<Frame["kind"], "auto"> {
  return KINDS.has(name);
}

function unitOf(
  kind: string,
  argument: string | undefined,
  header: string | undefined,
): string | null | undefined {
  if (argument !== undefined && kind === "quantity") {
    const known = UNIT_NAMES[argument];
    if (known === null) return null;
    // A ratio's column may say `%`, a duration's `ms`.
    if (known === undefined) return argument;
    return (known === "1" || known === "s") && header !== undefined ? header : known;
  }
  return header;
}

/** `{USD}/(10*6.{token})` is in `USD`. */
export function currencyOf(unit: string | undefined, lexicon: Lexicon): string | undefined {
  if (unit === undefined || unit.charCodeAt(0) !== 123 || unit.charCodeAt(4) !== 125) return undefined;
  const code = unit.slice(1, 4);
  const word = lexicon.words.longest(code, 0);
  return word?.text === code && word.currency === code ? code : undefined;
}

/** `{USD}/(10*6.{token})` is per `10*6.{token}`. */
function denominatorOf(unit: string | undefined): string | undefined {
  const stroke = unit?.indexOf("/") ?? -1;
  if (unit === undefined || stroke < 0 || (stroke > 0 && unit.charCodeAt(0) !== 123)) return undefined;
  const below = unit.slice(stroke + 1);
  return below.startsWith("(") && below.endsWith(")") ? below.slice(1, -1) : below;
}
