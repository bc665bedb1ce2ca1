import type { Surroundings } from "../model/surroundings.ts";
import type { LineDays } from "./git/line-days.ts";
import type { Texts } from "./page-texts.ts";
import type { Tree } from "./snapshot/snapshot.ts";

export function surroundings(tree: Tree, today: () => string, texts: Texts, lines: LineDays): Surroundings {
  return {
    ...placesIn(tree),
    text: (path) => texts.get(path),
    changed: (path, line) => lines.dayOf(path, line),
    today,
  };
}

/** What there is, whatever it says. */
export function placesIn(tree: Tree): Pick<Surroundings, "files" | "exists"> {
  const files = new Set(tree.files);
  const folders = new Set(tree.folders);
  for (const link of tree.links) if (link.inside) (link.target === "file" ? files : folders).add(link.path);
  return { files, exists: (path) => (files.has(path) ? "file" : folders.has(path) ? "folder" : null) };
}

/** The day here, as a person would write it. */
export function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Midnight may pass while a wiki is read; and it matters later whether anybody asked. */
export function oneDay(today: () => string): { today(): string; asked(): string | null } {
  let day: string | null = null;
  const asked = () => day;
  return {
    asked,
    today: () => {
      day ??= today();
      return day;
    },
  };
}
