import { describe, expect, it } from "vitest";
import { introducedFindings } from "../../src/check/introduced.ts";
import { wikiOf } from "../wiki-of.ts";

function broughtBy(before: string, after: string): string[] {
  const found = (text: string) => ({
    findings: wikiOf({ "a.md": text }).findings,
    texts: new Map([["a.md", text]]),
    nameOf: (path: string) => path,
  });
  return introducedFindings(found(before), found(after)).map(
    ({ rule, start, end }) => `${rule} ${after.slice(start.offset, end.offset)}`,
  );
}

const PAGE = `# Nimbus

## Models

| Model | Params | Context |
|---|---|---|
| Nimbus 1 | 7B? | 4K |
| Nimbus 2 | 70B? | 8K |

## Sources

- https://example.org/nimbus
`;

describe("what a change brings", () => {
  it.each<[string, string, string[]]>([
    ["another header", PAGE.replace("| Params |", "| 参数量 |"), []],
    ["another heading", PAGE.replace("## Models", "## All models"), []],
    [
      "another header and one doubt more",
      PAGE.replace("| Params |", "| 参数量 |").replace("| 8K |", "| 8K? |"),
      ["uncertain-value 8K?"],
    ],
    [
      "another header and one doubt twice",
      PAGE.replace("| Params |", "| 参数量 |").replace(
        "| 70B? | 8K |",
        "| 70B? | 8K |\n| Nimbus 3 | 70B? | 8K |",
      ),
      ["uncertain-value 70B?"],
    ],
    [
      "a doubt settled in one row, and the same in another",
      PAGE.replace("| Nimbus 2 | 70B? |", "| Nimbus 2 | 70B |").replace(
        "\n\n## Sources",
        "\n| Nimbus 3 | 70B? | 8K |\n\n## Sources",
      ),
      ["uncertain-value 70B?"],
    ],
  ])("%s", (_, after, expected) => expect(broughtBy(PAGE, after)).toEqual(expected));
});
