import type { Assert } from "../../model/assert.ts";
import type { Severity } from "../../model/finding.ts";
import type { Message } from "../../text/message.ts";
import { type Rule, type WikiRule, wikiRule } from "../rule.ts";
import { judge, type Verdict } from "./condition.ts";
import type { Tested } from "./field.ts";
import { testedClaims, testedRecords } from "./tested.ts";

/** Before an assert's id wherever rules are named: none of its names can be taken by a rule that is yet to come. */
export const ASSERT_PREFIX = "assert/";

const LIGHTER: Readonly<Record<Severity, Severity>> = { error: "warning", warning: "info", info: "info" };

/** The rules there are, and the wiki's own. */
export function withAsserts(rules: readonly Rule[], asserts: readonly Assert[]): readonly Rule[] {
  return asserts.length === 0 ? rules : [...rules, ...asserts.map(assertRule)];
}

/** A rule of the wiki's own, like any other: its severity can be set, and what it finds be accepted. */
function assertRule(assert: Assert): WikiRule {
  const { id, over, severity = "warning", message } = assert;
  const types = assert.type === undefined ? null : new Set([assert.type].flat());
  const says: Message = typeof message === "string" ? { en: message, zh: message } : (message ?? OWN);
  return wikiRule({
    id: `${ASSERT_PREFIX}${id}`,
    since: "0.1.0",
    group: "asserts",
    severity,
    recommended: true,
    summary: says,
    messages: {
      broken: { en: "{name}: {says} ({reason}).", zh: "{name}：{says}（{reason}）。" },
    },
    docs: "docs/asserts.md",
    asksAll: true,
    // What family a subject is of hangs on all names there are.
    ...(JSON.stringify([assert.if, assert.then]).includes('"family"') ? { reach: "wiki" as const } : {}),
    check: ({ wiki, language }, report) => {
      for (const page of wiki.pages) {
        const all = over === "records" ? testedRecords(wiki, page, types) : testedClaims(wiki, page);
        for (const tested of all) {
          if (assert.if !== undefined && judge(assert.if, tested).truth !== true) continue;
          const verdict = judge(assert.then, tested);
          if (verdict.truth !== false) continue;
          const { span, isDoubted } = placeOf(verdict, tested);
          report(page, {
            message: "broken",
            data: { name: tested.name, says: says[language], reason: verdict.reason[language] },
            span,
            key: `${tested.name} ${verdict.field ?? ""}`,
            ...(isDoubted ? { severity: LIGHTER[severity] } : {}),
          });
        }
      }
    },
  });
}

const OWN: Message = { en: "what the config asserts does not hold", zh: "不符合配置中的断言" };

/** At the field that broke it where something is written there, else at the record. */
function placeOf({ field }: Verdict, tested: Tested): { span: Tested["span"]; isDoubted: boolean } {
  const found = field === null ? undefined : tested.field(field);
  if (found === undefined || found.span[1] === found.span[0]) return { span: tested.span, isDoubted: false };
  return { span: found.span, isDoubted: found.isDoubted };
}
