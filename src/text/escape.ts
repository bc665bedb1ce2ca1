/**
 * What a terminal would obey instead of show (C0 and C1 controls, among them ESC), and what would show it in another
 * order or not at all (bidirectional and zero-width characters, tags, line separators).
 */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\0-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\udb40[\udc00-\udc7f]/g;

/** Shows controls as `\u{1b}`; nothing of a page reaches the terminal as a command. */
export function escapeTerminal(text: string): string {
  return text.replace(UNPRINTABLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/**
 * For a log that a CI runner reads along: it obeys `::name` at the start of a line, spaces before it or not, and `##[name]`
 * anywhere in one, whoever printed it. A colon or bracket that would begin one is shown as for a terminal.
 */
export function withoutCommands(text: string): string {
  return text.replace(/^([^\S\r\n]*):(?=:)/gm, "$1\\u{3a}").replaceAll("##[", "##\\u{5b}");
}

const XML_ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** For XML text and attributes; what XML 1.0 cannot hold (section 2.2, Char) is shown as for a terminal. */
export function escapeXml(text: string): string {
  return escapeTerminal(text)
    .replace(/[\p{Cs}\ufffe\uffff]/gu, "\ufffd")
    .replace(/[&<>"']/g, (character) => XML_ENTITIES[character] ?? character)
    .replaceAll("##[", "##&#91;");
}

/** Text as inline code that it cannot end: there Markdown makes no link, mention, image or element of it. */
export function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line === "") return "";
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const ticks = "`".repeat(longest + 1);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${ticks}${pad}${line}${pad}${ticks}`;
}

/** Text in a fenced block that it cannot close: there Markdown makes no link, mention, image or element of it. */
export function fencedBlock(text: string, info = "text"): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${info}\n${text.replace(/\n?$/, "\n")}${fence}\n`;
}
