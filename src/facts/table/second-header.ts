import type { Cell, Row } from "../../model/page-facts.ts";
import { hasLetterOrDigit } from "../../text/letters.ts";

/** A second header row found under the first: for each column its own label and the group that stands over it. */
export interface SecondHeader {
  readonly labels: readonly string[];
  readonly groups: readonly string[];
}

/**
 * Two-level headers: the first row under the header names no subject, holds labels and no values, and the header above
 * it has gaps (`| Model | | Base | | | Ambiguous | |`) or says a group's name over each of its columns.
 */
export function secondHeader(header: readonly Cell[], rows: readonly Row[]): SecondHeader | null {
  const [row, ...others] = rows;
  const own = row?.cells[0]?.text;
  if (row === undefined || (own !== "" && own !== header[0]?.text)) return null;
  const labels = header.map((_, column) => (column === 0 ? "" : (row.cells[column]?.text ?? "")));
  const written = labels.filter((label) => label !== "");
  if (written.length < 2 || !hasGroups(header, labels)) return null;
  const plain = others.length > 0 && !written.some(isValue);
  return written.every(isEmphasised) || plain ? { labels, groups: groupOver(header, labels) } : null;
}

/** A label under a gap, or labels that differ under one name. */
function hasGroups(header: readonly Cell[], labels: readonly string[]): boolean {
  return labels.some((label, column) => {
    const above = header[column]?.text;
    const before = header[column - 1]?.text;
    return label !== "" && (above === "" || (above === before && label !== labels[column - 1]));
  });
}

function isEmphasised(text: string): boolean {
  return text.length > 2 && (text.startsWith("*") || text.startsWith("_")) && text.at(-1) === text[0];
}

/** Begins as a number does, or is a mark for none. */
function isValue(label: string): boolean {
  return /^[\s*_~≈<>≥≤+$¥￥€£(-]*\d+(?:[.,]\d+)*\s*(?:%|[KMBT]\b|$)/.test(label) || !hasLetterOrDigit(label);
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
