import type { Span } from "../../model/place.ts";
import type { Pair } from "./pair.ts";
import type { Sentence } from "./sentence.ts";
import { thingBefore } from "./subject-of.ts";

/** Without one of these a sentence names no licence. */
export const LICENCE_WORDS: readonly string[] = ["license", "licence", "licensed", "许可证", "许可", "协议"];

/** `under the MIT license`, `licensed under Apache 2.0`, `采用 MIT 许可证`: the licence is the first group that took part. */
const NAMED =
  /\bunder (?:an? |the )?((?:[A-Z][\w.+-]*|\d[\d.]*)(?:[ -](?:[A-Z][\w.+-]*|v?\d[\d.]*)){0,4}) (?:open[- ]source )?licen[cs]e\b|\blicen[cs]ed under (?:an? |the )?((?:[A-Z][\w+-]*(?:\.\d+)?)(?:[ -](?:[A-Z][\w+-]*|v?\d(?:\.\d+)?)){0,4})|(?:采用|基于|遵循|使用|以)(?:了)?\s*([A-Z][\w.+ -]{1,30}?)\s*(?:开源)?(?:许可证|许可协议|许可|协议)/g;

const MOST_GAP = 60;

/** What may stand between a thing and its licence: not another thing, as in `builds on vLLM, which is`. */
const BETWEEN: ReadonlySet<string> = new Set(
  (
    "is was are were has have been be now fully all also both officially publicly freely a an the in on and " +
    "released available open source sourced opensource published distributed provided offered made model models family series " +
    "模型 系列 已 均 也 同样 发布 开源 并"
  ).split(" "),
);

function isSaidOf(gap: string): boolean {
  return gap.split(/[^a-z\u4e00-\u9fff]+/).every((word) => word === "" || BETWEEN.has(word));
}

export function mayLicense(text: string): boolean {
  return text.search(NAMED) >= 0;
}

/** What a thing is licensed under; a sentence that names two licences may be of its code and its weights. */
export function licencePairs(sentence: Sentence): readonly Pair[] {
  if (
    !/[Ll]icen[cs]e|许可|协议/.test(sentence.text) ||
    /\b(?:and|or)\b[^.]*licen[cs]e|权重|代码|\bcode\b|\bweights\b/i.test(sentence.text)
  )
    return [];
  const [found, ...others] = sentence.text.matchAll(NAMED);
  const name = found?.slice(1).find((group) => group !== undefined);
  if (found === undefined || name === undefined || others.length > 0) return [];
  const subject = thingBefore(sentence, found.index, MOST_GAP);
  if (subject === null || !isSaidOf(sentence.lower.slice(subject.span[1], found.index))) return [];
  const start = found.index + found[0].indexOf(name);
  const value: Span = [start, start + name.length];
  return [
    { subject: subject.span, property: { id: "license", span: subject.span }, value, header: "License" },
  ];
}
