import type { Column, Row } from "../../model/page-facts.ts";
import type { HeaderReading, Qualifier } from "../../model/reading.ts";
import { slug } from "../../values/slug.ts";

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

/** Properties that say when a row's values were looked at. */
const MEASURED: ReadonlySet<string> = new Set(["as-of", "date", "year", "updated"]);

/** What other cells of a row say of its volatile values (prices, latencies, users): whose they are, and when. */
export function rowScope(columns: readonly Column[]): (row: Row) => readonly Qualifier[] {
  const says = columns.map(({ header, role }) => (role === "subject" ? null : saysOfRow(header)));
  const provider = says.indexOf("provider");
  const measured = says.indexOf("as-of");
  if (provider < 0 && measured < 0) return () => NONE;
  return ({ cells }) => {
    const seller = cells[provider]?.text ?? "";
    const date = cells[measured]?.reading?.items[0];
    return [
      ...(seller === "" ? [] : [{ property: "provider", value: slug(seller), text: seller }]),
      ...(date?.kind === "date" ? [{ property: "as-of", value: date.edtf }] : []),
    ];
  };
}

const NONE: readonly Qualifier[] = [];

/** Header readings are remembered from page to page, and so is what a column says of its rows. */
const said = new WeakMap<HeaderReading, "provider" | "as-of" | "nothing">();

function saysOfRow(header: HeaderReading): "provider" | "as-of" | "nothing" {
  const known = said.get(header);
  if (known !== undefined) return known;
  const isProvider = PROVIDERS.has(slug(header.name));
  const says = isProvider ? "provider" : MEASURED.has(header.property) ? "as-of" : "nothing";
  said.set(header, says);
  return says;
}
