import type { Item } from "../../model/reading.ts";

/** What is asked of the sources. */
export interface EvidenceQuery {
  readonly item: Item;
  /** The item as its page writes it (the characters of its span): a scaled or converted value is looked up as written too. */
  readonly written: string;
  /** The subject's names: as written, full, and its aliases. A bare variant (`405B`) comes with its family. */
  readonly names: readonly string[];
  /** The property's names, in lower case: a value beside one of them is nearer than another property's. */
  readonly property?: readonly string[];
  /** From the property's policy, where values are nominal. */
  readonly tolerance?: number;
}
