/** Case, spaces, hyphens, `License`, `version` and the `v` before a number are written or left out at will. */
export function licenseKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/licen[cs]e|version|[\s\-_,()]/g, "")
    .replace(/v(?=\d)/g, "");
}
