import ids from "spdx-license-ids/index.json" with { type: "json" };

/** How licences are written that no folding of their id gives. */
const ALIASES: Readonly<Record<string, string>> = {
  apache: "Apache-2.0",
  apache2: "Apache-2.0",
  bsd3: "BSD-3-Clause",
  "3clausebsd": "BSD-3-Clause",
  bsd2: "BSD-2-Clause",
  "2clausebsd": "BSD-2-Clause",
  gpl2: "GPL-2.0-only",
  "gpl2.0": "GPL-2.0-only",
  gpl3: "GPL-3.0-only",
  "gpl3.0": "GPL-3.0-only",
  "lgpl2.1": "LGPL-2.1-only",
  lgpl3: "LGPL-3.0-only",
  "lgpl3.0": "LGPL-3.0-only",
  agpl3: "AGPL-3.0-only",
  "agpl3.0": "AGPL-3.0-only",
  mpl2: "MPL-2.0",
  cc0: "CC0-1.0",
  ccby4: "CC-BY-4.0",
  ccbysa4: "CC-BY-SA-4.0",
  ccbync4: "CC-BY-NC-4.0",
  ccbyncsa4: "CC-BY-NC-SA-4.0",
};

const BY_KEY: ReadonlyMap<string, string> = new Map([
  ...ids.map((id) => [licenseKey(id), id] as const),
  ...Object.entries(ALIASES),
]);

/** The SPDX id that a licence's name stands for: `Apache 2.0` → `Apache-2.0`; null if it is none. */
export function spdxId(name: string): string | null {
  return BY_KEY.get(licenseKey(name)) ?? null;
}

/** Case, spaces, hyphens, `License`, `version` and the `v` before a number are written or left out at will. */
function licenseKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/licen[cs]e|version|[\s\-_,()]/g, "")
    .replace(/v(?=\d)/g, "");
}
