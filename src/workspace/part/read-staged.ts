import { introducedFindings, settledFindings } from "../../check/introduced.ts";
import type { Rule } from "../../check/rule.ts";
import { MAX_WIKI_SECONDS } from "../../limits.ts";
import type { Parser } from "../../markdown/parse.ts";
import type { Finding } from "../../model/finding.ts";
import { countsOf, finishedWiki } from "../finished-wiki.ts";
import { placeOf } from "../git/repository.ts";
import { CLASH } from "../read-scoped.ts";
import type { Request } from "../request.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { localDay, oneDay } from "../surroundings.ts";
import type { Target } from "../targets.ts";
import type { Wiki } from "../wiki.ts";
import { wikiSettings } from "../wiki-settings.ts";
import type { WikiSource } from "../wiki-source.ts";
import { withinTime } from "../within-time.ts";
import { keepChange } from "./keep-change.ts";
import type { KeepAs } from "./keep-wiki.ts";
import { knownWiki } from "./known-wiki.ts";
import { stagedStates } from "./staged-states.ts";
import { textsOf } from "./texts-of.ts";

const sameName = (path: string) => path;

/** What the next commit brings, told by the pages that it reaches; or why all of the wiki has to be compared. */
export async function readStagedPart(
  { wikis, key }: KeepAs,
  target: Target,
  request: Request,
  rules: readonly Rule[],
  parser: Parser,
): Promise<Wiki | string> {
  const place = placeOf(target.root, request.cwd, request.env ?? process.env);
  const staged = await stagedStates(place, () => wikis.open(key));
  if (typeof staged === "string") return staged;
  const { kept, commit, head, index, touched } = staged;
  const source: WikiSource = { target, snapshot: index, policy: index, touched, reports: "touched" };
  const settings = await wikiSettings(source, request, rules, parser);
  const { config } = settings.loaded;
  if (config.accepted.length > 0 || config.baseline !== undefined)
    return "what is accepted asks all findings";
  const { today, asked } = oneDay(request.today ?? (() => localDay(new Date())));
  const given = { source, request, wikis, settings, parser, today };
  const known = await knownWiki(kept, given, [head, index]);
  if (typeof known === "string") return known;
  const past = await known.changes(null, head);
  if (typeof past === "string") return past;
  const [before, after] = [known.sideOf(head), known.sideOf(index)];
  if (past.length > 0) {
    const moved = guarded(() =>
      known.live.change({ changes: past, before: known.sideOf(null), after: before }),
    );
    if (moved.kind === "whole") return moved.why;
  }
  const changes = await known.changes(head, index);
  if (typeof changes === "string") return changes;
  const wasThere = (path: string) => head.idOf(path) !== "";
  // One set where it is the same: then the names of all pages are looked at once.
  const leading = [...touched].every(wasThere) ? touched : new Set([...touched].filter(wasThere));
  const part = guarded(() =>
    known.live.compare({
      changes,
      before: { ...before, leading },
      after: { ...after, leading: touched },
      nameOf: sameName,
    }),
  );
  if (typeof part === "string") return part;
  const lacking = known.lacks();
  if (lacking !== null) return lacking;
  const { sizeOf } = part.before.wiki;
  const moved = { state: head, commit, changes: past, moves: known.live.moves(), today: asked() };
  keepChange(wikis, kept, settings, { ...moved, sizeOf: ({ facts }) => sizeOf(facts) });
  const all = known.setOf(index);
  const set = { ...all, reported: new Set(all.pages.filter((path) => touched.has(path))) };
  const wiki = await finishedWiki(source, request, settings, parser, {
    set,
    result: {
      wiki: part.after.wiki,
      found: [],
      untold: 0,
      findings: part.after.findings,
      change: part.change,
    },
    complete: true,
    problems: [],
    texts: new Map(),
    today,
    counts: countsOf(part.after.wiki, set.reported),
    hashes: new Map(part.after.wiki.pages.map(({ path, sha256 }) => [path, sha256])),
  });
  return introducedBy(wiki, part.before.findings, head, index);
}

/** What of a wiki's findings was not there before. */
async function introducedBy(
  wiki: Wiki,
  before: readonly Finding[],
  head: Snapshot,
  index: Snapshot,
): Promise<Wiki> {
  const unmatched = unpaired(before, wiki.findings);
  const sides = [
    { findings: before, texts: await textsOf(head, unmatched), nameOf: sameName },
    { findings: wiki.findings, texts: await textsOf(index, unmatched), nameOf: sameName },
  ] as const;
  const findings = introducedFindings(...sides);
  return {
    ...wiki,
    findings,
    settled: settledFindings(...sides).filter(({ rule }) => rule === CLASH),
    texts: new Map([...wiki.texts, ...(await textsOf(index, findings))]),
  };
}

function guarded<T>(run: () => T): T {
  return withinTime(MAX_WIKI_SECONDS, run);
}

/** What only one side has is held against the other by what it quotes; and so is a clash, against all others. */
function unpaired(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const prints = (side: readonly Finding[]) => new Set(side.map((one) => one.fingerprint));
  const [old, now] = [prints(before), prints(after)];
  const differing = [
    ...before.filter(({ fingerprint }) => !now.has(fingerprint)),
    ...after.filter(({ fingerprint }) => !old.has(fingerprint)),
  ];
  const isClash = ({ related }: Finding) => related.length > 0;
  return differing.some(isClash) ? [...differing, ...[...before, ...after].filter(isClash)] : differing;
}
