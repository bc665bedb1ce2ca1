import { Script } from "node:vm";
import { ToldError } from "../text/told-error.ts";

/** What took longer than anything of its kind may. */
export class TooSlow extends ToldError {}

/** A context of its own would take longer to make than most pages take to read. */
const HELD = Symbol.for("wikiproof: what runs within a time");
const script = new Script('globalThis[Symbol.for("wikiproof: what runs within a time")]()');

/**
 * Runs what cannot be awaited, for so long and no longer: Node stops a script that its `vm` runs, and all that it calls.
 * A page made to hang a parser costs this time, not the run.
 */
export function withinTime<T>(seconds: number, run: () => T): T {
  let done: { readonly value: T } | null = null;
  Reflect.set(globalThis, HELD, () => {
    done = { value: run() };
  });
  try {
    script.runInThisContext({ timeout: seconds * 1000 });
  } catch (error) {
    if (isTimeout(error))
      throw new TooSlow({
        en: `Took longer than ${seconds} seconds and was given up`,
        zh: `用时超过 ${seconds} 秒，已放弃`,
      });
    throw error;
  } finally {
    Reflect.deleteProperty(globalThis, HELD);
  }
  return answered(done);
}

function answered<T>(done: { readonly value: T } | null): T {
  if (done === null) throw new TooSlow({ en: "Was given up", zh: "已放弃" });
  return done.value;
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}
