import type { Span } from "../../model/place.ts";
import { isAsciiLetter } from "../../text/characters.ts";
import { CUES } from "./cues.ts";
import { type CueMatch, endsAt, startsAt } from "./find-cue.ts";
import { GLUE } from "./glue.ts";
import type { NameInSentence } from "./names-in-sentence.ts";
import type { Sentence } from "./sentence.ts";

/** More text than this between a name and what is said, and something else is spoken of. */
const MAX_GAP = 60;
/** A date belongs to what was released right before it. */
const MAX_EVENT_GAP = 28;

/** Whom the sentence says it of; null where that is not clear. */
export function subjectOf(sentence: Sentence, value: Span, match: CueMatch): NameInSentence | null {
  if (match.passed !== null) return match.passed;
  if (match.cue.event === true) return eventSubject(sentence, value, match);
  return thingBefore(sentence, Math.min(match.span[0], value[0]), MAX_GAP);
}

/** As `nameBefore`, unless what follows the name is of the thing and not the thing. */
export function thingBefore(sentence: Sentence, limit: number, most: number): NameInSentence | null {
  const name = nameBefore(sentence, limit, most);
  return name === null || isOfIt(sentence.lower.slice(name.span[1], limit)) ? null : name;
}

/** 2023 年 7 月发布 Llama 2, Llama 2 于 2023 年 7 月发布, Llama 2 was released in July 2023; nobody where another object follows the verb. */
function eventSubject(sentence: Sentence, value: Span, match: CueMatch): NameInSentence | null {
  const described = describedAs(
    sentence,
    Math.min(match.span[0], value[0]),
    Math.max(match.span[1], value[1]),
  );
  if (described !== null) return described;
  if (match.before) return thingBefore(sentence, match.span[0], MAX_EVENT_GAP);
  const after = pastObjectMarks(sentence.text, match.span[1]);
  const object = sentence.names.find(({ span }) => span[0] === after);
  if (object !== undefined) return object;
  return closes(sentence.text, match.span[1]) ? thingBefore(sentence, value[0], MAX_EVENT_GAP) : null;
}

/** `GPT-5 is OpenAI's flagship, released on …`, `Claude 4 是 Anthropic 于 … 发布的模型`: what the sentence begins with and says what it is. */
function describedAs(sentence: Sentence, from: number, to: number): NameInSentence | null {
  const { names, text, lower } = sentence;
  const [first, ...others] = names;
  if (first === undefined || text.slice(0, first.span[0]).trim() !== "" || from - first.span[1] > MAX_GAP)
    return null;
  const object = pastObjectMarks(text, to);
  if (others.some(({ span }) => span[0] === object || (span[0] < from && !isMaker(lower, span)))) return null;
  const between = lower.slice(first.span[1], from);
  const isEnglish = /^ (?:is|was) (?:an? |the |one of |\S+['’]s )[^.;:()]*, $/.test(between);
  const isHan = /^\s*(?:是|为)[^，,。；;：:]*$/.test(between) && /^\s*的/.test(text.slice(to));
  return isEnglish || isHan ? first : null;
}

/** `OpenAI's`, `Anthropic 于`. */
function isMaker(lower: string, [, end]: Span): boolean {
  return /^(?:['’]s\b|\s*(?:于|在))/.test(lower.slice(end));
}

function pastObjectMarks(text: string, from: number): number {
  let at = from;
  while (at < text.length && " 了的".includes(text.charAt(at))) at++;
  return at;
}

/** The verb is the last word of its clause. */
function closes(text: string, at: number): boolean {
  const rest = text.slice(at, at + 4).trimStart();
  return rest === "" || "，,。.；;、)）(（—–-:：".includes(rest.charAt(0));
}

/** The nearest name to the left that is spoken of: not one that something is done by or with, not one of several. */
export function nameBefore(sentence: Sentence, limit: number, most: number): NameInSentence | null {
  const { names, text } = sentence;
  for (let at = names.length - 1; at >= 0; at--) {
    const name = names[at];
    if (name === undefined || name.span[1] > limit) continue;
    if (limit - name.span[1] > most) return null;
    if (name.oblique) continue;
    const gap = text.slice(name.span[1], limit);
    const lower = sentence.lower.slice(name.span[1], limit);
    return opensAnother(gap, lower, name.owns) || isOneOfSeveral(sentence, at) ? null : name;
  }
  return null;
}

/** What goes by a thing's name and is not the thing: `The GPT-4 paper was released`. */
const KINDS = "research|technical|white|model|system";
const THINGS =
  "papers?|reports?|cards?|weights|code|source code|repository|repo|apis?|apps?|website|demo|preview|beta|alpha|update|documentation|blog post|announcements?|plugin|sdk|cli|licen[cs]e|tokenizer";
const HAN_THINGS =
  "技术报告|论文|权重|代码|源码|接口|api|应用|预览版|测试版|公测|内测|文档|博客|公告|许可证|分词器";
export const OF_IT = new RegExp(`^(?:(?:${KINDS}) ?)?(?:${THINGS})(?![a-z])|^(?:的\\s*)?(?:${HAN_THINGS})`);
/** What they begin with: most gaps begin with a verb, and the expression takes long to compile. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  `${KINDS}|${THINGS}|${HAN_THINGS}`.split("|").map((word) => word.slice(0, 2)),
);

export function isOfIt(gap: string): boolean {
  const said = gap.trimStart();
  return BEGINNINGS.has(said.replace(/^的\s*/, "").slice(0, 2)) && OF_IT.test(said);
}

/** `OpenAI's flagship has`: the thing possessed is the subject, unless only the property's own words follow. */
function opensAnother(gap: string, lower: string, owns = false): boolean {
  if (/[;；。]/.test(gap) || unbalanced(gap)) return true;
  const owned = /^(?:'s|’s|\s*的)/.exec(gap)?.[0] ?? (owns ? "" : null);
  return owned !== null && !onlyGlue(withoutSaid(lower.slice(owned.length)));
}

const PROPERTY_WORDS: readonly string[] = CUES.flatMap(({ before }) => before).sort(
  (a, b) => b.length - a.length,
);

/** Without the properties and figures already said of the owner: `的激活参数为 39B，总参数为`. */
function withoutSaid(lower: string): string {
  if (!/\d/.test(lower)) return lower;
  const bare = PROPERTY_WORDS.reduce((rest, word) => rest.replaceAll(word, " "), lower);
  return bare.replace(/[\d.,]+\s?[kmbt万亿]*(?![a-z])|[，,、和]|\band\b/g, " ");
}

export function onlyGlue(lower: string): boolean {
  let at = 0;
  while (at < lower.length) {
    if (" :：(（".includes(lower.charAt(at))) at++;
    else {
      const glue = GLUE.find((each) => startsAt(lower, each, at));
      if (glue === undefined) return false;
      at += glue.length;
    }
  }
  return true;
}

/** A bracket that closes without having opened: the name stands inside it. */
function unbalanced(gap: string): boolean {
  let depth = 0;
  for (let at = 0; at < gap.length; at++) {
    const character = gap.charAt(at);
    if (character === "(" || character === "（") depth++;
    else if ((character === ")" || character === "）") && --depth < 0) return true;
  }
  return false;
}

const JOINS = [" and ", " or ", " & ", "和", "与", "及", "、", "/", ","];

function isOneOfSeveral({ names, lower }: Sentence, at: number): boolean {
  const name = names[at];
  const before = names[at - 1];
  if (name === undefined || before === undefined) return false;
  const between = lower.slice(before.span[1], name.span[0]);
  return between.length <= 6 && JOINS.some((join) => between.includes(join.trim()));
}

/** `On May 13, OpenAI released GPT-4o`, `2025-11-20 — Nano Banana Pro launched`: the date leads. */
export function eventAfter(sentence: Sentence, value: Span, verbs: readonly string[]): NameInSentence | null {
  const { lower, names, text } = sentence;
  let at = value[1];
  while (at < text.length && " ,:—–-，：".includes(text.charAt(at))) at++;
  const agent = names.find(({ span }) => span[0] === at);
  if (agent === undefined) return null;
  at = agent.span[1] + 1;
  const passive = ["was ", "were ", "is "].find((word) => startsAt(lower, word, at));
  at += passive?.length ?? 0;
  const verb = verbs.find((word) => startsAt(lower, word, at));
  if (verb === undefined || isAsciiLetter(lower.charCodeAt(at + verb.length))) return null;
  const end = at + verb.length;
  const object = names.find(({ span }) => span[0] === end + 1);
  if (object !== undefined && passive === undefined) return object;
  const done =
    passive !== undefined ||
    closes(text, end) ||
    ["with", "by", "in", "as", "under"].some((word) => startsAt(lower, word, end + 1));
  return done && !endsAt(lower, "co-", at) ? agent : null;
}
