import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { READ_AHEAD } from "../../src/limits.ts";
import { readAhead } from "../../src/workspace/read-ahead.ts";

describe("readAhead", () => {
  it("gives everything once, in order, whatever answers first, and holds no more than its bound", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 3 * READ_AHEAD }), async (delays) => {
        const paths = delays.map((_, index) => `p${index}`);
        let open = 0;
        let most = 0;
        const read = async (path: string) => {
          most = Math.max(most, ++open);
          for (let turn = delays[Number(path.slice(1))] ?? 0; turn > 0; turn--) await Promise.resolve();
          return path.toUpperCase();
        };
        const seen: (readonly [string, string])[] = [];
        for await (const one of readAhead(paths, read)) {
          open--;
          seen.push(one);
        }
        expect(seen).toEqual(paths.map((path) => [path, path.toUpperCase()]));
        expect(most).toBeLessThanOrEqual(READ_AHEAD + 1);
      }),
      { numRuns: 40 },
    );
  });

  it("fails where the read that is waited for fails, and only there", async () => {
    const read = async (path: string) => {
      if (path !== "a") throw new Error(path);
      return path;
    };
    const reads = readAhead(["a", "b", "c"], read);
    expect((await reads.next()).value).toEqual(["a", "a"]);
    await expect(reads.next()).rejects.toThrow("b");
  });
});
