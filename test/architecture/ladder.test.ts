import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, sourceFiles } from "./house.ts";

/** Left may be imported by right, never back. */
const LADDER: readonly (readonly string[])[] = [
  ["src/limits.ts", "src/version.ts"],
  ["src/text"],
  ["src/model"],
  ["src/markdown", "src/values"],
  ["src/facts"],
  ["src/check"],
  ["rules"],
  ["src/report", "src/export", "src/config"],
  ["src/workspace"],
  ["src/cli", "src/index.ts"],
];

const files = sourceFiles();

/** All else that rules are made of is in `rules/parts`, a room a noun. */
const RULE = /^rules\/(?!parts\/)[^/]+\/[^/]+\.ts$/;

function rung(path: string): number {
  return LADDER.findIndex((rooms) => rooms.some((room) => path === room || path.startsWith(`${room}/`)));
}

function room(path: string): string {
  return LADDER.flat().find((name) => path === name || path.startsWith(`${name}/`)) ?? path;
}

describe("the ladder", () => {
  it("has a rung for every file", () => {
    expect(files.filter((file) => rung(file.path) < 0).map((file) => file.path)).toEqual([]);
  });

  it("is climbed one way", () => {
    const back = files.flatMap((file) =>
      file.imports
        .filter(
          (target) =>
            rung(target) > rung(file.path) ||
            (rung(target) === rung(file.path) && room(target) !== room(file.path)),
        )
        .filter((target) => rung(target) >= 0)
        .map((target) => `${file.path} -> ${target}`),
    );
    expect(back).toEqual([]);
  });

  it("lets only the edge touch the disk", () => {
    const inside = files
      .filter((file) => !/^src\/(workspace|cli)\//.test(file.path))
      .filter((file) => file.imports.some((target) => target.startsWith("node:")))
      .map((file) => file.path);
    expect(inside).toEqual([]);
  });

  it("keeps rules away from workspace, reports and config", () => {
    const strays = files
      .filter((file) => file.path.startsWith("rules/"))
      .filter((file) =>
        file.imports.some((target) => /^src\/(workspace|report|export|config|cli)\//.test(target)),
      );
    expect(strays.map((file) => file.path)).toEqual([]);
  });

  it("has nothing among the rules that is no rule, and a room for every part of one", () => {
    const strays = files.filter(
      ({ path }) =>
        path.startsWith("rules/") &&
        path !== "rules/index.ts" &&
        !(RULE.test(path)
          ? existsSync(join(ROOT, path.replace(/ts$/, "md")))
          : /^rules\/parts\/[^/]+\/[^/]+$/.test(path)),
    );
    expect(strays.map((file) => file.path)).toEqual([]);
  });

  it("has no folder for leftovers", () => {
    expect(
      files.filter((file) => /\/(utils?|helpers?|common|misc)\//.test(file.path)).map((file) => file.path),
    ).toEqual([]);
  });
});

describe("sizes", () => {
  it("keeps every file under 300 lines and a rule under 120", () => {
    const long = files.filter((file) => file.lines > (RULE.test(file.path) ? 120 : 300));
    expect(long.map((file) => `${file.path} ${file.lines}`)).toEqual([]);
  });

  it("keeps every function within 70 lines", () => {
    const long = files.flatMap(({ path, text }) =>
      [...text.matchAll(/^(?:export )?(?:async )?function\*? (\w+)(?:.|\n)*?^\}/gm)]
        .filter(([whole]) => whole.split("\n").length > 70)
        .map(([, name]) => `${path} ${name}`),
    );
    expect(long).toEqual([]);
  });

  it("keeps the median file within 80 lines", () => {
    const lines = files.map((file) => file.lines).sort((a, b) => a - b);
    expect(lines[lines.length >> 1] ?? 0).toBeLessThanOrEqual(80);
  });
});

describe("a start", () => {
  it("makes no expression with a class of letters, which takes V8 long, until it is asked", () => {
    const early = files.filter((file) =>
      /^(?:export )?const \w+(?:: [^=\n]+)? =\s+\/[^\n]*\\p\{/m.test(file.text),
    );
    expect(early.map((file) => file.path)).toEqual([]);
  });
});

describe("types", () => {
  it("are not talked into silence", () => {
    const silenced = files.filter((file) =>
      /\bas any\b|: any\b|@ts-ignore|@ts-nocheck|as unknown as/.test(file.text),
    );
    expect(silenced.map((file) => file.path)).toEqual([]);
  });
});
