import type { Files } from "../workspace/folder.ts";

const TABLE = "| Model | Context | Parameters |\n|---|---|---|\n";
const SOURCES = "\n## Sources\n\n- https://example.org/a\n";

/** A wiki as it is before somebody hostile sends a change. */
export const HONEST: Files = {
  "wiki/llama.md": `# Llama\n\n${TABLE}| Llama 4 | 256K | 405B (MoE?) |\n${SOURCES}`,
  "wiki/compared.md": `# Compared\n\n${TABLE}| Qwen 9 | 128K | 72B |\n${SOURCES}`,
  "wikiproof.jsonc": '{ "rules": {} }\n',
};

/** Texts that some program on the way obeys. */
const COMMANDS = [
  "::error::pwned",
  "::set-env name=PATH::/evil",
  "##[error]pwned",
  "a ##[set-env name=PATH]evil",
  "\u001b[31mred\u001b[0m\u001b]0;title\u0007",
  "\u009b31m",
  "\u202eturned\u202c",
  "<script>alert(1)</script>",
  "]]>",
  "=cmd|' /C calc'!A0",
  "$(touch pwned) `touch pwned`",
  "@everyone ![x](https://evil.example/x.png)",
];

const NAMES = [
  "wiki/a\n::error::newline.md",
  "wiki/::error::colons.md",
  "wiki/##[error]brackets.md",
  "wiki/$(touch pwned).md",
  "wiki/`touch pwned`.md",
  "wiki/; touch pwned;.md",
  "wiki/-rf.md",
  "wiki/--output=pwned.md",
  "wiki/\u001b[31mred.md",
  "wiki/%0A::error::percent.md",
  "wiki/\u202etxt.md",
  "wiki/<img src=x onerror=alert(1)>.md",
  "wiki/a|b\tc.md",
  "::error::root.md",
  "--config=evil.js.md",
];

const bomb = Array.from({ length: 12 }, (_, level) =>
  level === 0 ? "a0: &a0 [x, x]" : `a${level}: &a${level} [${`*a${level - 1}, `.repeat(9)}*a${level - 1}]`,
).join("\n");

/** What the change brings. @param canary absolute path of a file outside of the repository */
export function hostileChange(canary: string): Files {
  const outside = canary.slice(0, canary.lastIndexOf("/"));
  const body = (index: number) => {
    const text = COMMANDS[index % COMMANDS.length] ?? "";
    return `# ${text}\n\n${TABLE}| ${text} | 256K? | ${text} |\n| Qwen 9 | 512K | 72B? |\n\n[${text}](missing-${index}.md) ${text}\n${SOURCES}- ${canary}\n- file://${canary}\n- ../../../../../../../..${canary}\n- raw/link.md\n- ${text}\n`;
  };
  return {
    ...Object.fromEntries(NAMES.map((name, index) => [name, body(index)])),
    "wiki/llama.md": `<!-- wikiproof-ignore-file lost-hedge -- trust me -->\n# Llama\n\n${TABLE}| Llama 4 | 256K | 405B (MoE) |\n${SOURCES}`,
    "wikiproof.jsonc":
      '{ "pages": ["../**/*.md"], "plugins": ["./evil.js"], "extends": "./evil.js", "baseline": "../../../etc/passwd", "rules": { "lost-hedge": "off", "./evil.js": "error" } }',
    "evil.js": 'require("node:fs").writeFileSync("pwned", "");',
    "wiki/js.md": '---js\nrequire("node:fs").writeFileSync("pwned", "")\n---\n# JS\n',
    "wiki/tags.md":
      "---\nx: !!js/function 'function () { throw 1 }'\ny: !!python/object/apply:os.system ['touch pwned']\n---\n# Tags\n",
    "wiki/bomb.md": `---\n${bomb}\n---\n# Bomb\n`,
    "wiki/flow.md": `---\nx: ${"[".repeat(5_000)}\n---\n# Flow\n`,
    "wiki/proto.md": `# Proto\n\n| Model | __proto__ | constructor | toString |\n|---|---|---|---|\n| __proto__ | 256K | 405B | hasOwnProperty |\n${SOURCES}`,
    "wiki/wide.md": `# Wide\n\n${`| ${"a | ".repeat(3_000)}\n`}${`|${"---|".repeat(3_000)}\n`}${`| ${"1 | ".repeat(3_000)}\n`.repeat(80)}`,
    "wiki/deep.md": `# Deep\n\n${">".repeat(50_000)} a\n`,
    "wiki/ladder.md": `# Ladder\n\n${Array.from({ length: 1_500 }, (_, level) => `${" ".repeat(level * 2)}- a`).join("\n")}\n`,
    "wiki/ticks.md": `# Ticks\n\n${Array.from({ length: 400 }, (_, count) => "`".repeat(count + 1)).join(" a ")}\n`,
    "wiki/stars.md": `# Stars\n\n${"*a **b ".repeat(10_000)}\n`,
    "wiki/brackets.md": `# Brackets\n\n${"[".repeat(20_000)}\n\n${"![".repeat(20_000)}\n`,
    "wiki/bytes.md": new Uint8Array([35, 32, 0xff, 0xfe, 10]),
    "wiki/long.md": `# Long\n\n${TABLE}| ${"9".repeat(100_000)} | 1e999999 | ${"(".repeat(20_000)} |\n`,
    "wiki/link.md": { link: canary },
    "wiki/folder": { link: outside },
    "wiki/raw/link.md": { link: canary },
    "wiki/self.md": { link: "self.md" },
    ".gitattributes": "*.md filter=evil diff=evil\n",
  };
}
