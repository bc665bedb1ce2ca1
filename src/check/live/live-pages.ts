import { recounted } from "../../facts/census.ts";
import type { PathIndex } from "../../facts/links/index.ts";
import { overlaid, type PagesByPath } from "../../facts/reach/known-pages.ts";
import type { KnownWiki, Reached, Site } from "../../facts/reach/known-wiki.ts";
import { type ReachSettings, reachTokens, token } from "../../facts/reach/ties.ts";
import type { Finding } from "../../model/finding.ts";
import type { Census, KnownPage } from "../../model/page-card.ts";
import type { PageResult } from "../../model/page-facts.ts";
import type { Compared } from "../wiki-phase.ts";
import type { Side } from "./change-phase.ts";
import type { Difference } from "./difference.ts";
import { movedCards } from "./moved-cards.ts";
import { type PageFound, sitesOf, type WikiBase } from "./wiki-base.ts";

/** A page on both sides of a change; null where it is not there. */
export interface ResultChange {
  readonly before: PageResult | null;
  readonly after: PageResult | null;
}

/** What the phase over a change of a live wiki gives. */
export interface LivePhase {
  readonly before: Compared;
  readonly after: Compared;
  readonly linking: ReadonlySet<string>;
  readonly paths: PathIndex;
  readonly split: Reached["split"];
}

/** What became of a wiki that was compared whole, by path. */
export interface LiveMoves {
  readonly census: Census;
  /** Null for a page that is gone. */
  readonly cards: ReadonlyMap<string, KnownPage | null>;
  readonly found: ReadonlyMap<string, PageFound>;
  /** What they can be brought together by now. */
  readonly tokens: ReadonlyMap<number, ReadonlySet<string>>;
}

/** The pages of a wiki that was compared whole, kept up with what changed since. */
export class LivePages {
  readonly #base: WikiBase;
  readonly #settings: ReachSettings;
  /** What changed; null for a page that is gone. */
  readonly #results = new Map<string, PageResult | null>();
  readonly #cards = new Map<string, KnownPage | null>();
  readonly #found = new Map<string, Found>();
  /** Of pages that changed; the base's stay, and can only make the reach larger. */
  readonly #tokens = new Map<number, Set<string>>();
  readonly #pages: PagesByPath<KnownPage>;
  #census: Census;
  #paths: PathIndex | undefined;
  /** The pages that lead in it. */
  #order: Side["leading"];

  constructor(base: WikiBase, settings: ReachSettings) {
    this.#base = base;
    this.#settings = settings;
    this.#pages = overlaid(base.cards, this.#cards);
    this.#census = base.census;
  }

  page(path: string): PageResult | undefined {
    const now = this.#results.get(path);
    return now === undefined ? this.#base.page(path) : (now ?? undefined);
  }

  foundOn(path: string): PageFound {
    return this.#found.get(path) ?? this.#base.foundOn(path);
  }

  findings(): readonly Finding[] {
    const paths = new Set([...this.#base.foundPaths(), ...this.#found.keys()]);
    return [...paths].sort().flatMap((path) => this.foundOn(path).settled);
  }

  moves(): LiveMoves {
    return { census: this.#census, cards: this.#cards, found: this.#found, tokens: this.#tokens };
  }

  /** @param leading the pages that lead: which page of a name is meant hangs on their order */
  known(leading: Side["leading"]): KnownWiki {
    const [base, tokens] = [this.#base, this.#tokens];
    return {
      pages: this.#pages,
      census: this.#census,
      paths: leading === this.#order ? this.#paths : undefined,
      *pagesWith(each) {
        yield* base.pagesWith(each);
        yield* tokens.get(each) ?? [];
      },
      sitesOn: (path) => this.foundOn(path).sites,
    };
  }

  take(changes: readonly ResultChange[], phase: LivePhase, leading: Side["leading"]): void {
    for (const { before, after } of changes) {
      if (before !== null) this.#results.set(before.facts.path, null);
      if (after === null) continue;
      this.#results.set(after.facts.path, after);
      this.#file(after.facts.path, reachTokens(after.facts, this.#settings));
    }
    this.#paths = phase.paths;
    this.#order = leading;
    const moved = movedCards(this.#pages, phase.before.wiki, phase.after.wiki, phase.linking);
    this.#census = recounted(
      this.#census,
      [...moved.keys()].flatMap((path) => this.#pages.get(path) ?? []),
      [...moved.values()].filter((card) => card !== null),
    );
    for (const [path, card] of moved) {
      this.#cards.set(path, card);
      if (card?.hasMissing) this.#file(path, [token("missing")]);
    }
    for (const [key, path] of phase.split) this.#file(path, [token("spelled", key)]);
  }

  /** @param raw what is found of each page that differs */
  takeFound(raw: ReadonlyMap<string, readonly Finding[]>, { gone, come }: Difference): void {
    for (const [path, now] of raw) this.#own(path).found = now;
    for (const [path, site] of gone.flatMap(sitesOf)) {
      const own = this.#own(path);
      const at = own.sites.findIndex((one) => isSame(one, site));
      own.sites = own.sites.filter((_, index) => index !== at);
    }
    for (const [path, site] of come.flatMap(sitesOf))
      this.#own(path).sites = [...this.#own(path).sites, site];
  }

  settle(path: string, findings: readonly Finding[]): void {
    this.#own(path).settled = findings;
  }

  #own(path: string): Found {
    const own = this.#found.get(path) ?? { ...this.#base.foundOn(path) };
    this.#found.set(path, own);
    return own;
  }

  #file(path: string, under: readonly number[]): void {
    for (const each of under) this.#tokens.set(each, new Set([...(this.#tokens.get(each) ?? []), path]));
  }
}

type Found = { -readonly [Key in keyof PageFound]: PageFound[Key] };

function isSame(a: Site, b: Site): boolean {
  return a.offset === b.offset && a.fingerprint === b.fingerprint;
}
