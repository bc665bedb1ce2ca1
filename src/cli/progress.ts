import type { Io } from "./io.ts";

const PATIENCE = 500;
const PACE = 100;

/** A line on a terminal that is overwritten and gone at the end; only when a run takes long enough to wonder. */
export function progress(io: Io): { show(done: number, all: number): void; clear(): void } {
  const start = io.now();
  let last = start;
  let shown = false;
  return {
    show(done, all) {
      if (!io.stderrIsTerminal) return;
      const now = io.now();
      if (now - start < PATIENCE || now - last < PACE) return;
      last = now;
      shown = true;
      io.err(`\r\u001b[Kreading pages ${done}/${all}`);
    },
    clear() {
      if (shown) io.err("\r\u001b[K");
    },
  };
}
