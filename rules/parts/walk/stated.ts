import type { Statement } from "../../../src/model/page-facts.ts";
import { onceAPage } from "./once-a-page.ts";

/** What a page's tables, and its lines of a key and a value, state themselves, and those few of these statements that rules look for. */
export interface Stated {
  readonly all: readonly Statement[];
  /** Could not be read. */
  readonly malformed: readonly Statement[];
  readonly unknown: readonly Statement[];
  /** Lines with a key and nothing that is a value. */
  readonly blankLines: readonly Statement[];
  /** Their reader remarked something. */
  readonly noted: readonly Statement[];
  /** They bear a mark, or what speaks for them does. */
  readonly marked: readonly Statement[];
  /** What a cell states by the way, of another subject. */
  readonly mentions: readonly Statement[];
  /** It is known what their values can be; those of the page's prose too. */
  readonly bounded: readonly Statement[];
}

export const statedIn = onceAPage(({ statements }): Stated => {
  const all: Statement[] = [];
  const malformed: Statement[] = [];
  const unknown: Statement[] = [];
  const blankLines: Statement[] = [];
  const noted: Statement[] = [];
  const marked: Statement[] = [];
  const mentions: Statement[] = [];
  const bounded: Statement[] = [];
  for (const statement of statements) {
    if (statement.derived) {
      if (statement.subject.via === "mention") mentions.push(statement);
      continue;
    }
    if (statement.range !== undefined) bounded.push(statement);
    if (statement.origin === "prose") continue;
    const { reading } = statement;
    all.push(statement);
    if (reading.state === "malformed") malformed.push(statement);
    else if (reading.state === "unknown") unknown.push(statement);
    else if (reading.state === "missing" && statement.origin === "line") blankLines.push(statement);
    if (reading.notes.length > 0) noted.push(statement);
    if (reading.marks.length > 0 || statement.marks.length > 0) marked.push(statement);
  }
  return { all, malformed, unknown, blankLines, noted, marked, mentions, bounded };
});
