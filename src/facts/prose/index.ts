export { findProseClaims } from "./find-prose-claims.ts";
