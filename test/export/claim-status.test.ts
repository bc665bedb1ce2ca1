import { expect, it } from "vitest";
import { claimStatuses } from "../../src/export/claim-status.ts";
import { claimsOf } from "../../src/facts/claims.ts";
import { wikiOf } from "../wiki-of.ts";

/** Of each claim its value, subject and property, status, and what stands on it. */
function statusesOf(table: string): readonly string[] {
  const { wiki, findings } = wikiOf({ "a.md": `# Nimbus\n\n${table}\nSource: raw/a.md\n` });
  const statusOf = claimStatuses(findings)("a.md");
  return wiki.pages
    .flatMap((page) => claimsOf(wiki, wiki.statementsOf(page)))
    .map(statusOf)
    .map(({ subject, property, status, rules, marks }) =>
      [subject.id, property.id, status, ...rules, ...marks.map(({ text }) => `“${text}”`)].join(" "),
    );
}

it("says of what a cell states besides what stands on it, as of the cell's own claim", () => {
  expect(
    statusesOf("| Model | Parameters |\n|---|---|\n| Nimbus 4 | 8B, 405B (MoE?), 7B（待核实） |\n"),
  ).toEqual([
    "nimbus-4 parameters asserted",
    "nimbus-4 parameters doubtful uncertain-value “?”",
    "nimbus-4 parameters doubtful uncertain-value “待核实”",
    "nimbus-4-8b parameters asserted",
    "nimbus-4-405b parameters asserted",
    "nimbus-4-405b architecture doubtful uncertain-value “?”",
    "nimbus-4-7b parameters doubtful uncertain-value “待核实”",
  ]);
});

it("has the marks of header and row on all that the cell states", () => {
  const statuses = statusesOf(
    "| Model | Parameters (unverified) |\n|---|---|\n| Nimbus 4? | 8B (MoE), 70B |\n",
  );
  expect(statuses).toHaveLength(5);
  for (const status of statuses) expect(status).toContain("doubtful uncertain-value “?” “unverified”");
});
