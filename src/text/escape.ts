/**
 * What a terminal would obey instead of show (C0 and C1 controls, among them ESC), and what would show it in another
 * order or not at all (bidirectional and zero-width characters, tags, line separators).
 */
const UNPRINTABLE = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** Shows controls as `\u{1b}`; nothing of a page reaches the terminal as a command. */
export function escapeTerminal(text: string): string {
  return text.replace(UNPRINTABLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
