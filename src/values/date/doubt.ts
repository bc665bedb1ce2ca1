import type { Certainty } from "../../model/reading.ts";
import type { DateDraft } from "../draft.ts";

/** EDTF writes doubt behind a year, month or day: `~` approximate, `?` uncertain, `%` both. */
export function writeDoubt(date: DateDraft, certainty: readonly Certainty[]): void {
  const approximate = certainty.includes("approximate");
  const uncertain = certainty.includes("uncertain");
  if (!approximate && !uncertain) return;
  const sign = approximate && uncertain ? "%" : approximate ? "~" : "?";
  const ends = date.edtf.split("/");
  const written = ends.map((end) => (isCalendar(end) ? end + sign : end)).join("/");
  if (written === date.edtf) return;
  date.edtf = written;
  if (date.level === 0) date.level = 1;
}

/** No open end, no season, no date without a year. */
function isCalendar(edtf: string): boolean {
  return edtf !== ".." && !edtf.startsWith("XXXX") && Number(edtf.slice(5, 7)) <= 12;
}
