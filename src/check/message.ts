import type { Language } from "../model/page-facts.ts";
import type { Message } from "./rule.ts";

/** Fills `{name}` from data; a name without data stays as written, so that a slip is seen. */
export function fillMessage(
  message: Message,
  language: Language,
  data: Readonly<Record<string, string | number>>,
): string {
  const template = message[language];
  let filled = "";
  let at = 0;
  while (at < template.length) {
    const open = template.indexOf("{", at);
    const close = open < 0 ? -1 : template.indexOf("}", open);
    if (close < 0) break;
    const name = template.slice(open + 1, close);
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    filled += template.slice(at, open) + (value === undefined ? `{${name}}` : String(value));
    at = close + 1;
  }
  return filled + template.slice(at);
}
