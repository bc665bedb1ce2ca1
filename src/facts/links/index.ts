export { buildPathIndex } from "./path-index.ts";
export { resolveLink } from "./resolve-link.ts";
export { resolveSource } from "./resolve-source.ts";
