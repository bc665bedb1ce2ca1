import ids from "spdx-license-ids/index.json" with { type: "json" };
import { licenseKey } from "./license-key.ts";

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
  "bsl1.1": "BUSL-1.1",
  sspl: "SSPL-1.0",
  odbl: "ODbL-1.0",
  odcby: "ODC-By-1.0",
  ccby4: "CC-BY-4.0",
  ccbysa4: "CC-BY-SA-4.0",
  ccbync4: "CC-BY-NC-4.0",
  ccbyncsa4: "CC-BY-NC-SA-4.0",
};

/** JSON of every SPDX id by its key. */
export const LICENSES: string = JSON.stringify([
  ...ids.map((id) => [licenseKey(id), id] as const),
  ...Object.entries(ALIASES),
]);
