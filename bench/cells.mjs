// How the table cells of some folders are read: `node bench/cells.mjs [--malformed] folder…`, after a build.
import { openSession } from "../dist/index.js";

const STATES = ["read", "text", "unknown", "none", "missing", "malformed"];
const flags = process.argv.slice(2);
const shown = flags.includes("--malformed");
const folders = flags.filter((flag) => !flag.startsWith("--"));

/** `text`: a reading that holds words only; `read`: one that holds a number, a date, a name or a truth. */
function stateOf({ state, items }) {
  if (state !== "value") return state;
  return items.every((item) => item.kind === "text") ? "text" : "read";
}

function countCells(wiki) {
  const counts = { tables: 0, cells: 0, ...Object.fromEntries(STATES.map((state) => [state, 0])) };
  for (const page of wiki.facts.pages) {
    for (const table of page.tables) {
      counts.tables++;
      for (const row of table.rows) {
        for (const [index, { text, reading }] of row.cells.entries()) {
          if (reading === undefined) continue;
          counts.cells++;
          counts[stateOf(reading)]++;
          if (shown && reading.state === "malformed") {
            const { header, type } = table.columns[index];
            console.log(`${page.path}\t${header.name}\t${type}\t${JSON.stringify(text)}\t${reading.reason}`);
          }
        }
      }
    }
  }
  return counts;
}

const results = {};
for (const folder of folders) {
  const { wikis } = await openSession({ cwd: folder, paths: [] });
  for (const wiki of wikis) results[folder.replace(/\/+$/, "").split("/").at(-1)] = countCells(wiki);
}
console.table(results);
