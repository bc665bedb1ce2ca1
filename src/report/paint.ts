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
  const painter = (on: number, off: number) => (color ? painted(on, off) : plain);
  return {
    bold: painter(1, 22),
    dim: painter(2, 22),
    place: painter(36, 39),
    good: painter(32, 39),
    severity: { error: painter(31, 39), warning: painter(33, 39), info: painter(34, 39) },
  };
}

/** ECMA-48's SGR. What ends another's colour in the text begins this one again. */
function painted(on: number, off: number): Painter {
  const [start, end] = [`\u001b[${on}m`, `\u001b[${off}m`];
  return (text) => `${start}${text.replaceAll(end, `${end}${start}`)}${end}`;
}

function plain(text: string): string {
  return text;
}
