import { readdirSync } from "node:fs";
import { basename, dirname, extname } from "node:path";
import type { Message } from "../text/message.ts";
import { nearestName } from "../text/nearest-name.ts";
import { NOT_THERE } from "./snapshot/unreadable.ts";

/**
 * A path that was named and is not there, with the name beside it that was meant.
 * @param written absolute
 */
export function notThere(path: string, written: string): Message {
  const name = basename(written);
  const isShort = name.length - extname(name).length < SHORTEST_STEM;
  const near = isShort ? null : nearestName(name, namesIn(dirname(written)));
  if (near === null) return NOT_THERE;
  const meant = path.endsWith(name) ? path.slice(0, path.length - name.length) + near : near;
  return {
    en: `${NOT_THERE.en}; did you mean "${meant}"?`,
    zh: `${NOT_THERE.zh}；是否指“${meant}”？`,
  };
}

/** `b.md` is not `a.md` misspelt. */
const SHORTEST_STEM = 3;

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith("."));
  } catch {
    return [];
  }
}
