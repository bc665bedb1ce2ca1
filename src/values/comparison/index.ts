export { type Agreement, compareItems, compareReadings } from "./compare.ts";
