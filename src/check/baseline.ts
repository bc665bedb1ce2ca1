import type { Finding } from "../model/finding.ts";
import { compareText } from "./run-rules.ts";

/** A finding that was there when the baseline was made; only its fingerprint counts, the rest is for the reviewer. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly rule: string;
  readonly path: string;
  readonly comment: string;
}

export interface PlacedEntry extends BaselineEntry {
  /** Of the file, from 1. */
  readonly line: number;
}

export interface ParsedBaseline {
  readonly entries: readonly PlacedEntry[];
  /** Lines that are no entries. */
  readonly badLines: readonly number[];
}

/** One entry a line, as JSON. Blank lines and lines that start with `//` are passed over. */
export function parseBaseline(text: string): ParsedBaseline {
  const entries: PlacedEntry[] = [];
  const badLines: number[] = [];
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    if (line.trim() === "" || line.startsWith("//")) return;
    const entry = entryOf(line);
    if (entry === null) badLines.push(index + 1);
    else entries.push({ ...entry, line: index + 1 });
  });
  return { entries, badLines };
}

function entryOf(line: string): BaselineEntry | null {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== "object" || value === null) return null;
    const text = (key: string) => {
      const given: unknown = Object.entries(value).find(([name]) => name === key)?.[1];
      return typeof given === "string" ? given : "";
    };
    const fingerprint = text("fingerprint");
    if (fingerprint === "") return null;
    return { fingerprint, rule: text("rule"), path: text("path"), comment: text("comment") };
  } catch {
    return null;
  }
}

/** Sorted by fingerprint: what two branches add rarely meets on one line. */
export function formatBaseline(entries: readonly BaselineEntry[]): string {
  const byFingerprint = new Map(entries.map((entry) => [entry.fingerprint, entry]));
  return [...byFingerprint.values()]
    .sort((a, b) => compareText(a.fingerprint, b.fingerprint))
    .map(
      ({ fingerprint, rule, path, comment }) => `${JSON.stringify({ fingerprint, rule, path, comment })}\n`,
    )
    .join("");
}

/** What is not a debt is not taken in: an info is no fault of the page. */
export function baselineEntries(findings: readonly Finding[]): BaselineEntry[] {
  return findings
    .filter(({ severity, suppressed }) => severity !== "info" && suppressed === undefined)
    .map(({ fingerprint, rule, path, message }) => ({ fingerprint, rule, path, comment: message }));
}
