import type { Span } from "../../model/place.ts";
import type { NameInSentence } from "./names-in-sentence.ts";
import type { Pair } from "./pair.ts";
import type { Sentence } from "./sentence.ts";

const MONEY =
  /(?:US)?[$€£¥￥]\s?\d+(?:,\d{3})*(?:\.\d+)?|\d+(?:,\d{3})*(?:\.\d+)?\s?(?:美元|欧元|元|USD|CNY|EUR)/g;

/** `per 1M input tokens`, `/百万 tokens`; the first group is how many. */
const PER =
  /(?:\/|per\s|每)\s*(1?\s?[MK](?![a-z])|1,000,000|1,000|one million|million|thousand|百万|千|万)\s*(?:(?:(?:un)?cached|input|output|prompt|completion|输入|输出|\/)\s?)*(?:tokens?|词元)?/i;

const WAYS = [
  ["input", /\b(?:input|prompt)\b|输入/i],
  ["output", /\b(?:output|completion)s?\b|输出/i],
] as const;

/** Prices of another mode than the plain one: told apart where the header knows the words, left alone else. */
const CACHED = /\b(?:cached|cache (?:hit|read))s?\b|缓存命中/i;
const MISSED = /\b(?:cache miss|uncached)|缓存未命中/i;
const ELSEWHERE =
  /\bcache writ|batch|discount|off-peak|flex|priority|% off|批量|优惠|折|夜间|闲时|以上|超过|over\b|above/i;

const PRICED = /\b(?:costs?|priced|prices?|pricing|available (?:at|for))\b|价格|定价|售价|收费|计费/i;

/** Without one of these a sentence gives no price that is read here. */
export const PRICE_WORDS: readonly string[] = ["input", "output", "prompt", "completion", "输入", "输出"];

/** `X costs`, `X: `, `X 的价格为`: what may stand between a name and its first price. */
const MOST_GAP = 60;

export function mayPrice(text: string): boolean {
  return /[$€£¥￥元]|USD|CNY|EUR/.test(text) && WAYS.some(([, words]) => words.test(text)) && PER.test(text);
}

interface Price {
  readonly span: Span;
  readonly before: string;
  readonly after: string;
}

/** `GPT-5 costs $1.25 per 1M input tokens and $10 per 1M output tokens`: each price that says what it is of and per how many. */
export function pricePairs(sentence: Sentence): readonly Pair[] {
  if (!mayPrice(sentence.text)) return [];
  const prices = pricesIn(sentence.text);
  const both = bothWays(prices);
  const shared = prices.map(({ after }) => PER.exec(after)?.[1]).findLast((per) => per !== undefined);
  return prices.flatMap((price, index): Pair[] => {
    const subject = pricedName(sentence, prices, index);
    const way = both?.[index] ?? wayOf(price);
    const per = PER.exec(price.after)?.[1] ?? PER_BEFORE.exec(price.before)?.[1] ?? shared;
    if (subject === null || way === null || per === undefined) return [];
    const header = `${way} (per ${countOf(per)} tokens)`;
    const property = { id: "price", span: wordOf(sentence.text, price) };
    return [{ subject: subject.span, property, value: price.span, header }];
  });
}

/** What the sentence calls it: a word for prices, else the way itself. */
function wordOf(text: string, { span }: Price): Span {
  const word = PRICED.exec(text) ?? WAYS[0][1].exec(text) ?? WAYS[1][1].exec(text);
  return word === null ? span : [word.index, word.index + word[0].length];
}

const PER_BEFORE = new RegExp(`${PER.source}\\s*(?:为|是|收费)?\\s*$`, "i");

const LEADS_ON = /(?:input|output|prompt|completion|输入|输出)(?:价格|价)?\s*[:：为是]?\s*$/i;

function pricesIn(text: string): readonly Price[] {
  const found = [...text.matchAll(MONEY)];
  return found.map((match, index) => {
    const end = match.index + match[0].length;
    const last = found[index - 1];
    const next = found[index + 1]?.index;
    // `…, output $15`: what stands right before the next price is said of that one
    const rest = text.slice(end, next).replace(next === undefined ? /$^/ : LEADS_ON, "");
    return {
      span: [match.index, end],
      before: text.slice(last === undefined ? 0 : last.index + last[0].length, match.index),
      after: rest.slice(0, /[,、;，；。]|\.(?:\s|$)|\band\b|和/.exec(rest)?.index ?? rest.length),
    };
  });
}

/** `$3/$15 per 1M input/output tokens`. */
function bothWays(prices: readonly Price[]): readonly string[] | null {
  const [first, second, ...others] = prices;
  if (first === undefined || second === undefined || others.length > 0) return null;
  return /^\s*\/\s*$/.test(first.after) &&
    /\b(?:input|in)\s?\/\s?(?:output|out)\b|输入\s?\/\s?输出/i.test(second.after)
    ? ["input", "output"]
    : null;
}

/** What the words right after the price say, else those before it; null where none or several do. */
function wayOf({ before, after }: Price): string | null {
  const near = before.slice(
    Math.max(0, ...[",", "，", ";", "；", "and "].map((mark) => before.lastIndexOf(mark))),
  );
  for (const words of [after, near]) {
    const ways = WAYS.filter(([, word]) => word.test(words)).map(([way]) => way);
    const [way] = ways;
    if (way === undefined) continue;
    if (ways.length > 1 || ELSEWHERE.test(before) || ELSEWHERE.test(after)) return null;
    if (MISSED.test(words)) return `${way} cache miss`;
    return CACHED.test(words) ? `cached ${way}` : way;
  }
  return null;
}

function countOf(per: string): string {
  if (/^(?:1?\s?K|1,000|thousand|千)$/i.test(per)) return "1K";
  return per === "万" ? "10K" : "1M";
}

/** `X: $3`, `X（3 元`, `X 每百万输入 token 3 元`. */
const STARTS = /^\s*(?:[:：—–(（]|的?每\s?(?:1?\s?[MK]|百万|千|万))/;

/** The nearest name to the left, if what follows it up to its first price says what it costs. */
function pricedName(
  { names, text }: Sentence,
  prices: readonly Price[],
  index: number,
): NameInSentence | null {
  const start = prices[index]?.span[0] ?? 0;
  const name = names.findLast(({ span }) => span[1] <= start);
  if (name === undefined) return null;
  if (name.oblique && !/\b(?:pric\w*|costs?) (?:of|for) (?:the )?$/i.test(text.slice(0, name.span[0])))
    return null;
  const first = prices.find(({ span }) => span[0] >= name.span[1])?.span[0] ?? start;
  const gap = text.slice(name.span[1], first);
  const says = PRICED.test(gap) || STARTS.test(gap) || name.oblique;
  return gap.length <= MOST_GAP && says && !/[;；。]|['’]s\b/.test(gap) ? name : null;
}
