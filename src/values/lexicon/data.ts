import type { Relation } from "../../model/reading.ts";
import type { LexiconAddition } from "../../model/settings.ts";
import type { CertaintyWords } from "./certainty-words.ts";
import type { HeaderWords } from "./header-words.ts";
import type { DateUnit } from "./lexicon.ts";
import type { NameWords } from "./name-words.ts";
import type { TextWords } from "./text-words.ts";

/**
 * The words of one language (or of one wiki). Words of Latin letters match whole words in any case; `symbols` and
 * magnitudes of one letter match as written. Words of other scripts match anywhere, the longest first, so that a word
 * that merely contains another (上下文 has 上下) is kept whole by listing it in `stop`. Order never matters.
 */
export interface LexiconData extends LexiconAddition {
  readonly language: string;
  /** Unit symbols, case as written, to UCUM: `GB`, `ms`. `units` (of LexiconAddition) holds unit words in any case. */
  readonly symbols?: Readonly<Record<string, string>>;
  /** Units that hold a magnitude UCUM has no prefix for: `TFLOPS` ["T", "{FLOP}/s"]. */
  readonly scaled?: Readonly<Record<string, readonly [magnitude: string, unit: string]>>;
  /** Powers of ten: `K` 3, `万` 4, `million` 6. */
  readonly magnitudes?: Readonly<Record<string, number>>;
  /** Signs and words to ISO 4217: `$`, `元`, `USD`. */
  readonly currencies?: Readonly<Record<string, string>>;
  /** Hundredths and tenths of a currency: `cents` ["USD", 2], 角 ["CNY", 1]. */
  readonly minor?: Readonly<Record<string, readonly [currency: string, power: number]>>;
  /** Digits and small numbers written as words: `八` 8, `two` 2. */
  readonly digits?: Readonly<Record<string, number>>;
  /** Numbers without digits, as the least and the most they may be: `几` [1, 10]. */
  readonly vague?: Readonly<Record<string, readonly [number, number]>>;
  /** Words before a number (`at least`) and after it (`以上`), by the relation they state. */
  readonly boundsBefore?: Readonly<Partial<Record<Relation, readonly string[]>>>;
  readonly boundsAfter?: Readonly<Partial<Record<Relation, readonly string[]>>>;
  /** Words that make a number approximate: before it (`约`), after it (`左右`). */
  readonly approximateBefore?: readonly string[];
  readonly approximateAfter?: readonly string[];
  /** Words between the ends of a range (`to`, `至`), between alternatives (`or`), before an older value (`was`). */
  readonly to?: readonly string[];
  /** Words before a range whose ends an `and` joins, or after it: `between`, 之间. */
  readonly between?: readonly string[];
  readonly or?: readonly string[];
  readonly and?: readonly string[];
  readonly versus?: readonly string[];
  /** `then later`: `后扩展至`. */
  readonly later?: readonly string[];
  readonly formerly?: readonly string[];
  readonly per?: readonly string[];
  /** Between a label and its number, saying nothing: `为`, `is`. */
  readonly filler?: readonly string[];
  /** Words that open the condition a value holds under: `with`, 当. */
  readonly condition?: readonly string[];
  /** Words before the name of who measured a value: `reported by`. */
  readonly measured?: readonly string[];
  /** In brackets: words that turn a qualifier round (`non`), and words that add nothing to it (`only`, 模式). */
  readonly not?: readonly string[];
  readonly affix?: readonly string[];
  readonly infinite?: readonly string[];
  readonly free?: readonly string[];
  readonly off?: readonly string[];
  /** `折`: the tenths of the price that are left. */
  readonly tenths?: readonly string[];
  /** Words between a mark and the most there is: `out of`, 满分. */
  readonly outOf?: readonly string[];
  /** Words and signs before how much less it became: `下降 12%`, `↓1.5%`. */
  readonly fall?: readonly string[];
  /** Words that make of a size a class of sizes: `70B 级`, `70B-class`. */
  readonly class?: readonly string[];
  /** Characters after the numbers of a date: `年` year. */
  readonly dateUnits?: Readonly<Record<string, DateUnit>>;
  readonly months?: Readonly<Record<string, number>>;
  /** Spring 21 … winter 24, as EDTF has them. */
  readonly seasons?: Readonly<Record<string, number>>;
  /** Parts of a year as EDTF level 2: quarters 33–36, thirds 37–39, halves 40 and 41. */
  readonly yearParts?: Readonly<Record<string, number>>;
  readonly present?: readonly string[];
  /** Words beside a date that leave one end open: `since`, `before`; in Chinese they follow it. */
  readonly since?: readonly string[];
  readonly until?: readonly string[];
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
  /** Words that answer yes or no only in a column that asks: `Y`, 未开源, and `×`, which is a sign elsewhere. */
  readonly asked?: { readonly yes: readonly string[]; readonly no: readonly string[] };
  /** Words of brackets, by what they qualify: `{architecture: {MoE: "MoE", 稠密: "Dense"}}`. */
  readonly qualifiers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Words that only look as if they held one of the others. */
  readonly stop?: readonly string[];
  /** Names of properties, and words that narrow them. */
  readonly headers?: HeaderWords;
  /** Phrases of text cells. */
  readonly text?: TextWords;
  /** Words around names. */
  readonly names?: NameWords;
  /** Words of doubt. */
  readonly certainty?: CertaintyWords;
}
