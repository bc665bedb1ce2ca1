import type { ListItem } from "../../model/page-facts.ts";
import { lowest } from "../../text/lowest.ts";

/** For each list item that of which it is a part; -1 for those of no other. A parent comes before its children. */
export function listParents(items: readonly Pick<ListItem, "depth">[]): Int32Array {
  const parents = new Int32Array(items.length).fill(-1);
  const open: number[] = [];
  items.forEach(({ depth }, at) => {
    parents[at] = open[depth - 1] ?? -1;
    open[depth] = at;
    open.length = depth + 1;
  });
  return parents;
}

/** The last item that begins at a place or before it; -1 where none does. */
export function itemAt(items: readonly Pick<ListItem, "span">[], place: number): number {
  return lowest(items.length, (at) => (items[at]?.span[0] ?? 0) > place) - 1;
}
