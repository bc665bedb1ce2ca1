export { collectSources } from "./collect-sources.ts";
