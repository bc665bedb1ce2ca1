import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import type { Finding } from "../../src/model/finding.ts";
import { wikiOf } from "../wiki-of.ts";
import { type Example, ruleDocs } from "./doc-examples.ts";

const docs = ruleDocs();
const TODAY = "2026-11-23";

function findingsOf(id: string, { files, before, changed }: Example): readonly Finding[] {
  return wikiOf(files, { today: TODAY, before, changed }).findings.filter((finding) => finding.rule === id);
}

function textAt(finding: Finding, { files }: Example): string {
  return (files[finding.path] ?? "").slice(finding.start.offset, finding.end.offset);
}

describe("rules, docs and index", () => {
  it("are the same set", () => {
    expect(docs.map((doc) => doc.id).sort()).toEqual(rules.map((rule) => rule.id).sort());
    for (const rule of rules) expect(docs.find((doc) => doc.id === rule.id)?.group).toBe(rule.group);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    "%s: the doc's head says what the rule is",
    (id, rule) => {
      const doc = docs.find((each) => each.id === id);
      const preset = rule.preview ? "preview" : rule.recommended ? "recommended" : "off by default";
      expect(doc?.text).toContain(
        `# ${id}\n\n\`${rule.severity}\` · ${rule.scope} · since ${rule.since} · ${preset}`,
      );
      for (const heading of [
        "Why it matters",
        "What to do",
        "Examples",
        "What it does not report",
        "Options",
      ]) {
        expect(doc?.text).toContain(`\n## ${heading}\n`);
      }
    },
  );

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    "%s: every message speaks both languages",
    (_, rule) => {
      for (const message of [rule.summary, ...Object.values(rule.messages)]) {
        expect(message.en).not.toBe("");
        expect(message.zh).toMatch(/\p{Script=Han}/u);
        const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
        expect(names(message.zh)).toEqual(names(message.en));
      }
    },
  );
});

describe.each(docs.map((doc) => [doc.id, doc] as const))("%s", (id, doc) => {
  it("has a bad and a good example, and says what each bad one reports", () => {
    expect(doc.examples.some((example) => example.kind === "bad")).toBe(true);
    expect(doc.examples.some((example) => example.kind === "good")).toBe(true);
    for (const example of doc.examples) expect(example.reports.length > 0).toBe(example.kind === "bad");
  });

  it.each(doc.examples.map((example) => [`${example.kind} on line ${example.line}`, example] as const))(
    "%s",
    (_, example) => {
      const found = findingsOf(id, example);
      expect(found.map((finding) => textAt(finding, example))).toEqual(example.reports);
      for (const finding of found) {
        for (const quoted of finding.message.matchAll(/^“([^”]*)”/g))
          expect(quoted[1]).toBe(textAt(finding, example));
      }
    },
  );
});
