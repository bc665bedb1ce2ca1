import { rules } from "../../rules/index.ts";
import { withAsserts } from "../check/asserts/assert-rule.ts";
import type { Rule } from "../check/rule.ts";
import { effectiveSettings } from "../config/effective.ts";
import { ruleOrigin } from "../config/origin.ts";
import type { Finding } from "../model/finding.ts";
import type { Wiki } from "../workspace/wiki.ts";

/** Which rules looked at a page, which of them spoke here, and what set the severity of each. */
export function ruleLines(wiki: Wiki, path: string, here: readonly Finding[]): string[] {
  const all = withAsserts(rules, wiki.config.asserts);
  const inForce = effectiveSettings(wiki.config, all, wiki.language)(path).check.rules;
  const spoke = new Set(here.map((finding) => finding.rule));
  const groups = new Map<string, string[]>();
  for (const rule of all) {
    if (spoke.has(rule.id)) continue;
    const setting = inForce.get(rule.id);
    const state = setting === undefined ? "off" : "looked and found nothing here";
    const key = `${state}, ${originText(wiki, rule, path)}`;
    groups.set(key, [...(groups.get(key) ?? []), rule.id]);
  }
  return [
    ...here.flatMap((finding) => findingLines(wiki, finding, path)),
    "rules",
    ...[...groups].sort().map(([key, ids]) => `  ${key}: ${ids.join(", ")}`),
  ];
}

function findingLines(wiki: Wiki, finding: Finding, path: string): string[] {
  const { severity, rule, start, message, fingerprint, suppressed, fix } = finding;
  const definition = withAsserts(rules, wiki.config.asserts).find((one) => one.id === rule);
  const accepted = suppressed === undefined ? "" : `; accepted (${suppressed.kind}): ${suppressed.reason}`;
  const fixed =
    fix === undefined ? "" : `; wikiproof fix${fix.safety === "safe" ? "" : " --unsafe"} mends it`;
  const origin = definition === undefined ? "" : originText(wiki, definition, path);
  return [
    `  ${start.line}:${start.column}  ${severity} ${rule}: ${message}`,
    `    severity: ${origin}${severity === definition?.severity ? "" : ` (the rule's own is ${definition?.severity ?? ""})`}; fingerprint ${fingerprint}${accepted}${fixed}`,
  ];
}

function originText({ config, configName, configPlace }: Wiki, rule: Rule, path: string): string {
  const { by, name, at } = ruleOrigin(config, rule, path);
  const place = at === null ? null : configPlace(at);
  const written = place === null ? "" : `${configName ?? ""}:${place.line}:${place.column}`;
  if (by === "entry") return `by ${written} ${at?.join(".") ?? ""}`;
  return place === null ? `by the preset ${name}, the default` : `by the preset ${name}, ${written}`;
}
