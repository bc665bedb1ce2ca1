import type { HeaderReading, Item, Mark, Reading } from "../model/reading.ts";
import { escapeTerminal } from "../text/escape.ts";
import { displayWidth } from "../text/width.ts";
import { noteText } from "./note-text.ts";
import { paintFor } from "./paint.ts";
import { itemText, readingText } from "./reading-text.ts";

type Line = readonly [label: string, text: string];

/** What the text was read with. */
export interface Asked {
  readonly column?: HeaderReading | undefined;
  readonly type?: string | undefined;
  readonly legend?: string | undefined;
}

/** A reading as a small table: what is read, each mark with its place, each alternative, and why. */
export function prettyAnswer(
  raw: string,
  read: Reading | HeaderReading,
  asked: Asked,
  color: boolean,
): string {
  const paint = paintFor(color);
  const lines = "state" in read ? [...cellLines(raw, read), ...whyLines(asked)] : headerLines(read);
  const width = Math.max(0, ...lines.map(([label]) => displayWidth(label)));
  const body = lines.map(([label, text]) => {
    const gap = " ".repeat(width - displayWidth(label));
    return `  ${paint.dim(label)}${gap}  ${escapeTerminal(text)}\n`;
  });
  return `${paint.bold(escapeTerminal(raw))}\n${body.join("")}`;
}

function cellLines(raw: string, read: Reading): Line[] {
  const several = read.items.length > 1;
  return [
    ["state", read.state === "value" ? read.state : readingText(read)],
    ...(read.conjunction === undefined ? [] : [["together", read.conjunction] as const]),
    ...read.items.flatMap((item, index) => itemLines(raw, item, several ? `value ${index + 1}` : "value")),
    ...(read.qualifiers ?? []).map(({ property, value, means }): Line => {
      return ["of", `${property}: ${value}${means === undefined ? "" : ` (${means})`}`];
    }),
    ...(read.source === undefined ? [] : [["source", read.source] as const]),
    ...read.certainty.map((certainty): Line => ["certainty", `${certainty} (the whole cell)`]),
    ...read.marks.map((mark): Line => ["mark", markText(mark)]),
    ...read.notes.map((note): Line => ["note", noteText(note)]),
  ];
}

/** What a bare number, a sign or a mark was read by. */
function whyLines({ column, type, legend }: Asked): Line[] {
  const lines: Line[] = [];
  if (type !== undefined) lines.push(["because", `the type asked for is ${type}`]);
  if (column !== undefined) lines.push(["because", columnText(column)]);
  if (legend !== undefined) lines.push(["because", `the legend says "${legend}"`]);
  return lines;
}

function columnText({ name, property, type, unit, bareUnit, magnitude, currency }: HeaderReading): string {
  const said = [
    type === undefined ? "no type" : `type ${type}`,
    ...(unit === undefined ? [] : [`unit ${unit}`]),
    ...(unit === undefined && bareUnit !== undefined ? [`bare numbers in ${bareUnit}`] : []),
    ...(magnitude === undefined ? [] : [`numbers times ${magnitude}`]),
    ...(currency === undefined ? [] : [`money in ${currency}`]),
  ];
  return `the column "${name}" holds ${property}: ${said.join(", ")}`;
}

function itemLines(raw: string, item: Item, label: string): Line[] {
  const [start, end] = item.span;
  const lines: Line[] = [[label, `${itemText(item)}  ← "${raw.slice(start, end)}" at ${start + 1}`]];
  if (item.kind === "quantity") {
    const others = [
      ...(item.alternatives ?? []),
      ...(item.lowerAlternatives ?? []),
      ...(item.upperAlternatives ?? []),
    ];
    if (others.length > 0)
      lines.push(["", `or ${others.join(", ")}, if ${item.magnitude ?? "its prefix"} means 1024s`]);
    if (item.step !== undefined) lines.push(["", `written to the nearest ${item.step}`]);
  }
  if (item.kind === "date" && item.min !== undefined) lines.push(["", `${item.min} to ${item.max ?? "…"}`]);
  return lines;
}

function markText({ text, span, certainty, on, item }: Mark): string {
  const which = item === undefined ? "" : on === "value" ? ` ${item + 1}` : ` of value ${item + 1}`;
  const article = on === "value" && which !== "" ? "" : "the ";
  return `"${text}" at ${span[0] + 1}: ${certainty}, on ${article}${on}${which}`;
}

function headerLines(read: HeaderReading): Line[] {
  const { property, known, name, type, unit, currency, magnitude, role, components } = read;
  const fields = { type, unit, currency, magnitude, role };
  return [
    ["property", known ? property : `${property} (a name of the wiki's own)`],
    ["name", name],
    ...Object.entries(fields).flatMap(([label, text]): Line[] => (text === undefined ? [] : [[label, text]])),
    ...(components ?? []).map((part): Line => ["part", [part.name, part.unit ?? ""].join(" ").trim()]),
    ...read.qualifiers.map((qualifier): Line => ["of", `${qualifier.property}: ${qualifier.value}`]),
    ...read.certainty.map((certainty): Line => ["certainty", certainty]),
    ...read.marks.map((mark): Line => ["mark", markText(mark)]),
  ];
}
