import type { Report } from "../../../src/check/rule.ts";
import type { Severity } from "../../../src/model/finding.ts";
import type { ResolvedStatement, WikiFacts } from "../../../src/model/wiki-facts.ts";
import type { Message } from "../../../src/text/message.ts";
import { adviceOn, otherSites, standingsOf } from "./clash-advice.ts";
import type { Clash } from "./clashes.ts";
import { isDoubted } from "./standing.ts";

/** What every rule on clashes says alike: where, of what, against what, and how to settle it. */
export function clashReport<Key extends string>(
  clash: Clash,
  wiki: WikiFacts,
  message: Key,
): Report<Key> & { readonly data: object } {
  const { at, sites } = clash;
  const standings = standingsOf(clash, wiki);
  const text = shownText(at);
  const others = new Set(sites.filter((site) => site !== at).map(shownText));
  others.delete(text);
  const data: Record<string, string | Message> = {
    text,
    others: [...others].map((other) => `“${other}”`).join(", "),
    property: at.statement.property.text,
    subject: at.subject.name,
    advice: adviceOn(standings, clash.kind),
  };
  return {
    message,
    data,
    span: at.statement.span,
    key: [
      at.subject.id,
      at.statement.property.id,
      ...sites.map(({ statement }) => statement.raw).sort(),
    ].join("\u001f"),
    placeless: true,
    related: otherSites(clash, standings),
  };
}

function shownText({ statement }: ResolvedStatement): string {
  return statement.raw;
}

const LOWER: Readonly<Record<Severity, Severity>> = { error: "warning", warning: "info", info: "info" };

/** An estimate against an asserted value is one level lower. */
export function clashSeverity({ sites }: Clash, severity: Severity): Severity {
  const doubted = sites.filter(isDoubted).length;
  return doubted > 0 && doubted < sites.length ? LOWER[severity] : severity;
}
