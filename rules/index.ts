// Made by scripts/generate.mjs from the files beside it.
import type { Rule } from "../src/check/rule.ts";
import { conflictingClaims } from "./consistency/conflicting-claims.ts";
import { inconsistentName } from "./consistency/inconsistent-name.ts";
import { proseConflict } from "./consistency/prose-conflict.ts";
import { retractedClaim } from "./consistency/retracted-claim.ts";
import { selfContradictingRow } from "./consistency/self-contradicting-row.ts";
import { supersededClaim } from "./consistency/superseded-claim.ts";
import { unknownEntity } from "./consistency/unknown-entity.ts";
import { gluedTable } from "./damage/glued-table.ts";
import { headerDelimiterMismatch } from "./damage/header-delimiter-mismatch.ts";
import { hiddenCharacter } from "./damage/hidden-character.ts";
import { leakedLineNumbers } from "./damage/leaked-line-numbers.ts";
import { lostHeading } from "./damage/lost-heading.ts";
import { lostTable } from "./damage/lost-table.ts";
import { pageChrome } from "./damage/page-chrome.ts";
import { raggedRow } from "./damage/ragged-row.ts";
import { stubSection } from "./damage/stub-section.ts";
import { truncatedTable } from "./damage/truncated-table.ts";
import { unescapedPipe } from "./damage/unescaped-pipe.ts";
import { unreadTable } from "./damage/unread-table.ts";
import { ambiguousValue } from "./data/ambiguous-value.ts";
import { dateForm } from "./data/date-form.ts";
import { derivedValue } from "./data/derived-value.ts";
import { duplicateColumn } from "./data/duplicate-column.ts";
import { duplicateRow } from "./data/duplicate-row.ts";
import { fullWidthDigits } from "./data/full-width-digits.ts";
import { futureDate } from "./data/future-date.ts";
import { implausibleMagnitude } from "./data/implausible-magnitude.ts";
import { invalidDate } from "./data/invalid-date.ts";
import { listMismatch } from "./data/list-mismatch.ts";
import { outOfRange } from "./data/out-of-range.ts";
import { placeholderValue } from "./data/placeholder-value.ts";
import { rowOrder } from "./data/row-order.ts";
import { schemaViolation } from "./data/schema-violation.ts";
import { suspiciousNumber } from "./data/suspicious-number.ts";
import { unitMismatch } from "./data/unit-mismatch.ts";
import { unmatchedSchema } from "./data/unmatched-schema.ts";
import { unparsedValue } from "./data/unparsed-value.ts";
import { unresolvedFootnote } from "./data/unresolved-footnote.ts";
import { brokenAnchor } from "./links/broken-anchor.ts";
import { brokenLink } from "./links/broken-link.ts";
import { brokenWikilink } from "./links/broken-wikilink.ts";
import { duplicateTitle } from "./links/duplicate-title.ts";
import { indexCountMismatch } from "./links/index-count-mismatch.ts";
import { missingFromIndex } from "./links/missing-from-index.ts";
import { orphanPage } from "./links/orphan-page.ts";
import { unlinkedMention } from "./links/unlinked-mention.ts";
import { duplicateSource } from "./sources/duplicate-source.ts";
import { missingSources } from "./sources/missing-sources.ts";
import { selfCitedSource } from "./sources/self-cited-source.ts";
import { sourceDrift } from "./sources/source-drift.ts";
import { sourceOutsideRoot } from "./sources/source-outside-root.ts";
import { staleSource } from "./sources/stale-source.ts";
import { unlocatableSource } from "./sources/unlocatable-source.ts";
import { unresolvedSource } from "./sources/unresolved-source.ts";
import { unsourcedRow } from "./sources/unsourced-row.ts";
import { unsourcedTable } from "./sources/unsourced-table.ts";
import { unsupportedValue } from "./sources/unsupported-value.ts";
import { unusedSource } from "./sources/unused-source.ts";
import { weakSource } from "./sources/weak-source.ts";
import { frontMatterSchema } from "./structure/front-matter-schema.ts";
import { pageTooLong } from "./structure/page-too-long.ts";
import { requiredSections } from "./structure/required-sections.ts";
import { unknownTag } from "./structure/unknown-tag.ts";
import { addedSuppression } from "./suppressions/added-suppression.ts";
import { invalidSuppression } from "./suppressions/invalid-suppression.ts";
import { unusedSuppression } from "./suppressions/unused-suppression.ts";
import { answeredUnknown } from "./uncertainty/answered-unknown.ts";
import { contestedPage } from "./uncertainty/contested-page.ts";
import { estimatedValue } from "./uncertainty/estimated-value.ts";
import { hedgedStatement } from "./uncertainty/hedged-statement.ts";
import { lostHedge } from "./uncertainty/lost-hedge.ts";
import { overduePromise } from "./uncertainty/overdue-promise.ts";
import { staleDoubt } from "./uncertainty/stale-doubt.ts";
import { uncertainValue } from "./uncertainty/uncertain-value.ts";
import { unknownValue } from "./uncertainty/unknown-value.ts";

/** Every rule there is, by id. */
export const rules: readonly Rule[] = [
  addedSuppression,
  ambiguousValue,
  answeredUnknown,
  brokenAnchor,
  brokenLink,
  brokenWikilink,
  conflictingClaims,
  contestedPage,
  dateForm,
  derivedValue,
  duplicateColumn,
  duplicateRow,
  duplicateSource,
  duplicateTitle,
  estimatedValue,
  frontMatterSchema,
  fullWidthDigits,
  futureDate,
  gluedTable,
  headerDelimiterMismatch,
  hedgedStatement,
  hiddenCharacter,
  implausibleMagnitude,
  inconsistentName,
  indexCountMismatch,
  invalidDate,
  invalidSuppression,
  leakedLineNumbers,
  listMismatch,
  lostHeading,
  lostHedge,
  lostTable,
  missingFromIndex,
  missingSources,
  orphanPage,
  outOfRange,
  overduePromise,
  pageChrome,
  pageTooLong,
  placeholderValue,
  proseConflict,
  raggedRow,
  requiredSections,
  retractedClaim,
  rowOrder,
  schemaViolation,
  selfCitedSource,
  selfContradictingRow,
  sourceDrift,
  sourceOutsideRoot,
  staleDoubt,
  staleSource,
  stubSection,
  supersededClaim,
  suspiciousNumber,
  truncatedTable,
  uncertainValue,
  unescapedPipe,
  unitMismatch,
  unknownEntity,
  unknownTag,
  unknownValue,
  unlinkedMention,
  unlocatableSource,
  unmatchedSchema,
  unparsedValue,
  unreadTable,
  unresolvedFootnote,
  unresolvedSource,
  unsourcedRow,
  unsourcedTable,
  unsupportedValue,
  unusedSource,
  unusedSuppression,
  weakSource,
];
