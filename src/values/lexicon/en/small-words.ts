import type { LexiconData } from "../data.ts";

export const smallWordsEn: Pick<
  LexiconData,
  | "to"
  | "between"
  | "or"
  | "and"
  | "versus"
  | "later"
  | "formerly"
  | "per"
  | "filler"
  | "condition"
  | "measured"
  | "not"
  | "affix"
  | "outOf"
> = {
  to: ["to", "through", "until", "…"],
  between: ["between"],
  or: ["or"],
  and: ["and"],
  versus: ["vs", "vs.", "versus"],
  later: [
    "later",
    "later extended to",
    "extended to",
    "extendable to",
    "extensible to",
    "extensible up to",
    "extendable up to",
    "expandable up to",
    "extended up to",
    "expandable to",
    "expanded to",
    "extends to",
    "can be extended to",
    "scales to",
    "scaled to",
    "then",
    "now",
    "soon",
    "delayed to",
    "delayed until",
    "postponed to",
    "postponed until",
    "pushed to",
    "pushed back to",
    "raised to",
    "upgraded to",
    "increased to",
    "→",
    "->",
    "⇒",
    "=>",
  ],
  formerly: [
    "was",
    "were",
    "formerly",
    "previously",
    "originally",
    "down from",
    "up from",
    "from the original",
    "before",
  ],
  per: [
    "per",
    "every",
    "/",
    "a month",
    "monthly",
    "a year",
    "yearly",
    "annually",
    "a week",
    "weekly",
    "a day",
    "daily",
    "an hour",
    "hourly",
    "a minute",
  ],
  filler: ["is", "only", "just", "the"],
  condition: [
    "with",
    "w/",
    "without",
    "w/o",
    "when",
    "if",
    "for",
    "using",
    "at",
    "on",
    "in",
    "of",
    "after",
    "before",
    "during",
    "under",
    "via",
    "per",
    "while",
    "as",
  ],
  measured: [
    "measured by",
    "evaluated by",
    "reported by",
    "reported in",
    "results from",
    "result from",
    "as reported by",
    "taken from",
    "reproduced by",
    "tested by",
  ],
  not: ["non", "not", "except", "excluding", "without", "no"],
  affix: ["only", "mode", "model", "version"],
  outOf: ["of", "out of"],
};
