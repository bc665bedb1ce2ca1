import type { Span } from "../../model/place.ts";
import type { Qualifier } from "../../model/reading.ts";
import { isAsciiLetter, isDigit, isUnspacedLetter } from "../../text/characters.ts";
import { foldText } from "../fold.ts";
import { squeeze } from "../header-parts.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Scanned, ScannedLink } from "../scan.ts";
import { footnote, type LegendOf, nameBracket } from "./bracket.ts";

/** A name without what stands around it; `spans` of the qualifiers are in the shown text. */
export interface ReadName {
  readonly name: string | null;
  readonly href: string | null;
  readonly qualifiers: readonly Qualifier[];
  /** Places of the brackets that qualify, so that doubt in them can be told from doubt on the name. */
  readonly span: Span;
}

interface NameDraft {
  readonly scanned: Scanned;
  readonly lexicon: Lexicon;
  readonly legend: LegendOf;
  /** Doubts that fill a bracket: what they say is certainty, not a variant. */
  readonly doubted: ReadonlySet<number>;
  readonly qualifiers: Qualifier[];
  name: string;
  href: string | null;
}

/** Signs of footnotes. `+` and `#` belong to names (`RNMT+`, `C#`). */
const SIGNS = "*†‡§¶♦◆♠♣▲△★☆⁎¹²³⁴⁵⁶⁷⁸⁹";
const CLOSERS: Readonly<Record<string, string>> = { "(": ")", "[": "]", "（": "）", "［": "］" };

/**
 * @param doubted offsets after the opening signs of brackets that hold nothing but doubt
 */
export function readName(
  scanned: Scanned,
  span: Span,
  lexicon: Lexicon,
  legend: LegendOf,
  doubted: ReadonlySet<number>,
): ReadName {
  const draft: NameDraft = { scanned, lexicon, legend, doubted, qualifiers: [], name: "", href: null };
  const [start, end] = span;
  const plain = isPlain(scanned);
  let at = start;
  while (at < end) {
    const stop = plain ? wordsEnd(scanned.text, at, end) : at;
    if (stop > at) draft.name += scanned.text.slice(at, stop);
    at = stop < end ? step(draft, stop, end) : stop;
  }
  for (const reference of scanned.references) {
    if (reference.kind !== "source" && reference.at > start && reference.at <= end) {
      draft.qualifiers.push(
        footnote(reference.kind === "footnote" ? `[^${reference.id}]` : `^${reference.id}^`, legend),
      );
    }
  }
  const name = trimmed(draft.name);
  return { name: name === "" ? null : name, href: draft.href, qualifiers: draft.qualifiers, span };
}

/** No markup stands in the text: only brackets and signs can be other than the name. */
function isPlain({ links, strong, emphasis, superscript }: Scanned): boolean {
  return links.length === 0 && strong.length === 0 && emphasis.length === 0 && superscript.length === 0;
}

/** The end of a run of ASCII and common Han that no bracket opens and no sign ends. */
function wordsEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 40 || code === 91 || code === 42 || (code > 126 && (code < 0x4e00 || code > 0x9fff))) break;
    at++;
  }
  return at;
}

function step(draft: NameDraft, at: number, end: number): number {
  const { scanned } = draft;
  const link = scanned.links.find((each) => each.text[0] === at && each.text[1] > at && each.text[1] <= end);
  if (link !== undefined) {
    if (!raisedAt(draft, at)) draft.href ??= link.href;
    if (invites(draft, link)) {
      draft.name = draft.name.replace(/[\s☛👉→>»:：·|-]+$/u, "");
      return link.text[1];
    }
  }
  const closer = CLOSERS[scanned.text[at] ?? ""];
  const close = closer === undefined ? -1 : closing(scanned.text, at, end, closer);
  if (close > 0 && endsName(draft, close + 1, end)) {
    if (isPartOfSum(draft, at, close + 1, end)) draft.name += scanned.text.slice(at, close + 1);
    else bracket(draft, at, close);
    return close + 1;
  }
  const aside = asideAt(draft, at, end);
  if (aside > at) return aside;
  const sign = signEnd(draft, at, end);
  if (sign > at) {
    draft.qualifiers.push(footnote(scanned.text.slice(at, sign), draft.legend));
    return sign;
  }
  draft.name += scanned.text[at] ?? "";
  return at + 1;
}

/** A link that is not the name itself: `☛[去体验](…)`, `[paper](…)` behind a name. */
function invites(draft: NameDraft, link: ScannedLink): boolean {
  if (trimmed(draft.name) === "") return false;
  return draft.lexicon.names.invitations.has(foldText(draft.scanned.text.slice(...link.text).trim()));
}

function bracket(draft: NameDraft, at: number, close: number): void {
  const { scanned, lexicon, legend } = draft;
  const text = scanned.text.slice(at + 1, close).trim();
  const link = scanned.links.find((each) => each.text[0] >= at && each.text[1] <= close + 1);
  if (link !== undefined && lexicon.names.invitations.has(foldText(text))) draft.href ??= link.href;
  else if (text !== "" && !draft.doubted.has(at + 1)) {
    const square = scanned.text[at] === "[" || scanned.text[at] === "［";
    draft.qualifiers.push(nameBracket(text, square, lexicon, legend));
  }
  draft.name += " ";
}

/** `(He et al., 2017) + ELMo`, `DeBERTa(L) + XLNet`: before a plus the bracket tells the parts apart. */
function isPartOfSum({ scanned, name }: NameDraft, at: number, after: number, end: number): boolean {
  if (!/^\s*\+\s*[\p{L}\p{N}]/u.test(scanned.text.slice(after, end))) return false;
  return trimmed(name) === "" || !/\s/.test(scanned.text.slice(at, after));
}

const MOST_WORDS_ASIDE = 2;

/** `***ensemble***` behind a name is said of it; a longer run is the rest of the name. */
function asideAt(draft: NameDraft, at: number, end: number): number {
  const { scanned, lexicon, legend } = draft;
  if (scanned.strong.length === 0 && scanned.emphasis.length === 0) return at;
  if (trimmed(draft.name) === "" && draft.qualifiers.length === 0) return at;
  const both = [...scanned.strong, ...scanned.emphasis].filter((span) => span[0] === at && span[1] <= end);
  const span = both.sort((a, b) => b[1] - a[1])[0];
  if (span === undefined || span[1] <= at || scanned.text.slice(span[1], end).trim() !== "") return at;
  const text = scanned.text.slice(...span).trim();
  if (text.split(/\s+/).length > MOST_WORDS_ASIDE) return at;
  draft.qualifiers.push(nameBracket(text, false, lexicon, legend));
  draft.name += " ";
  return span[1];
}

/** A run of one sign behind a name; `A*` of one letter is a name with a star. */
function signEnd(draft: NameDraft, at: number, end: number): number {
  const { text } = draft.scanned;
  const raised = raisedAt(draft, at);
  if (raised !== null && raised[1] <= end && draft.name !== "") return raised[1];
  const sign = text[at] ?? " ";
  if (!SIGNS.includes(sign) || trimmed(draft.name).length < 2) return at;
  let stop = at;
  while (stop < end && text[stop] === sign) stop++;
  return endsName(draft, stop, end) ? stop : at;
}

/** A raised number or sign: `<sup>1</sup>`, which shows as `^1`. */
function raisedAt({ scanned }: NameDraft, at: number): Span | null {
  const start = scanned.text[at] === "^" ? at + 1 : at;
  return scanned.superscript.find((span) => span[0] === start || span[0] === at) ?? null;
}

/** Nothing follows, or a space, another bracket, a sign or a link: not the middle of `f(x)y`. */
function endsName(draft: NameDraft, at: number, end: number): boolean {
  if (at >= end) return true;
  const code = draft.scanned.text.charCodeAt(at);
  return (
    code <= 32 ||
    !(isDigit(code) || isWordLetter(code) || code === 43 || code === 45 || isUnspacedLetter(code))
  );
}

function isWordLetter(code: number): boolean {
  return isAsciiLetter(code) || code === 95;
}

function closing(text: string, at: number, end: number, closer: string): number {
  const opener = text[at];
  let depth = 0;
  for (let i = at; i < end; i++) {
    if (text[i] === opener) depth++;
    else if (text[i] === closer && --depth === 0) return i;
  }
  return -1;
}

/** Without punctuation, pictures and a question that is asked of the whole name. */
function trimmed(name: string): string {
  const whole = squeeze(name);
  if (isNameSign(whole.charCodeAt(0)) && isNameSign(whole.charCodeAt(whole.length - 1))) return whole;
  return whole.replace(
    /^(?:[\s,，:：;；☛\p{Extended_Pictographic}]|\uFE0F)+|(?:[\s,，:：;；☛?？\p{Extended_Pictographic}]|\uFE0F)+$/gu,
    "",
  );
}

/** Letters and digits that no name loses. */
function isNameSign(code: number): boolean {
  return isDigit(code) || isWordLetter(code) || isUnspacedLetter(code);
}
