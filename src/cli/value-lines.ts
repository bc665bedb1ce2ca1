import { MAX_QUESTION_LENGTH } from "../limits.ts";
import { terminalJson } from "../text/json.ts";
import type { Lexicon } from "../values/lexicon/lexicon.ts";
import type { Io } from "./io.ts";
import { answerCell, type Question } from "./value-answer.ts";

/** Answers JSON lines in order, one line each; true if every line could be read. */
export async function answerLines(io: Io, lexicon: Lexicon): Promise<boolean> {
  let whole = true;
  for await (const lines of linesOf(io.stdin)) {
    const answers = lines.map((line) => answerLine(line, lexicon));
    if (answers.some((answer) => "error" in answer)) whole = false;
    io.out(answers.map((answer) => `${terminalJson(answer)}\n`).join(""));
    await io.drained();
  }
  return whole;
}

function answerLine(line: string, lexicon: Lexicon): object {
  if (line.length > MAX_QUESTION_LENGTH)
    return { error: `Line is longer than ${MAX_QUESTION_LENGTH} characters` };
  const asked = parse(line);
  if (asked === null) return { error: "Line is not a JSON object" };
  const id = "id" in asked ? { id: asked.id } : {};
  const question = questionOf(asked);
  return typeof question === "string"
    ? { ...id, error: question }
    : { ...id, ...answerCell(question, lexicon) };
}

function parse(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** The question, or what is wrong with it. Keys it does not know are let be: cases carry more than is asked. */
function questionOf(asked: object): Question | string {
  const fields = new Map(Object.entries(asked));
  const raw: unknown = fields.get("raw");
  if (typeof raw !== "string") return 'Key "raw" is not a text';
  const texts: { header?: string; type?: string; legend?: string } = {};
  for (const key of ["header", "type", "legend"] as const) {
    const value: unknown = fields.get(key) ?? undefined;
    if (value === undefined) continue;
    if (typeof value !== "string") return `Key "${key}" is not a text`;
    texts[key] = value;
  }
  const place: unknown = fields.get("in") ?? "cell";
  if (place !== "cell" && place !== "header") return 'Key "in" is neither "cell" nor "header"';
  return { raw, ...texts, in: place };
}

/** Whole lines as they come, so that one who waits for an answer gets it; the last line needs no end. */
async function* linesOf(stream: Io["stdin"]): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  for await (const chunk of stream) {
    const text = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    if (!text.includes("\n")) {
      rest += text;
      continue;
    }
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    yield lines.map(withoutReturn);
  }
  rest += decoder.decode();
  if (rest !== "") yield [withoutReturn(rest)];
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
