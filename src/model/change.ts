import type { SourceKind } from "./page-facts.ts";
import type { Place } from "./place.ts";
import type { Certainty, Qualifier, State, Value } from "./reading.ts";

export interface ChangedSource {
  readonly text: string;
  readonly target: string | null;
}

/** What a wiki says of one property of one subject, before or after a change. */
export interface FactSide extends Place {
  readonly path: string;
  readonly heading: readonly string[];
  /** As written: of a list, the member. */
  readonly text: string;
  readonly state: State;
  readonly value?: Value;
  readonly qualifiers: readonly Qualifier[];
  readonly certainty: readonly Certainty[];
  readonly sources: readonly ChangedSource[];
}

export interface FactName {
  readonly subject: { readonly id: string; readonly name: string };
  readonly property: { readonly id: string; readonly text: string };
}

export type StatedFact = FactName & FactSide;

export interface FactChange extends FactName {
  readonly before: FactSide;
  readonly after: FactSide;
}

/** A doubt that was written and is gone, though no new source came. */
export interface LostHedge extends FactChange {
  /** `of`: the value, or the qualifier that was doubted. */
  readonly lost: readonly { readonly certainty: Certainty; readonly of: string }[];
  /** The marks that are gone, as they were written. */
  readonly marks: readonly string[];
}

/** A row that was in a table and stands nowhere any more. */
export interface LostRow {
  readonly name: string;
  readonly cells: readonly string[];
  readonly heading: readonly string[];
  readonly header: readonly string[];
  readonly before: Place & { readonly path: string };
  /** Its page's path after the change, whether there is such a page or not. */
  readonly pathNow: string;
  /** The first cell of what its table's header is now; null where the table is gone, too. */
  readonly after: (Place & { readonly path: string; readonly text: string }) | null;
}

export interface SourceChange extends ChangedSource, Place {
  readonly page: string;
  readonly kind: SourceKind;
}

/** Two states of a wiki, compared as facts: what moved, was re-sorted or written in another form is no change. */
export interface Change {
  readonly added: readonly StatedFact[];
  readonly changed: readonly FactChange[];
  readonly removed: readonly StatedFact[];
  readonly hedgesLost: readonly LostHedge[];
  readonly rowsLost: readonly LostRow[];
  readonly sources: { readonly added: readonly SourceChange[]; readonly dropped: readonly SourceChange[] };
}
