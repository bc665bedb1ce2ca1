import type { Parser, ParserName } from "./parse.ts";
import { remarkParser } from "./remark-parser.late.ts";

/** The fast parser where its binary loads, remark otherwise and whenever it is asked for; the other one is not loaded. */
export async function loadParser(wanted?: ParserName): Promise<Parser> {
  if (wanted !== "remark") {
    try {
      const { satteriParser } = await import("./satteri-parser.ts");
      return satteriParser(remarkParser);
    } catch (error) {
      if (wanted === "satteri") throw error;
    }
  }
  return remarkParser();
}
