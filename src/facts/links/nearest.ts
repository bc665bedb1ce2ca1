import { MOST_NAMES_SEARCHED, MOST_NEAREST_NAMES } from "../../limits.ts";
import { foldName, type PathIndex } from "./path-index.ts";

/** Pages whose names are one or two slips away; none in a wiki too large to look through for every red link. */
export function nearestNames(target: string, index: PathIndex): readonly string[] {
  const wanted = foldName(
    target
      .replace(/\.[a-z]+$/i, "")
      .split("/")
      .at(-1) ?? "",
  );
  if (wanted.length < 3 || index.names.size > MOST_NAMES_SEARCHED) return [];
  const allowed = wanted.length < 6 ? 1 : 2;
  const near: { path: string; slips: number }[] = [];
  for (const [name, paths] of index.names) {
    if (Math.abs(name.length - wanted.length) > allowed) continue;
    const slips = slipsBetween(name, wanted, allowed);
    const path = paths[0];
    if (slips <= allowed && path !== undefined && !near.some((each) => each.path === path))
      near.push({ path, slips });
  }
  near.sort((a, b) => a.slips - b.slips || (a.path < b.path ? -1 : 1));
  return near.slice(0, MOST_NEAREST_NAMES).map((each) => each.path);
}

/** Edit distance, given up once it is over the limit. */
function slipsBetween(a: string, b: string, limit: number): number {
  let before = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      const value = Math.min(
        (before[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (before[column - 1] ?? 0) + cost,
      );
      now.push(value);
      if (value < least) least = value;
    }
    if (least > limit) return limit + 1;
    before = now;
  }
  return before[b.length] ?? limit + 1;
}
