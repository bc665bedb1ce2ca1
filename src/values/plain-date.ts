import type { Reading } from "../model/reading.ts";
import { daysInMonth } from "./date/days.ts";

/** `2024-04` and `2024-04-18`, as most dates are written, and nothing else; null for any other cell, and for a day that is none. */
export function plainDate(text: string): Reading | null {
  if ((text.length !== 7 && text.length !== 10) || !ISO.test(text)) return null;
  const month = Number(text.slice(5, 7));
  if (month < 1 || month > 12) return null;
  const days = daysInMonth(Number(text.slice(0, 4)), month);
  if (text.length === 7) return readingOf(text, `${text}-01`, `${text}-${days}`);
  const day = Number(text.slice(8));
  return day < 1 || day > days ? null : readingOf(text, text, text);
}

const ISO = /^(?:19|20)\d\d-\d\d(?:-\d\d)?$/;

function readingOf(edtf: string, min: string, max: string): Reading {
  return {
    state: "value",
    items: [
      { kind: "date", edtf, level: 0, span: [0, edtf.length], certainty: NONE, qualifiers: NONE, min, max },
    ],
    certainty: NONE,
    marks: NONE,
    notes: NONE,
  };
}

const NONE: readonly never[] = [];
