import { factRecords } from "../../facts/records.ts";
import type { Assert, Condition } from "../../model/assert.ts";
import type { WikiFacts } from "../../model/wiki-facts.ts";
import type { Message } from "../../text/message.ts";
import { nearestName } from "../../text/nearest-name.ts";
import { BOUNDS, fieldOf } from "./bounds.ts";
import { testedClaims, testedRecords } from "./tested.ts";

/** Why an assert can never find anything: a type or a field that nothing has, most likely misspelt. */
export function idleReasons(assert: Assert, wiki: WikiFacts): readonly Message[] {
  const types = assert.type === undefined ? null : new Set([assert.type].flat());
  // What `then` requires and nothing has is found at every record.
  const missing = new Set([
    ...requiredIn(assert.if ?? {}),
    ...heldIn(assert.if ?? {}),
    ...heldIn(assert.then),
  ]);
  let count = 0;
  for (const page of wiki.pages) {
    const all = assert.over === "records" ? testedRecords(wiki, page, types) : testedClaims(wiki, page);
    count += all.length;
    for (const tested of all)
      for (const name of missing) if (tested.field(name) !== undefined) missing.delete(name);
  }
  if (count > 0)
    return [...missing].map((name) =>
      assert.over === "records"
        ? { en: `no record has a field "${name}"`, zh: `没有记录含字段“${name}”` }
        : { en: `no claim has a field "${name}"`, zh: `没有事实含字段“${name}”` },
    );
  return types === null ? [] : [...types].flatMap((type) => misspelt(type, wiki));
}

/** A type that no record has yet is no fault, unless another is one slip away. */
function misspelt(type: string, wiki: WikiFacts): readonly Message[] {
  const known = new Set(wiki.pages.flatMap((page) => factRecords(wiki, page).map((record) => record.type)));
  const near = known.has(type) ? null : nearestName(type, known);
  if (near === null) return [];
  return [
    {
      en: `no record has the type "${type}"; did you mean "${near}"?`,
      zh: `没有类型为“${type}”的记录；是否指“${near}”？`,
    },
  ];
}

function requiredIn(condition: Condition): readonly string[] {
  return [...(condition.required ?? []), ...innerOf(condition).flatMap(requiredIn)];
}

function heldIn(condition: Condition): readonly string[] {
  const { properties = {} } = condition;
  const bounds = Object.values(properties).flatMap((value) =>
    BOUNDS.flatMap((keyword) => {
      const bound = value[keyword];
      return typeof bound === "object" ? [fieldOf(bound)] : [];
    }),
  );
  return [...Object.keys(properties), ...bounds, ...innerOf(condition).flatMap(heldIn)];
}

function innerOf({ allOf = [], anyOf = [], not }: Condition): readonly Condition[] {
  return [...allOf, ...anyOf, ...(not === undefined ? [] : [not])];
}
