import { describe, expect, it } from "vitest";
import { shortNames } from "../../src/facts/prose/short-names.ts";
import { wikiOf } from "../wiki-of.ts";

/** What the prose of a page states, with when. */
function stated(text: string, title = "Acme Corp (NASDAQ: ACME)"): readonly string[] {
  const { wiki } = wikiOf({ "page.md": `# ${title}\n\n${text}\n` }, { rules: [] });
  return [...wiki.statements].map(({ subject, statement: { property, raw }, qualifiers }) =>
    [subject.id, property.id, raw, ...qualifiers.map((each) => `${each.property}=${each.value}`)].join(" "),
  );
}

describe("what companies, places and devices have", () => {
  it.each([
    ["Acme has about 12,400 employees.", "acme-corp employees about 12,400"],
    ["Acme has 12,400 employees and was founded in 1987.", "acme-corp employees 12,400"],
    ["In 2020, Acme had 9,000 employees.", "acme-corp employees 9,000 as-of=2020"],
    ["Acme's revenue was $4.2 billion in 2024.", "acme-corp revenue $4.2 billion as-of=2024"],
    ["Acme Corp was valued at $44 billion.", "acme-corp valuation $44 billion"],
  ])("%s", (text, expected) => expect(stated(text)[0]).toBe(expected));

  it.each([
    [
      "Osaka",
      "Osaka is a city in Japan with a population of 2.75 million (2020 census).",
      "osaka population 2.75 million as-of=2020",
    ],
    [
      "北京市",
      "北京市面积 16,410 平方公里，2023 年常住人口 2,185.8 万。",
      "北京市 population 2,185.8 万 as-of=2023",
    ],
    ["B200", "B200 ships with 180 GB of memory and draws up to 1,000 W.", "b200 memory 180 GB"],
    ["Pixel 8", "The Pixel 8 was released in 2023 with 8 GB of RAM.", "pixel-8 memory 8 GB"],
    [
      "小米集团（1810.HK）",
      "小米集团成立于 2010 年，总部位于北京，2023 年营收 2,710 亿元，员工 33,627 人。",
      "小米集团 employees 33,627 as-of=2023",
    ],
  ])("%s: %s", (title, text, expected) => expect(stated(text, title)).toContain(expected));
});

it.each([
  ["Acme Robotics has 300 employees."],
  ["Acme had 40 employees when it was bought."],
  ["Acme had data center revenue of $30 billion in 2024."],
  ["Acme is owned by Initech, whose annual revenue is $50 billion."],
  ["Acme cut 1,200 employees in 2023."],
  ["Acme reported revenue of $4.2 billion in 2024, up from $3.9 billion in 2023."],
  [
    "Acme runs on a GPU with 24 GB of memory, needs 16 GB of RAM, and was tested on servers with 80 GB of memory.",
  ],
])("is not of whoever stands before: %s", (text) => expect(stated(text)).toEqual([]));

it("takes a place named by the way for no holder", () =>
  expect(stated("广东省会为广州，2023 年人口 12,706 万。", "广东")).toEqual([]));

it("calls a page's subject by the beginning of its title", () => {
  expect(shortNames("Acme Corp (NASDAQ: ACME)", [])).toEqual(["Acme"]);
  expect(shortNames("Delmar Foods", ["Delmar", "DLMR", "Delmar Oils"])).toEqual(["Delmar"]);
  expect(shortNames("Llama 3", ["Llama 3.1 405B"])).toEqual([]);
  expect(shortNames("字节跳动有限公司", [])).toEqual(["字节跳动"]);
});
