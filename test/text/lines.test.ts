import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { decodeUtf8 } from "../../src/text/decode.ts";
import { escapeTerminal } from "../../src/text/escape.ts";
import { hashText } from "../../src/text/hash.ts";
import { lineAt, lineStarts, pointAt } from "../../src/text/lines.ts";
import { displayWidth } from "../../src/text/width.ts";

describe("lines", () => {
  it("ends at \\n, \\r\\n and \\r", () => {
    expect(lineStarts("a\nb\r\nc\rd")).toEqual([0, 2, 5, 7]);
    expect(lineStarts("")).toEqual([0]);
  });

  it("begins a line after each end, whichever ends the text has", () => {
    const ends = fc.constantFrom(["\n"], ["\r"], ["\r\n", "\n"], ["\n", "\r", "\r\n"]);
    const text = ends.chain((some) =>
      fc.array(fc.constantFrom("a", "中", ...some)).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, (page) => {
        expect(lineStarts(page)).toEqual([
          0,
          ...[...page.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length),
        ]);
      }),
    );
  });

  it("finds a point whose offset leads back", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "\n", "\r", "中", "👍") });
    fc.assert(
      fc.property(text, fc.nat(), (page, seed) => {
        const starts = lineStarts(page);
        const offset = page.length === 0 ? 0 : seed % (page.length + 1);
        const point = pointAt(starts, offset);
        expect((starts[point.line - 1] ?? -1) + point.column - 1).toBe(offset);
        expect(lineAt(starts, offset)).toBe(point.line);
      }),
    );
  });
});

describe("decoding", () => {
  it("takes the byte-order mark off and remembers it", () => {
    expect(decodeUtf8(new TextEncoder().encode("\ufeffa"))).toEqual({ ok: true, text: "a", bom: true });
  });

  it("keeps nothing of bytes that it refused", () => {
    expect(decodeUtf8(Uint8Array.from([0x61, 0xe4, 0xb8])).ok).toBe(false);
    expect(decodeUtf8(new TextEncoder().encode("中"))).toEqual({ ok: true, text: "中", bom: false });
  });

  it("names the byte, line and column that is no UTF-8", () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode("中\nab"), 0xff, 0x61]);
    expect(decodeUtf8(bytes)).toEqual({ ok: false, byte: 6, line: 2, column: 3, offset: 4 });
  });

  it("is total", () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void decodeUtf8(bytes)));
  });
});

describe("escaping for a terminal", () => {
  it("leaves nothing that a terminal obeys", () => {
    expect(escapeTerminal("a\u001b[31mb\u202ec\u009b1m")).toBe("a\\u{1b}[31mb\\u{202e}c\\u{9b}1m");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => !/[\p{Cc}\u202e]/u.test(escapeTerminal(text))),
    );
  });
});

describe("hash", () => {
  it("is stable, and told apart by any character", () => {
    expect(hashText("wikiproof")).toMatch(/^[0-9a-f]{16}$/);
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => (a === b) === (hashText(a) === hashText(b))));
  });
});

describe("width", () => {
  it("counts CJK and emoji twice", () => {
    expect(displayWidth("a中👍")).toBe(5);
  });

  it("takes text for plain only where that is no difference", () => {
    const near = fc.integer({ min: 0x2e80, max: 0xffff }).map((code) => String.fromCharCode(code));
    const unit = fc.oneof(
      near,
      fc.constantFrom("a", "|", "中", "。", "：", "\u0301", "\u3099", "\ufe0f", "\u20e3"),
    );
    const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit }));
    fc.assert(fc.property(text, (one) => displayWidth(one) === stringWidth(one)));
  });
});
