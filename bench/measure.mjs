/** What a command costs. CPU is user + system of the whole child tree, as the shell's `time` has it. */
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { median } from "./table.mjs";

const TIMED = 'TIMEFORMAT="%3U %3S %3R"; time "$@" >/dev/null 2>&1';

/** One run: seconds of CPU and wall, and how it ended. */
export function measure({ command, cwd, env }) {
  const { stderr, status } = spawnSync("bash", ["-c", TIMED, "bash", ...command], {
    cwd,
    env: { ...process.env, LC_ALL: "C", ...env },
    encoding: "utf8",
  });
  const [user, system, wall] = stderr.trim().split("\n").at(-1).split(" ").map(Number);
  return { cpu: user + system, wall, status };
}

/** Runs several commands in turn (A B A B …), so that what the machine does beside them hits all alike. */
export function paired(subjects, runs) {
  const taken = subjects.map(() => []);
  for (let run = -1; run < runs; run++) {
    for (const [at, subject] of subjects.entries()) {
      // The first round only warms the disk's cache; what runs once is slow enough not to need it.
      if (run < 0 ? subject.runs !== undefined : run >= (subject.runs ?? runs)) continue;
      subject.before?.();
      const cost = measure(subject);
      if (run >= 0) taken[at].push(cost);
    }
  }
  return subjects.map((subject, at) => ({
    name: subject.name,
    cpu: median(taken[at].map((cost) => cost.cpu)),
    wall: median(taken[at].map((cost) => cost.wall)),
    status: Math.max(...taken[at].map((cost) => cost.status)),
  }));
}

/** Most resident memory of a command's first process, in MB; null where /proc does not tell. */
export async function peakMemory({ command: [file, ...args], cwd, env, before }) {
  before?.();
  const child = spawn(file, args, { cwd, stdio: "ignore", env: { ...process.env, ...env } });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, residentKilobytes(child.pid));
  }, 5);
  await new Promise((done) => child.on("exit", done));
  clearInterval(watch);
  return peak === 0 ? null : peak / 1024;
}

function residentKilobytes(pid) {
  try {
    const line = readFileSync(`/proc/${pid}/status`, "utf8").split("\n");
    return Number.parseInt(line.find((one) => one.startsWith("VmHWM:"))?.slice(6) ?? "0", 10);
  } catch {
    return 0;
  }
}
