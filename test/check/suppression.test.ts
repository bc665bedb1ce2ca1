import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import { type WikiOptions, wikiOf } from "../wiki-of.ts";

const SOURCES = "\n## Sources\n\n- https://example.org/models\n";
const table = (...rows: string[]) => `| Model | Parameters |\n|---|---|\n${rows.join("\n")}\n`;
const DOUBT = "uncertain-value";
const because = (rule: string, kind = "") => `<!-- wikiproof-ignore${kind} ${rule} -- asked the vendor -->`;

interface Seen {
  readonly live: readonly string[];
  readonly accepted: readonly string[];
  readonly faults: readonly string[];
}

/** Of one page: text at each doubt that counts and that is accepted; what is said of suppressions. */
function seen(body: string, options: WikiOptions = {}): Seen {
  const text = `# Models\n\n${body}${SOURCES}`;
  const { findings } = wikiOf({ "wiki/a.md": text }, options);
  const at = ({ start, end }: Finding) => text.slice(start.offset, end.offset);
  const doubts = findings.filter((finding) => finding.rule === DOUBT);
  return {
    live: doubts.filter((finding) => finding.suppressed === undefined).map(at),
    accepted: doubts.filter((finding) => finding.suppressed?.kind === "comment").map(at),
    faults: findings
      .filter((finding) => finding.rule.endsWith("-suppression"))
      .map((finding) => `${finding.rule}: ${at(finding)}`),
  };
}

const A = "| A | 8B? |";
const B = "| B | 9B（存疑） |";

describe("a suppression", () => {
  it("keeps the finding, marked with its reason", () => {
    const text = `# Models\n\n${because(DOUBT)}\n\n${table(A)}${SOURCES}`;
    const { findings } = wikiOf({ "wiki/a.md": text });
    expect(findings.map(({ rule, suppressed }) => [rule, suppressed])).toEqual([
      [DOUBT, { kind: "comment", reason: "asked the vendor" }],
    ]);
  });

  it.each([
    ["the next table", `${because(DOUBT)}\n\n${table(A, B)}\n${table(A)}`, ["8B?", "存疑"], ["8B?"]],
    ["the next table, right under it", `${because(DOUBT)}\n${table(A)}`, ["8B?"], []],
    [
      "the table, from its header",
      table(A, B).replace("Model", `Model ${because(DOUBT)}`),
      ["8B?", "存疑"],
      [],
    ],
    ["the row, from a cell", table(`| A | 8B? ${because(DOUBT)} |`, B), ["8B?"], ["存疑"]],
    ["the page", `${table(A)}\n${because(DOUBT, "-file")}\n\n${table(B)}`, ["8B?", "存疑"], []],
    [
      "a region",
      `${because(DOUBT, "-start")}\n\n${table(A)}\n<!-- wikiproof-ignore-end -->\n\n${table(B)}`,
      ["8B?"],
      ["存疑"],
    ],
    ["a region without an end", `${table(A)}\n${because(DOUBT, "-start")}\n\n${table(B)}`, ["存疑"], ["8B?"]],
    ["several rules", `${because(`ragged-row, ${DOUBT}`)}\n\n${table("| A | 8B? | 1 |")}`, ["8B?"], []],
    ["until its day", `<!-- wikiproof-ignore ${DOUBT} until 2026-11-23 -- x -->\n\n${table(A)}`, ["8B?"], []],
    [
      "a reason on a line of its own",
      `<!-- wikiproof-ignore ${DOUBT}\n  -- asked\n  twice -->\n\n${table(A)}`,
      ["8B?"],
      [],
    ],
  ])("holds for %s", (_, body, accepted, live) => {
    expect(seen(body)).toEqual({ accepted, live, faults: [] });
  });

  it("holds to the next blank line of a list, and to the item it stands in", () => {
    const list = (item: string, before = "") => `${before}- [[x]]${item}\n- [[y]]\n\n- [[z]]\n`;
    const red = (body: string) =>
      wikiOf({ "wiki/a.md": `# A\n\n${body}${SOURCES}` })
        .findings.filter(({ rule }) => rule === "broken-wikilink" || rule === "unused-suppression")
        .map(({ suppressed }) => suppressed?.kind ?? "live");
    expect(red(list("", `${because("broken-wikilink")}\n`))).toEqual(["comment", "comment", "live"]);
    expect(red(list(` ${because("broken-wikilink")}`))).toEqual(["comment", "live", "live"]);
  });

  it("ends a region for the rules that the end names", () => {
    const body = (end: string) =>
      `${because(`${DOUBT}, estimated-value`, "-start")}\n\n${table(A, "| C | 8B (est.) |")}\n${end}\n\n${table(B, "| D | 9B (est.) |")}`;
    const of = (rule: string, end: string) =>
      wikiOf({ "wiki/a.md": `# A\n\n${body(end)}${SOURCES}` })
        .findings.filter((finding) => finding.rule === rule)
        .map(({ suppressed }) => suppressed !== undefined);
    expect(of(DOUBT, `<!-- wikiproof-ignore-end ${DOUBT} -->`)).toEqual([true, false]);
    expect(of("estimated-value", `<!-- wikiproof-ignore-end ${DOUBT} -->`)).toEqual([true, true]);
  });
});

describe("a suppression's faults", () => {
  it.each([
    ["unused", `${because(DOUBT)}\n\n${table("| A | 8B |")}`, "unused-suppression: uncertain-value"],
    [
      "in one of its rules",
      `${because(`${DOUBT} ragged-row`)}\n\n${table(A)}`,
      "unused-suppression: ragged-row",
    ],
    [
      "shadowed",
      `${because(DOUBT)}\n\n${table(`| A | 8B? ${because(DOUBT)} |`)}`,
      "unused-suppression: uncertain-value",
    ],
    ["unknown rule", `${because("doubt")}\n\n${table("| A | 8B |")}`, "invalid-suppression: doubt"],
    ["no rule", `${because("")}\n\n${table("| A | 8B |")}`, "invalid-suppression: wikiproof-ignore"],
    [
      "no reason",
      `<!-- wikiproof-ignore ${DOUBT} -- -->\n\n${table(A)}`,
      "invalid-suppression: wikiproof-ignore",
    ],
    [
      "expired",
      `<!-- wikiproof-ignore ${DOUBT} until 2026-11-22 -- x -->\n\n${table(A)}`,
      "invalid-suppression: 2026-11-22",
    ],
    [
      "no such day",
      `<!-- wikiproof-ignore ${DOUBT} until 2027-02-29 -- x -->\n\n${table(A)}`,
      "invalid-suppression: 2027-02-29",
    ],
    ["no day", `<!-- wikiproof-ignore ${DOUBT} until -- x -->\n\n${table(A)}`, "invalid-suppression: until"],
    [
      "a slip",
      `${because(DOUBT, "-next")}\n\n${table("| A | 8B |")}`,
      "invalid-suppression: wikiproof-ignore-next",
    ],
    [
      "no start",
      `<!-- wikiproof-ignore-end -->\n\n${table("| A | 8B |")}`,
      "invalid-suppression: wikiproof-ignore-end",
    ],
    ["of itself", `${because("unused-suppression", "-file")}\n`, "invalid-suppression: unused-suppression"],
  ])("%s", (_, body, fault) => {
    const { faults, accepted, live } = seen(body);
    expect(faults).toEqual([fault]);
    if (fault.startsWith("invalid")) expect(accepted).toEqual([]);
    else expect(live).toEqual([]);
  });

  it("are not said of a rule that is off, or of one that lacked pages", () => {
    const clash = "conflicting-claims";
    const body = `${because(`${DOUBT} ${clash}`)}\n\n${table("| A | 8B |")}`;
    expect(seen(body).faults).toHaveLength(2);
    expect(seen(body, { off: [DOUBT] }).faults).toEqual([`unused-suppression: ${clash}`]);
    expect(seen(body, { complete: false }).faults).toEqual([`unused-suppression: ${DOUBT}`]);
  });

  it("ask for today only where there is an end", () => {
    const options = { today: () => expect.unreachable() };
    expect(seen(`${because(DOUBT)}\n\n${table(A)}`, options).accepted).toEqual(["8B?"]);
  });
});
