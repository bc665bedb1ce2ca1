/** One language's words around names, as data. */
export interface NameWords {
  /** All of a bracket after a name, by what it says: `{effort: {max: "max"}, vendor: {Google: "Google"}}`. */
  readonly brackets?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** `基于`, `based on`: what the thing is made from follows. */
  readonly basedOn?: readonly string[];
  /** Text of links that only invite: `去体验`, `try it`. */
  readonly invitations?: readonly string[];
  /** Words before a number that name a part: `subtask 2`. */
  readonly parts?: readonly string[];
}
