import type { Item, Mention } from "../model/reading.ts";
import { isDigit, isSpacedLetter, isUnspacedLetter } from "../text/characters.ts";
import type { CellContext } from "./context.ts";
import { propertyDefinition } from "./lexicon/properties.ts";

/** Reads a stretch of text as one value of a property's type; null if it is none. */
export type ValueReader = (text: string, type: string, context: CellContext) => Item | null;

/** A phrase longer than this is prose, which has its own reader. */
const LONGEST_PHRASE = 120;
/** Between a number and its property word: `1M token 上下文`. */
const LONGEST_GAP = 10;

/**
 * Claims about a narrower subject in a note: `Llama 4 Scout 1M 上下文`, `405B 为稠密(非 MoE)`. The phrase must begin with
 * a name that holds a digit, and say one thing of it; precision before recall.
 */
export function findMentions(text: string, context: CellContext, read: ValueReader): readonly Mention[] {
  if (text.length > LONGEST_PHRASE) return [];
  const found = architectureMention(text, context) ?? quantityMention(text, context, read);
  return found === null ? [] : [found];
}

/** The name a phrase begins with: words of Latin letters and digits, one of them with a digit; `has` ends it. */
function nameEnd(text: string, limit: number, context: CellContext): number {
  let end = 0;
  let at = 0;
  while (at < limit) {
    while (at < limit && text.charCodeAt(at) === 32) at++;
    let stop = at;
    while (stop < limit && isNameCode(text.charCodeAt(stop))) stop++;
    if (stop === at || context.lexicon.texts.has.includes(text.slice(at, stop).toLowerCase())) break;
    end = at = stop;
    if (stop < limit && text.charCodeAt(stop) !== 32) break;
  }
  const name = text.slice(0, end);
  return /\d/.test(name) && /[A-Za-z]/.test(name) && startsAsName(name) ? end : 0;
}

function isNameCode(code: number): boolean {
  return isSpacedLetter(code) || isDigit(code) || code === 46 || code === 45 || code === 43;
}

/** `Llama 4`, `405B`, `o3`; not `trained on 15T`. */
function startsAsName(name: string): boolean {
  const first = name.split(" ")[0] ?? "";
  return /^[A-Z\d]/.test(first) || /\d/.test(first);
}

/** Words such as 支持, `has`, `of` between a name and what is said of it. */
function skipHas(text: string, at: number, context: CellContext): number {
  let end = at;
  for (let rounds = 0; rounds < 3; rounds++) {
    while (text.charCodeAt(end) <= 32 || ":：".includes(text[end] ?? " ")) {
      if (end >= text.length) return end;
      end++;
    }
    const word = context.lexicon.texts.has.find((each) => startsWithWord(text, end, each));
    if (word === undefined) return end;
    end += word.length;
  }
  return end;
}

function startsWithWord(text: string, at: number, word: string): boolean {
  if (text.slice(at, at + word.length).toLowerCase() !== word) return false;
  const next = text.charCodeAt(at + word.length);
  return isUnspacedLetter(word.charCodeAt(0)) || !isSpacedLetter(next);
}

function architectureMention(text: string, context: CellContext): Mention | null {
  const end = nameEnd(text, text.length, context);
  if (end === 0) return null;
  const from = skipHas(text, end, context);
  if (from === end) return null;
  const word = context.lexicon.words.longest(text, from);
  if (word?.qualifier?.property !== "architecture") return null;
  const stop = from + word.text.length;
  const rest =
    /^\s*(?:架构|模型|architecture|model)?\s*(?:[(（]\s*(?:非|而非|不是|not|rather than)\s*([A-Za-z]+|稠密|稀疏)\s*[)）])?$/i.exec(
      text.slice(stop),
    );
  if (rest === null) return null;
  const negated =
    rest[1] === undefined
      ? undefined
      : (context.lexicon.words.longest(rest[1], 0)?.qualifier?.value ?? rest[1]);
  return {
    subject: text.slice(0, end),
    property: "architecture",
    value: word.qualifier.value,
    ...(negated === undefined ? {} : { negated }),
    span: [from, stop],
  };
}

function quantityMention(text: string, context: CellContext, read: ValueReader): Mention | null {
  for (let at = 0; at < text.length; at++) {
    const word = context.lexicon.properties.longest(text, at);
    if (word === null) continue;
    const definition = propertyDefinition(word.id);
    const end = at + word.text.length;
    if (definition?.type.startsWith("quantity") === true && definition.unit?.startsWith("{") === true) {
      const type = definition.type.replace("-list", "");
      for (const stretch of stretches(text, at, end, context)) {
        const item = read(text.slice(stretch.start, stretch.stop), type, context);
        const found = item === null ? null : mention(text, stretch, word.id, item, context);
        if (found !== null) return found;
      }
    }
    at = end - 1;
  }
  return null;
}

/** Where the property's number may stand, the surest place first: behind `为`, `of` or a colon; before; behind. */
function stretches(text: string, word: number, end: number, context: CellContext): readonly Stretch[] {
  const after = skipHas(text, end, context);
  const behind = numberAfter(text, word, after);
  const before = numberBefore(text, word);
  const said = text.slice(end, after).trim() !== "";
  const ordered = said ? [behind, before] : [before, behind];
  return ordered.filter((stretch) => stretch !== null);
}

/** Where a number stands, and where the name before it must have ended. */
interface Stretch {
  readonly start: number;
  readonly stop: number;
  readonly limit: number;
}

/** `Llama 4 Scout 支持 1M token 上下文`: the number stands before the property's word. */
function numberBefore(text: string, word: number): Stretch | null {
  let start = word;
  while (start > 0 && text.charCodeAt(start - 1) <= 32) start--;
  const stop = start;
  while (start > 0 && !isDigit(text.charCodeAt(start - 1))) if (stop - --start > LONGEST_GAP) return null;
  while (start > 0 && isNumberCode(text.charCodeAt(start - 1))) start--;
  return start === 0 ? null : { start, stop, limit: start };
}

/** `Llama 4 Scout 上下文为 1M`: it stands after it. */
function numberAfter(text: string, word: number, start: number): Stretch | null {
  return isDigit(text.charCodeAt(start)) ? { start, stop: text.length, limit: word } : null;
}

function mention(
  text: string,
  { start, stop, limit }: Stretch,
  property: string,
  item: Item,
  context: CellContext,
): Mention | null {
  const end = nameEnd(text, limit, context);
  if (end === 0 || skipHas(text, end, context) < limit) return null;
  if (item.kind !== "quantity" || item.qualifiers.length > 0) return null;
  const { span: _span, qualifiers: _qualifiers, emphasis: _emphasis, ...value } = item;
  return { subject: text.slice(0, end), property, value, span: [start, stop] };
}

function isNumberCode(code: number): boolean {
  return isDigit(code) || code === 46 || code === 44;
}
