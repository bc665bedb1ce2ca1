import { MOST_FIX_PROOFS } from "../../limits.ts";
import type { Finding, Fix } from "../../model/finding.ts";
import type { PageFacts } from "../../model/page-facts.ts";
import { applyEdits, collide, type Edit, inOrder } from "../../text/edits.ts";
import type { Message } from "../../text/message.ts";
import { difference } from "./difference.ts";

export type Fixable = Finding & { readonly fix: Fix };

export interface Withdrawn {
  readonly finding: Fixable;
  /** What would have changed. */
  readonly why: Message;
}

export interface FixedPage {
  readonly text: string;
  readonly applied: readonly Fixable[];
  /** Safe by their own account, yet the edited page says something else. */
  readonly withdrawn: readonly Withdrawn[];
  /** Collide with another fix: to be tried again on the page as it is then. */
  readonly deferred: readonly Fixable[];
}

const UNPROVEN: Message = { en: "what could not be proven in time", zh: "来不及证明的内容" };

interface Page {
  readonly facts: PageFacts;
  readonly text: string;
}

/** Makes all safe fixes that keep what the page says. `read` reads an edited text as the page was read. */
export function fixPage(
  page: Page,
  findings: readonly Fixable[],
  read: (text: string) => PageFacts,
): FixedPage {
  const { chosen, deferred } = withoutCollisions(findings);
  const applied: Fixable[] = [];
  const withdrawn: Withdrawn[] = [];
  let proofs = 0;
  const settle = (some: readonly Fixable[]): void => {
    if (some.length === 0) return;
    if (proofs++ >= MOST_FIX_PROOFS) {
      withdrawn.push(...some.map((finding) => ({ finding, why: UNPROVEN })));
      return;
    }
    const edits = editsOf([...applied, ...some]);
    const why = difference(page.facts, read(applyEdits(page.text, edits)), edits);
    const [finding] = some;
    if (why === null) applied.push(...some);
    else if (some.length === 1 && finding !== undefined) withdrawn.push({ finding, why });
    else {
      settle(some.slice(0, some.length >> 1));
      settle(some.slice(some.length >> 1));
    }
  };
  settle(chosen);
  return { text: applyEdits(page.text, editsOf(applied)), applied, withdrawn, deferred };
}

/** Makes fixes that change what the page says, as was asked for. */
export function fixPageUnsafely({ text }: Page, findings: readonly Fixable[]): FixedPage {
  const { chosen, deferred } = withoutCollisions(findings);
  return { text: applyEdits(text, editsOf(chosen)), applied: chosen, withdrawn: [], deferred };
}

function editsOf(findings: readonly Fixable[]): Edit[] {
  return inOrder(findings.flatMap(({ fix }) => fix.edits));
}

/** In page order the first comes first; one that is put off is put off whole. */
function withoutCollisions(findings: readonly Fixable[]): { chosen: Fixable[]; deferred: Fixable[] } {
  const edits = findings
    .flatMap((finding) => finding.fix.edits.map((edit) => ({ finding, edit })))
    .sort((a, b) => a.edit.span[0] - b.edit.span[0] || a.edit.span[1] - b.edit.span[1]);
  const deferred = new Set<Fixable>();
  let last: (typeof edits)[number] | null = null;
  for (const each of edits) {
    if (deferred.has(each.finding)) continue;
    if (last !== null && last.finding !== each.finding && collide(last.edit, each.edit))
      deferred.add(each.finding);
    else if (last === null || each.edit.span[1] >= last.edit.span[1]) last = each;
  }
  return {
    chosen: findings.filter((finding) => !deferred.has(finding)),
    deferred: [...deferred],
  };
}
