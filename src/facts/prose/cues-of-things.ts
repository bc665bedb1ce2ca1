import type { Cue } from "./cues.ts";

/** Properties of places, companies and devices: their words are common ones, so the sentence must say who has them. */
export const CUES_OF_THINGS: readonly Cue[] = [
  {
    property: "population",
    kind: "count",
    held: true,
    before: ["population", "常住人口", "总人口", "人口"],
    after: ["inhabitants", "residents"],
  },
  {
    property: "employees",
    kind: "count",
    held: true,
    before: ["headcount", "workforce", "员工人数", "员工数", "员工"],
    after: ["full-time employees", "employees", "名员工"],
  },
  {
    property: "revenue",
    kind: "money",
    held: true,
    before: ["annual revenue", "revenue", "营业收入", "营收"],
    after: ["in annual revenue", "in revenue"],
  },
  {
    property: "memory",
    kind: "bytes",
    held: true,
    before: [],
    after: ["of gpu memory", "of video memory", "of memory", "of ram"],
  },
];
