import type { Pair } from "./pair.ts";
import type { Sentence } from "./sentence.ts";

/** What may follow a size in its bracket without making it something else. */
const ARCHITECTURE =
  /^\s*(?:(?:moe|dense|稠密|混合专家|parameters?|params?|参数|vision|视觉|多模态|架构|模型|models?)\s*)*[)）]/i;

/** `Llama 4 Scout (17B MoE)`: a size in B right in the bracket after a name counts its parameters. */
export function sizePairs(sentence: Sentence): readonly Pair[] {
  return sentence.figures.numbers.flatMap(({ span, unit, amount }): Pair[] => {
    const written = sentence.text.slice(...span);
    const size = (unit === undefined || unit === "{parameter}") && /\d\s?B(?:\s?param\w*)?$/.test(written);
    if (!size || Number(amount) >= 1e13 || !ARCHITECTURE.test(sentence.text.slice(span[1], span[1] + 40)))
      return [];
    const name = sentence.names.find((each) =>
      /^\s?[(（]\s*$/.test(between(sentence.text, each.span[1], span[0])),
    );
    return name === undefined
      ? []
      : [{ subject: name.span, property: { id: "parameters", span: name.span }, value: span }];
  });
}

function between(text: string, from: number, to: number): string {
  return to - from > 0 && to - from <= 4 ? text.slice(from, to) : "-";
}
