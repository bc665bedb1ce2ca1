export { countsLinks, linkageOf, linkedFrom } from "./linkage.ts";
export { buildPathIndex, type Named, type NamedPages, namedPages, type PathIndex } from "./path-index.ts";
export { resolveLink } from "./resolve-link.ts";
export { resolveSource } from "./resolve-source.ts";
