import { Command, Option } from "commander";
import type { Rule } from "../check/rule.ts";
import type { Severity } from "../model/finding.ts";
import type { Language } from "../model/page-facts.ts";
import { type Answer, DONE, FAILED } from "./exit.ts";
import { type Io, localeLanguage, wantsColor } from "./io.ts";
import { ownConfig } from "./own-config.ts";

interface RulesFlags {
  readonly format: "pretty" | "json";
  readonly lang?: Language;
  readonly config?: string;
}

type SeverityOf = (rule: Rule) => Severity | "off";

export function rulesCommand(io: Io, answer: Answer): Command {
  return new Command("rules")
    .description(
      "List the rules, the wiki's own asserts among them, with what each reports and its severity here.",
    )
    .addOption(new Option("--format <name>", "pretty or json").choices(["pretty", "json"]).default("pretty"))
    .option("--config <file>", "config to use instead of the nearest wikiproof.jsonc")
    .addOption(new Option("--lang <language>", "language of the list").choices(["en", "zh"]))
    .action(async (flags: RulesFlags) => {
      const { rules } = await import("../../rules/index.ts");
      const { withAsserts } = await import("../check/asserts/assert-rule.ts");
      const { noConfig } = await import("../config/config.ts");
      const { effectiveSettings } = await import("../config/effective.ts");
      const { terminalJson } = await import("../text/json.ts");
      const own = await ownConfig(io, flags.config);
      const config = own?.config ?? noConfig;
      const all = withAsserts(rules, config.asserts);
      const inForce = effectiveSettings(config, all, "en")(null).check.rules;
      const severityOf: SeverityOf = ({ id }) => inForce.get(id)?.severity ?? "off";
      if (flags.format === "json")
        io.out(
          `${terminalJson(
            all.map((rule) => ruleJson(rule, severityOf)),
            2,
          )}\n`,
        );
      else await print(io, all, severityOf, flags.lang ?? config.lang ?? localeLanguage(io) ?? "en");
      answer((own?.problems.length ?? 0) > 0 ? FAILED : DONE);
    });
}

async function print(
  io: Io,
  rules: readonly Rule[],
  severityOf: SeverityOf,
  language: Language,
): Promise<void> {
  const { paintFor } = await import("../report/paint.ts");
  const { escapeTerminal } = await import("../text/escape.ts");
  const paint = paintFor(wantsColor(io));
  const width = Math.max(0, ...rules.map((rule) => rule.id.length));
  for (const group of [...new Set(rules.map((rule) => rule.group))].sort()) {
    io.out(`${paint.bold(group)}\n`);
    for (const rule of rules.filter((one) => one.group === group)) {
      const severity = severityOf(rule);
      const shown = severity === "off" ? paint.dim("off    ") : paint.severity[severity](severity.padEnd(7));
      io.out(`  ${rule.id.padEnd(width)}  ${shown}  ${escapeTerminal(rule.summary[language])}\n`);
    }
  }
}

function ruleJson(rule: Rule, severityOf: SeverityOf) {
  const { id, since, group, scope, severity, recommended, preview, summary, fix, options, defaults } = rule;
  return {
    id,
    since,
    group,
    scope,
    severity,
    recommended,
    preview: preview ?? false,
    inForce: severityOf(rule),
    summary,
    fix,
    options,
    defaults,
    docs: rule.docs ?? `rules/${group}/${id}.md`,
  };
}
