import { pageRule } from "../../src/check/rule.ts";
import type { PageFacts } from "../../src/model/page-facts.ts";
import type { Span } from "../../src/model/place.ts";
import { isDigit } from "../../src/text/characters.ts";

export const leakedLineNumbers = pageRule({
  id: "leaked-line-numbers",
  since: "0.1.0",
  group: "damage",
  severity: "error",
  recommended: true,
  summary: {
    en: "Lines begin with the line numbers that a tool showed them with.",
    zh: "行首留有工具显示用的行号。",
  },
  messages: {
    leaked: {
      en: "“{text}” and the next lines begin with line numbers ({lines} in all), so headings and tables are lost; remove them.",
      zh: "“{text}”及后面的行以行号开头（共 {lines} 行），标题和表格因此失效；请删去。",
    },
  },
  fix: "unsafe",
  check: ({ facts, text }, report) => {
    if (!mayLeak(facts, text)) return;
    for (const run of runsIn(facts, text)) {
      const [first] = run;
      if (first === undefined || run.length < SHORTEST_RUN) continue;
      const edits = run.map((span) => ({ span, text: "" }));
      const data = { text: text.slice(...first), lines: run.length };
      report({ message: "leaked", data, span: first, key: "leaked", fix: { safety: "unsafe", edits } });
    }
  },
});

/** Two lines that count on may be chance. */
const SHORTEST_RUN = 3;

/** As `cat -n`, editors and agents' tools print them: `  12|text`, `12→text`, `12<tab>text`. */
const NUMBER = /^[ \t]{0,8}(\d{1,6})(?:\||→\t?|\t)/;
/** Longer than any number with its padding and its sign. */
const LONGEST_PREFIX = 18;

/** Whether any line begins as such a number does. */
export function mayLeak({ lineStarts }: Pick<PageFacts, "lineStarts">, text: string): boolean {
  for (const start of lineStarts) {
    let at = start;
    while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
    const code = text.charCodeAt(at);
    if (isDigit(code) && NUMBER.test(text.slice(start, start + LONGEST_PREFIX))) return true;
  }
  return false;
}

export function runsIn(
  { lineStarts, tables, frontMatter }: PageFacts,
  text: string,
): readonly (readonly Span[])[] {
  const runs: Span[][] = [];
  let expected = -1;
  let fenced = false;
  let table = 0;
  for (const start of lineStarts) {
    const head = text.slice(start, start + LONGEST_PREFIX);
    if (/^\s{0,3}(?:```|~~~)/.test(head)) fenced = !fenced;
    while ((tables[table]?.span[1] ?? Number.POSITIVE_INFINITY) < start) table++;
    const isElsewhere =
      fenced || start < (frontMatter?.span[1] ?? 0) || (tables[table]?.span[0] ?? text.length) <= start;
    const match = isElsewhere ? null : NUMBER.exec(head);
    const number = match === null ? -1 : Number(match[1]);
    if (match !== null) {
      const span: Span = [start, start + match[0].length];
      if (number === expected) runs.at(-1)?.push(span);
      else runs.push([span]);
    }
    expected = number < 0 ? -1 : number + 1;
  }
  return runs;
}
