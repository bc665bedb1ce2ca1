import { type Command, Option } from "commander";
import type { FailOn } from "../config/config.ts";
import { PARTS, type Part, type Selection } from "../export/selection.ts";
import { parseWhere } from "../export/where.ts";
import { collect } from "./collect.ts";
import { UsageError } from "./exit.ts";

/** Flags that say which part of an export is wanted. */
export interface SelectionFlags {
  readonly only?: readonly string[];
  readonly schema?: string;
  readonly where?: readonly string[];
  readonly select?: string;
}

export interface ExportFlags extends SelectionFlags {
  readonly out: string;
  readonly format: "json";
  readonly check?: true;
  readonly failOn: FailOn;
}

export function withExportFlags(command: Command): Command {
  return command
    .addOption(new Option("--format <name>", "data format").choices(["json"]).default("json"))
    .option("--out <folder>", "folder to write to; - prints claims to the screen, one a line", "exports")
    .option("--check", "write nothing; exit code 1 when the files there are not what the pages give")
    .addOption(
      new Option(
        "--fail-on <severity>",
        "leave out pages with findings of this severity, and end with exit code 1",
      )
        .choices(["error", "warning", "info", "never"])
        .default("never"),
    )
    .option("--only <part>", `${PARTS.join(", ")}; may be repeated`, collect)
    .option("--schema <id>", "only what comes of tables of this schema, e.g. model-timeline")
    .option(
      "--where <condition>",
      "field, or field and =, !=, <, <=, >, >= and a value; may be repeated",
      collect,
    )
    .option("--select <fields>", "with --out -: only these fields, e.g. name,context.number");
}

export function selectionOf(
  { only = [], schema, where = [] }: SelectionFlags,
  fallback: readonly Part[],
): Selection {
  const parts = only.flatMap((written) => written.split(",")).map(partOf);
  return {
    parts: parts.length === 0 ? fallback : PARTS.filter((part) => parts.includes(part)),
    schema,
    where: where.map((written) => {
      const condition = parseWhere(written);
      if (condition === null)
        throw new UsageError({
          en: `--where ${written}: expected a field, as in context.number>=128000`,
          zh: `--where ${written}：应为一个字段，如 context.number>=128000`,
        });
      return condition;
    }),
  };
}

export function fieldsOf({ select }: SelectionFlags): readonly string[] {
  return (select ?? "")
    .split(",")
    .map((field) => field.trim())
    .filter((field) => field !== "");
}

function partOf(written: string): Part {
  const part = PARTS.find((one) => one === written.trim());
  if (part === undefined)
    throw new UsageError({
      en: `--only ${written}: known are ${PARTS.join(", ")}`,
      zh: `--only ${written}：可用的有 ${PARTS.join("、")}`,
    });
  return part;
}
