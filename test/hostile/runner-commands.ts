/** What a runner of GitHub Actions would do on reading a line of a log. */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
}

/** Of actions/runner, src/Runner.Worker/ActionCommandManager.cs and src/Runner.Common/ActionCommand.cs. */
const REGISTERED: ReadonlySet<string> = new Set([
  "add-mask",
  "add-matcher",
  "add-path",
  "debug",
  "echo",
  "endgroup",
  "error",
  "group",
  "internal-set-repo-path",
  "notice",
  "remove-matcher",
  "save-state",
  "set-env",
  "set-output",
  "stop-commands",
  "warning",
]);

/** A port of `TryParseV2`, then `TryParse`. */
export function runnerCommand(line: string): RunnerCommand | null {
  return secondForm(line) ?? firstForm(line);
}

/** `::name key=value,key=value::data`, after spaces. */
function secondForm(line: string): RunnerCommand | null {
  const message = line.trimStart();
  if (!message.startsWith("::")) return null;
  const end = message.indexOf("::", 2);
  if (end < 0) return null;
  return commandOf(message.slice(2, end), ",", message.slice(end + 2));
}

/** `##[name key=value;key=value]data`, anywhere. */
function firstForm(line: string): RunnerCommand | null {
  const start = line.indexOf("##[");
  const end = start < 0 ? -1 : line.indexOf("]", start);
  if (end < 0) return null;
  return commandOf(line.slice(start + 3, end), ";", line.slice(end + 1));
}

function commandOf(head: string, separator: string, data: string): RunnerCommand | null {
  const space = head.indexOf(" ");
  const name = (space < 0 ? head : head.slice(0, space)).toLowerCase();
  if (!REGISTERED.has(name)) return null;
  const written = space < 0 ? [] : head.slice(space + 1).split(separator);
  const properties = written.flatMap((pair): [string, string][] => {
    const at = pair.indexOf("=");
    return at < 0 ? [] : [[pair.slice(0, at).trim(), unescaped(pair.slice(at + 1))]];
  });
  return { name, properties: new Map(properties), data: unescaped(data) };
}

function unescaped(text: string): string {
  return text
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%25", "%");
}
