import pico from "picocolors";
import type { Severity } from "../model/finding.ts";

type Painter = (text: string) => string;

export interface Paint {
  readonly bold: Painter;
  readonly dim: Painter;
  readonly place: Painter;
  readonly good: Painter;
  readonly severity: Readonly<Record<Severity, Painter>>;
}

export function paintFor(color: boolean): Paint {
  const { bold, dim, cyan, green, red, yellow, blue } = pico.createColors(color);
  return { bold, dim, place: cyan, good: green, severity: { error: red, warning: yellow, info: blue } };
}
