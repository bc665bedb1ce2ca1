import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import { wikiOf } from "../wiki-of.ts";

const page = (value: string, source: string, front = "") =>
  `${front}# T\n\n| Model | Context |\n|---|---|\n| Nimbus 4 | ${value} |\n\n## Sources\n\n- ${source}\n`;
const updated = (day: string) => `---\nupdated: ${day}\n---\n\n`;

function clash(files: Record<string, string>, language: "en" | "zh" = "en"): Finding {
  const [finding, ...others] = wikiOf(files, { language }).findings.filter(
    ({ rule }) => rule === "conflicting-claims",
  );
  if (finding === undefined || others.length > 0) throw new Error(`${others.length} other clashes, or none`);
  return finding;
}

describe("a clash says which value has the better source", () => {
  const source = "Nimbus 4 has a context window of 256K tokens.";

  it("the only one that stands in a source it cites", () => {
    const { message, related } = clash({
      "a.md": page("256K", "raw/nimbus.md"),
      "b.md": page("1M", "https://example.org/b"),
      "raw/nimbus.md": source,
    });
    expect(message).toContain("only “256K” stands in a source it cites (raw/nimbus.md:1)");
    expect(related.map((site) => site.message)).toEqual(["1M: its source is not here"]);
  });

  it("the one stated plainly, one level lower", () => {
    const { message, severity } = clash({
      "a.md": page("256K (est.)", "https://example.org/a"),
      "b.md": page("1M", "https://example.org/b"),
    });
    expect(message).toContain("“1M” is stated plainly");
    expect(severity).toBe("info");
  });

  it("the newer one", () => {
    const { message } = clash({
      "a.md": page("256K", "https://example.org/a", updated("2026-03-01")),
      "b.md": page("1M", "https://example.org/b", updated("2025-01-01")),
    });
    expect(message).toContain("“256K” is newer (2026-03-01, by its page; the other 2025-01-01)");
  });

  it("none, and says so in the reader's language", () => {
    const files = {
      "a.md": page("256K", "https://example.org/a"),
      "b.md": page("1M", "https://example.org/b"),
    };
    expect(clash(files).message).toContain("no source here decides it");
    expect(clash(files, "zh").message).toContain("现有来源无法判断");
  });

  it("with every site of one clash in one finding", () => {
    const pages = Array.from({ length: 300 }, (_, at) => [
      `p${at}.md`,
      page(`${at + 1}00K`, "https://example.org/p"),
    ]);
    expect(clash(Object.fromEntries(pages)).related).toHaveLength(299);
  });
});
