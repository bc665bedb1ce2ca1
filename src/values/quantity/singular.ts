/** `transistors` and `searches` count what `transistor` and `search` name. */
export function singular(noun: string): string {
  if (noun.length < 4 || !noun.endsWith("s") || /(?:ss|us|is)$/i.test(noun)) return noun;
  if (noun.endsWith("ies")) return `${noun.slice(0, -3)}y`;
  return noun.slice(0, /(?:ch|sh|ss|x|z)es$/i.test(noun) ? -2 : -1);
}
