/**
 * What GitHub's runner would obey in one line of a step's output, after actions/runner's ActionCommand: `::name …::` at
 * the start of a line (white space aside), `##[name …]` anywhere in it.
 */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

export function runnerCommand(line: string): RunnerCommand | null {
  return commandV2(line) ?? commandV1(line);
}

function commandV2(line: string): RunnerCommand | null {
  const trimmed = line.trimStart();
  if (!trimmed.startsWith("::")) return null;
  const end = trimmed.indexOf("::", 2);
  if (end < 0) return null;
  const { name, properties } = head(trimmed.slice(2, end), ",");
  return name === "" ? null : { name, properties, data: unescaped(trimmed.slice(end + 2)) };
}

function commandV1(line: string): RunnerCommand | null {
  const start = line.indexOf("##[");
  const end = start < 0 ? -1 : line.indexOf("]", start);
  if (end < 0) return null;
  const { name, properties } = head(line.slice(start + 3, end), ";");
  return name === "" ? null : { name, properties, data: unescaped(line.slice(end + 1)) };
}

function head(text: string, separator: string): Pick<RunnerCommand, "name" | "properties"> {
  const space = text.indexOf(" ");
  const name = space < 0 ? text : text.slice(0, space);
  const pairs = space < 0 ? [] : text.slice(space + 1).split(separator);
  const properties = pairs.flatMap((pair) => {
    const equals = pair.indexOf("=");
    return equals < 0 ? [] : [[pair.slice(0, equals).trim(), unescaped(pair.slice(equals + 1))] as const];
  });
  return { name: name.trim(), properties: Object.fromEntries(properties) };
}

function unescaped(text: string): string {
  return text
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%25", "%");
}
