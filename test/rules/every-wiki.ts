import { fixturePages } from "../markdown/pages.ts";
import { assertExamples, ruleDocs } from "./doc-examples.ts";

export type Files = Readonly<Record<string, string>>;

/** Every example of every rule and every fixture page, each a wiki by itself: what is tested over all rules at once. */
export const everyWiki: readonly (readonly [name: string, files: Files])[] = [
  ...fixturePages.map((page) => [page.path, { [`wiki/${page.path}`]: page.text }] as const),
  ...ruleDocs().flatMap((doc) =>
    doc.examples.map((example) => [`${doc.id}:${example.line}`, example.files] as const),
  ),
  ...assertExamples().map((example) => [`asserts:${example.line}`, example.files] as const),
];

export function mapped(files: Files, change: (text: string, path: string) => string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, path.endsWith(".jsonc") ? text : change(text, path)]),
  );
}

/** Files under `raw/` are sources: cited, never a page; a config is neither. */
export function isPage(path: string): boolean {
  return path.endsWith(".md") && !/(^|\/)raw\//.test(path);
}
