import type { Grid, MarkdownPage } from "../../markdown/page.ts";
import type { PageFacts, Paragraph, TableFacts } from "../../model/page-facts.ts";
import type { Qualifier } from "../../model/reading.ts";
import { lowest } from "../../text/lowest.ts";
import { readLegend } from "../../values/index.ts";
import { isNameLike, withoutBracket } from "../prose/known-names.ts";
import { NOTE_STARTS } from "../schema/heading-words.ts";
import { asOf } from "./as-of.ts";
import { headingName } from "./heading-name.ts";
import type { About, TableContext } from "./table-context.ts";

/** What stands around a table and speaks for it. */
export interface TableSetting {
  readonly context: Pick<
    TableContext,
    "legend" | "about" | "heading" | "around" | "caption" | "above" | "certainty" | "marks" | "qualifiers"
  >;
  readonly notes: TableFacts["notes"];
  readonly caption?: NonNullable<TableFacts["caption"]>;
}

/** Longer paragraphs before a table are prose, not a line that names it. */
const CAPTION_LENGTH = 120;

export function tableSettings(
  page: MarkdownPage,
  title: PageFacts["title"],
  context: Pick<TableContext, "lexicon">,
): (grid: Grid) => TableSetting {
  const legends = page.grids.length === 0 ? [] : page.paragraphs.filter(({ text }) => isLegend(text));
  const read = lastRead(context);
  const siblings = new Map<number, number>();
  for (const { section } of page.grids) siblings.set(section, (siblings.get(section) ?? 0) + 1);
  return (grid) => tableSetting(page, grid, { title, legends, legendIn: read, siblings });
}

/** What is looked for once a page. */
interface OfPage {
  readonly title: PageFacts["title"];
  readonly legends: readonly Paragraph[];
  readonly legendIn: (notes: TableFacts["notes"]) => string;
  /** Tables of a section. */
  readonly siblings: ReadonlyMap<number, number>;
}

/** Most tables of a page stand under the same legends, or under none: what was read last is remembered. */
function lastRead(context: Pick<TableContext, "lexicon">): (notes: TableFacts["notes"]) => string {
  let last = { text: "", legend: "" };
  return (notes) => {
    const text = notes.map((note) => note.text).join("\n");
    if (text !== last.text) last = { text, legend: legendOf(text, context) };
    return last.legend;
  };
}

function tableSetting(
  page: MarkdownPage,
  grid: Grid,
  { title, legends, legendIn, siblings }: OfPage,
): TableSetting {
  const heading = page.sections[grid.section];
  const before = preceding(page.paragraphs, grid);
  const after = following(page.paragraphs, grid);
  const notes = notesOf(before, after);
  const caption = captionOf(before);
  const dated = asOf(heading?.text ?? "") ?? asOf(caption?.text ?? "") ?? datedAbove(before);
  const qualifiers: Qualifier[] = [];
  if (dated !== null) qualifiers.push({ property: "as-of", value: dated });
  if (caption !== undefined && (siblings.get(grid.section) ?? 0) > 1)
    qualifiers.push({ property: "caption", value: caption.text.replace(/^[*_\s]+|[*_\s:：]+$/g, "") });
  return {
    context: {
      legend: legendIn([
        ...notes,
        ...unitsAround([before, heading, ...notes]),
        ...legendsElsewhere(after, legends),
      ]),
      about: () => captioned(caption) ?? aboutOf(page, grid, title),
      heading: heading?.text ?? "",
      around: `${heading?.text ?? ""} ${caption?.text ?? ""}`,
      caption: caption?.text ?? "",
      above: before === undefined || before.text.length > CAPTION_LENGTH ? "" : before.text,
      certainty: [],
      marks: [],
      qualifiers,
    },
    notes,
    ...(caption === undefined ? {} : { caption }),
  };
}

/** Notes that explain no mark and no unit tell a cell's reader nothing: without a legend its readings can be remembered. */
function legendOf(text: string, context: Pick<TableContext, "lexicon">): string {
  const { marks, unit } = readLegend(text, context);
  return marks.length === 0 && unit === null ? "" : text;
}

/** Paragraphs right after the table, or right before it, that start as notes do: `注:`, `Note:`, `*`, `~ =`. */
function notesOf(before: Paragraph | undefined, after: readonly Paragraph[]): TableFacts["notes"] {
  const notes = [];
  if (before !== undefined && startsAsNote(before.text)) notes.push(bare(before));
  for (const paragraph of after) if (startsAsNote(paragraph.text)) notes.push(bare(paragraph));
  return notes;
}

const NOTES_AFTER = 4;

function following(paragraphs: readonly Paragraph[], grid: Grid): readonly Paragraph[] {
  const first = firstFrom(paragraphs, grid.span[1]);
  return paragraphs
    .slice(first, first + NOTES_AFTER)
    .filter((paragraph) => paragraph.section === grid.section);
}

function preceding(paragraphs: readonly Paragraph[], grid: Grid): Paragraph | undefined {
  const before = paragraphs[firstFrom(paragraphs, grid.span[0]) - 1];
  return before?.section === grid.section ? before : undefined;
}

/** Index of the first paragraph that starts at or after the offset. */
function firstFrom(paragraphs: readonly Paragraph[], offset: number): number {
  return lowest(paragraphs.length, (at) => (paragraphs[at]?.span[0] ?? 0) >= offset);
}

function startsAsNote(text: string): boolean {
  const start = text.replace(/^[\s>*_（(【[]+/, "").toLowerCase();
  return (
    NOTE_STARTS.some((word) => start.startsWith(word)) ||
    /^\s*(\\?\*(?!\*\S)|[†‡§♦~+#^]|\\?\(?[*+!†]\)|`.`)\s?\S/.test(text)
  );
}

function legendsElsewhere(after: readonly Paragraph[], legends: readonly Paragraph[]): TableFacts["notes"] {
  return legends.length === 0 ? [] : legends.filter((legend) => !after.includes(legend)).map(bare);
}

/** `As of 2025-11-24, prices are …` right above the table. */
function datedAbove(before: Paragraph | undefined): string | null {
  const said = /^\s*(?:as of|as at|截至|截止)[^,，。;；]{4,30}/i.exec(before?.text ?? "")?.[0];
  return said === undefined ? null : asOf(said);
}

/** What prices are per, said in the heading, in a line above the table or in its notes: `Pricing (USD / 1M tokens)`. */
function unitsAround(places: readonly (Pick<Paragraph, "text" | "span"> | undefined)[]): TableFacts["notes"] {
  const units = [];
  for (const place of places) {
    const unit = place === undefined ? null : priceUnitIn(place.text);
    if (place !== undefined && unit !== null) units.push({ text: unit, span: place.span });
  }
  return units;
}

function priceUnitIn(text: string): string | null {
  if (text.length > LEGEND_LENGTH || !OF_PRICES.test(text)) return null;
  const said = text.split(/[.。;；]\s*/).find((part) => OF_PRICES.test(part) && PER_MANY.test(part));
  return said === undefined ? null : (PRICE_UNIT.exec(said)?.[0] ?? said);
}

/** `元/百万 tokens`, wherever a sentence says it. */
const PRICE_UNIT =
  /(?:[$€£¥￥元]|usd|cny|rmb)\s*(?:\/|per|每)\s*(?:1?\s?[mk](?![a-z])|1,000(?:,000)?|(?:one )?million|thousand|百万|千|万)\s*(?:(?:input|output)\s)?(?:tokens?|词元)?/i;

const OF_PRICES = /[$¥￥€£元价费]|usd|cny|rmb|price|pricing|cost/i;

const PER_MANY = /(?:\/|per|每)\s*(?:1?\s?[mk](?![a-z])|1,000|(?:one )?million|thousand|百万|千|万)/i;

const LEGEND_LENGTH = 300;

/** Short paragraphs that say what a mark means. */
function isLegend(text: string): boolean {
  if (text.length > LEGEND_LENGTH) return false;
  return /[`"“「][~*+†?≈^#]+[`"”」]|价格单位|计价单位|[~*†‡]\s*[=＝:：表]/.test(text);
}

function captionOf(before: Paragraph | undefined): TableSetting["caption"] {
  if (before === undefined || before.kind !== "paragraph" || before.text.length > CAPTION_LENGTH)
    return undefined;
  const text = before.text.trim();
  const names =
    /[:：]$/.test(text) || /^(\*\*|__).+(\*\*|__)[:：]?$/.test(text) || /^(表|table)\s*\d/i.test(text);
  return names ? bare(before) : undefined;
}

function bare(paragraph: Paragraph): { text: string; span: Paragraph["span"] } {
  return { text: paragraph.text, span: paragraph.span };
}

/** `**Qwen3-235B-A22B (thinking)**` right over a table: whom its keys and values are of. */
function captioned(caption: TableSetting["caption"]): About | null {
  const [, mark = "", said = ""] =
    /^(\*\*|__)?(.+?)[:：]?(?:\*\*|__)?[:：]?$/s.exec(caption?.text.trim() ?? "") ?? [];
  if (caption === undefined || mark === "" || !/\d/.test(said) || !isNameLike(said)) return null;
  const text = withoutBracket(said);
  const start = caption.span[0] + caption.text.indexOf(text);
  return { text, span: [start, start + text.length], via: "caption" };
}

/** The nearest heading that names an entity, else the page. */
function aboutOf(page: MarkdownPage, grid: Grid, title: PageFacts["title"]): About {
  let at: number | null = grid.section;
  while (at !== null) {
    const section: MarkdownPage["sections"][number] | undefined = page.sections[at];
    if (section === undefined || section.level <= 1) break;
    const name = headingName(section.text, title.text);
    if (name !== null) return { text: name, span: section.span, via: "heading" };
    at = section.parent;
  }
  return { text: title.text, span: title.span, via: "title" };
}
