/** Case, spaces, hyphens, `License`, `version` and the `v` before a number are written or left out at will. */
export function licenseKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/licen[cs]e|version|[\s\-_,()]|(?:开源)?(?:协议|许可协议|许可证|许可|授权)$/g, "")
    .replace(/v(?=\d)/g, "");
}
