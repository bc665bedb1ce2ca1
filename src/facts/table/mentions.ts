import type { Statement } from "../../model/page-facts.ts";
import type { Item, Mention, TextValue } from "../../model/reading.ts";
import { comparePolicy } from "../policy.ts";
import { derivedFrom, single } from "./derived.ts";

/** What a note cell states by the way: `Llama 4 Scout 1M 上下文` is a claim about Llama 4 Scout. */
export function addMentions(to: Statement[], statement: Statement): void {
  for (const item of statement.reading.items) {
    if (item.kind !== "text" || item.mentions === undefined) continue;
    for (const mention of item.mentions) to.push(mentioned(statement, item, mention));
  }
}

function mentioned(statement: Statement, item: Item & TextValue, mention: Mention): Statement {
  const span = mention.span ?? item.span;
  const place: Item["span"] = [span[0] + statement.span[0], span[1] + statement.span[0]];
  const face = { span, certainty: item.certainty, qualifiers: [] };
  const value: Item =
    typeof mention.value === "string"
      ? { kind: "text", text: mention.value, ...face }
      : { ...mention.value, ...face };
  return derivedFrom(statement, {
    subject: { text: mention.subject, span: place, via: "mention", family: statement.subject.text },
    property: { id: mention.property, text: mention.property, span: place },
    reading: single(value),
    qualifiers: [],
    policy: comparePolicy(mention.property, typeof mention.value === "string" ? "text" : "quantity"),
  });
}
