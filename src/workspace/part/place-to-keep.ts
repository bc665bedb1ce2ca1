import type { Parser } from "../../markdown/parse.ts";
import type { Request } from "../request.ts";
import type { Target } from "../targets.ts";
import type { KeepAs } from "./keep-wiki.ts";

/** Where a wiki is kept, and looked for; undefined where it is not all that is asked for, or hangs on more. */
export function placeToKeep(
  kind: "git" | "disk",
  { alone, named }: Target,
  parser: Parser,
  request: Request,
): KeepAs | undefined {
  const { kept, configFile, configFrom, baselineFile, baselineMode = "keep", edited, held } = request;
  const isPlain = [configFile, configFrom, baselineFile, edited, held].every((one) => one === undefined);
  if (kept === undefined || !isPlain || baselineMode !== "keep" || alone || named.length > 0)
    return undefined;
  const key = [kind, parser.name, request.language ?? "", request.locale ?? ""];
  return { wikis: kept, key: JSON.stringify(key), commit: null };
}
