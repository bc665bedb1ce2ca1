import type { PageFacts, Statement } from "../model/page-facts.ts";
import type { Certainty, Qualifier } from "../model/reading.ts";
import type { Entity, ResolvedStatement } from "../model/wiki-facts.ts";
import type { Narrowed } from "./narrowing.ts";
import { isOfItsTable, ownScope } from "./own-scope.ts";
import { scopeKey } from "./scope.ts";

/** A class, since a wiki has hundreds of thousands: a scope is asked for once, and its text would outweigh all the rest. */
export class Resolved implements ResolvedStatement {
  readonly page: PageFacts;
  readonly statement: Statement;
  readonly subject: Entity;
  readonly qualifiers: readonly Qualifier[];
  readonly #separating: readonly Qualifier[];

  constructor(page: PageFacts, statement: Statement, subject: Entity, narrowed: Narrowed) {
    this.page = page;
    this.statement = statement;
    this.subject = subject;
    this.qualifiers = narrowed.qualifiers;
    this.#separating = narrowed.separating;
  }

  get certainty(): readonly Certainty[] {
    return this.statement.certainty;
  }

  get scope(): string {
    return isOfItsTable(this.page, this.statement)
      ? ownScope(this.page, this.statement)
      : scopeKey(this.subject.id, this.statement.property.id, this.#separating);
  }
}
