import type { Cell, Row } from "../../model/page-facts.ts";

/** A second header row found under the first: for each column its own label and the group that stands over it. */
export interface SecondHeader {
  readonly labels: readonly string[];
  readonly groups: readonly string[];
}

/**
 * Two-level headers: the first row under the header has no subject, every label in it is emphasised, and the header
 * above it has gaps (`| Model | | Base | | | Ambiguous | |`).
 */
export function secondHeader(header: readonly Cell[], row: Row | undefined): SecondHeader | null {
  if (row === undefined || row.cells[0]?.text !== "") return null;
  const labels = header.map((_, column) => row.cells[column]?.text ?? "");
  const written = labels.filter((label) => label !== "");
  const gaps = header.some((cell, column) => cell.text === "" && labels[column] !== "");
  if (!gaps || written.length < 2 || !written.every(isEmphasised)) return null;
  return { labels, groups: groupOver(header, labels) };
}

function isEmphasised(text: string): boolean {
  return text.length > 2 && (text.startsWith("*") || text.startsWith("_")) && text.at(-1) === text[0];
}

/**
 * The group of each labelled column. Labels that repeat (Precision, Recall, F1, Precision, …) cut the columns into
 * equal parts, one group each, wherever in its part the group's name is centred; else a name holds until the next.
 */
function groupOver(header: readonly Cell[], labels: readonly string[]): string[] {
  const columns = labels.flatMap((label, column) => (label === "" ? [] : [column]));
  const names = columns.flatMap((column) => header[column]?.text || []);
  const groups = labels.map(() => "");
  const part = names.length === 0 ? 0 : columns.length / names.length;
  const regular =
    Number.isInteger(part) &&
    columns.every((column, index) => labels[column] === labels[columns[index % part] ?? -1]);
  let name = names[0] ?? "";
  columns.forEach((column, index) => {
    const own = header[column]?.text ?? "";
    if (regular) name = names[Math.floor(index / part)] ?? "";
    else if (own !== "") name = own;
    groups[column] = name;
  });
  return groups;
}
