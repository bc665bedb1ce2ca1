import fc from "fast-check";

/** Cells that rules have fixes for, that only look so, and that break tables. */
const CELLS = [
  ..."128K,１２８K,約１２８Ｋ,２０２４-０４,April 18, 2024,2024年4月,2024年4月18日（预计）,04/05/2024,2024 Q2,~April 2024".split(
    ",",
  ),
  ..."[[llama|Llama]],[[llama\\|Llama]],[[a|b|c]],![[x.png|100]],`[[a|b]]`,[[a,b]],[[ | ]],[[]],|,\\|,`a|b`".split(
    ",",
  ),
  ..."8B?,8B (MoE?),估 ９０%,—,N/A,?,,  ,**３K**,[１２K](https://x.org),<b>２K</b>,~~１K~~,１２８K → ２５６K,＄５,١٢٣,x\ty".split(
    ",",
  ),
];
const WORDS = [
  "Model",
  "Context",
  "Released",
  "参数规模",
  "发布时间",
  "上下文窗口",
  "Notes",
  "Price",
  "Llama 4",
  "Ｌｌａｍａ ３",
];
const LINES = [
  "Model Timeline",
  "Benchmark Scores",
  "概述",
  "注：以上为估计值",
  "Some prose that says a thing.",
  "- an item １２K",
  "1. first",
  "## Heading",
  "# Title",
  "Setext",
  "---",
  "===",
  "> quote | pipe",
  "```",
  "    code | x",
  "<!-- note -->",
  "[^1]: note",
  "|",
  "| x |",
  "Sources",
  "- raw/a.md",
];

const cell = fc.oneof(
  fc.constantFrom(...CELLS),
  fc.constantFrom(...CELLS),
  fc.string({ unit: "binary", maxLength: 8 }),
);
const row = (columns: number) =>
  fc
    .array(cell, { minLength: Math.max(1, columns - 1), maxLength: columns + 1 })
    .map((cells) => `| ${cells.join(" | ").replace(/[\r\n]/g, " ")} |`);

const table = fc.integer({ min: 1, max: 4 }).chain((columns) =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...WORDS), { minLength: columns, maxLength: columns }),
      fc.array(
        fc.oneof({ weight: 6, arbitrary: row(columns) }, { weight: 1, arbitrary: fc.constantFrom(...LINES) }),
        {
          maxLength: 6,
        },
      ),
    )
    .map(([header, rows]) => [`| ${header.join(" | ")} |`, `|${"---|".repeat(columns)}`, ...rows]),
);

const block = fc.oneof(
  { weight: 3, arbitrary: table },
  { weight: 3, arbitrary: fc.constantFrom(...LINES).map((line) => [line]) },
  { weight: 2, arbitrary: fc.constant([""]) },
);

/** A page of tables, torn, glued and ragged, among lines that may be anything. */
export const randomPage: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom("", "", "---\ntitle: 模型\n---\n"),
    fc.array(block, { minLength: 1, maxLength: 8 }),
    fc.constantFrom("\n", "\n", "\r\n", "\r"),
    fc.boolean(),
  )
  .map(([head, blocks, end, closed]) => {
    const text = head + blocks.flat().join("\n") + (closed ? "\n" : "");
    return text.replaceAll("\n", end);
  });
