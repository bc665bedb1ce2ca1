import type { Quantity } from "../../model/reading.ts";
import type { SourceDate, SourceNumber } from "../../model/source-facts.ts";
import { isUpper } from "../../text/characters.ts";
import { decimalText, parseDecimal, shift } from "../../values/decimal.ts";
import { scanFigures } from "../source/scan-figures.ts";
import type { EvidenceQuery } from "./evidence-query.ts";
import type { DateNeed, Need, NumberNeed } from "./need.ts";
import { foldedWords, walkWords } from "./walk-words.ts";

/** Longer texts are paraphrased, not quoted: only their figures can be looked up. */
const MAX_PHRASE_WORDS = 6;

/** What must stand in a source for the item to be supported; empty when nothing can be looked up. */
export function needsOf(query: EvidenceQuery): readonly Need[] {
  const { item } = query;
  switch (item.kind) {
    case "quantity":
      return quantityNeeds(item, query);
    case "date":
      return dateNeeds(item.min, item.max, item.edtf, query.written);
    case "entity":
      return item.name === null ? [] : phraseNeed(item.name);
    case "text":
      return textNeeds(item.text);
    case "boolean":
      return [];
  }
}

function quantityNeeds(item: Quantity, query: EvidenceQuery): Need[] {
  const ends: [string | undefined, readonly string[] | undefined][] =
    item.amount !== undefined
      ? [[item.amount, item.alternatives]]
      : [
          [item.lower, item.lowerAlternatives],
          [item.upper, item.upperAlternatives],
        ];
  const written = scanFigures(query.written).numbers;
  return ends.flatMap(([amount, alternatives]) => {
    if (amount === undefined || amount === "INF") return [];
    const plain = amount.startsWith("-") ? amount.slice(1) : amount;
    const form = writtenForm(plain, written);
    const step = item.step ?? form?.step ?? null;
    return [
      {
        kind: "number",
        amounts: formsOf(plain, alternatives, form),
        step,
        unit: form?.unit ?? unitOf(item),
        digits: form === undefined ? significant(plain, step) : significant(form.amount, form.step),
        tolerance: query.tolerance ?? 0,
      } satisfies NumberNeed,
    ];
  });
}

/** The written number behind an amount: the same, or scaled by a header or a rate (`70` under `Params (B)`). */
function writtenForm(amount: string, written: readonly SourceNumber[]): SourceNumber | undefined {
  return (
    written.find((number) => number.amount === amount || number.alternatives?.includes(amount)) ??
    written.find((number) => significand(number.amount) === significand(amount))
  );
}

/** The digits of an amount from the first that counts to the last. */
function significand(amount: string, zeros = false): string {
  const digits = amount.replace(".", "").replace(/^0+/, "");
  return zeros ? digits : digits.replace(/0+$/, "");
}

function formsOf(
  amount: string,
  alternatives: readonly string[] | undefined,
  form: SourceNumber | undefined,
) {
  const forms = [amount, ...(alternatives ?? [])];
  // a rate is written per 1K here and per million there; the bare number of a scaled header stands in a like table
  if (form !== undefined && !forms.includes(form.amount)) forms.push(form.amount);
  for (const other of form?.alternatives ?? []) if (!forms.includes(other)) forms.push(other);
  return forms;
}

function unitOf(item: Quantity): string | null | undefined {
  if (item.currency !== undefined) return item.currency;
  if (item.unit === undefined || item.unit === "1") return undefined;
  if (item.unit === "%" || item.unit === "{token}" || item.unit === "{parameter}") return item.unit;
  return null;
}

function significant(amount: string, step: string | null): number {
  if (step === null) return significand(amount).length;
  const point = step.indexOf(".");
  const power = point < 0 ? step.length - 1 : -(step.length - point - 1);
  const value = parseDecimal(amount);
  return value === null ? 0 : significand(decimalText(shift(value, -power)), true).length;
}

function dateNeeds(
  min: string | undefined,
  max: string | undefined,
  edtf: string,
  written: string,
): DateNeed[] {
  const ends = edtf.includes("/") ? scanFigures(edtf).dates : [];
  if (ends.length === 2) return ends.map(dateNeed);
  const shown = scanFigures(written).dates;
  // `early 2024` is narrower than the year a source would print
  const [first] = shown;
  if (
    shown.length === 1 &&
    first !== undefined &&
    !first.min.startsWith("--") &&
    min !== undefined &&
    max !== undefined
  ) {
    return [{ kind: "date", min: first.min < min ? first.min : min, max: first.max > max ? first.max : max }];
  }
  if (min === undefined && max === undefined) return [];
  return [{ kind: "date", min: min ?? max ?? "", max: max ?? min ?? "" }];
}

function dateNeed({ min, max }: SourceDate): DateNeed {
  return { kind: "date", min, max };
}

/** Names in Latin letters are the same in every language. */
function phraseNeed(text: string): Need[] {
  const words = foldedWords(text);
  if (words.length === 0) return [];
  return [/[A-Za-z0-9]/.test(text) ? { kind: "words", words } : { kind: "words", words, loose: true }];
}

/** A text is held to its figures and to the names that carry a number (`GPT-5.5`); one without is looked up whole. */
function textNeeds(text: string): Need[] {
  const { numbers, dates } = scanFigures(text);
  const needs: Need[] = dates.filter(({ min }) => !min.startsWith("--")).map(dateNeed);
  for (const number of numbers) {
    const digits = significant(number.amount, number.step);
    if (number.label || (digits < 2 && number.unit === undefined && number.step === "1")) continue;
    needs.push({
      kind: "number",
      amounts: [number.amount, ...(number.alternatives ?? [])],
      step: number.step,
      unit: number.unit,
      digits,
      tolerance: 0,
      bare: number.unit === undefined,
    });
  }
  needs.push(...numberedNames(text, [...numbers.filter((number) => !number.label), ...dates]));
  if (needs.length > 0) return needs;
  const words = foldedWords(text);
  return words.length > 0 && words.length <= MAX_PHRASE_WORDS ? [{ kind: "words", words, loose: true }] : [];
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** `GPT-5.5`, `o3-mini`, `EO 14110`: each number that is no figure, with the word before it and the letters it touches. */
function numberedNames(
  text: string,
  figures: readonly { readonly span: readonly [number, number] }[],
): Need[] {
  const taken = new Set<number>();
  for (const { span } of figures) for (let at = span[0]; at < span[1]; at++) taken.add(at);
  const words: Word[] = [];
  walkWords(text, (word, start, end) => words.push({ word, start, end }));
  const needs: Need[] = [];
  words.forEach(({ word, start, end }, at) => {
    if (taken.has(start) || word.charCodeAt(0) < 48 || word.charCodeAt(0) > 57) return;
    const before = words[at - 1];
    const after = words[at + 1];
    const name: string[] = [];
    if (before !== undefined && start - before.end <= 1 && !taken.has(before.start)) name.push(before.word);
    name.push(word);
    if (after !== undefined && !taken.has(after.start) && continues(text, end, after.start))
      name.push(after.word);
    if (name.length > 1) needs.push({ kind: "words", words: name });
  });
  return needs;
}

/** `4o`, `Llama 4 Maverick`: letters that touch the number, or a capitalised word right after it. */
function continues(text: string, end: number, next: number): boolean {
  return (
    next === end || (next === end + 1 && isUpper(text.charCodeAt(next)) && " -".includes(text.charAt(end)))
  );
}
