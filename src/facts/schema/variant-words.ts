/** Names of sizes, tiers and builds that many families have: alone they mean the one of the page's family. */
const VARIANT_WORDS: ReadonlySet<string> = new Set([
  "tiny",
  "nano",
  "micro",
  "mini",
  "small",
  "medium",
  "large",
  "xl",
  "xxl",
  "base",
  "lite",
  "light",
  "plus",
  "pro",
  "max",
  "ultra",
  "turbo",
  "flash",
  "flash-lite",
  "high",
  "standard",
  "instruct",
  "chat",
  "coder",
  "code",
  "vision",
  "preview",
  "thinking",
  "reasoning",
  "deep",
  "think",
  "opus",
  "sonnet",
  "haiku",
  "scout",
  "maverick",
  "behemoth",
  "超大杯",
  "大杯",
  "中杯",
  "小杯",
  "基础版",
  "标准版",
  "专业版",
  "旗舰版",
  "轻量版",
]);

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
  return wordsOf(name).every((word) => VARIANT_WORDS.has(word) || isSizeOrVersion(word));
}

/** `Stable`, `Series A`, `公测版`, `70B`: it means something beside the family only. */
export function isStageOrVariant(name: string): boolean {
  if (/(?:版|版本|轮|代|期|档)$/.test(name)) return true;
  return wordsOf(name).every(
    (word) =>
      VARIANT_WORDS.has(word) || STAGE_WORDS.has(word) || isSizeOrVersion(word) || /^[a-z\d]$/.test(word),
  );
}

function wordsOf(name: string): readonly string[] {
  return name.trim().toLowerCase().split(/\s+/);
}

/** A lone number is not a name at all. */
function isSizeOrVersion(word: string): boolean {
  return /^(?:\d+(?:\.\d+)?x)?\d+(?:\.\d+)?[kmbt](?:-a\d+b)?(?:-[a-z]+)?$|^v\d+(?:\.\d+)*$|^\d+\.\d+$/.test(
    word,
  );
}

/** The family's name in a page's title: without the bracket or the words after a dash. */
export function familyName(title: string): string {
  const name = title.replace(/\s*[(（][^()（）]*[)）]\s*$/, "").replace(/\s+[—–|:-]\s.*$/, "");
  return name === "" ? title : name;
}
