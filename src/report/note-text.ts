/** What a reading's notes mean, for people. */
const MEANINGS: Readonly<Record<string, string>> = {
  "qualifier-scope-ambiguous": "what stands behind the last value may be meant for all of them",
  "uncertain-marker": "a ? doubts what it stands on",
  "comma-ambiguous": "the comma may divide two numbers, or be a decimal sign",
  "range-or-list-ambiguous": "the two ends may be all the sizes there are, or sizes between them too",
  "unnamed-components": "nothing says which part is which",
  "footnote-undefined": "nothing near the table says what the footnote means",
  "footnote-on-missing": "a footnote stands where there is no value",
  "marker-defined-in-legend": "the legend defines the sign, so it is no bound",
  "missing-marker-variant": "one of many ways to write that there is no value",
  "anonymous-subject": "a citation stands where a name should",
  "several-links": "several links in one cell",
  "per-unit-not-stated": "the legend, not the cell, says what the price is per",
  "irregular-grouping": "the digits are grouped, but not by threes",
  "invalid-date": "there is no such date",
  "currency-sign-ambiguous": "¥ is yuan on a Chinese page and yen elsewhere",
  "elided-row": "rows were left out here",
  "off-by-one-of-power-of-two": "one more or less than a power of two",
  "rounded-power-of-two": "a power of two cut to thousands",
  "unknown-type": "the type is none that there is, so the text alone was asked",
};

/** The note and what it means. */
export function noteText(note: string): string {
  const power = "digit-transposition-of-";
  const meaning = note.startsWith(power)
    ? `two digits of ${note.slice(power.length)} changed places`
    : MEANINGS[note];
  return meaning === undefined ? note : `${meaning} (${note})`;
}
