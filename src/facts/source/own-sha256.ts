import type { FrontMatter } from "../../model/front-matter.ts";
import type { SourceFacts } from "../../model/source-facts.ts";

/** What says by its name which hash it is, and what says so only by its length. */
const NAMED = /^(?:body_|content_|raw_)?sha-?256(?:_body)?$/i;
const UNNAMED = /^(?:body_|content_|raw_)?(?:hash|checksum|digest)$/i;
const HEX = /^(?:sha-?256[:=-])?([0-9a-f]{8,64})$/i;

/** The hash of the body that the front matter names, if it names one, and whether the body has it. */
export function ownSha256(
  body: string,
  frontMatter: FrontMatter | null,
  sha256: (text: string) => string,
): NonNullable<SourceFacts["ownSha256"]> | null {
  for (const { key, value } of frontMatter?.entries ?? []) {
    if (typeof value !== "string" || !(NAMED.test(key) || UNNAMED.test(key))) continue;
    const hex = HEX.exec(value.trim())?.[1]?.toLowerCase();
    if (hex === undefined || (!NAMED.test(key) && hex.length !== 64)) continue;
    return { written: hex, holds: formsOf(body).some((form) => sha256(form).startsWith(hex)) };
  }
  return null;
}

/** "The raw content below the front matter" is hashed as it is, trimmed, or from the line end of the fence on. */
function formsOf(body: string): readonly string[] {
  const lines = body.replace(/\r\n?/g, "\n");
  const trimmed = lines.trim();
  const forms = [body, lines, lines.replace(/^\n+/, ""), trimmed, `${trimmed}\n`, `\n${lines}`];
  return [...new Set([...forms, lines.replaceAll("\n", "\r\n")])];
}
