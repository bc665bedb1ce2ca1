import type { Rule } from "../check/rule.ts";
import type { Parser } from "../markdown/parse.ts";

/** Counts what a run spends its time on, by phase; a rule is a phase named by its id. */
export interface Stopwatch {
  /** Runs it and counts its time, less what is counted inside it. What is awaited must run alone. */
  time<T>(phase: string, run: () => T): T;
}

/** Counts nothing. */
export const unwatched: Stopwatch = { time: (_phase, run) => run() };

/** @param now milliseconds since the process began; handed in, since nothing that is timed may ask a clock */
export function stopwatch(now: () => number): Stopwatch & { readonly times: ReadonlyMap<string, number> } {
  const times = new Map([["start", now()]]);
  let inside = 0;
  return {
    times,
    time(phase, run) {
      const outer = inside;
      inside = 0;
      const start = now();
      const stop = () => {
        const all = now() - start;
        times.set(phase, (times.get(phase) ?? 0) + all - inside);
        inside = outer + all;
      };
      let result: unknown = null;
      try {
        const answer = run();
        result = answer;
        return answer;
      } finally {
        if (result instanceof Promise) result.then(stop, stop);
        else stop();
      }
    },
  };
}

export function timedParser(parser: Parser, watch: Stopwatch): Parser {
  return { name: parser.name, parse: (text) => watch.time("parse", () => parser.parse(text)) };
}

export function timedRule(rule: Rule, watch: Stopwatch): Rule {
  const timed =
    <Given extends readonly unknown[]>(check: (...given: Given) => void) =>
    (...given: Given) =>
      watch.time(rule.id, () => check(...given));
  switch (rule.scope) {
    case "page":
      return { ...rule, check: timed(rule.check) };
    case "wiki": {
      const { checkStatements } = rule;
      if (checkStatements === undefined) return { ...rule, check: timed(rule.check) };
      const passes: typeof checkStatements = (...given) => {
        const pass = checkStatements(...given);
        const { each, end } = pass;
        return { ...pass, each: timed(each), ...(end === undefined ? {} : { end: timed(end) }) };
      };
      return { ...rule, check: timed(rule.check), checkStatements: passes };
    }
    case "change":
      return { ...rule, check: timed(rule.check) };
    case "suppressions":
      return { ...rule, check: timed(rule.check) };
  }
}
