import type { Language } from "../model/page-facts.ts";
import type { Message, MessageData } from "./rule.ts";

/** Fills `{name}` from data; a name without data stays as written, so that a slip is seen. */
export function fillMessage(message: Message, language: Language, data: MessageData): string {
  const [first = "", ...parts] = message[language].split(/\{([^{}]*)\}/);
  const literals = [first, ...parts.filter((_, index) => index % 2 === 1)];
  const values = parts.flatMap((name, index) => (index % 2 === 0 ? [wordOf(name, language, data)] : []));
  const between = language === "zh" ? fitted : (_: string, literal: string) => literal;
  return literals
    .map(
      (literal, index) =>
        between(values[index - 1] ?? "", literal, values[index] ?? "") + (values[index] ?? ""),
    )
    .join("");
}

function wordOf(name: string, language: Language, data: MessageData): string {
  const value = Object.hasOwn(data, name) ? data[name] : undefined;
  return value === undefined ? `{${name}}` : shown(value, language);
}

/** What a Chinese template has between two values: a space where Han meets Latin, none elsewhere: `文心 5 的上下文窗口`. */
function fitted(left: string, literal: string, right: string): string {
  const text = literal.trim();
  if (text === "") return literal;
  const before = left === "" ? null : spaceBetween(left.slice(-1), text.slice(0, 1));
  const after = right === "" ? null : spaceBetween(text.slice(-1), right.slice(0, 1));
  const [lead, tail] = [
    literal.slice(0, literal.indexOf(text)),
    literal.slice(literal.lastIndexOf(text) + text.length),
  ];
  return (before ?? lead) + text + (after ?? tail);
}

/** Null: as written. */
function spaceBetween(a: string, b: string): string | null {
  if ((isHan(a) && isLatin(b)) || (isLatin(a) && isHan(b))) return " ";
  return isWide(a) || isWide(b) ? "" : null;
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function isLatin(text: string): boolean {
  return /[\p{Script=Latin}\p{Nd}]/u.test(text);
}

function isWide(text: string): boolean {
  return /[\p{Script=Han}\u2018-\u201d\u3000-\u303f\uff00-\uffef]/u.test(text);
}

function shown(value: MessageData[string], language: Language): string {
  return typeof value === "object" ? value[language] : String(value);
}

/** A part of a message, filled in both languages. */
export function filled(message: Message, data: MessageData): Message {
  return { en: fillMessage(message, "en", data), zh: fillMessage(message, "zh", data) };
}

/** `1 fact`, `2 facts`; Chinese has its own measure words. */
export function counted(count: number, one: string, many = `${one}s`): Message {
  return { en: `${count} ${count === 1 ? one : many}`, zh: String(count) };
}
