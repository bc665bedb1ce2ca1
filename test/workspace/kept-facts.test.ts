import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type KeptFacts, keptFacts } from "../../src/workspace/cache/kept-facts.ts";
import { openSession } from "../../src/workspace/session.ts";
import { folderWith, pageOf, TABLE } from "./folder.ts";

const CONFIG = '{ "rules": { "uncertain-value": "off" } }';

function wiki(): string {
  return folderWith({
    "wiki/a.md": pageOf("A"),
    "wiki/b.md": pageOf("B", TABLE.replace("405B", "∞")),
    "wiki/c.md": pageOf("C", `${TABLE}\n## Sources\n\n- raw/c.md\n`),
    "wiki/raw/c.md": "405B parameters",
  });
}

async function run(root: string, build = "1"): Promise<{ kept: KeptFacts; findings: string }> {
  const kept = keptFacts(root, { path: join(root, ".wikiproof"), isUsers: false }, build);
  const { findings, summary } = await openSession({ cwd: root, paths: [], memory: kept });
  kept.save(true);
  return { kept, findings: JSON.stringify([findings, summary]) };
}

describe("kept facts", () => {
  it("are in one file, and what changes beside it, in few", async () => {
    const many = Array.from({ length: 40 }, (_, at) => [`wiki/p${at}.md`, pageOf(`P ${at}`)]);
    const root = folderWith({ ...Object.fromEntries(many), "wiki/b.md": pageOf("B") });
    await run(root);
    const [first] = factFiles(root);
    for (let time = 0; time < 6; time++) {
      writeFileSync(join(root, "wiki/b.md"), pageOf(`B ${time}`));
      await run(root);
      expect(factFiles(root).length).toBeLessThanOrEqual(3);
    }
    expect(factFiles(root)).toContain(first);
    expect((await run(root)).kept.counts()).toEqual({ found: 41, missed: 0 });
  });

  it("are read anew only for the page that changed, and find the same", async () => {
    const root = wiki();
    const first = await run(root);
    expect(first.kept.counts()).toEqual({ found: 0, missed: 4 });
    const second = await run(root);
    expect(second.kept.counts()).toEqual({ found: 4, missed: 0 });
    expect(second.findings).toBe(first.findings);
    writeFileSync(join(root, "wiki/b.md"), pageOf("B", TABLE.replace("405B", "9B?")));
    const third = await run(root);
    expect(third.kept.counts()).toEqual({ found: 3, missed: 1 });
    expect(third.findings).toBe(JSON.stringify(await uncached(root)));
  });

  it("hang on the settings of their page", async () => {
    const root = wiki();
    await run(root);
    writeFileSync(join(root, "wikiproof.jsonc"), CONFIG);
    const { kept, findings } = await run(root);
    // A source is read the same whatever the rules are.
    expect(kept.counts()).toEqual({ found: 1, missed: 3 });
    expect(findings).toBe(JSON.stringify(await uncached(root)));
  });

  it("are not believed when another build wrote them, when they are torn, or when they came from elsewhere", async () => {
    const root = wiki();
    await run(root);
    expect((await run(root, "2")).kept.miss).toBe("the facts are another build's");
    const [name = "", ...others] = factFiles(root);
    expect(others).toEqual([]);
    const file = join(root, ".wikiproof", name);
    truncateSync(file, statSync(file).size - 10);
    const torn = await run(root, "2");
    expect(torn.kept.miss).toBe("the file of facts is torn");
    const [whole = ""] = factFiles(root);
    const copy = readFileSync(join(root, ".wikiproof", whole));
    const other = folderWith({ ...{ "wiki/a.md": pageOf("A") }, [`.wikiproof/${name}`]: copy });
    expect((await run(other, "2")).kept.miss).toBe("the facts came from elsewhere");
  });
});

function factFiles(root: string): readonly string[] {
  return readdirSync(join(root, ".wikiproof")).filter((name) => name.startsWith("facts-"));
}

async function uncached(root: string) {
  const { findings, summary } = await openSession({ cwd: root, paths: [] });
  return [findings, summary];
}
