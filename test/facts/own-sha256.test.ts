import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readSource } from "../../src/facts/source/read-source.ts";
import { readFrontMatter } from "../../src/markdown/front-matter.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

function holds(front: string, body: string): boolean | undefined {
  const text = `---\n${front}\n---\n${body}`;
  return readSource({ path: "raw/a.md", text, sha256, frontMatter: readFrontMatter(text) }).ownSha256?.holds;
}

const BODY = "\n# A\n\nA has a context of 8K.\n";

describe("the hash that a source names of its own body", () => {
  it.each([
    ["as it is", BODY],
    ["from the line end of the fence on", `\n${BODY}`],
    ["without blank lines before it", BODY.trimStart()],
    ["trimmed", BODY.trim()],
    ["trimmed, with one line end", `${BODY.trim()}\n`],
    ["with CRLF", BODY.replaceAll("\n", "\r\n")],
  ])("holds for the body %s", (_, hashed) => {
    expect(holds(`sha256: ${sha256(hashed)}`, BODY)).toBe(true);
    expect(holds(`sha256: ${sha256(hashed)}`, BODY.replaceAll("\n", "\r\n"))).toBe(true);
    expect(holds(`sha256: ${sha256(hashed)}`, BODY.replace("8K", "16K"))).toBe(false);
  });

  it.each([
    [`sha256: "${sha256(BODY).toUpperCase()}"`, true],
    [`content_hash: sha256:${sha256(BODY)}`, true],
    [`sha256: ${sha256(BODY).slice(0, 12)}`, true],
    [`sha256: ${"0".repeat(12)}`, false],
    [`checksum: ${"0".repeat(64)}`, false],
    [`checksum: ${"0".repeat(40)}`, undefined],
    ["sha256: <hex digest>", undefined],
    ["title: A", undefined],
  ])("%s: %s", (front, expected) => {
    expect(holds(front, BODY)).toBe(expected);
  });
});
