import { defaultLexicon } from "../values/lexicon/default-lexicon.ts";
import type { Lexicon } from "../values/lexicon/lexicon.ts";
import type { Io } from "./io.ts";
import { ownConfig } from "./own-config.ts";

/** The words of the wiki one stands in, and whether its config could be read; a cell is read there as on its pages. */
export async function valueLexicon(io: Io): Promise<{ readonly lexicon: Lexicon; readonly whole: boolean }> {
  const own = await ownConfig(io);
  if (own === null) return { lexicon: defaultLexicon, whole: true };
  const { factSettings } = await import("../workspace/fact-settings.ts");
  return { lexicon: (await factSettings(own.config))(undefined).lexicon, whole: own.problems.length === 0 };
}
