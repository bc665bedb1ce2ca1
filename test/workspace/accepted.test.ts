import { describe, expect, it } from "vitest";
import { openSession } from "../../src/workspace/session.ts";
import { folderWith } from "./folder.ts";

const PAGE =
  "# Models\n\n| Model | Parameters |\n|---|---|\n| A | 8B? |\n\n## Sources\n\n- https://example.org/a\n";

async function sessionWith(accepted: object, today = "2026-11-23") {
  const root = folderWith({
    "wikiproof.jsonc": JSON.stringify({ pages: ["*.md"], accepted: [accepted] }),
    "a.md": PAGE,
  });
  return openSession({ cwd: root, paths: [], today: () => today });
}

const fingerprint = async () =>
  (await sessionWith({ fingerprint: "0", reason: "x" })).findings[0]?.fingerprint;

describe("what the config accepts", () => {
  it("is marked with its reason, who and until when, and fails nothing", async () => {
    const entry = { reason: "the vendor does not say", owner: "ann", until: "2026-11-23" };
    const { findings, summary, stale } = await sessionWith({ fingerprint: await fingerprint(), ...entry });
    expect(findings.map((finding) => finding.suppressed)).toEqual([{ kind: "accepted", ...entry }]);
    expect(summary).toMatchObject({ warnings: 0, suppressed: 1 });
    expect(stale).toEqual([]);
  });

  it("counts again after its day, and says where it was accepted", async () => {
    const entry = { reason: "asked", owner: "ann", until: "2026-11-22" };
    const { findings, summary } = await sessionWith({ fingerprint: await fingerprint(), ...entry });
    expect(summary).toMatchObject({ warnings: 1, suppressed: 0 });
    expect(findings[0]?.related).toMatchObject([
      { path: "wikiproof.jsonc", message: "accepted by ann until 2026-11-22: asked; that day has passed" },
    ]);
  });

  it("is reported at its line when it is found no more", async () => {
    const { stale, problems, findings } = await sessionWith({ fingerprint: "0", reason: "gone" });
    expect(stale).toMatchObject([{ path: "wikiproof.jsonc", start: { line: 1, column: 31 } }]);
    expect(stale[0]?.message).toContain("gone");
    expect(problems).toEqual([]);
    expect(findings[0]?.suppressed).toBeUndefined();
  });
});
