import { type Cursor, peek } from "../cursor.ts";
import type { Measured } from "../quantity/measured.ts";

/** A count of accelerators, or their hours, and which they are. */
export interface Devices {
  readonly measured: Measured;
  readonly name: string;
}

/** `H800`, `A100`, `MI300X`, `GB200`. */
const DEVICE = /^([A-Z]{1,3}\d{2,4}[A-Z]{0,2}(?:-\d+GB)?)(s?|-hours?|-hrs?)$/;
/** Counters that say nothing of what is counted: 张, 块, 台. */
const COUNTERS: ReadonlySet<string> = new Set(["{image}", "{piece}", "{device}"]);

/** `2.788M H800 GPU hours`, `16K H100s`, `1.7M A100-hours`, `2,048 张 H800`; null if no such thing was counted. */
export function devicesAt(cursor: Cursor, measured: Measured): Devices | null {
  const token = peek(cursor);
  const { unit, currency } = measured.last ?? measured.first;
  const counted = unit === null || COUNTERS.has(unit);
  const column = typeof cursor.frame.unit === "string" ? cursor.frame.unit : null;
  const devices = column === null || column.startsWith("{GPU}");
  if (token?.kind !== "text" || !counted || currency !== null || !devices) return null;
  const [, name = "", behind = ""] = DEVICE.exec(cursor.scanned.text.slice(token.start, token.end)) ?? [];
  if (name === "") return null;
  const said = peek(cursor, 1)?.word?.unit;
  const spelled = said === "h" || said?.startsWith("{GPU}") === true;
  const inHours = said === "h" || behind.length > 1;
  const units = spelled && said !== "h" ? said : inHours ? "{GPU}.h" : (column ?? "{GPU}");
  cursor.at += spelled ? 2 : 1;
  const end = peek(cursor, -1)?.end ?? token.end;
  const first = { ...measured.first, unit: units };
  const last = measured.last === null ? null : { ...measured.last, unit: units };
  return { measured: { ...measured, end, first, last }, name };
}
