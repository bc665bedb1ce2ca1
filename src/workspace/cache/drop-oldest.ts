import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/** Leaves of a folder's files that begin so the newest, and lets the others go. */
export function dropOldest(folder: string, beginning: string, most: number): void {
  try {
    const files = readdirSync(folder).filter((name) => name.startsWith(beginning));
    if (files.length <= most) return;
    const byAge = files
      .map((name) => join(folder, name))
      .map((file) => ({ file, age: statSync(file).mtimeMs }))
      .sort((a, b) => b.age - a.age);
    for (const { file } of byAge.slice(most)) rmSync(file, { force: true });
  } catch {
    // Another run lets them go at the same time.
  }
}
