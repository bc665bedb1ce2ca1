const BACKTICK = 96;

export function runEnd(raw: string, at: number): number {
  let end = at;
  while (raw.charCodeAt(end) === BACKTICK) end++;
  return end;
}

/** Where the last run of each length starts. */
export function lastBacktickRuns(raw: string, from: number): ReadonlyMap<number, number> {
  const runs = new Map<number, number>();
  for (let at = from; at >= 0; at = raw.indexOf("`", at)) {
    const end = runEnd(raw, at);
    runs.set(end - at, at);
    at = end;
  }
  return runs;
}
