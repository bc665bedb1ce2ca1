import type { Origin } from "./origin.ts";
import type { SubjectVia } from "./page-facts.ts";
import type { Place } from "./place.ts";
import type { Certainty, Conjunction, Mark, Qualifier, State, Value } from "./reading.ts";

export interface Evidence {
  readonly line: number;
  readonly column: number;
  readonly quote: string;
}

export type EvidenceStatus = "supported" | "value-only" | "absent" | "unavailable";

export interface ClaimSource {
  readonly source: string;
  readonly attached: string;
  readonly status: EvidenceStatus;
  readonly evidence: readonly Evidence[];
}

/** One atomic statement, resolved; the shape of `claims.json`. */
export interface Claim {
  /** Survives moves and a doubt lost or gained. */
  readonly id: string;
  /** Hash of value and certainty. */
  readonly rev: string;
  readonly subject: {
    readonly id: string;
    readonly text: string;
    /** Where the subject is written. */
    readonly via: SubjectVia;
    /** What made the id of the text: the text alone, the page's family before it, or an alias of the registry. */
    readonly resolved: "name" | "family" | "alias";
    readonly family?: string;
  };
  readonly property: { readonly id: string; readonly text: string };
  readonly origin: Origin;
  readonly state: State;
  readonly value?: Value;
  readonly qualifiers: readonly Qualifier[];
  readonly certainty: readonly Certainty[];
  readonly conjunction?: Conjunction;
  readonly marks: readonly (Omit<Mark, "span"> & Place)[];
  readonly sources: readonly ClaimSource[];
  readonly at: Place & {
    readonly path: string;
    readonly heading: readonly string[];
    readonly table?: number;
    readonly row?: number;
    readonly column?: number;
  };
  /** The cell or the words as written; of a very long one its beginning. */
  readonly raw: string;
}
