import { introducedFindings, settledFindings } from "../check/introduced.ts";
import type { Rule } from "../check/rule.ts";
import type { Earlier } from "../check/suppression/added.ts";
import type { Parser } from "../markdown/parse.ts";
import type { UntoldProblem } from "../model/finding.ts";
import { type Before, wikiBefore } from "./git/before.ts";
import type { Against } from "./git/changes.ts";
import { indexSnapshot, revisionSnapshot } from "./git/git-snapshot.ts";
import { openRepository, type Repository } from "./git/repository.ts";
import { findMergeBase, findRevision, NO_COMMIT, type Revision } from "./git/revision.ts";
import { GitError } from "./git/run-git.ts";
import { placeToKeep } from "./part/place-to-keep.ts";
import { readWiki } from "./read-wiki.ts";
import type { Request } from "./request.ts";
import type { Scope } from "./scope.ts";
import { diskSnapshot } from "./snapshot/disk.ts";
import { editedSnapshot } from "./snapshot/edited.ts";
import type { Snapshot } from "./snapshot/snapshot.ts";
import type { Target } from "./targets.ts";
import type { Wiki } from "./wiki.ts";
import type { WikiSource } from "./wiki-source.ts";

/** Reads the wiki on the side of a scope that is new, and on the other one where findings are to be subtracted. */
export async function readScoped(
  target: Target,
  request: Request,
  rules: readonly Rule[],
  parser: Parser,
): Promise<Wiki> {
  const { root } = target;
  const { scope } = request;
  const keepAs = scope?.kind === "staged" ? placeToKeep("git", target, parser, request) : undefined;
  if (keepAs !== undefined) {
    const { readStagedPart } = await import("./part/read-staged.ts");
    const part = await readStagedPart(keepAs, target, request, rules, parser);
    keepAs.wikis.explain(typeof part === "string" ? part : null);
    if (typeof part !== "string") return part;
  }
  const repository = await openRepository(root, request.cwd, request.env ?? process.env);
  const after = await newSide(request, repository, root);
  const policy = await policyOf(request, repository, root, after);
  const source: WikiSource = {
    target,
    snapshot: after.snapshot,
    policy: policy.snapshot,
    touched: null,
    reports: scope?.kind === "since" ? "all" : "touched",
  };
  const accepted = () => suppressionsFrom(target, policy, request, rules, parser);
  if (scope === undefined) {
    const whole = { ...source, reports: "all", suppressionsFrom: await accepted() } as const;
    return readWiki(whole, request, rules, parser);
  }
  const revision = await revisionBefore(scope, repository, root);
  const before = await wikiBefore(repository, root, revision, after.snapshot, after.against);
  const changed = { ...source, touched: before.touched };
  if (scope.kind === "changed")
    return readWiki({ ...changed, suppressionsFrom: await accepted() }, request, rules, parser);
  const isRenamed = before.snapshot.tree.files.some((path) => before.nameOf(path) !== path);
  const oldSide = {
    ...oldSource(source, before),
    keepAs: isRenamed || keepAs === undefined ? undefined : { ...keepAs, commit: revision?.oid ?? null },
  };
  const old = await readWiki(oldSide, { ...request, baselineMode: "keep" }, rules, parser);
  const { nameOf } = before;
  const earlier: Earlier = { wiki: old.facts, nameOf };
  // Mostly one revision is both what the change is compared with and what sets the measure.
  const from = policy.oid !== null && policy.oid === revision?.oid ? earlier : await accepted();
  const wiki = await readWiki(
    { ...changed, before: earlier, suppressionsFrom: from },
    request,
    rules,
    parser,
  );
  const sides = [
    { ...old, nameOf },
    { ...wiki, nameOf: (path: string) => path },
  ] as const;
  return {
    ...wiki,
    // A hook must let through the commit that mends such a file.
    problems:
      scope.kind === "staged" ? wiki.problems : [...wiki.problems, ...unreadBefore(old, wiki, revision)],
    findings: introducedFindings(...sides),
    settled: settledFindings(...sides).filter((finding) => finding.rule === CLASH),
  };
}

/** What cannot be compared; of what cannot be read after the change either, it is said already. */
function unreadBefore({ unread }: Wiki, after: Wiki, revision: Revision | null): readonly UntoldProblem[] {
  const name = revision?.name ?? "HEAD";
  const said = new Set(after.unread.map(({ path, message }) => `${path}\n${message.en}`));
  return unread
    .filter(({ path, message }) => !said.has(`${path}\n${message.en}`))
    .map((problem) => ({
      ...problem,
      message: {
        en: `${problem.message.en}; so it was in ${name}, which cannot be compared`,
        zh: `${problem.message.zh}；${name} 中就是这样，无法比较`,
      },
    }));
}

/** The rule whose findings a change opens and settles. */
export const CLASH = "conflicting-claims";

/** All pages of the old side are reported, under the names they have now: what is subtracted must be whole. */
function oldSource({ target, policy }: WikiSource, { snapshot, touched, nameOf }: Before): WikiSource {
  const whole = target.alone ? target : { ...target, named: [] };
  const leading = new Set(snapshot.tree.files.filter((path) => touched.has(nameOf(path))));
  return { target: whole, snapshot, policy, touched: leading, reports: "all", nameOf };
}

interface NewSide {
  readonly snapshot: Snapshot;
  readonly against: Against;
}

/** Where the measure is taken from; `before` is null where that is what is checked itself. */
interface Policy {
  readonly snapshot: Snapshot;
  readonly oid: string | null;
  readonly before: Before | null;
}

async function newSide({ scope, edited }: Request, repository: Repository, root: string): Promise<NewSide> {
  if (scope?.kind === "staged") return { snapshot: await indexSnapshot(repository, root), against: "index" };
  if (scope?.kind !== "since" || scope.to === null)
    return {
      snapshot: editedSnapshot(diskSnapshot(root), root, edited ?? new Map()),
      against: "work-tree",
    };
  const revision = await findRevision(repository, root, scope.to);
  if (revision === null) throw new GitError(NO_COMMIT);
  const { oid } = revision;
  return { snapshot: await revisionSnapshot(repository, root, oid), against: { oid } };
}

async function revisionBefore(scope: Scope, repository: Repository, root: string): Promise<Revision | null> {
  if (scope.kind === "staged") return findRevision(repository, root, "HEAD");
  if (scope.kind === "since" && scope.fromFork) {
    return findMergeBase(repository, root, scope.rev, scope.to ?? "HEAD");
  }
  return findRevision(repository, root, scope.rev);
}

async function policyOf(
  { configFrom }: Request,
  repository: Repository,
  root: string,
  after: NewSide,
): Promise<Policy> {
  if (configFrom === undefined) return { snapshot: after.snapshot, oid: null, before: null };
  const revision = await findRevision(repository, root, configFrom);
  if (revision === null)
    throw new GitError({
      en: "There is no commit yet to take the config from",
      zh: "还没有可以取配置的提交",
    });
  const before = await wikiBefore(repository, root, revision, after.snapshot, after.against);
  return { snapshot: before.snapshot, oid: revision.oid, before };
}

/** What pages accepted in the revision that sets the measure. */
async function suppressionsFrom(
  target: Target,
  { snapshot, before }: Policy,
  request: Request,
  rules: readonly Rule[],
  parser: Parser,
): Promise<Earlier | undefined> {
  if (before === null) return undefined;
  const source = { target, snapshot, policy: snapshot, touched: null, reports: "touched" } as const;
  const { facts } = await readWiki(
    oldSource(source, before),
    { ...request, baselineMode: "keep" },
    rules,
    parser,
  );
  return { wiki: facts, nameOf: before.nameOf };
}
