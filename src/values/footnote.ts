import type { Qualifier } from "../model/reading.ts";
import { type Cursor, peek, textOf } from "./cursor.ts";
import { meaningOf } from "./legend.ts";
import type { Token } from "./tokens.ts";

const SIGNS: ReadonlySet<number> = new Set([..."*†‡§¶♦◆♠♣▲△★☆!#⁺"].map((sign) => sign.charCodeAt(0)));

export function isFootnoteSign(code: number): boolean {
  return SIGNS.has(code);
}

/** `*`, `†`, `**`, a raised digit, `[1]` after a value: a footnote, with what the legend says of it. */
export function footnoteAt(cursor: Cursor): Qualifier | null {
  const token = peek(cursor);
  if (token === null) return null;
  if (isFootnoteSign(token.code)) {
    let end = cursor.at + 1;
    while (
      end < cursor.end &&
      cursor.tokens[end]?.code === token.code &&
      cursor.tokens[end]?.spaced === false
    )
      end++;
    return take(cursor, end);
  }
  const closed = token.code === 94 && peek(cursor, 2)?.code === 94;
  if (closed && isFootnoteSign(peek(cursor, 1)?.code ?? 0)) return take(cursor, cursor.at + 3);
  // A raised number that is no power of ten cites a footnote.
  if (token.code === 94 && peek(cursor, 1)?.kind === "number") {
    cursor.at++;
    return take(cursor, cursor.at + 1);
  }
  const asks = token.code === 63 && definedAs(cursor, "?") === null;
  if (!asks && isRaised(cursor, token)) return take(cursor, cursor.at + 1);
  const raised =
    token.end - token.start === 1 && "⁰¹²³⁴⁵⁶⁷⁸⁹".includes(cursor.scanned.text.charAt(token.start));
  return raised ? take(cursor, cursor.at + 1) : null;
}

/** `87.3<sup>a</sup>`. */
export function isRaised({ scanned }: Cursor, { start }: Token): boolean {
  return (
    scanned.superscript.length > 0 && scanned.superscript.some((span) => span[0] <= start && start < span[1])
  );
}

/** `(!)`, `[1]`: the bracket and all. */
export function bracketedFootnote(cursor: Cursor): Qualifier | null {
  const token = peek(cursor);
  if (token === null || cursor.end - cursor.at !== 1) return null;
  const open = cursor.tokens[cursor.at - 1];
  const number = open?.code === 91 && token.numeral !== null && token.numeral.width <= 2;
  if (!number && !isFootnoteSign(token.code) && token.code !== 43) return null;
  return qualifier(cursor, textOf(cursor, cursor.at - 1, cursor.end + 1));
}

function take(cursor: Cursor, end: number): Qualifier {
  const mark = textOf(cursor, cursor.at, end);
  cursor.at = end;
  return qualifier(cursor, mark);
}

function qualifier(cursor: Cursor, mark: string): Qualifier {
  const means = definedAs(cursor, mark);
  return { property: "footnote", value: mark, ...(means === null ? {} : { means }) };
}

/** What the legend says of a mark. */
export function definedAs(cursor: Cursor, mark: string): string | null {
  const legend = cursor.legend();
  return legend === null ? null : (meaningOf(legend, mark)?.means ?? null);
}
