import { slug } from "../slug.ts";
import { benchmarks } from "./benchmarks.ts";

/** The ids of `benchmarks`, in their order. */
export const BENCHMARK_IDS: readonly string[] = benchmarks.map(([name]) => slug(name));
