import { describe, expect, it } from "vitest";
import { stopwatch } from "../../src/workspace/stopwatch.ts";

/** A clock that moves only when it is told to. */
function handClock(): { now: () => number; pass: (milliseconds: number) => void } {
  let time = 5;
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { now: () => time, pass };
}

describe("stopwatch", () => {
  it("counts what is inside a phase only there, so that all phases add up", async () => {
    const { now, pass } = handClock();
    const watch = stopwatch(now);
    watch.time("page", () => {
      pass(3);
      watch.time("parse", () => pass(10));
      watch.time("rule", () => pass(1));
      pass(4);
    });
    watch.time("parse", () => pass(100));
    await watch.time("read", async () => {
      await Promise.resolve();
      pass(7);
    });
    expect([...watch.times]).toEqual([
      ["start", 5],
      ["parse", 110],
      ["rule", 1],
      ["page", 7],
      ["read", 7],
    ]);
  });

  it("answers what was run, and counts what throws", () => {
    const { now, pass } = handClock();
    const watch = stopwatch(now);
    expect(watch.time("parse", () => 42)).toBe(42);
    const fail = () => {
      pass(9);
      throw new Error("no");
    };
    expect(() => watch.time("page", fail)).toThrow("no");
    expect(watch.times.get("page")).toBe(9);
  });
});
