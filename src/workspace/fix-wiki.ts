import { join } from "node:path";
import { type Fixable, type FixedPage, fixPage, fixPageUnsafely } from "../check/fix/fix-page.ts";
import { MOST_FIX_PASSES } from "../limits.ts";
import type { Finding, Problem, UntoldProblem } from "../model/finding.ts";
import type { Message } from "../text/message.ts";
import type { Request } from "./request.ts";
import { openSession, type Session } from "./session.ts";
import { toldProblem } from "./told-problem.ts";
import type { Wiki } from "./wiki.ts";

/** A page that fixes change; nothing is written yet. */
export interface FixedFile {
  /** Absolute. */
  readonly file: string;
  /** Relative to its root. */
  readonly path: string;
  /** Without byte-order mark. */
  readonly before: string;
  readonly after: string;
}

export interface Fixing {
  readonly files: readonly FixedFile[];
  readonly applied: readonly Finding[];
  /** Fixes that were withdrawn, and why. */
  readonly problems: readonly Problem[];
  /** What is found once all is fixed. */
  readonly session: Session;
}

/** Fixes in memory until nothing is left to fix: what one fix uncovers, and what two could not do at once. */
export async function fixWiki(request: Request, unsafe: boolean): Promise<Fixing> {
  const before = new Map<string, FixedFile>();
  const edited = new Map<string, string>();
  const withdrawn = new Map<string, UntoldProblem>();
  const applied: Finding[] = [];
  let session = await openSession(request);
  for (let pass = 0; ; pass++) {
    const done = session.wikis.flatMap((wiki) => fixPages(wiki, withdrawn, unsafe));
    if (done.every(({ fixed }) => fixed.applied.length + fixed.withdrawn.length === 0)) break;
    if (pass === MOST_FIX_PASSES) {
      withdrawn.set("", {
        message: {
          en: `Fixes do not settle after ${pass} passes; run fix again, and report it`,
          zh: `修复 ${pass} 遍后仍未稳定；请再次运行 fix，并报告此问题`,
        },
      });
      break;
    }
    for (const { file, path, text, fixed } of done) {
      if (fixed.applied.length === 0) continue;
      applied.push(...fixed.applied);
      edited.set(file, fixed.text);
      before.set(file, { file, path, before: before.get(file)?.before ?? text, after: fixed.text });
    }
    session = await openSession({ ...request, edited });
  }
  const files = [...before.values()].filter((one) => one.after !== one.before);
  const problems = [...withdrawn.values()].map((problem) => toldProblem(problem, session.language));
  return { files, applied, problems, session };
}

interface Done {
  readonly file: string;
  readonly path: string;
  readonly text: string;
  readonly fixed: FixedPage;
}

function fixPages(wiki: Wiki, withdrawn: Map<string, UntoldProblem>, unsafe: boolean): Done[] {
  const byPath = new Map<string, Fixable[]>();
  for (const finding of wiki.findings) {
    const { fix, path, suppressed, fingerprint } = finding;
    if (fix === undefined || suppressed !== undefined || !wiki.reported.has(path)) continue;
    if (withdrawn.has(fingerprint) || (fix.safety === "unsafe" && !unsafe)) continue;
    const of = byPath.get(path) ?? [];
    byPath.set(path, of);
    of.push({ ...finding, fix });
  }
  return [...byPath].flatMap(([path, findings]): Done[] => {
    const facts = wiki.facts.byPath.get(path);
    const text = wiki.texts.get(path);
    if (facts === undefined || text === undefined) return [];
    const safe = findings.filter(({ fix }) => fix.safety === "safe");
    const fixed =
      safe.length > 0
        ? fixPage({ facts, text }, safe, (edited) => wiki.read(path, edited))
        : fixPageUnsafely({ facts, text }, findings);
    for (const { finding, why } of fixed.withdrawn)
      withdrawn.set(finding.fingerprint, problemOf(finding, why));
    return [{ file: join(wiki.root, path), path, text, fixed }];
  });
}

function problemOf({ rule, path, start }: Finding, why: Message): UntoldProblem {
  const message = {
    en: `The fix of ${rule} was withdrawn: it would change ${why.en}`,
    zh: `已撤回 ${rule} 的修复：它会改变${why.zh}`,
  };
  return { path, start, message };
}
