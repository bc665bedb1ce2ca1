import type { Statement, WrittenSubject } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import type { CellContext } from "../../values/context.ts";
import { readHeader } from "../../values/header.ts";
import { isBenchmark, propertyDefinition } from "../../values/lexicon/properties.ts";
import type { Topic } from "../lines/topic.ts";
import { comparePolicy } from "../policy.ts";
import { endsAt } from "./find-cue.ts";
import { VALUE_WORDS } from "./glue.ts";
import type { Pair } from "./pair.ts";
import { readValue } from "./read-value.ts";
import { settingOf } from "./score-setting.ts";
import type { Sentence } from "./sentence.ts";

/** Where a sentence stands. */
export interface Setting {
  readonly page: string;
  /** The place in the page of a place in the sentence. */
  readonly located: (span: Span) => Span;
  readonly section: number;
  /** What the nearest heading names, if it names something. */
  readonly heading: () => Topic | null;
  /** What a sentence that names nobody is about. */
  readonly topic: () => Topic | null;
  /** The page's title where the text is short for it: `Acme` of `Acme Corp (NASDAQ: ACME)`. */
  readonly own: (text: string) => string | null;
  /** What an item of several clauses begins with. */
  readonly lead: () => WrittenSubject | null;
}

export function proseStatement(
  pair: Pair,
  sentence: Sentence,
  setting: Setting,
  context: Pick<CellContext, "language" | "lexicon">,
): Statement | null {
  const { page, located, section } = setting;
  const type = propertyDefinition(pair.property.id)?.type ?? "quantity";
  const span = located(widened(sentence.lower, pair.value));
  const raw = page.slice(...span);
  const header = pair.header === undefined ? undefined : readHeader(pair.header, context);
  const reading = readValue(raw, { language: context.language, lexicon: context.lexicon, type, header });
  const subject = reading === null ? null : subjectIn(pair, sentence, setting);
  if (reading === null || subject === null) return null;
  const got = isBenchmark(pair.property.id) ? settingOf(sentence.text, pair.property.span) : null;
  return {
    subject,
    property: {
      id: pair.property.id,
      text: propertyText(pair, sentence, context),
      span: located(pair.property.span),
    },
    reading,
    span,
    raw,
    origin: "prose",
    section,
    certainty: [],
    marks: [],
    qualifiers: header?.qualifiers ?? qualifiersOf(pair, got),
    sources: [],
    policy: comparePolicy(pair.property.id, type),
  };
}

function qualifiersOf({ year }: Pair, setting: string | null): Statement["qualifiers"] {
  if (year !== undefined) return [{ property: "as-of", value: year }];
  return setting === null ? [] : [{ property: "setting", value: setting }];
}

/** The property's words; where none are written, its usual name. */
function propertyText(
  { property, subject }: Pair,
  sentence: Sentence,
  { language, lexicon }: Pick<CellContext, "language" | "lexicon">,
): string {
  if (property.span !== subject) return sentence.text.slice(...property.span).replace(/^(?:of|in) /, "");
  const names = lexicon.headers.names.get(property.id) ?? [];
  const own = language === "zh" ? names.find((name) => /[一-龥]/.test(name)) : undefined;
  return own ?? names[0] ?? property.id;
}

function subjectIn({ subject }: Pair, sentence: Sentence, setting: Setting): WrittenSubject | null {
  if (subject === "heading") return spokenOf(sentence, setting);
  if (subject === "lead") return setting.lead();
  return subject === "topic" ? setting.topic() : written(sentence, subject, setting);
}

/** `It` that does not open its paragraph is what was named before: the heading's thing only if that was. */
function spokenOf({ stands, lower }: Sentence, { page, heading, located }: Setting): Topic | null {
  const topic = heading();
  if (stands === "first" || topic === null || !/^\s*it\b/.test(lower)) return topic;
  const [from] = located([0, 0]);
  return page.slice(topic.span[1], from).includes(topic.text) ? topic : null;
}

function written(sentence: Sentence, span: Span, { located, own }: Setting): WrittenSubject {
  const name = sentence.names.find((each) => each.span === span);
  if (name?.means !== undefined) return name.means;
  const text = sentence.text
    .slice(...span)
    .replace(/\s+/g, " ")
    .trim();
  const title = own(text);
  if (title !== null) return { text: title, span: located(span), via: "title" };
  return { text, span: located(span), via: "prose" };
}

/** The value with the bound or doubt written on it: `up to 128K`, `约 1T`, `30T+`. */
function widened(lower: string, [start, end]: Span): Span {
  let from = start;
  for (let step = 0; step < 3; step++) {
    let at = from;
    while (at > 0 && lower.charAt(at - 1) === " ") at--;
    const word = VALUE_WORDS.find((each) => endsAt(lower, each, at));
    if (word !== undefined) from = at - word.length;
    else if (at > 0 && "~≈<>≤≥$¥€£".includes(lower.charAt(at - 1))) from = at - 1;
    else break;
  }
  let to = end;
  while (to < lower.length && "+?？".includes(lower.charAt(to))) to++;
  return [from, to];
}
