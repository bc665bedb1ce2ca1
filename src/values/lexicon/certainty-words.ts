import type { Certainty } from "../../model/reading.ts";

type Words = Readonly<Partial<Record<Certainty, readonly string[]>>>;

/** One language's words of doubt, as data. `marks` of the lexicon (and of a wiki's own words) count as `always`. */
export interface CertaintyWords {
  /** Doubt wherever they stand, but in code, quotations, titles and questions: `unconfirmed`, `待核实`. */
  readonly always?: Words;
  /** Doubt only beside a value or at the edge of a bracket: `28,000 projected`, `（估计）`; elsewhere a term of art. */
  readonly onValue?: Words;
  /** Doubt only as all of a bracket: `VibeVoice-7B (reported)`. */
  readonly alone?: Words;
  /** Doubt in prose and notes only, where no single value is meant: `may change`, `口径差异`. */
  readonly prose?: Words;
  /** Words that open a question: what follows up to the question mark is asked, not doubted. */
  readonly questions?: readonly string[];
  /** Endings of questions: `吗`. */
  readonly questionEnds?: readonly string[];
  /** Words that merely contain one of the above: `数据传输`, `speculative decoding`. */
  readonly stop?: readonly string[];
}
