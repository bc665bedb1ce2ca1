import { certaintyOf } from "../../facts/claims.ts";
import { type FactRecord, factRecords } from "../../facts/records.ts";
import type { PageFacts } from "../../model/page-facts.ts";
import type { Item } from "../../model/reading.ts";
import type { ResolvedStatement, WikiFacts } from "../../model/wiki-facts.ts";
import { type Field, isRetracted, statementField, type Tested, textField } from "./field.ts";

/** Records as `records.json` has them: `type`, `id`, `name`, `family`, `page`, `sources`, and each property by its id. */
export function testedRecords(wiki: WikiFacts, page: PageFacts, types: ReadonlySet<string> | null): Tested[] {
  return factRecords(wiki, page)
    .filter((record) => types === null || types.has(record.type))
    .flatMap((record) => {
      const fields =
        record.kind === "row"
          ? record.fields
          : [[record.resolved.statement.property.id, record.resolved] as const];
      const [, first] = fields[0] ?? [];
      return first === undefined ? [] : [testedRecord(record, fields, first)];
    });
}

function testedRecord(
  record: FactRecord,
  fields: readonly (readonly [string, ResolvedStatement])[],
  first: ResolvedStatement,
): Tested {
  const { subject } = first.statement;
  const isHere = record.kind === "row" && isWithinTable(record, first);
  const span = isHere ? subject.span : first.statement.span;
  const own = new Map(fields.map(([name, resolved]) => [name, resolved]));
  return {
    name: subject.text,
    span,
    field: (name) => {
      const resolved = own.get(name);
      if (resolved !== undefined) return statementField(resolved);
      if (name === "type") return textField([record.type], span);
      if (name === "property" && record.kind === "cell")
        return textField([first.statement.property.id], first.statement.property.span);
      if (name === "sources") return textField(sourcesOf(fields.map(([, one]) => one)), span);
      return subjectField(name, first);
    },
  };
}

/** Where the subject is the page's, its title would be the place: then the first field is. */
function isWithinTable({ table }: FactRecord, { statement }: ResolvedStatement): boolean {
  return table.span[0] <= statement.subject.span[0] && statement.subject.span[1] <= table.span[1];
}

/** Claims: `subject`, `property`, `state`, `value`, `text`, `certainty`, `origin`, and what every record has. */
export function testedClaims(wiki: WikiFacts, page: PageFacts): Tested[] {
  return wiki.statementsOf(page).flatMap((resolved) => {
    const { reading, derived } = resolved.statement;
    if (derived) return [];
    return reading.state === "value"
      ? reading.items
          .filter((item) => !isRetracted(resolved, item))
          .map((item) => testedClaim(resolved, item))
      : [testedClaim(resolved, null)];
  });
}

function testedClaim(resolved: ResolvedStatement, item: Item | null): Tested {
  const { statement } = resolved;
  const value = statementField(resolved, item ?? undefined);
  const texts: Readonly<Record<string, () => readonly string[]>> = {
    property: () => [statement.property.id],
    state: () => [statement.reading.state],
    text: () => [statement.raw],
    certainty: () => certaintyOf(resolved, item),
    origin: () => [statement.origin],
    sources: () => sourcesOf([resolved]),
  };
  return {
    name: statement.subject.text,
    span: value.span,
    field: (name) => {
      if (name === "value") return value;
      if (name === "subject") return subjectField("id", resolved);
      const text = Object.hasOwn(texts, name) ? texts[name] : undefined;
      return text === undefined ? subjectField(name, resolved) : textField(text(), value.span);
    },
  };
}

function subjectField(name: string, { subject, statement, page }: ResolvedStatement): Field | undefined {
  const { span } = statement.subject;
  switch (name) {
    case "id":
      return textField([subject.id], span);
    case "name":
      return textField([statement.subject.text], span);
    case "family":
      return textField(subject.family === undefined ? [] : [subject.family], span);
    case "page":
      return textField([page.path], span);
    default:
      return undefined;
  }
}

function sourcesOf(resolved: readonly ResolvedStatement[]): readonly string[] {
  const texts = resolved.flatMap(({ page, statement }) =>
    statement.sources.flatMap(({ source }) => page.sources.find(({ id }) => id === source)?.text ?? []),
  );
  return [...new Set(texts)];
}
