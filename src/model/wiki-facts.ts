import type { Evidence, EvidenceStatus } from "./claim.ts";
import type { Linkage, PageGroup } from "./page-card.ts";
import type { AttachedSource, Link, PageFacts, SourceEntry, Statement, SubjectVia } from "./page-facts.ts";
import type { Span } from "./place.ts";
import type { Certainty, Item, Qualifier } from "./reading.ts";
import type { TableSchema } from "./settings.ts";
import type { SourcesByPath } from "./source-facts.ts";
import type { Surroundings } from "./surroundings.ts";

export interface Entity {
  readonly id: string;
  readonly name: string;
  /** Folded forms that resolve to it. */
  readonly aliases: readonly string[];
  /** Id of the family this is a variant of. */
  readonly family?: string | undefined;
  /** Path of the page about it. */
  readonly page?: string | undefined;
}

export interface Entities {
  readonly all: ReadonlyMap<string, Entity>;
  /** The entity a name means, if the wiki knows one. */
  named(name: string): Entity | null;
}

/** A subject as a page writes it, apart from what is derived. */
export interface NameOnPage {
  readonly text: string;
  readonly via: SubjectVia;
  readonly subject: Entity;
  /** Where it stands first. */
  readonly span: Span;
  /** How many statements there are of it. */
  readonly count: number;
}

/** A statement whose subject is resolved; one per written statement. */
export interface ResolvedStatement {
  readonly page: PageFacts;
  readonly statement: Statement;
  readonly subject: Entity;
  /** Of the whole statement: its own and what header, row, note and page add. */
  readonly certainty: readonly Certainty[];
  /** All that hold for every item. */
  readonly qualifiers: readonly Qualifier[];
  /** Subject, property and the qualifiers that separate: only statements of one scope are compared. */
  readonly scope: string;
}

export type LinkTarget =
  | { readonly kind: "page"; readonly path: string; readonly anchor: string | null }
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "anchor"; readonly anchor: string }
  | { readonly kind: "external" }
  | { readonly kind: "special" }
  | { readonly kind: "outside"; readonly target: string }
  | { readonly kind: "missing"; readonly target: string; readonly nearest: readonly string[] };

export type SourceTarget =
  | { readonly kind: "local"; readonly path: string }
  | { readonly kind: "page"; readonly path: string }
  | { readonly kind: "remote" }
  | { readonly kind: "outside" }
  | {
      readonly kind: "missing";
      readonly target: string;
      /** The nearest folder of the target that does exist, and the one that does not. */
      readonly folder: string;
      readonly folderExists: boolean;
    }
  | { readonly kind: "unlocatable" };

export interface ItemEvidence {
  readonly source: AttachedSource;
  readonly status: EvidenceStatus;
  readonly path: string | null;
  readonly evidence: readonly Evidence[];
  /** Where the value is absent: the closest one the source has beside the subject's name. */
  readonly nearest?: Evidence & { readonly text: string };
}

/** Where a table does not hold to the wiki's own schema of it. */
export interface SchemaViolation {
  /** `column`: a required column is not there; `required`: its cell is blank. */
  readonly kind:
    | "column"
    | "required"
    | "type"
    | "unit"
    | "enum"
    | "range"
    | "list"
    | "unique"
    | "references";
  /** Id of the schema, and of its column. */
  readonly schema: string;
  readonly property: string;
  readonly table: number;
  /** Absent for a column that is not there. */
  readonly row?: number;
  readonly column?: number;
  /** Of the cell, or of the item of it that is wrong; of the header for a column that is not there. */
  readonly span: Span;
  /** What stands there. */
  readonly text: string;
  /** What the schema asks for: a type, a unit, the words, a range; for `unique` the cell that has it already. */
  readonly expected: string;
}

/** The config's file, as far as something can be reported there. */
export interface ConfigFile {
  readonly kind: "config";
  readonly path: string;
  readonly lineStarts: readonly number[];
}

/** The config of the wiki, where it declares table schemas. */
export interface ConfigFacts {
  readonly file: ConfigFile;
  /** Each with the place of its id. */
  readonly tables: readonly { readonly schema: TableSchema; readonly span: Span }[];
}

/** A value as a source writes it, where it stands. */
export interface SourceAnswer extends Evidence {
  readonly path: string;
  readonly text: string;
}

export interface PageSize {
  readonly tables: number;
  readonly claims: number;
}

/** All pages read together, or all that a change reaches: what wiki rules ask and exports print. */
export interface WikiFacts {
  readonly pages: readonly PageFacts[];
  readonly byPath: ReadonlyMap<string, PageFacts>;
  /** All pages of the wiki, counted, those too that are not among `pages`. */
  groups(): readonly PageGroup[];
  linkage(): Linkage;
  readonly entities: Entities;
  /** Of all pages, in page order; made as they are asked for, so an iteration costs a look at every page. */
  readonly statements: Iterable<ResolvedStatement>;
  /** How much a page states and in how many tables. */
  sizeOf(page: PageFacts): PageSize;
  /** What headings of the pages take back; in no scope. */
  readonly retracted: readonly ResolvedStatement[];
  /** The statements of each scope (see ResolvedStatement.scope) that has several, in page order. */
  readonly scopes: readonly (readonly ResolvedStatement[])[];
  /** Statements of what may change, of one scope but for the day of which they hold; where two say theirs. In page order. */
  series(): readonly (readonly ResolvedStatement[])[];
  statementsOf(page: PageFacts): readonly ResolvedStatement[];
  /** Those about some subjects, by the ids of these, in page order. */
  statementsAbout(subjects: ReadonlySet<string>): Iterable<ResolvedStatement>;
  /** The subjects that a page's statements name, in the order in which it names them. */
  namesOn(page: PageFacts): readonly NameOnPage[];
  readonly sourceFacts: SourcesByPath;
  readonly surroundings: Surroundings;
  /** Null where the config has no table schemas. */
  readonly config: ConfigFacts | null;
  linkTarget(page: PageFacts, link: Link): LinkTarget;
  sourceTarget(page: PageFacts, source: SourceEntry): SourceTarget;
  /** Where the page's tables do not hold to the config's `tables`, in page order. */
  schemaViolations(page: PageFacts): readonly SchemaViolation[];
  /** What the local sources of a statement whose value is unknown say of it, if they say one thing. */
  answerInSources(resolved: ResolvedStatement): SourceAnswer | null;
  /** Whether local sources of its statement were looked in and none has the item's value. */
  standsNowhere(resolved: ResolvedStatement, item: Item): boolean;
  /** Where an item's value stands in each source attached to its statement; without an item, where its malformed text does. */
  evidence(resolved: ResolvedStatement, item: Item | null): readonly ItemEvidence[];
}
