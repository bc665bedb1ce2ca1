import { describe, expect, it } from "vitest";
import { loadParser } from "../../src/markdown/load-parser.ts";
import type { Finding } from "../../src/model/finding.ts";
import { variants } from "../markdown/pages.ts";
import { wikiOf } from "../wiki-of.ts";
import { everyWiki, mapped } from "./every-wiki.ts";

const parser = await loadParser();

/** A page as it is typed: a sample of its prefixes, or every one for a release (WIKIPROOF_PAGES=10000). */
const PREFIXES = process.env.WIKIPROOF_PAGES === undefined ? 60 : Number.POSITIVE_INFINITY;

function expectSound(findings: readonly Finding[], files: Readonly<Record<string, string>>): void {
  for (const finding of findings) {
    const text = files[finding.path] ?? "";
    expect(finding.start.offset).toBeGreaterThanOrEqual(0);
    expect(finding.end.offset).toBeGreaterThanOrEqual(finding.start.offset);
    expect(finding.end.offset).toBeLessThanOrEqual(text.length);
    // A page may well quote `{{context}}`; no placeholder of ours is left.
    expect(finding.message.replace(/“[^”]*”/g, "")).not.toMatch(/\{\w+\}/);
    const quoted = /^“([^”]*)”/.exec(finding.message);
    if (quoted !== null && !quoted[1]?.includes("…")) {
      expect(text.slice(finding.start.offset, finding.end.offset)).toContain(quoted[1]?.slice(0, 8));
    }
  }
  const prints = findings.map((finding) => finding.fingerprint);
  expect(new Set(prints).size).toBe(prints.length);
}

function checked(files: Readonly<Record<string, string>>, language: "en" | "zh" = "en"): readonly Finding[] {
  return wikiOf(files, { parser, language }).findings;
}

describe("all rules over", () => {
  it.each(everyWiki)("%s: in every dress, in both languages, at every prefix", (_, files) => {
    expectSound(checked(files, "zh"), files);
    for (let dress = 0; dress < 4; dress++) {
      const worn = mapped(files, (text) => variants(text)[dress]?.[1] ?? text);
      expectSound(checked(worn), worn);
    }
    const parts = Math.min(PREFIXES, Math.max(...Object.values(files).map((text) => text.length)));
    for (let part = 1; part < parts; part++) {
      const typed = mapped(files, (text) => text.slice(0, Math.floor((text.length * part) / parts)));
      expectSound(checked(typed), typed);
    }
  });

  it.each(everyWiki)("%s: finds the same with CRLF", (_, files) => {
    const crlf = mapped(files, (text) => text.replaceAll("\n", "\r\n"));
    const shape = (findings: readonly Finding[]) =>
      findings.map((finding) => [finding.rule, finding.path, finding.start.line, finding.start.column]);
    expect(shape(checked(crlf))).toEqual(shape(checked(files)));
  });
});
