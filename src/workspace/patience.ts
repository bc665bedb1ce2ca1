import { LEAST_PAGE_SECONDS, MAX_PAGE_SECONDS } from "../limits.ts";
import { TooSlow, withinTime } from "./within-time.ts";

/** How long a page may take: half as long after each that was given up, or a hundred pages made to hang would take hours. */
export class Patience {
  seconds = MAX_PAGE_SECONDS;

  guard<T>(run: () => T): T {
    try {
      return withinTime(this.seconds, run);
    } catch (error) {
      if (error instanceof TooSlow) this.seconds = Math.max(LEAST_PAGE_SECONDS, this.seconds / 2);
      throw error;
    }
  }
}
