import type { Entity } from "../../model/wiki-facts.ts";

const NO_NAMES: ReadonlySet<string> = new Set();

/** An entity while the registry is built, and then: a wiki has hundreds of thousands, most of one name that few ask for. */
export class Draft implements Entity {
  readonly id: string;
  readonly name: string;
  family: string | undefined;
  page: string | undefined;
  /** Stands for itself somewhere, not only in its family. */
  readonly isGlobal: boolean;
  #others: Set<string> | null = null;

  constructor(id: string, name: string, isGlobal: boolean) {
    this.id = id;
    this.name = name;
    this.isGlobal = isGlobal;
  }

  get aliases(): readonly string[] {
    return [this.name, ...(this.#others ?? NO_NAMES)].sort();
  }

  alsoNamed(name: string): void {
    if (name === this.name) return;
    this.#others ??= new Set();
    this.#others.add(name);
  }
}
