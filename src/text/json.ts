/** DEL, C1 controls, bidirectional and invisible characters: JSON lets them stand as they are, a terminal obeys them. */
const OBEYED = /[\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** JSON that may go to a terminal or a CI log: the same data, with what either would obey written as `\u009b`. */
export function terminalJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent)
    .replace(OBEYED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replaceAll("##[", "##\\u005b");
}

/** The same data in ASCII: text that V8 holds in one byte a character. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
