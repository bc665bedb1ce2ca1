import type { Column, Row } from "../../model/page-facts.ts";
import type { Qualifier } from "../../model/reading.ts";
import { slug } from "../../values/slug.ts";
import type { Head } from "./head.ts";

/** Headers of a column that says who sells or runs what its row is about; not who made it. */
const PROVIDERS: ReadonlySet<string> = new Set([
  "provider",
  "providers",
  "api-provider",
  "inference-provider",
  "cloud",
  "channel",
  "reseller",
  "platform",
  "host",
  "hosted-by",
  "served-by",
  "sold-by",
  "via",
  "endpoint",
  "marketplace",
  "渠道",
  "平台",
  "服务商",
  "提供商",
  "提供方",
  "供应商",
  "托管方",
  "接入渠道",
  "销售渠道",
  "云平台",
  "云厂商",
]);

/** Headers of a column that says for how long an input its row's prices are. */
const TIERS: ReadonlySet<string> = new Set([
  "tier",
  "context-tier",
  "input-length",
  "prompt-length",
  "prompt-size",
  "prompt-tokens",
  "input-tokens",
  "输入长度",
  "输入区间",
  "输入长度区间",
  "上下文区间",
  "上下文长度区间",
  "档位",
  "阶梯",
]);

/** Properties that say when a row's values were looked at. */
const MEASURED: ReadonlySet<string> = new Set(["as-of", "date", "year", "updated"]);

/** What other cells of a row say of its volatile values (prices, latencies, users): whose they are, and when. */
export function rowScope(
  columns: readonly Column[],
  heads: readonly Head[],
): (row: Row) => readonly Qualifier[] {
  let provider = -1;
  let measured = -1;
  let tier = -1;
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at];
    if (column === undefined || column.role === "subject") continue;
    if (PROVIDERS.has(heads[at]?.word ?? "")) {
      if (provider < 0) provider = at;
    } else if (tier < 0 && TIERS.has(heads[at]?.word ?? "")) tier = at;
    else if (measured < 0 && MEASURED.has(column.header.property)) measured = at;
  }
  if (provider < 0 && measured < 0 && tier < 0) return () => NONE;
  return ({ cells }) => {
    const seller = cells[provider]?.text ?? "";
    const length = cells[tier]?.text ?? "";
    const date = cells[measured]?.reading?.items[0];
    return [
      ...(seller === "" ? [] : [{ property: "provider", value: slug(seller), text: seller }]),
      ...(length === "" ? [] : [{ property: "condition", value: length.replace(/\s+/g, "") }]),
      ...(date?.kind === "date" ? [{ property: "as-of", value: date.edtf }] : []),
    ];
  };
}

const NONE: readonly Qualifier[] = [];
