import { isIsoDay } from "../../values/date/days.ts";
import type { FaultKind } from "../rule.ts";
import type { Directive, Word } from "./directive.ts";
import { closes } from "./reach.ts";

/** What is wrong with a directive by itself, whatever its rules find; null for one that holds. */
export function faultOf(
  directive: Directive,
  all: readonly Directive[],
  today: () => string,
): { readonly kind: FaultKind; readonly about: Word } | null {
  const { kind, name, rules, until, reason, span } = directive;
  if (kind === "unknown") return { kind: "unknown-word", about: name };
  if (kind === "end") {
    const opened = all.filter((other) => other.kind === "start" && other.span[0] < span[0]);
    const closesOne = opened.some((start) => start.rules.some((rule) => closes(directive, rule.text)));
    return closesOne ? null : { kind: "no-start", about: name };
  }
  if (rules.length === 0) return { kind: "no-rule", about: name };
  if (reason === "") return { kind: "no-reason", about: name };
  if (until === null) return null;
  if (!isIsoDay(until.text)) return { kind: "bad-date", about: until };
  return until.text < today() ? { kind: "expired", about: until } : null;
}
