import type { Census, KnownPage } from "../../model/page-card.ts";
import type { PageFacts } from "../../model/page-facts.ts";
import type { Surroundings } from "../../model/surroundings.ts";
import type { PathIndex } from "../links/index.ts";
import type { PagesByPath } from "./known-pages.ts";
import type { ReachSettings } from "./ties.ts";

/** A page on both sides of a change; null where it is not there. */
export interface PageChange {
  readonly before: PageFacts | null;
  readonly after: PageFacts | null;
}

/** A place on a page where a finding of the whole wiki stands, or to which one points. */
export interface Site {
  readonly offset: number;
  readonly fingerprint: string;
}

/** What is known of a wiki before a change. */
export interface KnownWiki {
  readonly pages: PagesByPath<KnownPage>;
  readonly census: Census;
  pagesWith(token: number): Iterable<string>;
  sitesOn(path: string): readonly Site[];
  /** Of its pages and surroundings, where it is made already. */
  readonly paths?: PathIndex | undefined;
}

export interface ReachInput {
  readonly changes: readonly PageChange[];
  readonly known: KnownWiki;
  readonly settings: ReachSettings;
  readonly surroundings: { readonly before: Surroundings; readonly after: Surroundings };
  readonly leading?:
    | { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> }
    | undefined;
  /** Pages that may be reached before it is not worth it. */
  readonly most: number;
}

export interface Reached {
  readonly kind: "pages";
  /** All of them but those that changed. */
  readonly paths: ReadonlySet<string>;
  /** Keys of subjects of which all must be there that the wiki says. */
  readonly subjects: ReadonlySet<string>;
  /** Keys of names that only now are spelled in several ways, each with a page that does. */
  readonly split: ReadonlyMap<string, string>;
  /** Pages whose links may lead elsewhere now. */
  readonly linking: ReadonlySet<string>;
  /** Pages of which more is needed than what they say of those subjects. */
  readonly intact: ReadonlySet<string>;
  readonly settings: ReachSettings;
  /** Pages of which the card is enough. */
  readonly named: ReadonlySet<string>;
  readonly indexes: { readonly before: PathIndex; readonly after: PathIndex };
}

export type Reach = Reached | { readonly kind: "whole"; readonly why: string };
