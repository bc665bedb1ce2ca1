import { MAX_INLINE_MATH } from "../../limits.ts";
import { isAsciiLetter, isDigit } from "../../text/characters.ts";
import type { Cut } from "./cuts.ts";

/** TeX's names of the signs that stand around numbers. */
const COMMANDS: Readonly<Record<string, string>> = {
  sim: "~",
  approx: "≈",
  pm: "±",
  times: "×",
  cdot: "·",
  ge: "≥",
  geq: "≥",
  geqslant: "≥",
  gt: ">",
  le: "≤",
  leq: "≤",
  leqslant: "≤",
  lt: "<",
  infty: "∞",
  to: "→",
  rightarrow: "→",
  uparrow: "↑",
  downarrow: "↓",
  dagger: "†",
  ddagger: "‡",
  ast: "*",
  star: "*",
  mathbf: "",
  textbf: "",
  mathrm: "",
  text: "",
  bf: "",
};

/** `$87.3 \pm 0.2$`, `$\sim$70B`, `$10^{25}$`: TeX in dollar signs; two prices (`$3 … $15`) are none. */
export function mathAt(
  raw: string,
  at: number,
): { readonly end: number; readonly cuts: readonly Cut[] } | null {
  const close = raw.indexOf("$", at + 1);
  if (close < at + 2 || close - at > MAX_INLINE_MATH) return null;
  if (isSpace(raw, at + 1) || isSpace(raw, close - 1)) return null;
  if (isDigit(raw.charCodeAt(at + 1)) && isDigit(raw.charCodeAt(close + 1))) return null;
  const cuts: Cut[] = [
    { start: at, end: at + 1, insert: "" },
    { start: close, end: close + 1, insert: "" },
  ];
  let written = false;
  for (let i = at + 1; i < close; i++) {
    const sign = raw[i];
    if (sign === "{" || sign === "}") cuts.push({ start: i, end: i + 1, insert: "" });
    else if (sign === "^" || sign === "_") written = true;
    else if (sign === "\\") {
      const cut = commandAt(raw, i);
      if (cut === null || cut.end > close) return null;
      cuts.push(cut);
      written = true;
      i = cut.end - 1;
    }
  }
  return written ? { end: close + 1, cuts } : null;
}

function commandAt(raw: string, at: number): Cut | null {
  let end = at + 1;
  while (isAsciiLetter(raw.charCodeAt(end))) end++;
  const name = raw.slice(at + 1, end);
  if (name === "") {
    // `\%` is the sign, `\,` a space.
    const sign = raw[end] ?? "";
    return { start: at, end: end + 1, insert: sign === "," || sign === ";" || sign === "!" ? " " : sign };
  }
  return Object.hasOwn(COMMANDS, name) ? { start: at, end, insert: COMMANDS[name] ?? "" } : null;
}

function isSpace(raw: string, at: number): boolean {
  return raw.charCodeAt(at) <= 32;
}
