import type { Rule } from "../check/rule.ts";
import type { Parser } from "../markdown/parse.ts";
import type { UntoldProblem } from "../model/finding.ts";
import { GitError } from "./git/run-git.ts";
import { placeToKeep } from "./part/place-to-keep.ts";
import { compareWiki, reportedWiki } from "./read-wiki.ts";
import type { Request } from "./request.ts";
import { diskSnapshot } from "./snapshot/disk.ts";
import { editedSnapshot } from "./snapshot/edited.ts";
import { heldSnapshot } from "./snapshot/held.ts";
import { unwatched } from "./stopwatch.ts";
import type { Target } from "./targets.ts";
import type { Wiki } from "./wiki.ts";
import { TooSlow } from "./within-time.ts";

export type OpenedWiki =
  | { readonly wiki: Wiki; readonly problem?: undefined }
  | { readonly problem: UntoldProblem; readonly wiki?: undefined };

/** Reads what a request asks of one root: all that lies on the disk, or what git says of it. */
export async function openWiki(
  target: Target,
  request: Request,
  rules: readonly Rule[],
  parser: Parser,
): Promise<OpenedWiki> {
  try {
    return { wiki: await opened(target, request, rules, parser) };
  } catch (error) {
    if (error instanceof GitError || error instanceof TooSlow) return { problem: { message: error.told } };
    throw error;
  }
}

async function opened(
  target: Target,
  request: Request,
  rules: readonly Rule[],
  parser: Parser,
): Promise<Wiki> {
  if (request.scope === undefined && request.configFrom === undefined) {
    const { stopwatch = unwatched } = request;
    const { held } = request;
    const watched = request.watched?.(target.root);
    const kept = await watched?.keptUp(request);
    if (kept) return kept;
    const lying = stopwatch.time("look around", () => diskSnapshot(target.root, request.unhashed));
    const disk = held === undefined ? lying : heldSnapshot(lying, held);
    const snapshot = request.edited === undefined ? disk : editedSnapshot(disk, target.root, request.edited);
    const keepAs = placeToKeep("disk", target, parser, request);
    const source = { target, snapshot, policy: snapshot, touched: null, reports: "all", keepAs } as const;
    if (keepAs !== undefined) {
      const { readChangedPart } = await import("./part/read-changed.ts");
      const part = await readChangedPart(keepAs, source, request, rules, parser);
      keepAs.wikis.explain(typeof part === "string" ? part : null);
      if (typeof part !== "string") return part;
    }
    const compared = await compareWiki(source, request, rules, parser);
    watched?.begin(compared);
    return reportedWiki(compared, request);
  }
  const { readScoped } = await import("./read-scoped.ts");
  return readScoped(target, request, rules, parser);
}
