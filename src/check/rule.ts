import type { Change } from "../model/change.ts";
import type { Fix, Severity } from "../model/finding.ts";
import type { Json } from "../model/json.ts";
import type { PageFacts, Statement, SuppressionComment } from "../model/page-facts.ts";
import type { Span } from "../model/place.ts";
import type { ConfigFile, ResolvedStatement, WikiFacts } from "../model/wiki-facts.ts";
import type { Message } from "../text/message.ts";

export type RuleGroup =
  | "uncertainty"
  | "sources"
  | "data"
  | "consistency"
  | "links"
  | "structure"
  | "damage"
  | "suppressions"
  | "asserts";

/** What a message is filled from; a part that differs by language is given in each. */
export type MessageData = Readonly<Record<string, string | number | Message>>;

export interface RuleMeta<Key extends string = string> {
  readonly id: string;
  readonly since: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** In the preset `recommended`; otherwise it has to be switched on. */
  readonly recommended: boolean;
  /** New, not yet trusted: only with `preview` on. */
  readonly preview?: true;
  /** One sentence: what it reports. */
  readonly summary: Message;
  /** `{name}` is filled from the report's data. */
  readonly messages: Readonly<Record<Key, Message>>;
  /** JSON Schema of the options object. */
  readonly options?: { readonly [key: string]: Json };
  readonly defaults?: { readonly [key: string]: Json };
  readonly fix?: Fix["safety"];
  /** Where it is explained, if not on a page of its own beside it. */
  readonly docs?: string;
  /** More general rules, whose findings at the same place say less of the same problem: they are left out. */
  readonly supersedes?: readonly string[];
}

export interface RelatedReport {
  readonly path: string;
  readonly span: Span;
  readonly message: string | Message;
}

export interface Report<Key extends string = string> {
  readonly message: Key;
  readonly data?: MessageData;
  readonly span: Span;
  /** What tells this finding from another at the same cell; in prose the text it quotes, if left out. */
  readonly key?: string;
  /** The key alone tells it from every other finding of the wiki: a clash has many places and none of its own. */
  readonly placeless?: true;
  readonly related?: readonly RelatedReport[];
  readonly fix?: Fix;
  /** Where the case is lighter or graver than the rule's own severity. */
  readonly severity?: Severity;
  /** Findings with one cause are one group on the first screen: `folder raw/articles is not here`. */
  readonly cause?: string;
}

export interface RuleContext {
  readonly options: Readonly<Record<string, Json>>;
  readonly language: "en" | "zh";
}

export interface PageView extends RuleContext {
  readonly facts: PageFacts;
  readonly text: string;
}

export interface WikiView extends RuleContext {
  readonly wiki: WikiFacts;
}

export interface PageRule<Key extends string = string> extends RuleMeta<Key> {
  readonly scope: "page";
  readonly check: (view: PageView, report: (finding: Report<Key>) => void) => void;
}

export interface WikiRule<Key extends string = string> extends RuleMeta<Key> {
  readonly scope: "wiki";
  /** It looks at pages that nothing brings together, so a change anywhere makes it run over all of them. */
  readonly reach?: "wiki";
  /** It asks each page for its tables, lists or statements, so that all of them are held. */
  readonly asksAll?: true;
  /** What of the whole wiki its findings on every page hang on: where that changes, all pages are looked at again. */
  readonly hinge?: (view: WikiView) => string | boolean;
  readonly check: (
    view: WikiView,
    report: (file: PageFacts | ConfigFile, finding: Report<Key>) => void,
  ) => void;
  /** Before that, what looks at statements, page by page: all such rules do so in one go. */
  readonly checkStatements?: (
    view: WikiView,
    report: (file: PageFacts, finding: Report<Key>) => void,
  ) => StatementPass;
  /** At which statements it looks: told from each by itself, when its page is read. At all if left out. */
  readonly concerns?: (statement: Statement) => boolean;
  /** Whether one of a page's statements does, where that is known without a look at each. */
  readonly concernsPage?: (page: PageFacts) => boolean;
}

export interface StatementPass {
  /** Whether it looks at any of a page's statements, told from the page's links and sources. */
  readonly looksAt?: (page: PageFacts) => boolean;
  readonly each: (resolved: ResolvedStatement) => void;
  /** When all have been seen. */
  readonly end?: () => void;
}

/** What can be wrong with a suppression. */
export type FaultKind =
  | "unused"
  | "shadowed"
  | "unknown-word"
  | "no-rule"
  | "no-reason"
  | "no-start"
  | "unknown-rule"
  | "not-suppressible"
  | "bad-date"
  | "expired";

export interface SuppressionFault {
  readonly page: PageFacts;
  readonly kind: FaultKind;
  /** The part of the comment that it is about: a rule, a date, a word. */
  readonly text: string;
  readonly span: Span;
}

export interface SuppressionView extends RuleContext {
  readonly faults: readonly SuppressionFault[];
}

/** Speaks of what accepts findings, so it runs when all findings are known; its own cannot be accepted in a page. */
export interface SuppressionRule<Key extends string = string> extends RuleMeta<Key> {
  readonly scope: "suppressions";
  readonly check: (view: SuppressionView, report: (page: PageFacts, finding: Report<Key>) => void) => void;
}

export interface AddedSuppression {
  readonly page: PageFacts;
  readonly comment: SuppressionComment;
}

export interface ChangeView extends RuleContext {
  readonly change: Change;
  readonly wiki: WikiFacts;
  readonly suppressionsAdded: readonly AddedSuppression[];
}

/** Speaks of what a change did; silent where nothing is said of a time before. */
export interface ChangeRule<Key extends string = string> extends RuleMeta<Key> {
  readonly scope: "change";
  readonly check: (view: ChangeView, report: (page: PageFacts, finding: Report<Key>) => void) => void;
}

export type Rule = PageRule | WikiRule | SuppressionRule | ChangeRule;

/** Keeps the message keys in step with what is reported; frozen, since rules are data. */
export function pageRule<Key extends string>(rule: Omit<PageRule<Key>, "scope">): PageRule {
  return Object.freeze({ ...rule, scope: "page" as const });
}

export function wikiRule<Key extends string>(
  rule: Omit<WikiRule<Key>, "scope" | "check"> & Partial<Pick<WikiRule<Key>, "check">>,
): WikiRule {
  return Object.freeze({ check: () => undefined, ...rule, scope: "wiki" as const });
}

export function changeRule<Key extends string>(rule: Omit<ChangeRule<Key>, "scope">): ChangeRule {
  return Object.freeze({ ...rule, scope: "change" as const });
}

export function suppressionRule<Key extends string>(
  rule: Omit<SuppressionRule<Key>, "scope">,
): SuppressionRule {
  return Object.freeze({ ...rule, scope: "suppressions" as const });
}
