import { recall } from "../workspace/cache/recall.ts";
import { answerPlace } from "./answer-place.ts";
import type { Io } from "./io.ts";

/** Says again what was said before, if nothing has changed since; null if the run must be made. */
export async function recalled(io: Io): Promise<number | null> {
  const place = await answerPlace(io);
  if (place === null) return null;
  const found = recall(place.root, place.folder, place.key, io.today());
  if ("miss" in found) return null;
  io.out(found.answer.text);
  if (found.refreshed) {
    const { keepAnswer } = await import("../workspace/cache/keep-answer.ts");
    keepAnswer(place.root, place.folder, found.answer);
  }
  return found.answer.code;
}
