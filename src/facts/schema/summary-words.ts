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
const BEGINNINGS: ReadonlySet<number> = new Set([...SUMMARIES].map(beginning));

/** Two letters as one number, without case: hardly a name that is none of these begins as one does. */
function beginning(name: string): number {
  return (name.charCodeAt(0) | 32) * 0x10000 + (name.charCodeAt(1) | 32);
}

/** Whether a name is that of what its table comes to, which is another of each table. */
export function isSummary(name: string): boolean {
  return name.length <= LONGEST && BEGINNINGS.has(beginning(name)) && SUMMARIES.has(name.toLowerCase());
}
