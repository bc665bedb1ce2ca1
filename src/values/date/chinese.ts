import { type Cursor, peek } from "../cursor.ts";
import type { DateUnit } from "../lexicon/lexicon.ts";
import type { Token } from "../tokens.ts";
import {
  dated,
  dayPoint,
  integerOf,
  isThird,
  monthAlone,
  monthPoint,
  type Point,
  yearless,
} from "./points.ts";

/** After four digits, cursor at the sign: `2024年`, `2024年4月`, `2024年4月18日`, `2024年底`, `1980年代`. */
export function yearSignAt(cursor: Cursor, first: Token, year: number, sign: DateUnit): Point | null {
  cursor.at++;
  if (sign === "decade") return decade(cursor, first, year);
  if (sign !== "year") return null;
  const next = peek(cursor);
  const code = next?.word?.yearPart ?? next?.word?.season;
  if (code !== undefined) {
    cursor.at++;
    skipThird(cursor);
    return dated(cursor, first, { kind: "part", year, code });
  }
  const quarter = quarterAt(cursor);
  if (quarter !== null) return dated(cursor, first, { kind: "part", year, code: 32 + quarter });
  const month = next === null ? null : integerOf(next);
  if (month === null || peek(cursor, 1)?.word?.dateUnit !== "month") {
    return dated(cursor, first, { kind: "year", year });
  }
  cursor.at += 2;
  const last = peek(cursor);
  const day = last === null ? null : integerOf(last);
  if (day === null || peek(cursor, 1)?.word?.dateUnit !== "day") {
    skipThird(cursor);
    return monthPoint(cursor, first, year, month);
  }
  cursor.at += 2;
  return dayPoint(cursor, first, year, month, day);
}

/** `第 3 季度`, `3 季度`, spaces or none. */
function quarterAt(cursor: Cursor): number | null {
  const written = (ahead: number) => {
    const token = peek(cursor, ahead);
    return token === null ? "" : cursor.scanned.text.slice(token.start, token.end);
  };
  const at = written(0) === "第" ? 1 : 0;
  const token = peek(cursor, at);
  const quarter = token === null ? null : integerOf(token);
  if (quarter === null || quarter < 1 || quarter > 4 || written(at + 1) !== "季") return null;
  cursor.at += at + (written(at + 2) === "度" ? 3 : 2);
  return quarter;
}

/** 5月底, 三季度末: which part of it is nobody's calendar, as `late May` is. */
function skipThird(cursor: Cursor): void {
  if (isThird(peek(cursor))) cursor.at++;
}

/** `7月27日` of no year, `24年4月` of a short one, `90年代`. */
export function chineseAt(cursor: Cursor, first: Token): Point | null {
  const number = integerOf(first);
  const unit = peek(cursor, 1)?.word?.dateUnit;
  if (number === null || unit === undefined) return null;
  if (unit === "century") return decadeOf(cursor, first, number);
  if (unit !== "month") return shortYear(cursor, first, number, unit);
  const next = peek(cursor, 2);
  const day = next === null ? null : integerOf(next);
  if (number > 12 || number < 1) return null;
  if (day === null || peek(cursor, 3)?.word?.dateUnit !== "day") return monthAlone(cursor, first, number, 2);
  cursor.at += 4;
  return yearless(cursor, first, number, day);
}

/** Two digits are a year only where a month or 代 follows: `24年` may last that long. */
function shortYear(cursor: Cursor, first: Token, number: number, unit: DateUnit): Point | null {
  if (first.numeral?.width !== 2 || unit === "day") return null;
  if (unit === "year" && peek(cursor, 3)?.word?.dateUnit !== "month") return null;
  cursor.at++;
  return yearSignAt(cursor, first, number + (number < 50 ? 2000 : 1900), unit);
}

/** `19世纪90年代`; a century alone is no date that is read. */
function decadeOf(cursor: Cursor, first: Token, century: number): Point | null {
  const tens = peek(cursor, 2);
  const number = tens === null ? null : integerOf(tens);
  const isDecade = tens?.numeral?.width === 2 || tens?.numeral?.written === true;
  if (number === null || !isDecade || peek(cursor, 3)?.word?.dateUnit !== "decade") return null;
  if (number > 90 || century < 11 || century > 30) return null;
  cursor.at += 4;
  return decade(cursor, first, (century - 1) * 100 + number);
}

function decade(cursor: Cursor, first: Token, year: number): Point | null {
  if (year % 10 !== 0) return null;
  return dated(cursor, first, { kind: "masked", digits: String(year / 10), masked: 1 });
}
