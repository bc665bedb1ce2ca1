export { compareReadings } from "./compare.ts";
