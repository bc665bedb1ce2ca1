/**
 * Makes texts of their own out of slices, which would keep all that they were cut from, and one of those that are equal.
 * @param most of which it is remembered that they are there
 */
export function ownTexts(most: number): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const own: string = JSON.parse(JSON.stringify(text));
    known.set(own, own);
    return own;
  };
}
