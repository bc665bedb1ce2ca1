export { renderCanonical } from "./canonical.ts";
export { findHedges } from "./certainty.ts";
export type { CellContext } from "./context.ts";
export { readEntityHeader } from "./entity.ts";
export { isType, typeNames } from "./frame.ts";
export { readHeader } from "./header.ts";
export { readLegend } from "./legend.ts";
export { buildLexicon, defaultLexicon } from "./lexicon/index.ts";
export { readCell } from "./read-cell.ts";
