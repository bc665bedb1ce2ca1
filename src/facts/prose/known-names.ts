import type { Section, TableFacts } from "../../model/page-facts.ts";
import { addTo } from "../../text/group-by.ts";
import { hasLetter } from "../../text/letters.ts";
import { variantNames } from "../../values/lexicon/variant-names.ts";
import { foldedWords } from "../evidence/walk-words.ts";
import { MONTHS } from "../source/number-words.ts";
import type { KnownNames } from "./names-in-sentence.ts";

/** A title or heading of more words is a phrase; a table's subject may be `Qwen3-235B-A22B-Thinking`. */
const MAX_WORDS = 6;
const MAX_SUBJECT_WORDS = 10;

/** The names a page itself gives to what it speaks of: title, headings that read like names, subjects of its tables. */
export function knownNames(
  title: string,
  short: readonly string[],
  sections: readonly Section[],
  tables: readonly TableFacts[],
): KnownNames {
  const names = new Map<string, string[][]>();
  const forms = new Set<string>();
  const seen = new Set<string>();
  const add = (form: string, most: number) => {
    if (forms.has(form)) return;
    forms.add(form);
    const words = foldedWords(form);
    const [first] = words;
    if (first === undefined || words.length > most) return;
    const folded = words.join(" ");
    if (seen.has(folded) || !hasLetter(folded)) return;
    seen.add(folded);
    addTo(names, first, words);
  };
  const subjects = new Set(tables.flatMap(subjectsOf));
  const headings = sections.map(({ text }) => text).filter(isNameLike);
  for (const name of [title, ...short, ...headings, ...subjects]) {
    const most = subjects.has(name) ? MAX_SUBJECT_WORDS : MAX_WORDS;
    add(name, most);
    add(withoutBracket(name), most);
  }
  return names;
}

function subjectsOf({ orientation, columns, header, rows }: TableFacts): string[] {
  if (orientation === "matrix") return header.slice(1).map(({ text }) => text);
  const subject = columns.findIndex(({ role }) => role === "subject");
  return subject < 0 ? [] : rows.map(({ cells }) => cells[subject]?.text ?? "");
}

/** Every word begins with a capital or a digit, or tells a version's size: `GPT-5 mini`, not `What was removed`. */
export function isNameLike(text: string): boolean {
  if (!/[A-Z]/.test(text)) return false;
  const words = withoutBracket(text)
    .split(/[\s/]+/)
    .filter((word) => word !== "" && !KINDS.has(word));
  const [first] = words;
  return (
    first !== undefined &&
    words.length <= MAX_WORDS &&
    !GENERIC.has(/^\w+/.exec(first)?.[0].toLowerCase() ?? "") &&
    !MONTHS.has(first.toLowerCase()) &&
    words.every(
      (word) => /^[A-Z0-9]|^[a-z]+[A-Z0-9]/.test(word) || (variantNames.has(word) && /\d/.test(text)),
    )
  );
}

/** What a name is of, often said with it: `IMDb dataset`. */
const KINDS: ReadonlySet<string> = new Set([
  "dataset",
  "datasets",
  "corpus",
  "benchmark",
  "treebank",
  "model",
  "family",
  "task",
]);

/** What headings begin with that every page has. */
const GENERIC: ReadonlySet<string> = new Set(
  [
    "overview background history source sources reference references related note notes summary",
    "introduction timeline model models architecture benchmark benchmarks pricing api key core current",
    "table faq company product products funding leadership release releases why open what how further see",
    "external data dataset datasets results evaluation performance capabilities safety criticism",
    "reception training feature features technical research use usage event events founder founders",
    "people governance identification verification status additional official public major other top",
    "recent",
  ].flatMap((line) => line.split(" ")),
);

export function withoutBracket(text: string): string {
  const at = text.search(/[(（]/);
  return at > 0 ? text.slice(0, at).trimEnd() || text : text;
}
