/** The character references that stand in table cells; others are shown as written. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: " ",
    ensp: " ",
    emsp: " ",
    thinsp: " ",
    ndash: "–",
    mdash: "—",
    minus: "−",
    hellip: "…",
    times: "×",
    plusmn: "±",
    le: "≤",
    ge: "≥",
    asymp: "≈",
    infin: "∞",
    yen: "¥",
    euro: "€",
    pound: "£",
    permil: "‰",
    deg: "°",
    micro: "µ",
    rarr: "→",
    larr: "←",
    middot: "·",
    bull: "•",
    check: "✓",
    cross: "✗",
    dagger: "†",
    Dagger: "‡",
    num: "#",
    vert: "|",
    ast: "*",
  }),
);

const LONGEST = 8;

/** The character reference at `&`, or null. */
export function entityAt(raw: string, at: number): { readonly text: string; readonly end: number } | null {
  const end = raw.slice(at + 1, at + 3 + LONGEST).indexOf(";");
  if (end < 1) return null;
  const name = raw.slice(at + 1, at + 1 + end);
  const text = name.startsWith("#") ? numbered(name) : NAMED.get(name);
  return text === undefined ? null : { text, end: at + 2 + end };
}

function numbered(name: string): string | undefined {
  const hexadecimal = name[1] === "x" || name[1] === "X";
  const code = Number.parseInt(name.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
