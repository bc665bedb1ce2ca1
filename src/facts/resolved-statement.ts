import type { PageFacts, Statement } from "../model/page-facts.ts";
import type { Certainty, Qualifier } from "../model/reading.ts";
import type { Entity, ResolvedStatement } from "../model/wiki-facts.ts";
import { isBenchmark, isMetric, propertyDefinition } from "../values/lexicon/properties.ts";
import { scopeKey } from "./scope.ts";

/** A class, since a wiki has hundreds of thousands: a scope is asked for once, and its text would outweigh all the rest. */
export class Resolved implements ResolvedStatement {
  readonly page: PageFacts;
  readonly statement: Statement;
  readonly subject: Entity;
  readonly qualifiers: readonly Qualifier[];
  /** Those of the qualifiers that are more than the name of a part of the page. */
  readonly #separating: readonly Qualifier[];

  constructor(
    page: PageFacts,
    statement: Statement,
    subject: Entity,
    qualifiers: readonly Qualifier[],
    separating: readonly Qualifier[],
  ) {
    this.page = page;
    this.statement = statement;
    this.subject = subject;
    this.qualifiers = qualifiers;
    this.#separating = separating;
  }

  get certainty(): readonly Certainty[] {
    return this.statement.certainty;
  }

  get scope(): string {
    return this.isOfItsTable()
      ? ownScope(this.page, this.statement)
      : scopeKey(this.statement, this.subject, this.#separating);
  }

  /**
   * A metric (F1, accuracy) says nothing without its data set, which a leaderboard names in prose: its values are
   * compared with none, nor are sizes there, which are of the model as trained on it. A benchmark of its own name (MMLU)
   * is compared anywhere, and so is a date.
   */
  isOfItsTable(): boolean {
    const { table, property } = this.statement;
    if (table === undefined || isBenchmark(property.id)) return false;
    if (isMetric(property.id)) return true;
    const { schema } = this.page.tables[table] ?? {};
    return schema === "leaderboard" && propertyDefinition(property.id)?.type !== "date";
  }
}

function ownScope(page: PageFacts, { table, row, column }: Statement): string {
  return [page.path, table, row, column].join("\u001f");
}
