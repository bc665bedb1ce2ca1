export { collectSources } from "./collect-sources.ts";
export { isSourceHeading } from "./source-sections.ts";
