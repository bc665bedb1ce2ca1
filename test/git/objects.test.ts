import { describe, expect, it } from "vitest";
import { gitObjects } from "../../src/workspace/git/objects.ts";
import { repositoryWith } from "./repository.ts";

const LIMIT = 1000;

function asked(files: Readonly<Record<string, string>>) {
  const repository = repositoryWith();
  const head = repository.commit(files);
  const objects = gitObjects({ cwd: repository.root, env: process.env });
  const idOf = (path: string) => repository.git("rev-parse", `HEAD:${path}`).trim();
  const text = async (name: string) => {
    const object = await objects.object(name, LIMIT);
    return object === null || object.bytes === null ? object : Buffer.from(object.bytes).toString();
  };
  return { head, objects, idOf, text };
}

describe("objects of git", () => {
  it("are answered in the order they are asked for, whatever is among them", async () => {
    const large = "x".repeat(200_000);
    const { idOf, text } = asked({
      "a.md": "# A\n",
      "large.md": large,
      "b.md": "",
      "c.md": "y".repeat(LIMIT),
    });
    const names = ["a.md", "large.md", "b.md", "large.md", "c.md"].map(idOf);
    const tooLarge = { oid: idOf("large.md"), type: "blob", size: large.length, bytes: null };
    const answers = await Promise.all([...names, "0".repeat(40), ...names].map(text));
    const each = ["# A\n", tooLarge, "", tooLarge, "y".repeat(LIMIT)];
    expect(answers).toEqual([...each, null, ...each]);
    expect(await text(idOf("a.md"))).toBe("# A\n");
  });

  it("are told by another name, too", async () => {
    const { head, objects } = asked({ "a.md": "# A\n" });
    expect(await objects.object("HEAD", LIMIT)).toMatchObject({ oid: head, type: "commit" });
    expect(await objects.object("no-such-branch", LIMIT)).toBeNull();
  });
});
