/** What a header's words can add to its property. */
export interface HeaderModifier {
  readonly property: string;
  readonly value: string;
}

/** One language's words for headers, as data. */
export interface HeaderWords {
  /** Property id → names; the most usual first. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** `property:value` → words that narrow a header without being its name: `direction:input` → `input`. */
  readonly modifiers: Readonly<Record<string, readonly string[]>>;
  /** Words that change nothing: `number of`, `total`. */
  readonly fillers: readonly string[];
  /** Denominators without a unit sign: `千次` → `10*3.{request}`. */
  readonly denominators: Readonly<Record<string, string>>;
}
