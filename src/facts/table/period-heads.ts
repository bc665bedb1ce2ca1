import type { Section } from "../../model/page-facts.ts";
import type { HeaderReading } from "../../model/reading.ts";
import { isTopic } from "../schema/heading-words.ts";
import type { Head } from "./head.ts";
import { headOf } from "./heads.ts";
import { readAs } from "./heads-by-cells.ts";
import { isPeriod, periodOf } from "./period.ts";
import type { TableContext } from "./table-context.ts";

/**
 * What heads the columns of `City | 2022 | 2023`: the property that the caption or a heading above names (`Population by
 * year`, `GDP growth (%)`), each column as of its period. Where none names one, the columns are as they were.
 *
 * @param section the table's own
 */
export function periodHeads(
  heads: readonly Head[],
  subject: number,
  section: number,
  context: TableContext,
): readonly Head[] {
  const timed = heads.map(({ reading }, at) => at !== subject && !reading.known && isPeriod(reading.name));
  const count = timed.filter(Boolean).length;
  if (count < 2 || count * 2 < heads.length - 1) return heads;
  const topic = topicOf(section, context);
  if (topic === null) return heads;
  return heads.map((head, at) => (timed[at] === true ? inPeriod(head, topic) : head));
}

function inPeriod(head: Head, topic: HeaderReading): Head {
  const period = { property: "as-of", value: periodOf(head.reading.name) };
  const { reading } = readAs(head, topic, [period]);
  return head.readAs({ ...reading, name: `${topic.name} ${head.reading.name}` });
}

/**
 * The nearest of caption and headings that names a quantity: one of the lexicon, or one whose unit it says. What names
 * another thing stands between: `Gross margin` under `Revenue` is no revenue.
 */
function topicOf(section: number, { caption, sections, ...context }: TableContext): HeaderReading | null {
  for (const text of [caption, ...headings(section, sections)]) {
    const name = withoutDivision(text);
    const { reading } = headOf(name, context);
    const { known, type = "", property } = reading;
    if (VAGUE.has(property)) return null;
    const isQuantity = known ? /^(?:quantity|money)/.test(type) : reading.unit !== undefined;
    if (isQuantity && reading.name !== "") return reading;
    if (!isTopic(name) && !isPeriod(name) && !/^by /i.test(text)) return null;
  }
  return null;
}

/** Of what it is would have to be said too. */
const VAGUE: ReadonlySet<string> = new Set(["growth", "change", "share", "count", "size", "score"]);

function* headings(section: number, sections: readonly Section[]): Generator<string> {
  for (let at: number | null = section; at !== null; at = sections[at]?.parent ?? null)
    yield sections[at]?.text ?? "";
}

const DIVISION =
  /[ ,]+(?:by|per|for|in|from|over|since) .*$|[ ,]+(?:history|trends?|data|figures|statistics|results|table)$/i;
const FRONT = /^(?:annual|yearly|quarterly|historical|total) /i;
const HAN =
  /^(?:历年|各年|年度|历史|各(?:省|市|国|县|区|州|年度|季度|城市|国家|地区|公司)+)|(?:变化|历史|趋势|走势|统计|数据|对比|情况|一览|表)+$/g;

/** `Population by year` is the population, `历年人口变化` too; a bracket behind it may be its unit. */
function withoutDivision(text: string): string {
  const bare = text.replace(/^[*_\s]+|[*_\s:：.。]+$/g, "");
  const bracket = /\s*[(（][^()（）]*[)）]$/.exec(bare)?.[0] ?? "";
  const name = bare.slice(0, bare.length - bracket.length);
  return name.replace(DIVISION, "").replace(FRONT, "").replace(HAN, "").trim() + bracket;
}
