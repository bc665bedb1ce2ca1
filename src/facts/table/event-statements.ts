import type { Statement } from "../../model/page-facts.ts";
import { comparePolicy } from "../policy.ts";
import { CUES } from "../prose/cues.ts";
import { restated } from "../restated.ts";

interface EventWord {
  readonly word: string;
  readonly property: string;
}

/** Words that say what happened, longest first; the nouns stand beside the verbs that prose has. */
const EVENTS: readonly EventWord[] = [
  ...CUES.filter((cue) => cue.event === true).flatMap(({ property, before, after }) =>
    [...before, ...after].map((word) => ({ word, property })),
  ),
  ...["launch", "release", "is released", "was released", "is launched", "was launched"].map((word) => ({
    word,
    property: "released",
  })),
].sort((a, b) => b.word.length - a.word.length);

/** `ChatGPT launched` on 2022-11-30, `OpenAI 发布 GPT-4`: the date is that of the thing too. */
export function eventStatements(statement: Statement): readonly Statement[] {
  const { subject } = statement;
  const text = subject.text.replace(/[.。]$/, "").trim();
  for (const { word, property } of EVENTS) {
    const name = nameIn(text, word);
    if (name === null) continue;
    const start = subject.span[0] + subject.text.lastIndexOf(name);
    return [
      restated(statement, {
        subject: { text: name, span: [start, start + name.length], via: "row" },
        property: { ...statement.property, id: property },
        policy: comparePolicy(property, "date"),
        derived: true,
      }),
    ];
  }
  return [];
}

/** What was released: the name after the word, else the one before it. */
function nameIn(text: string, word: string): string | null {
  const at = text.toLowerCase().indexOf(word);
  if (at < 0) return null;
  const before = text.slice(0, at).replace(/正式$/, "").trim();
  const after = text.slice(at + word.length).replace(/^\s*of\s/, " ");
  if (isLatin(word) && (/\p{L}$/u.test(text.slice(0, at)) || /^\p{L}/u.test(after))) return null;
  const thing = after.trim();
  if (thing === "") return isName(before) ? before : null;
  return isName(thing) && (before === "" || isName(before) || /^\p{Script=Han}{2,8}$/u.test(before))
    ? thing
    : null;
}

/** One to five words, each with a capital or a digit; Han around it is no part of it. */
function isName(text: string): boolean {
  return /^(?:[\p{Lu}\d][\p{L}\p{N}.+-]*|[\p{Ll}]*\d[\p{L}\p{N}.+-]*)(?: (?:[\p{Lu}\d][\p{L}\p{N}.+-]*)){0,4}$/u.test(
    text,
  );
}

function isLatin(word: string): boolean {
  return /^[a-z -]+$/.test(word);
}
