import type { Language } from "../model/page-facts.ts";
import type { Message } from "../text/message.ts";
import type { MessageData } from "./rule.ts";

/** Fills `{name}` from data; a name without data stays as written, so that a slip is seen. */
export function fillMessage(message: Message, language: Language, data: MessageData): string {
  const template = message[language];
  const between = language === "zh" ? fitted : asWritten;
  let filled = "";
  let before = "";
  let from = 0;
  for (let close = template.indexOf("}"); close >= 0; close = template.indexOf("}", close + 1)) {
    const open = template.lastIndexOf("{", close);
    if (open < from) continue;
    const value = wordOf(template.slice(open + 1, close), language, data);
    filled += between(before, template.slice(from, open), value) + value;
    before = value;
    from = close + 1;
  }
  return filled + between(before, template.slice(from), "");
}

function asWritten(_: string, literal: string): string {
  return literal;
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
