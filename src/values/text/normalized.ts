import type { TextValue } from "../../model/reading.ts";
import type { CellContext } from "../context.ts";
import { foldText } from "../fold.ts";
import { spdxId } from "./spdx.ts";

type Normalized = NonNullable<TextValue["normalized"]>;

/** Longer text is a sentence, which no vocabulary holds. */
const LONGEST_TERM = 60;

/** What a phrase means in a closed vocabulary: an SPDX id, terms of use, MoE or dense, a value that varies. */
export function normalized(text: string, context: CellContext): Normalized | null {
  if (text.length > LONGEST_TERM) return null;
  if (context.lexicon.texts.varies.has(foldText(text))) return { property: "varies", value: true };
  if (context.header?.property === "architecture") return architectureOf(text, context);
  const whole = licenseOf(text, context);
  if (whole !== null || context.header?.property !== "license") return whole;
  const part = licensePart(text);
  return part === null ? null : (licenseOf(part.license, context) ?? licenseOf(part.of, context));
}

/** `MoE`, `dense Transformer`: one of the two, which are not both; what is sparse may be either. */
function architectureOf(text: string, { lexicon }: CellContext): Normalized | null {
  const word = lexicon.words.longest(text, 0);
  const { property, value } = word?.qualifier ?? {};
  if (word == null || property !== "architecture" || (value !== "MoE" && value !== "Dense")) return null;
  const rest = text.slice(word.text.length).trim();
  return /^(?:transformer|decoder|model|架构|模型)?$/i.test(rest) ? { property, value } : null;
}

function licenseOf(text: string, { lexicon, header }: CellContext): Normalized | null {
  if (header?.property === "license" || (header === undefined && /\d/.test(text))) {
    const id = spdxId(text);
    if (id !== null) return { property: "spdx", value: id };
  }
  const license = lexicon.texts.licenses.get(foldText(text));
  return license === undefined ? null : { property: "license", value: license };
}

/** `MIT (code)`: what a licence of this text is of, if it is one. */
export function licensedPart(text: string, context: CellContext): string | null {
  if (context.header?.property !== "license" || text.length > LONGEST_TERM) return null;
  const part = licensePart(text);
  return part !== null && part.of !== "" && licenseOf(part.license, context) !== null ? part.of : null;
}

/** A licence and what it is said of: `MIT (code)`, `权重：Apache 2.0`; of nothing in `MIT?`; null where it stands alone. */
function licensePart(text: string): { readonly license: string; readonly of: string } | null {
  const behind = /^([^()（）]+)[(（]([^()（）]+)[)）]$/.exec(text);
  if (behind !== null) return { license: (behind[1] ?? "").trim(), of: (behind[2] ?? "").trim() };
  const before = /^(code|weights?|models?|data|代码|权重|模型|数据)[ :：]*(\S.*)$/i.exec(text);
  if (before !== null) return { license: before[2] ?? "", of: before[1] ?? "" };
  const marked = /[?？*†‡]+$/.exec(text);
  return marked === null ? null : { license: text.slice(0, marked.index).trim(), of: "" };
}
