import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../architecture/house.ts";

export interface Example {
  readonly kind: "bad" | "good";
  readonly line: number;
  /** ISO day of the commit that wrote it; null for none. */
  readonly changed: string | null;
  readonly files: Readonly<Record<string, string>>;
  /** The wiki before a change; null where none is told of. */
  readonly before: Readonly<Record<string, string>> | null;
  /** Text at the range of each finding that a bad example must give, in order. */
  readonly reports: readonly string[];
}

export interface RuleDoc {
  readonly id: string;
  readonly group: string;
  readonly text: string;
  readonly examples: readonly Example[];
}

export function ruleDocs(): readonly RuleDoc[] {
  const groups = readdirSync(join(ROOT, "rules"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return groups.flatMap(({ name: group }) =>
    readdirSync(join(ROOT, "rules", group))
      .filter((name) => name.endsWith(".md"))
      .map((name) => {
        const text = readFileSync(join(ROOT, "rules", group, name), "utf8");
        return { id: name.slice(0, -3), group, text, examples: examplesIn(text) };
      }),
  );
}

/** The page on asserts has examples of the same form. */
export function assertExamples(): readonly Example[] {
  return examplesIn(readFileSync(join(ROOT, "docs/asserts.md"), "utf8"));
}

/** Blocks fenced with ```md bad / ```md good, maybe `, last changed 2026-01-05`; `reports: "…"` lines after a bad one say what it must give. */
function examplesIn(text: string): Example[] {
  const examples: {
    kind: "bad" | "good";
    line: number;
    changed: string | null;
    body: string[];
    reports: string[];
  }[] = [];
  let open: (typeof examples)[number] | null = null;
  text.split("\n").forEach((line, index) => {
    const fence = /^`{3,}md (bad|good)(?:, last changed (\S+))?$/.exec(line);
    if (open !== null) {
      if (/^`{3,}$/.test(line)) open = null;
      else open.body.push(line);
    } else if (fence !== null) {
      const kind = fence[1] === "bad" ? "bad" : "good";
      open = { kind, line: index + 1, changed: fence[2] ?? null, body: [], reports: [] };
      examples.push(open);
    } else {
      const report = /^reports: "(.*)"$/.exec(line);
      if (report !== null) examples.at(-1)?.reports.push(report[1] ?? "");
    }
  });
  return examples.map(({ body, ...example }) => ({ ...example, ...filesOf(body) }));
}

/**
 * `<!-- file: wiki/a.md -->` begins a file, `<!-- before: wiki/a.md -->` one of the wiki before a change; without either
 * all is `wiki/example.md`.
 */
function filesOf(lines: readonly string[]): Pick<Example, "files" | "before"> {
  const files: Record<string, string> = {};
  const before: Record<string, string> = {};
  let side = files;
  let path = "wiki/example.md";
  for (const line of lines) {
    const [, time, named = path] = /^<!-- (file|before): (\S+) -->$/.exec(line) ?? [];
    if (time === undefined) side[path] = `${side[path] ?? ""}${line}\n`;
    else {
      side = time === "before" ? before : files;
      path = named;
      side[path] = "";
    }
  }
  return { files, before: Object.keys(before).length > 0 ? before : null };
}
