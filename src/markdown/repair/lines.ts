/** The lines of a page as the repair looks at them. */
export interface Lines {
  readonly count: number;
  /** Without its end. */
  text(line: number): string;
  start(line: number): number;
}

export function linesOf(text: string, starts: readonly number[]): Lines {
  return {
    count: starts.length,
    start: (line) => starts[line] ?? text.length,
    text: (line) =>
      text.slice(starts[line] ?? text.length, starts[line + 1] ?? text.length).replace(/[\r\n]+$/, ""),
  };
}
