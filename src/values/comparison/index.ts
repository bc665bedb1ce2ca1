export { compareItems, compareReadings } from "./compare.ts";
