import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { recordsOf } from "../../src/export/records.ts";
import { claimsOf } from "../../src/facts/claims.ts";
import { ROOT } from "../architecture/house.ts";
import { wikiOf } from "../wiki-of.ts";

const SEED = join(ROOT, "../shared/seed");
const here = existsSync(SEED);

interface Expected {
  readonly page: string;
  readonly findings: readonly { rule: string; lines: number[]; text?: string; severity?: string }[];
  readonly mustNot: readonly { rule: string; lines: number[] }[];
  readonly export: {
    readonly timelineRecords: number;
    readonly scores: number;
    readonly subjects: readonly string[];
    readonly estimatedScores: number;
    readonly hedgedScores: { readonly count: number; readonly subjects: readonly string[] };
    readonly contextOfLlama3: { readonly items: readonly string[]; readonly conjunction: string };
    readonly uncertain: { readonly subject: string; readonly property: string; readonly value: string };
  };
}

describe.skipIf(!here)("the page as first given", () => {
  const expected: Expected = here ? JSON.parse(readFileSync(join(SEED, "expected.json"), "utf8")) : {};
  const text = here ? readFileSync(join(SEED, "llama-as-given.txt"), "utf8") : "";
  const { wiki, findings } = wikiOf({ [expected.page ?? "page.md"]: text });
  const lines = text.split("\n");

  it.each(expected.findings ?? [])("$rule on $lines: $text", ({ rule, lines: on, text: named, severity }) => {
    const found = findings.filter((finding) => finding.rule === rule && on.includes(finding.start.line));
    expect(found.length).toBeGreaterThan(0);
    if (severity !== undefined) expect(found.some((finding) => finding.severity === severity)).toBe(true);
    if (named !== undefined) {
      expect(
        found.some(
          (finding) =>
            text.slice(finding.start.offset, finding.end.offset).includes(named) ||
            lines[finding.start.line - 1]?.includes(named),
        ),
      ).toBe(true);
    }
  });

  it.each(expected.mustNot ?? [])("no $rule on $lines", ({ rule, lines: on }) => {
    expect(findings.filter((finding) => finding.rule === rule && on.includes(finding.start.line))).toEqual(
      [],
    );
  });

  it("exports the timeline and the scores, doubt with the number", () => {
    const [page] = wiki.pages;
    if (page === undefined) throw new Error("no page");
    const records = recordsOf(wiki, page, "");
    const scores = records.filter((record) => record.type === "score");
    expect(records.filter((record) => record.type === "model-timeline")).toHaveLength(
      expected.export.timelineRecords,
    );
    expect(scores).toHaveLength(expected.export.scores);
    expect([...new Set(scores.map((score) => score.model))]).toEqual(expected.export.subjects);
    const doubted = (kind: string) =>
      scores.filter((score) => JSON.stringify(score.doubt ?? {}).includes(kind));
    expect(doubted("estimated")).toHaveLength(expected.export.estimatedScores);
    expect(doubted("hedged")).toHaveLength(expected.export.hedgedScores.count);
    expect([...new Set(doubted("hedged").map((score) => score.model))]).toEqual(
      expected.export.hedgedScores.subjects,
    );
  });

  it("claims what the cells say", () => {
    const claims = claimsOf(wiki, [...wiki.statements]);
    const context = claims.filter(
      (claim) => claim.subject.id === "llama-3" && claim.property.id === "context",
    );
    expect(context.map((claim) => (claim.value?.kind === "quantity" ? claim.value.amount : null))).toEqual(
      expected.export.contextOfLlama3.items,
    );
    expect(context.map((claim) => claim.conjunction)).toEqual(
      context.map(() => expected.export.contextOfLlama3.conjunction),
    );
    const { subject, property, value } = expected.export.uncertain;
    const architecture = claims.find(
      (claim) => claim.subject.id === subject && claim.property.id === property,
    );
    expect(architecture?.value).toMatchObject({ kind: "text", text: value });
    expect(architecture?.certainty).toContain("uncertain");
    expect(new Set(claims.map((claim) => claim.id)).size).toBe(claims.length);
  });
});
