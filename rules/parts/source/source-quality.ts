import type { SourceField } from "./source-header.ts";

/** `failed`: nothing of the source was had; `partial`: not all of it, or at second hand. */
export type Weakness = "failed" | "partial";

/** Keys that speak of how a source was had. */
const KEYS =
  /^(?:(?:http|fetch|ingest|ingestion|extraction|retrieval|scrape|crawl|download|capture|content|source)_)?(?:status|state|code|quality|completeness|coverage|result|error)$|^(?:fetch|fetched|extraction|retrieval|retrieved|accessed|captured|note|状态|抓取状态|获取状态|质量|完整性|备注)$/;

/** Words that a value begins with. */
const FIRST: Readonly<Record<Weakness, readonly string[]>> = {
  failed: [
    "failed",
    "failure",
    "fail",
    "error",
    "blocked",
    "forbidden",
    "not found",
    "not_found",
    "not-found",
    "timeout",
    "timed out",
    "unavailable",
    "inaccessible",
    "unreachable",
    "empty",
    "dead",
    "失败",
    "抓取失败",
    "获取失败",
    "无法访问",
    "不可用",
    "超时",
  ],
  partial: [
    "partial",
    "partially",
    "incomplete",
    "truncated",
    "abstract only",
    "abstract-only",
    "summary only",
    "summary-only",
    "snippet",
    "paywalled",
    "paywall",
    "preview only",
    "low",
    "poor",
    "degraded",
    "部分",
    "不完整",
    "已截断",
    "截断",
    "仅摘要",
    "付费墙",
    "低",
  ],
};

/** Words that mean the same wherever they stand in a value. */
const ANYWHERE: Readonly<Record<Weakness, RegExp>> = {
  failed: /\bfetch failed\b|\bcould not be (?:fetched|accessed|retrieved)\b|抓取失败|无法抓取/,
  partial:
    /\bsearch(?: result)? summary\b|\bwebsearch\b|\bflagged for (?:direct )?(?:re-?)?fetch\b|\bnot (?:directly )?fetched\b|\bpaywall(?:ed)?\b|\babstract only\b|摘要转述|未直接抓取/,
};

/** Keys that are said of a source when they are true. */
const FLAGS: Readonly<Record<string, Weakness>> = {
  failed: "failed",
  fetch_failed: "failed",
  partial: "partial",
  incomplete: "partial",
  truncated: "partial",
  paywalled: "partial",
  paywall: "partial",
};

const YES = /^(?:true|yes|1|是)$/i;
const NO = /^(?:false|no|0|否)$/i;

/** How a field weakens its source; null for what says nothing of the kind. */
export function weaknessOf({ key, value }: SourceField): Weakness | null {
  const flag = Object.hasOwn(FLAGS, key) ? FLAGS[key] : undefined;
  if (flag !== undefined) return YES.test(value) ? flag : null;
  if (key === "complete" || key === "fulltext" || key === "full_text")
    return NO.test(value) ? "partial" : null;
  if (!KEYS.test(key)) return null;
  const text = value.toLowerCase();
  if (/^[45]\d\d\b/.test(text) && /status|code|error|fetch/.test(key)) return "failed";
  for (const weakness of ["failed", "partial"] as const) {
    if (FIRST[weakness].some((word) => beginsWith(text, word)) || ANYWHERE[weakness].test(text))
      return weakness;
  }
  return null;
}

function beginsWith(text: string, word: string): boolean {
  return (
    text.startsWith(word) && !/[\p{L}\p{N}_-]/u.test(text.charAt(word.length).replace(/\p{Script=Han}/u, ""))
  );
}
