/** Replaces what stands at a span; an empty span inserts. UTF-16 offsets, end exclusive. */
export interface Edit {
  readonly span: readonly [start: number, end: number];
  readonly text: string;
}

/** Applies edits that do not collide; equal ones count once. Every byte outside them stays. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const { span, text: by } of inOrder(edits)) {
    result += text.slice(at, span[0]) + by;
    at = span[1];
  }
  return result + text.slice(at);
}

/** Whether two edits cannot both be made: they overlap, or start at one place and their order would decide. */
export function collide(a: Edit, b: Edit): boolean {
  if (same(a, b)) return false;
  return a.span[0] === b.span[0] || (a.span[0] < b.span[1] && b.span[0] < a.span[1]);
}

/** By place, each once. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  return sorted.filter((edit, index) => {
    const before = sorted[index - 1];
    return before === undefined || !same(before, edit);
  });
}

function same(a: Edit, b: Edit): boolean {
  return a.span[0] === b.span[0] && a.span[1] === b.span[1] && a.text === b.text;
}
