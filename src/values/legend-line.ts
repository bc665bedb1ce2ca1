/** `mark` as its page writes it, without quotes: `~`, `*`, `[1]`, `(+)`. */
export interface MarkDefinition {
  readonly mark: string;
  readonly means: string;
}

/** Signs that stand for something said elsewhere. */
const SIGNS = "*†‡§¶♦◆◇★☆▲△●○■□^!?~≈+#-—–✓✔✗✘❌✅⚠🟢🟡🔴";

/** Of these alone a line may begin with the sign and go on with the meaning: `* only evaluated on STS-B`. */
const FOOTNOTE_SIGNS = "*†‡§¶♦◆◇★☆▲△●○^";

/** Without one of these no line explains a mark. */
export const MAY_MARK = new RegExp(`[${SIGNS.replace(/[\]\\^-]/g, "\\$&")}[(]`, "u");

const VERBS =
  /^(?:prefix|suffix|mark|marks|号|标记|前缀|后缀)?\s*(?:=|:|→|means?\b|denotes?\b|indicates?\b|stands? for\b|marks\b|表示|代表|为|是|指|即)\s*/i;

const INTRODUCTION = /^(?:note|notes|legend|key|注|注释|说明|备注|图例)\s*[:：]\s*/i;

/** `Results with a * indicate that …`, `带 * 为估算`, `标 † 的为…`. */
const WITHIN = /^(?:.{0,40}\bwith (?:an? |the )?|.{0,20}(?:带有?|标有?|标注)\s*)/i;

/**
 * One line that explains a mark, or null.
 * @param strict the mark must be tied to its meaning by `=`, a colon or a verb
 */
export function defineMark(line: string, strict: boolean): MarkDefinition | null {
  return MAY_MARK.test(line) ? definitionIn(line, strict) : null;
}

export function definitionIn(line: string, strict: boolean): MarkDefinition | null {
  const text = line.replace(INTRODUCTION, "");
  const bullet = /^[-*•]\s+(?=\S)/.exec(text)?.[0] ?? "";
  for (const rest of bullet === "" ? [text] : [text.slice(bullet.length), text]) {
    const direct = definitionAt(rest, strict);
    if (direct !== null) return direct;
  }
  const lead = WITHIN.exec(text)?.[0];
  return lead === undefined ? null : definitionAt(text.slice(lead.length), true);
}

function definitionAt(text: string, strict: boolean): MarkDefinition | null {
  const mark = markAt(text);
  if (mark === null) return null;
  const rest = text.slice(mark.length).replace(/^[\s`'"”」]+/u, "");
  const verb = VERBS.exec(rest)?.[0];
  const loose = !strict && (mark.length > 1 || FOOTNOTE_SIGNS.includes(mark));
  if (verb === undefined && !loose) return null;
  const means = meaning(verb === undefined ? rest : rest.slice(verb.length));
  return means === "" || /^[|=]/.test(means) ? null : { mark, means };
}

/** The mark a text begins with: a sign, a run of one sign, a bracketed sign or number. */
function markAt(text: string): string | null {
  const opens = text.charCodeAt(0) === 91 || text.charCodeAt(0) === 40;
  const bracketed = !opens
    ? undefined
    : /^(?:\[[\p{L}\p{N}?!+*]{1,3}\]|\([^\p{L}\p{N}\s()]{1,2}\))/u.exec(text)?.[0];
  if (bracketed !== undefined) return bracketed;
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  if (first === " " || !SIGNS.includes(first)) return null;
  let end = first.length;
  while (text.startsWith(first, end) && end < 4) end += first.length;
  return text.startsWith(first, end) ? null : text.slice(0, end);
}

/** The meaning as a phrase: `It uses external resources …` → `uses external resources`. */
function meaning(text: string): string {
  const phrase = text
    .replace(/^(?:it|they|that|the result|the results|this)\s+/i, "")
    .replace(/[\s.。…;；]+$/u, "");
  const second = phrase.charCodeAt(1);
  return second >= 97 && second <= 122 ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase;
}
