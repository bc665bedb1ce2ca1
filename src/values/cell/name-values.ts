import type { Qualifier } from "../../model/reading.ts";
import type { Cursor } from "../cursor.ts";
import type { Draft } from "../draft.ts";
import { componentNames } from "../header-components.ts";
import { headerKey } from "../lexicon/header-key.ts";

/** `989 / 1979 TFLOPS (dense/sparse)`, `88.7/91.2 (EM/F1)`: a bracket at the end that names all values, in their order. */
export function nameValues(cursor: Cursor, drafts: readonly Draft[]): void {
  const last = drafts.at(-1)?.qualifiers;
  const written = last?.at(-1);
  if (last === undefined || written === undefined || !FREE.has(written.property)) return;
  const names = written.value.split(/[/／、,，]/).map((name) => name.trim());
  if (names.length !== drafts.length || drafts.length < 2) return;
  if (drafts.some(({ qualifiers }, i) => qualifiers.length > (i === drafts.length - 1 ? 1 : 0))) return;
  const named = names.map((name) => nameOf(name, cursor));
  if (named.some((each) => each === null) || new Set(named.map((each) => each?.property)).size !== 1) return;
  last.pop();
  drafts.forEach(({ qualifiers }, i) => {
    const name = named[i];
    if (name != null) qualifiers.push(name);
  });
}

const FREE: ReadonlySet<string> = new Set(["setting", "condition", "variant"]);

/** A word of the grammar, a metric or a percentile; any other word may be said of the last value alone. */
function nameOf(name: string, { context }: Cursor): Qualifier | null {
  const word = context.lexicon.words.longest(name, 0);
  if (word?.qualifier !== undefined && word.text.length === name.length) return { ...word.qualifier };
  const metric =
    Object.hasOwn(componentNames, name) || context.lexicon.headers.properties.has(headerKey(name));
  if (metric) return { property: "metric", value: name };
  return /^p\d{1,2}$/i.test(name) ? { property: "metric", value: name } : null;
}
