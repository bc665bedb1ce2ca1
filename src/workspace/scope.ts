/** What of the wiki a run is about, said in terms of git. */
export type Scope =
  /** What the next commit brings: the bytes of the index. */
  | { readonly kind: "staged" }
  /** The pages of the work tree that are not as they were in `rev`. */
  | { readonly kind: "changed"; readonly rev: string }
  /** What came between `rev` and `to`, or the work tree. */
  | { readonly kind: "since"; readonly rev: string; readonly to: string | null; readonly fromFork: boolean };

/** `rev`, `a..b`, or `a...b` for what b brought since it left a; an empty end is HEAD or the work tree. */
export function sinceScope(written: string): Scope {
  const [, rev = "", dots = "", to = ""] = /^(.*?)(\.{2,3})(.*)$/s.exec(written) ?? [null, written];
  return { kind: "since", rev: rev || "HEAD", to: to === "" ? null : to, fromFork: dots === "..." };
}
