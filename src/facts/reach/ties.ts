import type { PageFacts, SourceEntry, Statement } from "../../model/page-facts.ts";
import type { EntityDeclaration, TableSchema } from "../../model/settings.ts";
import { hashNumber } from "../../text/hash.ts";
import { digestOf } from "../digest.ts";
import { dividedBy } from "../divided.ts";
import { hasAnchor, linkKeys, nameKeys, sourceKeys } from "./link-keys.ts";
import { type Named, type SubjectKeys, subjectKeys } from "./subject-keys.ts";

/** What of the config decides which pages are looked at together. */
export interface ReachSettings {
  readonly keys: SubjectKeys;
  /** Schemas that refer to another, and those they refer to. */
  readonly referring: ReadonlySet<string>;
}

export function reachSettings(
  entities: readonly EntityDeclaration[],
  tables: readonly TableSchema[],
): ReachSettings {
  const referring = tables.flatMap(({ id, columns }) =>
    columns.flatMap(({ references }) => (references === undefined ? [] : [id, references])),
  );
  return { keys: subjectKeys(entities), referring: new Set(referring) };
}

/**
 * What can bring pages together: a subject, a name that is one where it stands for itself elsewhere, a name as it is
 * spelled and one that is spelled in several ways, a name a link leads to, places in a page, a file cited, a list of
 * pages, a schema, the tags of the wiki, a link that leads nowhere.
 */
export type Tie =
  | "subject"
  | "open"
  | "spelling"
  | "spelled"
  | "link"
  | "anchor"
  | "source"
  | "index"
  | "references"
  | "taxonomy"
  | "missing";

/** 32 bits: two ties that share a number only make the reach larger. */
export function token(tie: Tie, key = ""): number {
  return hashNumber(`${tie}\u001f${key}`) >>> 0;
}

/** Every token under which a page can be brought together with others, each once, as far as it tells that itself. */
export function reachTokens(
  page: PageFacts,
  settings: ReachSettings,
  { own, open, spellings } = namesOn(page, settings),
): readonly number[] {
  const tokens = new Set<number>();
  const add = (tie: Tie, keys: Iterable<string>) => {
    for (const key of keys) tokens.add(token(tie, key));
  };
  add("subject", own);
  add("open", open);
  add("spelling", spellings);
  add("link", nameKeys(page));
  for (const link of page.links) {
    const keys = linkKeys(link);
    add("link", keys);
    if (hasAnchor(link)) add("anchor", keys);
  }
  for (const source of page.sources) {
    const keys = sourceKeys(source);
    add("link", keys);
    add("source", keys);
  }
  if (page.kind === "index") tokens.add(token("index"));
  if (page.taxonomy.length > 0) tokens.add(token("taxonomy"));
  if (refers(page, settings)) tokens.add(token("references"));
  return [...tokens];
}

/** Keys of what a page speaks of, and how it spells it. */
export function namesOn(page: PageFacts, { keys }: ReachSettings) {
  const { kind, title, retracted } = page;
  const own = new Set<string>(kind === "page" ? keys.own({ text: title.text }) : []);
  const open = new Set<string>();
  const spellings = new Set<string>();
  const add = (subject: Named) => {
    for (const key of keys.own(subject)) own.add(key);
    for (const key of keys.open(subject)) open.add(key);
    spellings.add(subject.text);
  };
  for (const name of digestOf(page).names) add(name);
  for (const { subject } of retracted) add(subject);
  return { own, open, spellings };
}

export function refers({ tables }: PageFacts, { referring }: ReachSettings): boolean {
  return referring.size > 0 && tables.some(({ schema }) => schema !== null && referring.has(schema));
}

/** What a page says under each of its subjects' keys: where both sides of a change say the same, no other page has to be asked. */
export function subjectContents(page: PageFacts, { keys: of }: ReachSettings): ReadonlyMap<string, string> {
  const contents = new Map<string, Content>();
  const keysOf = ({ subject }: Statement) => [...of.own(subject), ...of.open(subject)];
  const add = (keys: readonly string[], what: unknown, row = "") => {
    const text = JSON.stringify(what);
    for (const key of keys) {
      const content = contents.get(key) ?? newContent();
      contents.set(key, content);
      // Rows are told apart, not counted: those of other subjects may come and go.
      const ordinal = content.rows.get(row) ?? content.rows.size;
      content.rows.set(row, ordinal);
      content.texts.push(`${ordinal} ${text}`);
    }
  };
  if (page.kind === "page") add(of.own({ text: page.title.text }), page.title.text);
  const dividing = dividedBy(page);
  for (const statement of page.statements)
    add(keysOf(statement), contentOf(page, statement, dividing(statement)), rowOf(statement));
  for (const statement of page.retracted)
    add(keysOf(statement), contentOf(page, statement, "retracted"), rowOf(statement));
  return new Map([...contents].map(([key, { texts }]) => [key, texts.join("\n")]));
}

interface Content {
  readonly texts: string[];
  readonly rows: Map<string, number>;
}

function newContent(): Content {
  return { texts: [], rows: new Map() };
}

function rowOf({ table, row }: Statement): string {
  return `${table} ${row}`;
}

/** All that decides whether a statement agrees with others; where it stands is no part of it. */
function contentOf(page: PageFacts, statement: Statement, more: unknown): unknown {
  const { subject, property, section, table, row, sources, marks, span: _, ...rest } = statement;
  const there = table === undefined ? undefined : page.tables[table];
  return [
    [subject.text, subject.family, subject.via, subject.span[0] === subject.span[1]],
    [property.id, property.text],
    { ...rest, qualifiers: rest.qualifiers.map(({ span: _place, ...qualifier }) => qualifier) },
    marks.map(({ text }) => text),
    [there?.schema, there?.rows[row ?? -1]?.cells.map(({ text }) => text)],
    page.sections[section]?.text,
    sources.map(({ source, attached }) => [attached, citedAs(page.sources, source)]),
    more,
  ];
}

function citedAs(entries: readonly SourceEntry[], id: string): unknown {
  const entry = entries[Number(id.slice(1)) - 1];
  return entry === undefined ? null : [entry.kind, entry.target, entry.text, entry.via];
}
