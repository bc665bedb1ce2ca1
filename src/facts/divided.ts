import type { PageFacts, Statement } from "../model/page-facts.ts";

/** Which parts of a page divide a property of a subject: their names are then part of what is stated. */
export interface Divided {
  readonly heading: boolean;
  readonly caption: boolean;
  readonly group: boolean;
}

/** Under which parts a property of a subject was stated first, and whether it was stated under others as well. */
interface Stated {
  readonly section: number;
  readonly caption: string;
  readonly group: string;
  heading: boolean;
  captioned: boolean;
  grouped: boolean;
}

const WHOLE: Divided = { heading: false, caption: false, group: false };

/**
 * For each property of each subject whether the page's tables state it under several headings, captions or row groups:
 * `F1` under each data set. Under one only, what is stated holds wherever it stands.
 */
export function dividedBy({ statements }: PageFacts): (statement: Statement) => Divided {
  // Most properties stand in one part of the page, whosever they are: only of the others it is asked for each subject.
  const properties = new Map<string, Stated>();
  for (const statement of statements) if (isOfTable(statement)) state(properties, statement);
  if (!anyDivided(properties)) return undivided;
  const bySubject = new Map<string, Map<string, Stated>>();
  for (const statement of statements) {
    if (!isOfTable(statement) || !isDivided(properties.get(statement.property.id))) continue;
    const { text } = statement.subject;
    const own = bySubject.get(text) ?? new Map<string, Stated>();
    if (own.size === 0) bySubject.set(text, own);
    state(own, statement);
  }
  return ({ subject, property }) => {
    const stated = bySubject.get(subject.text)?.get(property.id);
    if (!isDivided(stated)) return WHOLE;
    return { heading: stated.heading, caption: stated.captioned, group: stated.grouped };
  };
}

function undivided(): Divided {
  return WHOLE;
}

function anyDivided(properties: ReadonlyMap<string, Stated>): boolean {
  for (const stated of properties.values()) if (isDivided(stated)) return true;
  return false;
}

function state(properties: Map<string, Stated>, { property, section, qualifiers }: Statement): void {
  const caption = partNamed(qualifiers, "caption");
  const group = partNamed(qualifiers, "group");
  const stated = properties.get(property.id);
  if (stated === undefined) {
    properties.set(property.id, {
      section,
      caption,
      group,
      heading: false,
      captioned: false,
      grouped: false,
    });
    return;
  }
  stated.heading ||= stated.section !== section;
  stated.captioned ||= stated.caption !== caption;
  stated.grouped ||= stated.group !== group;
}

function isDivided(stated: Stated | undefined): stated is Stated {
  return stated !== undefined && (stated.heading || stated.captioned || stated.grouped);
}

export function isOfTable({ origin, table }: Statement): boolean {
  return origin === "table" && table !== undefined;
}

function partNamed(qualifiers: Statement["qualifiers"], part: string): string {
  return qualifiers.length === 0 ? "" : (qualifiers.find(({ property }) => property === part)?.value ?? "");
}
