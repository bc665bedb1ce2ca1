import { paintFor } from "./paint.ts";

/** A rule's doc for the terminal: headings bold, code dim; the text itself stays as it is. */
export function terminalMarkdown(markdown: string, color: boolean): string {
  if (!color) return markdown;
  const paint = paintFor(color);
  let fenced = false;
  const lines = markdown.split("\n").map((line) => {
    if (line.startsWith("```")) {
      fenced = !fenced;
      return paint.dim(line);
    }
    if (fenced) return paint.place(line);
    return line.startsWith("#") ? paint.bold(line) : line;
  });
  return lines.join("\n");
}
