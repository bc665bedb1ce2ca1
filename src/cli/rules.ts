import { Command, Option } from "commander";
import type { Rule } from "../check/rule.ts";
import type { Language } from "../model/page-facts.ts";
import { DONE } from "./exit.ts";
import { type Io, localeLanguage, wantsColor } from "./io.ts";
import type { Answer } from "./run.ts";

interface RulesFlags {
  readonly format: "pretty" | "json";
  readonly lang?: Language;
}

export function rulesCommand(io: Io, answer: Answer): Command {
  return new Command("rules")
    .description("List the rules, with what each reports and its severity.")
    .addOption(new Option("--format <name>", "pretty or json").choices(["pretty", "json"]).default("pretty"))
    .addOption(new Option("--lang <language>", "language of the list").choices(["en", "zh"]))
    .action(async (flags: RulesFlags) => {
      const { rules } = await import("../../rules/index.ts");
      const { paintFor } = await import("../report/paint.ts");
      if (flags.format === "json") io.out(`${JSON.stringify(rules.map(ruleJson), null, 2)}\n`);
      else {
        const language = flags.lang ?? localeLanguage(io) ?? "en";
        const paint = paintFor(wantsColor(io));
        const width = Math.max(0, ...rules.map((rule) => rule.id.length));
        for (const group of [...new Set(rules.map((rule) => rule.group))].sort()) {
          io.out(`${paint.bold(group)}\n`);
          for (const rule of rules.filter((one) => one.group === group)) {
            const severity = rule.recommended ? rule.severity : "off";
            const shown =
              severity === "off" ? paint.dim("off    ") : paint.severity[severity](severity.padEnd(7));
            io.out(`  ${rule.id.padEnd(width)}  ${shown}  ${rule.summary[language]}\n`);
          }
        }
      }
      answer(DONE);
    });
}

function ruleJson({
  id,
  since,
  group,
  scope,
  severity,
  recommended,
  preview,
  summary,
  fix,
  options,
  defaults,
}: Rule) {
  const docs = `rules/${group}/${id}.md`;
  return {
    id,
    since,
    group,
    scope,
    severity,
    recommended,
    preview: preview ?? false,
    summary,
    fix,
    options,
    defaults,
    docs,
  };
}
