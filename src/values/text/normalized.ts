import type { TextValue } from "../../model/reading.ts";
import type { CellContext } from "../context.ts";
import { foldText } from "../fold.ts";
import { spdxId } from "./spdx.ts";

type Normalized = NonNullable<TextValue["normalized"]>;

/** Longer text is a sentence, which no vocabulary holds. */
const LONGEST_TERM = 60;

/** What a phrase means in a closed vocabulary: an SPDX id, terms of use, a value that varies. */
export function normalized(text: string, context: CellContext): Normalized | null {
  if (text.length > LONGEST_TERM) return null;
  const { texts } = context.lexicon;
  const key = foldText(text);
  if (texts.varies.has(key)) return { property: "varies", value: true };
  const ofLicense = context.header?.property === "license";
  if (ofLicense || (context.header === undefined && /\d/.test(text))) {
    const id = spdxId(text);
    if (id !== null) return { property: "spdx", value: id };
  }
  const license = texts.licenses.get(key);
  return license === undefined ? null : { property: "license", value: license };
}
