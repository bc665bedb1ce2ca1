import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { MANY_PAGES, MOST_PAGES_AMPLE, MOST_YOUNG_BYTES } from "../limits.ts";

/**
 * Node 20 compiles what runs often with one compiler, made for programs that run for hours: of a check of 1,000 pages it takes
 * a third. So it is told to do less of it.
 */
const LIGHTER: readonly (readonly [flag: string, usual: string])[] = [
  // Compiled, `map` gives arrays with holes, and without them before: all that reads its arrays is then compiled anew.
  ["--no-turbo-inline-array-builtins", "--turbo-inline-array-builtins"],
  // The longer a function, the dearer each copy of it.
  ["--max-inlined-bytecode-size=100", "--max-inlined-bytecode-size=460"],
];

/** Of a large wiki much is held, and V8 would let garbage grow to as much again before it looks: 0 is as it would. */
const TIGHTER = "--heap-growing-percent=30";
const AMPLE = "--heap-growing-percent=0";

/** V8 doubles both halves of the memory for what is young as long as much of it survives, up to 16 MB each. */
const GROWN = "--semi-space-growth-factor=1";
const GROWING = "--semi-space-growth-factor=2";

/** Until it is at rest again, Node's compiler does less for each function, once many pages are to be read. */
export function lightCompiler(): { expect(pages: number): void; rest(): void } {
  let isLight = false;
  let isGrown = false;
  return {
    expect(pages) {
      if (pages < MANY_PAGES || !process.version.startsWith("v20.")) return;
      if (!isLight) {
        isLight = true;
        for (const [flag] of LIGHTER) setFlagsFromString(flag);
        if (pages > MOST_PAGES_AMPLE) setFlagsFromString(TIGHTER);
      }
      if (isGrown || pages <= MOST_PAGES_AMPLE || youngBytes() < MOST_YOUNG_BYTES) return;
      isGrown = true;
      setFlagsFromString(GROWN);
    },
    /** Code is kept for runs that begin with the usual flags. */
    rest() {
      const usual = [...LIGHTER.map(([, flag]) => flag), AMPLE, GROWING];
      if (isLight) for (const flag of usual) setFlagsFromString(flag);
      isLight = false;
      isGrown = false;
    },
  };
}

function youngBytes(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space")?.space_size ?? 0;
}
