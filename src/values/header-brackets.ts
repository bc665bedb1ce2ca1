import type { HeaderReading, Qualifier } from "../model/reading.ts";
import { hasLetterOrDigit } from "../text/letters.ts";
import { readComponents } from "./header-components.ts";
import { namesMetric, qualifierOf } from "./header-name.ts";
import type { HeaderBracket } from "./header-parts.ts";
import { type HeaderUnit, readHeaderUnit } from "./header-unit.ts";
import { headerKey } from "./lexicon/header-key.ts";
import type { HeaderVocabulary } from "./lexicon/header-vocabulary.ts";
import { propertyDefinition } from "./lexicon/properties.ts";

/** What the brackets of a header say. */
export interface HeaderBrackets {
  readonly unit: HeaderUnit | null;
  readonly components: HeaderReading["components"];
  readonly qualifiers: readonly Qualifier[];
  /** What narrows the property in words the lexicon does not know. */
  readonly rest: readonly string[];
  /** A bracket names a metric: `Laptop (F1)`. */
  readonly metric: boolean;
}

/**
 * @param property what the name outside the brackets means, if the lexicon knows it
 */
export function readBrackets(
  brackets: readonly HeaderBracket[],
  property: string | null,
  words: HeaderVocabulary,
): HeaderBrackets {
  const qualifiers: Qualifier[] = [];
  const rest: string[] = [];
  let unit: HeaderUnit | null = null;
  let components: HeaderReading["components"];
  let metric = false;
  for (const piece of brackets.flatMap((bracket) => pieces(bracket.text, words))) {
    const text = piece.replace(UNIT_LABEL, "");
    if (SAYS_NOTHING.test(text) || (!hasWord(text) && !/[$€£¥￥%‰#]/.test(text))) continue;
    const key = headerKey(text);
    const own = words.properties.get(key);
    const modifier = words.modifiers.get(key) ?? asYear(text);
    const sold = SOLD_PER.exec(text);
    const per = sold === null ? null : readHeaderUnit(sold[2] ?? "", words);
    components ??=
      readComponents(per === null ? text : (sold?.[1] ?? text), words, isMeasured(property)) ?? undefined;
    if (components !== undefined) {
      unit ??= per;
      continue;
    }
    const read = text.length === 1 && own !== undefined ? null : readHeaderUnit(text, words);
    if (read !== null && unit === null) unit = read;
    else if (own !== undefined && own === property) continue;
    else if (modifier !== undefined) qualifiers.push(qualifierOf(modifier));
    else {
      rest.push(text);
      metric ||= namesMetric(text, words);
    }
  }
  return { unit, components, qualifiers, rest, metric };
}

/** `Operating income (loss)`. */
const SAYS_NOTHING = /^(?:loss|losses|deficit|亏损)$/i;

/** `（单位：亿元）`. */
const UNIT_LABEL = /^(?:单位|units?|in)\s*[:：]\s*/i;

/** `$/1M tokens, input/output`: a unit and more. */
function pieces(bracket: string, words: HeaderVocabulary): readonly string[] {
  if (!/[,，;；]/.test(bracket) || readHeaderUnit(bracket, words) !== null) return [bracket];
  const parts = bracket.split(/[,，;；]/).map((part) => part.trim());
  return parts.some((part) => part.length > 1 && readHeaderUnit(part, words) !== null) ? parts : [bracket];
}

/** `input/output per 1M`. */
const SOLD_PER = /^(\S+?)[,，;]? ?((?:per |每).+)$/i;

function isMeasured(property: string | null): boolean {
  return property !== null && propertyDefinition(property)?.type.startsWith("quantity") === true;
}

/** `2024`, `FY2024`, `as of 2025-05`, `截至2025年5月`. */
function asYear(text: string): { property: string; value: string } | undefined {
  if (/^(?:FY ?)?(?:19|20)\d\d年?$/.test(text)) return { property: "year", value: text.replace(/\D/g, "") };
  const asOf = /^(?:as of|截至|截止) ?(\S.{0,30})$/i.exec(text)?.[1];
  return asOf === undefined ? undefined : { property: "as-of", value: asOf };
}

function hasWord(text: string): boolean {
  return hasLetterOrDigit(text);
}
