import { lowest } from "./lowest.ts";

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly bom: boolean }
  | {
      readonly ok: false;
      /** The byte that is no UTF-8, from 0, and where it stands. */
      readonly byte: number;
      readonly line: number;
      readonly column: number;
      readonly offset: number;
    };

const STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Fatal UTF-8: a page is read whole or not at all. A byte-order mark is taken off and remembered. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    const text = STRICT.decode(bytes);
    const bom = text.charCodeAt(0) === 0xfeff;
    return { ok: true, text: bom ? text.slice(1) : text, bom };
  } catch {
    const byte = firstBadByte(bytes);
    const before = new TextDecoder("utf-8").decode(bytes.subarray(0, byte));
    const lastBreak = before.lastIndexOf("\n");
    const line = before.split("\n").length;
    return { ok: false, byte, line, column: before.length - lastBreak, offset: before.length };
  }
}

/** By bisection: everything before it decodes. */
function firstBadByte(bytes: Uint8Array): number {
  return lowest(bytes.length, (at) => !decodes(bytes.subarray(0, at + 1)));
}

/** An unfinished character at the end is not wrong yet. */
function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
