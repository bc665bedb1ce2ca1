import { type Cursor, peek } from "../cursor.ts";
import { shift } from "../decimal.ts";
import { narrowText } from "../fold.ts";
import { isMoney } from "../frame.ts";
import type { Word } from "../lexicon/lexicon.ts";
import type { Token } from "../tokens.ts";
import type { EndDraft } from "./end.ts";

/** Takes a magnitude, unit or currency behind a number; false if the word is none of them here. */
export function takeSuffix(cursor: Cursor, draft: EndDraft, token: Token): boolean {
  const { word } = token;
  if (word === null || draft.denominator !== null || word.roles?.includes("per") === true) return false;
  const measured = draft.unit !== null || (draft.currency !== null && !draft.currencyFirst);
  if (word.scaled !== undefined && draft.unit === null) {
    draft.unit = word.scaled.unit;
    draft.magnitude ??= { text: word.scaled.magnitude, power: word.scaled.power };
    return true;
  }
  if (!measured && word.text === "K" && cursor.frame.kelvin && draft.magnitude === null) {
    draft.unit = "K";
    return true;
  }
  if (!measured && takeMagnitude(cursor, draft, token, word)) return true;
  if (draft.unit === null && takeMinor(cursor, draft, word)) return true;
  const paid = word.currency !== undefined && isMoney(cursor.frame);
  if (word.unit !== undefined && draft.unit === null && !paid && !dashFollows(cursor)) {
    // `5G` is a network, `48G` under a column of memory is not.
    if (word.text === "G" && !cursor.frame.expected) return false;
    draft.unit = word.unit;
    return true;
  }
  return word.currency !== undefined && takeCurrency(cursor, draft, token, word.currency);
}

function takeMagnitude(cursor: Cursor, draft: EndDraft, token: Token, word: Word): boolean {
  const { magnitude } = draft;
  const letter = magnitude === null ? LETTERS[word.text] : undefined;
  if (letter !== undefined && countsThings(cursor, draft, token)) {
    if (word.text === "m" || cursor.context.language === "zh") {
      draft.magnitude = { text: word.text, power: letter };
      return true;
    }
  }
  if (word.magnitude === undefined) return false;
  if (magnitude === null) {
    if (!isMagnitude(cursor, token)) return false;
    const written = narrowText(cursor.scanned.text.slice(token.start, token.end));
    draft.magnitude = { text: written, power: word.magnitude };
    return true;
  }
  // `数十 B` and `five hundred million`: the smaller power of ten, then the larger.
  const spelled = magnitude.text.length > 2 && word.text.length > 2 && magnitude.power < word.magnitude;
  if (draft.vague === null && !spelled) return false;
  draft.magnitude = { text: word.text, power: magnitude.power + word.magnitude };
  return true;
}

/** Letters of units that are powers of ten where things are counted: `340m` parameters, in Chinese `50W` users. */
const LETTERS: Readonly<Record<string, number>> = { m: 6, W: 4 };

/** `340m` parameters, `$5 m`: nobody counts them in metres. */
function countsThings({ frame }: Cursor, { currency, unit }: EndDraft, { spaced }: Token): boolean {
  if (unit !== null || (spaced && currency === null)) return false;
  return currency !== null || isMoney(frame) || frame.unit === null || frame.unit?.startsWith("{") === true;
}

/** `B` is bytes where bytes are meant, `G` and `P` need a unit behind them. */
function isMagnitude(cursor: Cursor, token: Token): boolean {
  const text = token.word?.text ?? "";
  if (text === "w") return cursor.context.language === "zh" && cursor.frame.unit !== "W";
  if (text === "B") return cursor.frame.unit !== "By";
  if (text !== "G" && text !== "P") return true;
  return peek(cursor, 1)?.word?.unit !== undefined || typeof cursor.frame.unit === "string";
}

/** `50 cents`, `5角`: parts of the unit that the currency is counted in. */
function takeMinor({ frame }: Cursor, draft: EndDraft, { minor, unit }: Word): boolean {
  if (minor === undefined || draft.currency !== null || (unit !== undefined && !isMoney(frame))) return false;
  draft.currency = minor.currency;
  draft.value = shift(draft.value, -minor.power);
  return true;
}

/** `3-D`, `2-year`: the unit word is half of another. */
function dashFollows(cursor: Cursor): boolean {
  const next = peek(cursor, 1);
  return (
    next?.code === 45 && !next.spaced && peek(cursor, 2)?.kind === "text" && peek(cursor, 2)?.spaced === false
  );
}

function takeCurrency(cursor: Cursor, draft: EndDraft, token: Token, currency: string): boolean {
  if (token.code !== 0 && followedByNumber(cursor)) return false;
  if (draft.currency !== null) {
    // `新台币 3 元`: every money is counted so.
    if (draft.currencyFirst && token.word?.text === "元") return true;
    // `人民币 3 元` says it twice; the code of `$10 CAD` says which dollar the sign means.
    const code = token.code === 0 && token.end - token.start === 3;
    if (!draft.currencyFirst || (draft.currency !== currency && !code)) return false;
    draft.currency = currency;
    draft.ambiguousCurrency = draft.ambiguousCurrency && !code;
    return true;
  }
  setCurrency(draft, token, cursor);
  return true;
}

function followedByNumber(cursor: Cursor): boolean {
  const next = peek(cursor, 1);
  return next !== null && !next.spaced && (next.kind === "number" || next.word?.currency !== undefined);
}

/** Which money a sign or word means; ¥ is read by the page's language. */
export function setCurrency(draft: EndDraft, token: Token, cursor: Cursor): void {
  const sign = token.code;
  draft.ambiguousCurrency = sign === 0xa5 || sign === 0xffe5;
  const code = token.word?.currency ?? null;
  draft.currency = draft.ambiguousCurrency && cursor.context.language !== "zh" ? "JPY" : code;
}
