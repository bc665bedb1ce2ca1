import { lazily } from "../../text/lazily.ts";
import { licenseKey } from "./license-key.ts";
import { LICENSES } from "./licenses.frozen.ts";

const byKey = lazily((): ReadonlyMap<string, string> => new Map(JSON.parse(LICENSES)));

/** The SPDX id that a licence's name stands for: `Apache 2.0` → `Apache-2.0`; null if it is none. */
export function spdxId(name: string): string | null {
  return byKey().get(licenseKey(name)) ?? null;
}
