/** What an expression may speak of: `inputs`, `github`, `runner`, `steps`. */
export interface Contexts {
  readonly [name: string]: unknown;
}

/** What a step's status functions answer. */
export type Status = "success" | "failure";

type Value = string | number | boolean | null;

const TOKEN = /\s*(?:('(?:[^']|'')*')|([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*)|(==|!=|&&|\|\||[!()]))/y;

/**
 * The part of the expression language of GitHub Actions that workflows here use: contexts, texts, comparisons, status
 * functions. Anything else is thrown out, so that no step is run as something that it is not.
 */
export function evaluate(expression: string, contexts: Contexts, status: Status): Value {
  const tokens = tokensOf(expression);
  let at = 0;
  const take = (wanted: string) => (tokens[at] === wanted ? tokens[at++] !== undefined : false);
  const either = (): Value => {
    let value = both();
    while (take("||")) {
      const other = both();
      value = isTrue(value) ? value : other;
    }
    return value;
  };
  const both = (): Value => {
    let value = equality();
    while (take("&&")) {
      const other = equality();
      value = isTrue(value) ? other : value;
    }
    return value;
  };
  const equality = (): Value => {
    const value = single();
    if (take("==")) return looselyEqual(value, single());
    return take("!=") ? !looselyEqual(value, single()) : value;
  };
  const single = (): Value => {
    if (take("!")) return !isTrue(single());
    if (take("(")) {
      const value = either();
      if (!take(")")) throw new SyntaxError(`")" expected in ${expression}`);
      return value;
    }
    const token = tokens[at++] ?? "";
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
    if (take("(")) {
      if (!take(")") || !Object.hasOwn(FUNCTIONS, token)) throw new SyntaxError(`${token}() is not known`);
      return FUNCTIONS[token]?.(status) ?? null;
    }
    return lookUp(token, contexts);
  };
  const value = either();
  if (at < tokens.length) throw new SyntaxError(`unread: ${tokens.slice(at).join(" ")}`);
  return value;
}

const FUNCTIONS: Readonly<Record<string, (status: Status) => boolean>> = {
  always: () => true,
  success: (status) => status === "success",
  failure: (status) => status === "failure",
};

/** All `${{ }}` of a text. */
export function resolved(text: string, contexts: Contexts, status: Status = "success"): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression) =>
    String(evaluate(expression, contexts, status) ?? ""),
  );
}

/** `if` of a step; without a status function, `success()` is asked for, too. */
export function isRun(condition: string | undefined, contexts: Contexts, status: Status): boolean {
  const bare = (condition ?? "success()").replace(/^\s*\$\{\{(.*)\}\}\s*$/s, "$1");
  const isAsked = /\b(?:always|success|failure|cancelled)\(\)/.test(bare);
  return (isAsked || status === "success") && isTrue(evaluate(bare, contexts, status));
}

function tokensOf(expression: string): readonly string[] {
  const text = expression.trimEnd();
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) throw new SyntaxError(`cannot read ${text.slice(from)}`);
    tokens.push(match[1] ?? match[2] ?? match[3] ?? "");
  }
  return tokens;
}

/** What is not there is null, which is "" as text. */
function lookUp(path: string, contexts: Contexts): Value {
  const [first = "", ...rest] = path.split(".");
  if (!Object.hasOwn(contexts, first)) throw new SyntaxError(`unknown context ${first}`);
  const found = rest.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : null,
    contexts[first],
  );
  return typeof found === "string" || typeof found === "number" || typeof found === "boolean" ? found : null;
}

function isTrue(value: Value): boolean {
  return value !== null && value !== false && value !== "" && value !== 0;
}

function looselyEqual(a: Value, b: Value): boolean {
  return String(a ?? "").toLowerCase() === String(b ?? "").toLowerCase();
}
