import { daysInMonth, isoDay, pad } from "./days.ts";

/** A point in time as finely as it is written. */
export type CalendarDate =
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "month"; readonly year: number; readonly month: number }
  | { readonly kind: "day"; readonly year: number; readonly month: number; readonly day: number }
  /** A season, quarter, third or half of a year, by its EDTF code. */
  | { readonly kind: "part"; readonly year: number; readonly code: number }
  /** `202X`: the last digits of the year are not known. */
  | { readonly kind: "masked"; readonly digits: string; readonly masked: number }
  /** `2024-XX`, `2024-04-XX`: the month or day is not said. */
  | { readonly kind: "hidden"; readonly year: number; readonly month: number | null; readonly mask: string }
  | { readonly kind: "yearless"; readonly month: number; readonly day: number | null };

export interface Extent {
  readonly edtf: string;
  readonly level: 0 | 1 | 2;
  readonly min?: string;
  readonly max?: string;
}

export function extentOf(date: CalendarDate): Extent {
  switch (date.kind) {
    case "year":
      return {
        edtf: pad(date.year, 4),
        level: 0,
        min: isoDay(date.year, 1, 1),
        max: isoDay(date.year, 12, 31),
      };
    case "month":
      return {
        edtf: `${pad(date.year, 4)}-${pad(date.month, 2)}`,
        level: 0,
        min: isoDay(date.year, date.month, 1),
        max: isoDay(date.year, date.month, daysInMonth(date.year, date.month)),
      };
    case "day": {
      const day = isoDay(date.year, date.month, date.day);
      return { edtf: day, level: 0, min: day, max: day };
    }
    case "part":
      return part(date.year, date.code);
    case "masked": {
      const low = Number(date.digits) * 10 ** date.masked;
      const high = low + 10 ** date.masked - 1;
      return {
        edtf: date.digits + "X".repeat(date.masked),
        level: 1,
        min: isoDay(low, 1, 1),
        max: isoDay(high, 12, 31),
      };
    }
    case "hidden": {
      const { year, month, mask } = date;
      const known = extentOf(month === null ? { kind: "year", year } : { kind: "month", year, month });
      return { ...known, edtf: `${known.edtf}-${mask}`, level: 1 };
    }
    case "yearless": {
      const day = date.day === null ? "" : `-${pad(date.day, 2)}`;
      return { edtf: `XXXX-${pad(date.month, 2)}${day}`, level: 2 };
    }
  }
}

/** First and last month of each code; winter ends in the next year. */
const PARTS: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  37: [1, 4],
  38: [5, 8],
  39: [9, 12],
  40: [1, 6],
  41: [7, 12],
};

function part(year: number, code: number): Extent {
  const [first, last] = PARTS[code] ?? [1, 12];
  const endYear = last > 12 ? year + 1 : year;
  const endMonth = last > 12 ? last - 12 : last;
  return {
    edtf: `${pad(year, 4)}-${code}`,
    level: code <= 24 ? 1 : 2,
    min: isoDay(year, first, 1),
    max: isoDay(endYear, endMonth, daysInMonth(endYear, endMonth)),
  };
}
