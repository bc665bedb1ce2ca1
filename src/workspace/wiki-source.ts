import type { Earlier } from "../check/suppression/added.ts";
import type { KeepAs } from "./part/keep-wiki.ts";
import type { Reader, Snapshot } from "./snapshot/snapshot.ts";
import type { Target } from "./targets.ts";

/** What one root is read of, and what of it is asked for. */
export interface WikiSource {
  readonly target: Target;
  readonly snapshot: Snapshot;
  /** Where config and baseline are read: a change need not set its own measure. */
  readonly policy: Reader;
  /** Pages that changed; null where nothing is said of changes. */
  readonly touched: ReadonlySet<string> | null;
  /** Whether pages that did not change are reported, or only compared. */
  readonly reports: "all" | "touched";
  /** What fingerprints call the page of a path: its name after a renaming. */
  readonly nameOf?: (path: string) => string;
  /** The wiki before the change that is looked at. */
  readonly before?: Earlier | undefined;
  /** Where the wiki is kept once it is compared; left out where it is not to be. */
  readonly keepAs?: KeepAs | undefined;
  /** Suppressions that were not there then accept nothing. */
  readonly suppressionsFrom?: Earlier | undefined;
}
