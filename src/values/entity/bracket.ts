import type { Qualifier } from "../../model/reading.ts";
import { hasLetterOrDigit } from "../../text/letters.ts";
import { foldText } from "../fold.ts";
import { type Legend, meaningOf } from "../legend.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";

/** What a bracket after a name says of the thing; `square` brackets with a sign or number in them are footnotes. */
export function nameBracket(text: string, square: boolean, lexicon: Lexicon, legend: LegendOf): Qualifier {
  if (square && text.length <= 3) return footnote(`[${text}]`, legend);
  if (isSign(text)) return footnote(`(${text})`, legend);
  return cited(text) ?? dated(text) ?? worded(text, lexicon) ?? { property: "variant", value: text };
}

/** The legend, read when first asked for: few names bear a footnote. */
export type LegendOf = () => Legend | null;

/** A footnote with what the legend says of it. */
export function footnote(mark: string, legend: LegendOf): Qualifier {
  const read = legend();
  const means = read === null ? undefined : meaningOf(read, mark)?.means;
  return { property: "footnote", value: mark, ...(means === undefined ? {} : { means }) };
}

function isSign(text: string): boolean {
  return text.length <= 2 && !hasLetterOrDigit(text);
}

/** `Vaswani et al., 2017`, `Ma and Hovy, 2016`: names, then a year. */
function cited(text: string): Qualifier | null {
  const year = /(?:^|[\s,(])((?:19|20)\d\d)[a-z]?\)?$/.exec(text)?.[1];
  const people = /\bet al\b|\s(?:and|&)\s|,/.test(text);
  if (year !== undefined && people && /^\p{Lu}/u.test(text))
    return { property: "citation", value: text, year };
  return /\bet al\b/.test(text) ? { property: "citation", value: text } : null;
}

const MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?";
const DATE = new RegExp(
  `^(?:(?:19|20)\\d\\d[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?|(?:19|20)\\d\\d年\\d{1,2}月(?:\\d{1,2}日)?|${MONTH} (?:\\d{1,2},? )?(?:19|20)\\d\\d)$`,
  "i",
);

function dated(text: string): Qualifier | null {
  if (/^(?:19|20)\d\d年?$/.test(text)) return { property: "year", value: text.slice(0, 4) };
  return DATE.test(text) ? { property: "date", value: text } : null;
}

function worded(text: string, lexicon: Lexicon): Qualifier | null {
  const key = foldText(text);
  const known = lexicon.names.brackets.get(key);
  if (known !== undefined)
    return { property: known.property, value: known.value, ...(known.value === text ? {} : { text }) };
  for (const lead of lexicon.names.basedOn) {
    if (key.startsWith(lead)) return { property: "basedOn", value: text.slice(lead.length).trim() };
  }
  for (const part of lexicon.names.parts) {
    if (
      key.startsWith(part) &&
      /^\s*\S{1,8}$/.test(text.slice(part.length)) &&
      /[\d一二三四五六七八九十]/.test(text)
    ) {
      return { property: "part", value: text };
    }
  }
  if (/^[~≈约]?\s?\d+(?:\.\d+)?[BMT]$/.test(text)) return { property: "parameters", value: text };
  const word = lexicon.words.longest(text, 0);
  if (word?.qualifier === undefined || word.text.length !== text.length) return null;
  return { ...word.qualifier, ...(word.qualifier.value === text ? {} : { text }) };
}
