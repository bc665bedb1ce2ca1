import { describe, expect, it } from "vitest";
import { wikiOf } from "../wiki-of.ts";

function answer(property: string, source: string): string | null {
  const { wiki } = wikiOf({
    "wiki/a.md": `# Labs\n\n| Model | ${property} |\n|---|---|\n| Alpha 2 | ? |\n\n## Sources\n\n- raw/a.md\n`,
    "wiki/raw/a.md": source,
  });
  const [unknown] = wiki.statements;
  return unknown === undefined ? null : (wiki.answerInSources(unknown)?.text ?? null);
}

describe("what a source says of an unknown value", () => {
  it.each([
    ["Context", "- Alpha 2: open; context 128K", "128K"],
    ["Context", "Alpha 2 has a context window of 128,000 tokens.", "128,000 tokens"],
    ["Context", "# Alpha 2\n\n- Released: 2025\n- Context: 128K\n\n# Beta\n\n- Context: 32K", "128K"],
    ["上下文窗口", "Alpha 2 的上下文窗口为 128K。", "128K"],
    ["Parameters", "Alpha 2 (70 billion parameters) is open.", "70 billion parameters"],
    ["Released", "Alpha 2 was released on 2025-03-01.", "2025-03-01"],
    ["MMLU", "- Alpha 2: MMLU 82.3%, MATH 58.1%", "82.3%"],
  ])("%s: %s", (property, source, expected) => {
    expect(answer(property, source)).toBe(expected);
  });

  it.each([
    ["of a longer name", "Context", "- Alpha 2 Mini: context 128K\n- Alpha 2-32k: context 32K"],
    ["of another subject", "Context", "- Alpha 2: open\n- Beta: context 128K"],
    ["of another property", "Parameters", "- Alpha 2: context 128K, released 2025"],
    ["that it says twofold", "Context", "- Alpha 2: context 8K; later context 128K"],
    ["in comparison", "Context", "Alpha 2: longer context than the 32K of Beta"],
    ["of no name", "Context", "The context is 128K."],
  ])("nothing %s", (_, property, source) => {
    expect(answer(property, source)).toBe(null);
  });
});
