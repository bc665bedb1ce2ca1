import type { LexiconData } from "./data.ts";
import { certaintyEn } from "./en/certainty.ts";
import { datesEn } from "./en/dates.ts";
import { headersEn } from "./en/headers.ts";
import { namesEn } from "./en/names.ts";
import { numbersEn } from "./en/numbers.ts";
import { qualifiersEn } from "./en/qualifiers.ts";
import { smallWordsEn } from "./en/small-words.ts";
import { statesEn } from "./en/states.ts";
import { textEn } from "./en/text.ts";
import { unitSymbolsEn } from "./en/unit-symbols.ts";
import { unitsEn } from "./en/units.ts";

export const en: LexiconData = {
  language: "en",
  properties: headersEn.names,
  headers: headersEn,
  names: namesEn,
  text: textEn,
  certainty: certaintyEn,
  ...numbersEn,
  ...unitSymbolsEn,
  ...unitsEn,
  ...datesEn,
  ...smallWordsEn,
  ...qualifiersEn,
  ...statesEn,
  marks: {},
  // What is free is not the price.
  stop: ["free tier available", "free trial", "free credits", "freemium"],
};
