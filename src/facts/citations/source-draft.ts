import type { SourceEntry } from "../../model/page-facts.ts";
import type { Span } from "../../model/place.ts";
import { readSourceTarget } from "./source-kind.ts";

/** A source before the page numbers it. */
export type Draft = Omit<SourceEntry, "id">;

export function draftOf(text: string, span: Span, via: SourceEntry["via"], section: number): Draft {
  const { kind, target, prefix } = readSourceTarget(text);
  return { via, kind, text, target, span, section, ...(prefix === undefined ? {} : { prefix }) };
}
