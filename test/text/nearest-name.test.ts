import { describe, expect, it } from "vitest";
import { nearestName } from "../../src/text/nearest-name.ts";

describe("the nearest name", () => {
  it.each([
    ["rulse", "rules"],
    ["page", "pages"],
    ["uncertian-value", "uncertain-value"],
    ["FAILON", "failOn"],
  ])("of %s is %s", (name, near) => {
    expect(nearestName(name, ["rules", "pages", "uncertain-value", "failOn"])).toBe(near);
  });

  it("is none when none is near, and none for a name without end", () => {
    expect(nearestName("zzz", ["rules"])).toBeNull();
    expect(nearestName("x".repeat(100_000), ["rules", "x".repeat(99_999)])).toBeNull();
  });
});
