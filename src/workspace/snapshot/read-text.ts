import type { UntoldProblem } from "../../model/finding.ts";
import { decodeUtf8 } from "../../text/decode.ts";
import type { Reader } from "./snapshot.ts";

export interface ReadText {
  readonly path: string;
  /** Without byte-order mark. */
  readonly text: string;
  readonly bytes: Uint8Array;
}

export type ReadResult =
  | { readonly read: ReadText; readonly problem?: undefined; readonly missing?: undefined }
  | { readonly problem: UntoldProblem; readonly missing: boolean; readonly read?: undefined };

/** Text of one file, or the problem with it. */
export async function readText(from: Reader, path: string, limit: number): Promise<ReadResult> {
  const bytes = await from.bytes(path, limit);
  if ("why" in bytes) return { problem: { path, message: bytes.why }, missing: bytes.missing === true };
  const decoded = decodeUtf8(bytes);
  if (decoded.ok) return { read: { path, text: decoded.text, bytes } };
  const { byte, line, column, offset } = decoded;
  const isUtf16 = /^(?:fffe|feff)/.test(Buffer.from(bytes.subarray(0, 2)).toString("hex"));
  return {
    problem: {
      path,
      start: { line, column, offset },
      message: isUtf16
        ? { en: "Is UTF-16, not UTF-8; save it as UTF-8", zh: "是 UTF-16，不是 UTF-8；请另存为 UTF-8" }
        : {
            en: `Is not UTF-8: byte ${byte} on line ${line} cannot be read`,
            zh: `不是 UTF-8：第 ${line} 行的字节 ${byte} 无法读取`,
          },
    },
    missing: false,
  };
}
