/** A condition on a field: `context.number>=128000`, `type=score`, `subject.id!=llama-4`, `doubt`. */
export interface Where {
  readonly path: readonly string[];
  readonly test: (value: unknown) => boolean;
}

type Compare = (order: number | null, same: boolean) => boolean;

const OPERATORS: ReadonlyMap<string, Compare> = new Map([
  ["=", (_, same) => same],
  ["<", (order) => order !== null && order < 0],
  ["<=", (order, same) => same || (order !== null && order <= 0)],
  [">", (order) => order !== null && order > 0],
  [">=", (order, same) => same || (order !== null && order >= 0)],
]);

/** Null where it is none. A field that is a list meets a condition if any member does; one that is not there never does. */
export function parseWhere(written: string): Where | null {
  const [, field = "", operator = "", value = ""] =
    /^([^<>=!]+?)\s*(?:(!=|<=|>=|=|<|>)\s*(.*))?$/s.exec(written) ?? [];
  // A field alone asks whether it is there; `a ~ b` is an operator that there is none of.
  if (!/^[^\s~]+$/.test(field.trim())) return null;
  const path = field.trim().split(".");
  if (operator === "") return { path, test: isThere };
  if (operator === "!=")
    return { path, test: (found) => !valuesOf(found).some((one) => String(one) === value) };
  const compare = OPERATORS.get(operator);
  if (compare === undefined) return null;
  return {
    path,
    test: (found) => valuesOf(found).some((one) => compare(order(one, value), String(one) === value)),
  };
}

export function meets(entry: unknown, conditions: readonly Where[]): boolean {
  return conditions.every(({ path, test }) => test(fieldAt(entry, path)));
}

/** What stands at a path; through lists, what stands there in each member. Own keys only: `__proto__` is a name. */
export function fieldAt(entry: unknown, path: readonly string[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return entry;
  if (Array.isArray(entry)) return entry.map((one) => fieldAt(one, path)).filter((one) => one !== undefined);
  if (typeof entry !== "object" || entry === null) return undefined;
  const own = Object.getOwnPropertyDescriptor(entry, key);
  return own === undefined ? undefined : fieldAt(own.value, rest);
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}

function valuesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value)
    ? value.flatMap(valuesOf)
    : value === undefined || value === null
      ? []
      : [value];
}

/** Numbers as numbers, all else by code unit, which is right for ISO dates. */
function order(value: unknown, written: string): number | null {
  const number = Number(written);
  if (typeof value === "number") return Number.isNaN(number) ? null : value - number;
  return typeof value === "string" ? (value < written ? -1 : value > written ? 1 : 0) : null;
}
