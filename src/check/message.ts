import type { Language } from "../model/page-facts.ts";
import type { Message, MessageData } from "./rule.ts";

/** Fills `{name}` from data; a name without data stays as written, so that a slip is seen. */
export function fillMessage(message: Message, language: Language, data: MessageData): string {
  const template = message[language];
  let filled = "";
  let at = 0;
  while (at < template.length) {
    const open = template.indexOf("{", at);
    const close = open < 0 ? -1 : template.indexOf("}", open);
    if (close < 0) break;
    const name = template.slice(open + 1, close);
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    filled += template.slice(at, open) + (value === undefined ? `{${name}}` : shown(value, language));
    at = close + 1;
  }
  return filled + template.slice(at);
}

function shown(value: MessageData[string], language: Language): string {
  return typeof value === "object" ? value[language] : String(value);
}

/** A part of a message, filled in both languages. */
export function filled(message: Message, data: MessageData): Message {
  return { en: fillMessage(message, "en", data), zh: fillMessage(message, "zh", data) };
}
