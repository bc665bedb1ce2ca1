const BETWEEN = "\n";

/** One text of many: a slice would keep all that it was cut from. They are cut from it again by their lengths. */
export function joinedTexts(texts: readonly string[]): string {
  // Of a single text V8 would make no new one.
  return ["", ...texts].join(BETWEEN);
}

/** Cuts them out again, in their order. */
export function textCutter(joined: string): (length: number) => string {
  let end = 0;
  return (length) => {
    const start = end + BETWEEN.length;
    end = start + length;
    return joined.slice(start, end);
  };
}
