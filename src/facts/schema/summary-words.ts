/** Rows and columns that sum up the table they stand in, in lower case. */
const SUMMARIES: ReadonlySet<string> = new Set([
  "total",
  "totals",
  "grand total",
  "overall total",
  "subtotal",
  "sub-total",
  "sum",
  "average",
  "avg",
  "avg.",
  "average score",
  "avg score",
  "mean",
  "median",
  "overall",
  "合计",
  "总计",
  "总和",
  "共计",
  "总共",
  "小计",
  "平均",
  "均值",
  "平均值",
  "平均分",
  "中位数",
]);

const LONGEST = Math.max(...[...SUMMARIES].map((word) => word.length));
const BEGINS: ReadonlySet<number> = new Set(
  [...SUMMARIES].flatMap((word) => [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)]),
);

/** Whether a name is that of what its table comes to, which is another of each table. */
export function isSummary(name: string): boolean {
  return name.length <= LONGEST && BEGINS.has(name.charCodeAt(0)) && SUMMARIES.has(name.toLowerCase());
}
