import { noConfig } from "../config/config.ts";
import type { TableSchema } from "../model/settings.ts";
import { BASELINE_NAME } from "./baseline.ts";
import { DEFAULT_SOURCES, defaultPages, pageSet } from "./page-set.ts";
import type { Tree } from "./snapshot/snapshot.ts";
import { tablesText } from "./tables-text.ts";

/** What a folder holds, as wikiproof would take it. */
export interface Stock {
  readonly pagePatterns: readonly string[];
  readonly sourcePatterns: readonly string[];
  readonly ignorePatterns: readonly string[];
  readonly pages: readonly string[];
  readonly sources: readonly string[];
  readonly neither: readonly string[];
}

/** Names under which wikis keep what their pages are made from. */
const SOURCE_FOLDERS = ["raw", "sources", "clippings", "transcripts"];
/** Folders of Markdown that states nothing: forms to fill in, and what was put away. */
const SIDE_FOLDERS = ["templates", "_templates", "archive", "_archive", "drafts", "_drafts"];

export function takeStock(tree: Tree): Stock {
  const folderNames = new Set([...tree.folders].map((path) => path.slice(path.lastIndexOf("/") + 1)));
  const inTree = (name: string) => folderNames.has(name);
  const pagePatterns = defaultPages(tree.folders);
  const found = SOURCE_FOLDERS.filter(inTree).map((name) => `**/${name}/**`);
  const sourcePatterns = found.length > 0 ? found : DEFAULT_SOURCES;
  const ignorePatterns = SIDE_FOLDERS.filter(inTree).map((name) => `**/${name}/**`);
  const config = { ...noConfig, pages: pagePatterns, sourceFiles: sourcePatterns, ignore: ignorePatterns };
  const { pages, sources } = pageSet(tree, config, []);
  const taken = new Set([...pages, ...sources]);
  const neither = tree.files.filter((path) => !taken.has(path));
  return { pagePatterns, sourcePatterns, ignorePatterns, pages, sources, neither };
}

/**
 * @param baseline file of findings that are there already; null where all of them are to be seen
 * @param tables schemas learned from the wiki's own tables
 */
export function configTemplate(
  { pagePatterns, sourcePatterns, ignorePatterns }: Stock,
  baseline: string | null,
  tables: readonly TableSchema[],
): string {
  const list = (patterns: readonly string[]) => `[${patterns.map((one) => JSON.stringify(one)).join(", ")}]`;
  return `// Configuration of wikiproof: data only. \`wikiproof config\` prints what is in force, \`wikiproof rules\` the rules.
{
  "$schema": "./node_modules/wikiproof/dist/schema/config.json",

  // What is checked, what is only cited, and what is neither.
  "pages": ${list(pagePatterns)},
  "sources": { "files": ${list(sourcePatterns)} },
  "ignore": ${list(ignorePatterns)},

  // Least severity that makes \`wikiproof check\` end with 1: error, warning, info or never.
  "failOn": "error",

  // Findings that were there before: they count no more, new ones do.
  ${baseline === null ? "// " : ""}"baseline": ${JSON.stringify(baseline ?? BASELINE_NAME)},

  // Language of messages: en or zh.
  // "lang": "en",

  // Rules: "off", "info", "warning", "error", or ["warning", { options }].
  "rules": {
    // "estimated-value": "off"
  },

  // Other settings for some pages; later ones win.
  "overrides": [
    // { "files": ["**/drafts/*.md"], "rules": { "missing-sources": "off" } }
  ],

  // Tables of the wiki's own: columns by property, with "aliases", "type", "unit", "required", "unique", "list", "range", "enum".
  "tables": ${tablesText(tables)},

  // Names that mean the same thing, and what belongs to which family.
  "entities": {
    // "llama-3-405b": { "name": "Llama 3 405B", "aliases": ["Llama 3.1 405B"], "family": "llama-3" }
  }
}
`;
}
