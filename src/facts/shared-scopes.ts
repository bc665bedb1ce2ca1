import type { PageFacts } from "../model/page-facts.ts";
import type { Resolved } from "./resolved-statement.ts";

/**
 * The statements of each scope that has several, in page order, scopes by their first statement. By subject first: only
 * one subject's scopes are held at a time.
 */
export function sharedScopes(statements: readonly Resolved[]): readonly (readonly Resolved[])[] {
  const bySubject = new Map<string | PageFacts, number[]>();
  statements.forEach((resolved, index) => {
    file(bySubject, resolved.isOfItsTable() ? resolved.page : resolved.subject.id, index);
  });
  const shared: number[][] = [];
  for (const indices of bySubject.values()) {
    if (indices.length < 2) continue;
    const scopes = new Map<string, number[]>();
    for (const index of indices) file(scopes, statements[index]?.scope ?? "", index);
    for (const scope of scopes.values()) if (scope.length > 1) shared.push(scope);
  }
  shared.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  return shared.map((indices) => indices.flatMap((index) => statements[index] ?? []));
}

function file<Key>(under: Map<Key, number[]>, key: Key, index: number): void {
  const same = under.get(key);
  if (same === undefined) under.set(key, [index]);
  else same.push(index);
}
