import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Recent } from "../../src/facts/table/recent.ts";

describe("what is remembered of the keys asked for", () => {
  const most = 4;
  const ask = (memory: Recent<number, string>, key: number): boolean => {
    const known = memory.get(key);
    if (known !== undefined) expect(known).toBe(`of ${key}`);
    else memory.set(key, `of ${key}`);
    return known !== undefined;
  };

  test("a key asked for again before `most` others were is known", () => {
    const keys = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 200 });
    fc.assert(
      fc.property(keys, (asked) => {
        const memory = new Recent<number, string>(most);
        asked.forEach((key, index) => {
          const since = asked.slice(asked.lastIndexOf(key, index - 1) + 1, index);
          const again = index > 0 && asked.lastIndexOf(key, index - 1) >= 0;
          const known = ask(memory, key);
          if (again && new Set(since).size < most) expect(known).toBe(true);
          if (!again) expect(known).toBe(false);
        });
      }),
    );
  });

  test("a key that every page has stays, and keys of one page are forgotten", () => {
    const memory = new Recent<number, string>(most);
    for (let page = 1; page <= 100; page++) {
      expect(ask(memory, 0)).toBe(page > 1);
      expect(ask(memory, page)).toBe(false);
    }
    expect([...Array(101).keys()].filter((key) => memory.get(key) !== undefined).length).toBeLessThanOrEqual(
      2 * most,
    );
  });
});
