import { escapeXml } from "../text/escape.ts";

export type Attributes = Readonly<Record<string, string | number>>;

/** An element on lines of its own; `children` are elements already, `text` is escaped here. */
export function element(
  name: string,
  attributes: Attributes,
  content: { readonly children: readonly string[] } | { readonly text: string } | null = null,
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
  if (content === null) return `<${name}${written}/>\n`;
  if ("text" in content) return `<${name}${written}>${escapeXml(content.text)}</${name}>\n`;
  return `<${name}${written}>\n${content.children.join("")}</${name}>\n`;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
