import type { PageFacts } from "../../../src/model/page-facts.ts";
import { addTo } from "../../../src/text/group-by.ts";
import { hasLetter } from "../../../src/text/letters.ts";

/** A name of a page where a text says it. */
export interface NameFound {
  readonly page: PageFacts;
  readonly start: number;
  readonly end: number;
}

interface Name {
  readonly text: string;
  readonly folded: string;
  readonly page: PageFacts;
}

/** Finds titles, aliases and file names of pages in a text: the longest at each place, whole words only. */
export function pageNames(pages: readonly PageFacts[]): (text: string) => readonly NameFound[] {
  const byStart = new Map<string, Name[]>();
  for (const name of uniqueNames(pages)) {
    const start = name.folded.slice(0, KEY_LENGTH);
    addTo(byStart, start, name);
  }
  for (const names of byStart.values()) names.sort((a, b) => b.text.length - a.text.length);
  return (text) => {
    const folded = text.toLowerCase();
    // Lower case of a few letters is longer (İ): then places would be off.
    if (folded.length !== text.length) return [];
    const found: NameFound[] = [];
    for (let at = 0; at < text.length; at++) {
      const names = byStart.get(folded.slice(at, at + KEY_LENGTH)) ?? [];
      const name = names.find((one) => isAt(one, text, folded, at));
      if (name === undefined) continue;
      found.push({ page: name.page, start: at, end: at + name.text.length });
      at += name.text.length - 1;
    }
    return found;
  };
}

/** Long enough to leave few names at a place, short enough for a name of two ideographs. */
const KEY_LENGTH = 2;

/** A name that two pages have leads to neither. */
function uniqueNames(pages: readonly PageFacts[]): readonly Name[] {
  const known = new Map<string, Name | null>();
  for (const page of pages) {
    if (page.kind !== "page") continue;
    const file = page.path.slice(page.path.lastIndexOf("/") + 1).replace(/\.[^.]+$/, "");
    // A file is named in small letters: `cursor.md` is not what every cursor means.
    const names = [page.title.text, ...page.aliases, ...(/^[a-z]+$/.test(file) ? [] : [file])];
    for (const text of new Set(names)) {
      const folded = text.toLowerCase();
      if (!isName(text) || folded.length !== text.length) continue;
      const before = known.get(folded);
      if (before === undefined) known.set(folded, { text, folded, page });
      else if (before?.page !== page) known.set(folded, null);
    }
  }
  return [...known.values()].filter((name) => name !== null);
}

function isName(text: string): boolean {
  return /\p{Script=Han}/u.test(text) ? text.length >= 2 : text.length >= 3 && hasLetter(text);
}

/** A single word is a name in its own case only: the page “Search” is not meant by “search”. */
function isAt({ text: name, folded: wanted }: Name, text: string, folded: string, at: number): boolean {
  if (!folded.startsWith(wanted, at)) return false;
  const end = at + name.length;
  const isOneWord = /^[A-Za-z]+$/.test(name);
  if (isOneWord && !text.startsWith(name, at)) return false;
  return !(isWord(text[at - 1]) && isWord(text[at])) && !continues(text, end);
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_]/u.test(character) && !/\p{Script=Han}/u.test(character);
}

/** `GPT-4` goes on in `GPT-4o`, `GPT-4.1` and `GPT-4-turbo`. */
function continues(text: string, end: number): boolean {
  if (isWord(text[end - 1]) && isWord(text[end])) return true;
  return /[-.]/.test(text[end] ?? "") && isWord(text[end + 1]);
}
