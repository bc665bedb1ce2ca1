import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeFrame } from "../../src/report/frame.ts";
import { lineStarts, pointAt } from "../../src/text/lines.ts";
import { displayWidth } from "../../src/text/width.ts";

function frameOf(text: string, from: number, to: number, width = 80) {
  const lines = lineStarts(text);
  return codeFrame(text, { start: pointAt(lines, from), end: pointAt(lines, to) }, width);
}

function frameOn(text: string, marked: string, width = 80) {
  const from = text.indexOf(marked);
  return frameOf(text, from, from + marked.length, width);
}

describe("a code frame", () => {
  it("shows the line with its mark apart", () => {
    expect(frameOn("one\n| a | 405B (MoE?) |\n", "MoE?")).toEqual({
      line: 2,
      before: "| a | 405B (",
      marked: "MoE?",
      after: ") |",
      indent: 12,
      carets: 4,
    });
  });

  it.each([
    ["中文字 405B", "405B", 7, 4],
    ["😀 405B", "405B", 3, 4],
    ["👩‍💻 405B", "405B", 3, 4],
    ["a\t405B", "405B", 5, 4],
    ["| 参数 | 未知 |", "未知", 9, 4],
    ["e\u0301 405B", "405B", 2, 4],
  ])("sets its carets by what %j takes on a screen", (text, marked, indent, carets) => {
    expect(frameOn(text, marked)).toMatchObject({ indent, carets });
  });

  it("cuts a long line around the mark", () => {
    const frame = frameOn(`${"左".repeat(500)}MoE?${"右".repeat(500)}`, "MoE?", 40);
    expect(frame.marked).toBe("MoE?");
    expect(frame.before).toMatch(/^…左+$/);
    expect(frame.after).toMatch(/^右+…$/);
    expect(displayWidth(frame.before + frame.marked + frame.after)).toBeLessThanOrEqual(40);
  });

  it("shows an empty place as one caret, and the first line of many", () => {
    expect(frameOf("abc", 1, 1)).toMatchObject({ before: "a", marked: "", after: "bc", carets: 1 });
    expect(frameOf("abc\ndef", 1, 6)).toMatchObject({ before: "a", marked: "bc", after: "" });
    expect(frameOf("abc\r\ndef", 1, 7)).toMatchObject({ before: "a", marked: "bc", after: "" });
  });

  it("shows controls, never sends them", () => {
    const frame = frameOn("\u001b[31m\u202eMoE?\u0007", "MoE?");
    expect(frame.before).toBe("\\u{1b}[31m\\u{202e}");
    expect(frame.after).toBe("\\u{7}");
  });

  it("fits its width and counts its columns, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 20, max: 120 }),
        (text, a, b, width) => {
          const from = a % (text.length + 1);
          const to = from + (b % (text.length - from + 1));
          const frame = frameOf(text, from, to, width);
          expect(frame.indent).toBe(displayWidth(frame.before));
          expect(
            displayWidth(frame.before) + displayWidth(frame.marked) + displayWidth(frame.after),
          ).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
