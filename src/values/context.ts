import type { Language } from "../model/page-facts.ts";
import type { HeaderReading } from "../model/reading.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";

/** What is known about a cell before it is read. */
export interface CellContext {
  readonly header?: HeaderReading | undefined;
  /**
   * `quantity[:unit]`, `money`, `date`, `rate`, `boolean`, `entity`, `links`, `text`, each with `-list`, or
   * `composite[:type,type]`. Without it the header decides, else the text itself.
   */
  readonly type?: string | undefined;
  /** Text near the table that says what marks and units mean. */
  readonly legend?: string | undefined;
  readonly language: Language;
  readonly lexicon: Lexicon;
}

/** What a header is read with. */
export type HeaderContext = Pick<CellContext, "language" | "lexicon">;
