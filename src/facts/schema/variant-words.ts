import { variantNames } from "../../values/lexicon/variant-names.ts";

/** What a version, a round or a plan is called that has no name of its own. */
const STAGE_WORDS: ReadonlySet<string> = new Set(
  (
    "stable beta alpha initial launch release released rc ga legacy latest original first second third early access public " +
    "private open current previous new old dev test train full final experimental canary nightly lts free team enterprise " +
    "personal business basic premium starter seed series round angel version edition unveiled"
  ).split(" "),
);

/** `Pro`, `70B`, `3.1 Flash-Lite`, `v2`: nothing in it names a family. */
export function isBareVariant(name: string): boolean {
  // Most names begin with their family's.
  const gap = name.search(/\s/);
  if (gap > 0 && !mayBeBare(name.slice(0, gap).toLowerCase())) return false;
  return wordsOf(name).every(mayBeBare);
}

function mayBeBare(word: string): boolean {
  return variantNames.has(word) || isSizeOrVersion(word);
}

/** `Stable`, `Series A`, `公测版`, `70B`: it means something beside the family only. */
export function isStageOrVariant(name: string): boolean {
  if (/(?:版|版本|轮|代|期|档)$/.test(name)) return true;
  return wordsOf(name).every(
    (word) =>
      variantNames.has(word) || STAGE_WORDS.has(word) || isSizeOrVersion(word) || /^[a-z\d]$/.test(word),
  );
}

function wordsOf(name: string): readonly string[] {
  return name.trim().toLowerCase().split(/\s+/);
}

const V = 118;

/** A lone number is not a name at all. */
function isSizeOrVersion(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first !== V && (first < 48 || first > 57)) return false;
  return /^(?:\d+(?:\.\d+)?x)?\d+(?:\.\d+)?[kmbt](?:-a\d+b)?(?:-[a-z]+)?$|^v\d+(?:\.\d+)*$|^\d+\.\d+$/.test(
    word,
  );
}

/** The family's name in a page's title: without the bracket or the words after a dash. */
export function familyName(title: string): string {
  const name = title.replace(/\s*[(（][^()（）]*[)）]\s*$/, "").replace(/\s+[—–|:-]\s.*$/, "");
  return name === "" ? title : name;
}
