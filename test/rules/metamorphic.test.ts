import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { PageFacts, Row } from "../../src/model/page-facts.ts";
import { wikiOf } from "../wiki-of.ts";
import { everyWiki, type Files, isPage, mapped } from "./every-wiki.ts";

const SUPPRESSION_RULES = new Set(
  rules.filter((rule) => rule.scope === "suppressions").map((rule) => rule.id),
);

function textAt(files: Files, { path, start, end }: Finding): string {
  return (files[path] ?? "").slice(start.offset, end.offset);
}

/** Each finding as rule, page and the text at its range. */
function found(files: Files): string[] {
  return wikiOf(files)
    .findings.map((finding) => `${finding.rule} ${finding.path} “${textAt(files, finding)}”`)
    .sort();
}

describe.each(everyWiki)("%s: finds the same", (_, files) => {
  it("with front matter added", () => {
    const added = mapped(files, (text, path) =>
      !isPage(path) || /^(---|\+\+\+|;;;)/.test(text) ? text : `---\nadded: 2026-01-01\n---\n\n${text}`,
    );
    expect(found(added)).toEqual(found(files));
  });

  it("with CJK and astral characters before it, on the page and in the row", () => {
    const { wiki } = wikiOf(files);
    const before = mapped(files, (text, path) => {
      const facts = wiki.byPath.get(path);
      return facts === undefined ? text : withCommentedRows(text, facts);
    });
    const comments = /<!-- 汉字𠮷 --> /g;
    expect(found(before).map((line) => line.replace(comments, ""))).toEqual(found(files));
  });
});

/** A comment that nobody sees, in the first cell of every row and before the page's body. */
function withCommentedRows(text: string, { tables, frontMatter }: PageFacts): string {
  const cells = tables.flatMap(({ rows }) =>
    rows.filter((row) => isWhole(text, row)).map((row) => row.cells[0]?.span[0] ?? 0),
  );
  const body = frontMatter?.span[1] ?? 0;
  let result = text;
  for (const at of cells.sort((a, b) => b - a))
    result = `${result.slice(0, at)}<!-- 汉字𠮷 --> ${result.slice(at)}`;
  return `${result.slice(0, body)}<!-- 汉字𠮷 -->\n\n${result.slice(body)}`;
}

/** A row with pipes at both ends: without them a line of prose may have been taken in. */
function isWhole(text: string, { span, role }: Row): boolean {
  return role === undefined && /^\|.*\|$/.test(text.slice(span[0], span[1]));
}

const comment = (rule: string, kind = "") => `<!-- wikiproof-ignore${kind} ${rule} -- asked the vendor -->`;

/** The findings of one rule on one page that count, and what is said of suppressions there. */
function left(files: Files, { rule, path }: Finding): string[] {
  return wikiOf(files)
    .findings.filter((finding) => finding.path === path && finding.suppressed === undefined)
    .filter((finding) => finding.rule === rule || SUPPRESSION_RULES.has(finding.rule))
    .map((finding) => `${finding.rule} “${textAt(files, finding)}”`);
}

function inserted(files: Files, path: string, at: number, text: string): Files {
  const page = files[path] ?? "";
  return { ...files, [path]: page.slice(0, at) + text + page.slice(at) };
}

describe.each(everyWiki)("%s: a suppression accepts what it is for, and is not unused", (_, files) => {
  const { findings, wiki } = wikiOf(files);
  const acceptable = findings.filter(
    (finding) => !SUPPRESSION_RULES.has(finding.rule) && finding.suppressed === undefined,
  );
  const faults = (path: string) =>
    findings
      .filter((finding) => finding.path === path && SUPPRESSION_RULES.has(finding.rule))
      .map((finding) => `${finding.rule} “${textAt(files, finding)}”`);

  it("on the page", () => {
    for (const finding of acceptable) {
      const end = (files[finding.path] ?? "").length;
      const accepted = inserted(files, finding.path, end, `\n\n${comment(finding.rule, "-file")}\n`);
      expect(left(accepted, finding)).toEqual(faults(finding.path));
    }
  });

  it("around the page's body", () => {
    for (const finding of acceptable) {
      const { path, rule } = finding;
      // Comments that are there already open and close regions of their own.
      if (files[path]?.includes("wikiproof-ignore")) continue;
      const body = wiki.byPath.get(path)?.frontMatter?.span[1] ?? 0;
      const end = (files[path] ?? "").length;
      const closed = inserted(files, path, end, `\n\n${comment(rule, "-end")}\n`);
      const accepted = inserted(closed, path, body, `${comment(rule, "-start")}\n\n`);
      const outside = acceptable.filter(
        (other) => other.rule === rule && other.path === path && other.start.offset < body,
      );
      const mine = left(accepted, finding).filter((line) => line.startsWith(rule));
      expect(mine).toEqual(outside.map((other) => `${rule} “${textAt(files, other)}”`));
    }
  });

  it("in the row", () => {
    for (const finding of acceptable) {
      const text = files[finding.path] ?? "";
      const { offset } = finding.start;
      const rows = wiki.byPath.get(finding.path)?.tables.flatMap((table) => table.rows) ?? [];
      const row = rows.find(({ span }) => span[0] <= offset && offset <= span[1]);
      if (row === undefined || !isWhole(text, row)) continue;
      const end = row.cells.at(-1)?.span[1] ?? 0;
      const accepted = inserted(files, finding.path, end, ` ${comment(finding.rule)}`);
      const before = left(files, finding).length;
      const after = left(accepted, finding);
      expect([finding.rule, after.length < before, after]).toEqual([finding.rule, true, after]);
      expect(after.filter((line) => line.startsWith("unused"))).toEqual(
        faults(finding.path).filter((line) => line.startsWith("unused")),
      );
    }
  });
});
