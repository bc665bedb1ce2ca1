import type { LexiconData } from "../data.ts";

export const numbersEn: Pick<
  LexiconData,
  | "magnitudes"
  | "currencies"
  | "minor"
  | "digits"
  | "vague"
  | "boundsBefore"
  | "boundsAfter"
  | "approximateBefore"
  | "approximateAfter"
  | "infinite"
  | "free"
  | "off"
> = {
  magnitudes: {
    K: 3,
    k: 3,
    M: 6,
    G: 9,
    B: 9,
    b: 9,
    T: 12,
    P: 15,
    bn: 9,
    mn: 6,
    tn: 12,
    hundred: 2,
    thousand: 3,
    thousands: 3,
    mille: 3,
    million: 6,
    millions: 6,
    mil: 6,
    mln: 6,
    billion: 9,
    billions: 9,
    bln: 9,
    trillion: 12,
    trillions: 12,
    quadrillion: 15,
  },
  currencies: {
    $: "USD",
    US$: "USD",
    USD: "USD",
    dollar: "USD",
    dollars: "USD",
    "€": "EUR",
    EUR: "EUR",
    euro: "EUR",
    euros: "EUR",
    "£": "GBP",
    GBP: "GBP",
    "¥": "CNY",
    CNY: "CNY",
    RMB: "CNY",
    "CN¥": "CNY",
    yuan: "CNY",
    円: "JPY",
    JPY: "JPY",
    "JP¥": "JPY",
    yen: "JPY",
    KRW: "KRW",
    "₩": "KRW",
    INR: "INR",
    "₹": "INR",
    HK$: "HKD",
    HKD: "HKD",
    CAD: "CAD",
    C$: "CAD",
    AUD: "AUD",
    A$: "AUD",
    CHF: "CHF",
    SGD: "SGD",
    S$: "SGD",
    TWD: "TWD",
    NT$: "TWD",
    NZD: "NZD",
    RUB: "RUB",
    "₽": "RUB",
    BRL: "BRL",
    R$: "BRL",
    MXN: "MXN",
    SEK: "SEK",
    NOK: "NOK",
    DKK: "DKK",
    PLN: "PLN",
    TRY: "TRY",
    AED: "AED",
    SAR: "SAR",
    VND: "VND",
    "₫": "VND",
    THB: "THB",
    "฿": "THB",
    IDR: "IDR",
    MYR: "MYR",
    PHP: "PHP",
    ILS: "ILS",
    "₪": "ILS",
    ZAR: "ZAR",
  },
  minor: {
    cent: ["USD", 2],
    cents: ["USD", 2],
    "¢": ["USD", 2],
    pence: ["GBP", 2],
  },
  digits: spelledNumbers(),
  vague: {
    dozens: [12, 100],
    "dozens of": [12, 100],
    hundreds: [100, 1000],
    "hundreds of": [100, 1000],
    thousands: [1000, 10000],
    "thousands of": [1000, 10000],
    "tens of": [10, 100],
    millions: [1e6, 1e7],
    "millions of": [1e6, 1e7],
    billions: [1e9, 1e10],
    "billions of": [1e9, 1e10],
    several: [2, 10],
    "a few": [2, 10],
  },
  boundsBefore: {
    ">=": [
      ">=",
      "≥",
      "≧",
      "⩾",
      "=>",
      "at least",
      "no less than",
      "not less than",
      "minimum",
      "min.",
      "from",
      "starting at",
      "as low as",
    ],
    ">": [">", "over", "more than", "greater than", "above", "exceeding", "in excess of"],
    "<=": [
      "<=",
      "≤",
      "≦",
      "⩽",
      "up to",
      "at most",
      "no more than",
      "not more than",
      "maximum",
      "max",
      "max.",
      "as much as",
      "as many as",
    ],
    "<": ["<", "under", "less than", "fewer than", "below"],
  },
  boundsAfter: {
    ">=": ["or more", "and up", "and above", "and more", "or higher", "plus", "minimum", "min."],
    "<=": ["or less", "or fewer", "and below", "max", "max.", "maximum", "at most"],
  },
  approximateBefore: [
    "~",
    "≈",
    "≃",
    "∼",
    "about",
    "approx",
    "approx.",
    "approximately",
    "around",
    "circa",
    "ca.",
    "c.",
    "roughly",
    "some",
    "nearly",
    "almost",
    "close to",
  ],
  approximateAfter: ["or so", "approx", "approx.", "approximately", "roughly", "ish", "-ish"],
  infinite: ["infinity", "infinite", "unlimited", "∞", "inf"],
  free: ["free", "free of charge"],
  off: ["off", "discount"],
};

/** `seven`, `twelve`, `twenty-five`, `ninety nine`. */
function spelledNumbers(): Readonly<Record<string, number>> {
  const ones =
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
  const tens = "twenty thirty forty fifty sixty seventy eighty ninety";
  const small = ones.split(" ").map((word, i) => [word, i + 1] as const);
  const large = tens.split(" ").flatMap((word, i) => {
    const value = 10 * (i + 2);
    const joined = small
      .slice(0, 9)
      .flatMap(([one, more]) => ["-", " "].map((joint) => [`${word}${joint}${one}`, value + more] as const));
    return [[word, value] as const, ...joined];
  });
  return Object.fromEntries([...small, ...large]);
}
