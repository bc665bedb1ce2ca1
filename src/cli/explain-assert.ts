import { ASSERT_PREFIX, withAsserts } from "../check/asserts/assert-rule.ts";
import type { Rule } from "../check/rule.ts";
import { effectiveSettings } from "../config/effective.ts";
import type { Assert } from "../model/assert.ts";
import { codeSpan, escapeTerminal, fencedBlock } from "../text/escape.ts";
import { terminalJson } from "../text/json.ts";
import type { Message } from "../text/message.ts";
import { nearestName } from "../text/nearest-name.ts";
import type { LoadedConfig } from "../workspace/load-config.ts";
import { UsageError } from "./exit.ts";

/** An assert of the wiki's own, in the form that the pages of rules have. */
export function assertDoc(name: string, own: LoadedConfig | null): string {
  const asserts = own?.config.asserts ?? [];
  const rules = withAsserts([], asserts);
  const index = rules.findIndex(({ id }) => id === name);
  const [rule, assert] = [rules[index], asserts[index]];
  if (own === null || rule === undefined || assert === undefined) throw new UsageError(unknown(name, rules));
  const at = own.placeOf(["asserts", index]);
  const place = `${own.from ?? ""}${at === null ? "" : `:${at.line}:${at.column}`}`;
  const inForce = effectiveSettings(own.config, rules, "en")(null).check.rules.get(name);
  return `# ${name}

${escapeTerminal(rule.summary.en)}

Asserted in ${codeSpan(escapeTerminal(place))} of ${overText(assert)}. Severity here: ${inForce?.severity ?? "off"}.

${fencedBlock(terminalJson(assert, 2), "json")}
How conditions are read: \`wikiproof explain asserts\`
`;
}

function overText({ over, type }: Assert): string {
  const types = type === undefined ? "" : ` of type ${[type].flat().join(" or ")}`;
  return `${over === "records" ? "all records" : "all claims"}${escapeTerminal(types)}`;
}

function unknown(name: string, rules: readonly Rule[]): Message {
  const ids = rules.map(({ id }) => id);
  const near = nearestName(name, ids);
  const own =
    ids.length === 0
      ? { en: "the config has none", zh: "配置中没有断言" }
      : { en: `the config has ${ids.join(", ")}`, zh: `配置中有 ${ids.join("、")}` };
  const hint = near === null ? own : { en: `did you mean "${near}"?`, zh: `是否指“${near}”？` };
  const id = name.slice(ASSERT_PREFIX.length);
  return { en: `Unknown assert "${id}"; ${hint.en}`, zh: `未知的断言“${id}”；${hint.zh}` };
}
