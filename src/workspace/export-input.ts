import { createHash } from "node:crypto";
import type { ExportInput } from "../export/export.ts";
import { siteBase } from "../export/page-names.ts";
import type { Wiki } from "./wiki.ts";

/** The reported pages of one wiki; names and links are resolved over all of it. */
export function exportInput({ facts, reported, patterns, findings }: Wiki): ExportInput {
  const pages = facts.pages.filter((page) => reported.has(page.path));
  return { wiki: facts, pages, findings, base: siteBase(patterns), sha256: () => createHash("sha256") };
}
