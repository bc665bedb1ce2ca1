import type { PageDigest } from "../model/page-digest.ts";
import type { PageFacts, TableFacts } from "../model/page-facts.ts";
import type { Span } from "../model/place.ts";
import { apart } from "./apart.ts";
import type { KeepNumbers } from "./number-keeper.ts";
import { RestingDigest } from "./resting-digest.ts";
import { RestingSections } from "./resting-sections.ts";

/** Reads a page again, as it was read before. */
export type Wake = (page: RestingPage) => PageFacts;

/**
 * A page of a large wiki: of its facts it holds what every page is asked for, names, links and sources. The rest, nine tenths,
 * is read again where somebody asks; a spread of it would have no such part (see `wholeOf`).
 */
export class RestingPage implements PageFacts {
  readonly schemaVersion = 1;
  readonly path: string;
  readonly kind: PageFacts["kind"];
  readonly language: PageFacts["language"];
  readonly sha256: string;
  readonly length: number;
  readonly lineStarts: readonly number[];
  readonly title: PageFacts["title"];
  readonly aliases: PageFacts["aliases"];
  readonly frontMatter: PageFacts["frontMatter"];
  readonly anchors: PageFacts["anchors"];
  readonly tables: PageFacts["tables"];
  readonly retracted: PageFacts["retracted"];
  readonly links: PageFacts["links"];
  readonly sources: PageFacts["sources"];
  readonly promises: PageFacts["promises"];
  readonly statedCounts: PageFacts["statedCounts"];
  readonly taxonomy: PageFacts["taxonomy"];
  readonly suppressions: PageFacts["suppressions"];
  readonly digest: PageDigest;
  /** Ids of the rules that look at one of its statements. */
  readonly concerns: readonly string[];
  readonly #sections: RestingSections;
  readonly #wake: Wake;

  constructor(
    facts: PageFacts,
    digest: PageDigest,
    concerns: readonly string[],
    wake: Wake,
    keep: KeepNumbers,
  ) {
    this.path = facts.path;
    this.kind = facts.kind;
    this.language = facts.language;
    this.sha256 = facts.sha256;
    this.length = facts.length;
    this.lineStarts = facts.lineStarts.slice();
    const held = apart(facts);
    this.title = held.title;
    this.aliases = held.aliases;
    this.frontMatter = held.frontMatter;
    this.#sections = new RestingSections(facts.sections, keep);
    this.anchors = held.anchors;
    this.tables = facts.tables.map((table) => new RestingTable(table, this));
    this.retracted = held.retracted;
    this.links = held.links;
    this.sources = held.sources;
    this.promises = held.promises;
    this.statedCounts = held.statedCounts;
    this.taxonomy = held.taxonomy;
    this.suppressions = held.suppressions;
    this.digest = new RestingDigest(digest, keep);
    this.concerns = concerns;
    this.#wake = wake;
  }

  get sections(): PageFacts["sections"] {
    return this.#sections.all();
  }

  get statements(): PageFacts["statements"] {
    return this.whole().statements;
  }

  get footnotes(): PageFacts["footnotes"] {
    return this.whole().footnotes;
  }

  get listItems(): PageFacts["listItems"] {
    return this.whole().listItems;
  }

  get hedges(): PageFacts["hedges"] {
    return this.whole().hedges;
  }

  get repairs(): PageFacts["repairs"] {
    return this.whole().repairs;
  }

  get brokenTables(): PageFacts["brokenTables"] {
    return this.whole().brokenTables;
  }

  get unreadTables(): PageFacts["unreadTables"] {
    return this.whole().unreadTables;
  }

  get blocks(): PageFacts["blocks"] {
    return this.whole().blocks;
  }

  whole(): PageFacts {
    return this.#wake(this);
  }
}

class RestingTable implements TableFacts {
  readonly index: number;
  readonly span: Span;
  readonly section: number;
  readonly orientation: TableFacts["orientation"];
  readonly schema: string | null;
  readonly #page: RestingPage;

  constructor(table: TableFacts, page: RestingPage) {
    this.index = table.index;
    this.span = table.span;
    this.section = table.section;
    this.orientation = table.orientation;
    this.schema = table.schema;
    this.#page = page;
  }

  get header(): TableFacts["header"] {
    return this.#whole().header;
  }

  get rows(): TableFacts["rows"] {
    return this.#whole().rows;
  }

  get columns(): TableFacts["columns"] {
    return this.#whole().columns;
  }

  get record(): TableFacts["record"] {
    return this.#whole().record;
  }

  get repairs(): TableFacts["repairs"] {
    return this.#whole().repairs;
  }

  get caption(): TableFacts["caption"] {
    return this.#whole().caption;
  }

  get notes(): TableFacts["notes"] {
    return this.#whole().notes;
  }

  #whole(): TableFacts {
    const table = this.#page.whole().tables[this.index];
    if (table === undefined) throw new TypeError(`${this.#page.path} is not the page that it was`);
    return table;
  }
}

/** All of a page's facts at once. */
export function wholeOf(page: PageFacts): PageFacts {
  return page instanceof RestingPage ? page.whole() : page;
}
