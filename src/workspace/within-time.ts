import { createContext, Script } from "node:vm";

/** What took longer than anything of its kind may. */
export class TooSlow extends Error {}

const hold: { run: () => void } = { run: () => {} };
const context = createContext(hold);
const script = new Script("run()");

/**
 * Runs what cannot be awaited, for so long and no longer: Node stops a script that its `vm` runs, and all that it calls.
 * A page made to hang a parser costs this time, not the run.
 */
export function withinTime<T>(seconds: number, run: () => T): T {
  let done: { readonly value: T } | null = null;
  hold.run = () => {
    done = { value: run() };
  };
  try {
    script.runInContext(context, { timeout: seconds * 1000 });
  } catch (error) {
    if (isTimeout(error)) throw new TooSlow(`Took longer than ${seconds} seconds and was given up`);
    throw error;
  }
  return answered(done);
}

function answered<T>(done: { readonly value: T } | null): T {
  if (done === null) throw new TooSlow("Was given up");
  return done.value;
}

/** It is made in the script's own context: no `instanceof` knows it. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT"
  );
}
