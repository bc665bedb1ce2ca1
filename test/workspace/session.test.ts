import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openSession } from "../../src/workspace/session.ts";
import { folderWith, pageOf } from "./folder.ts";

const problemsOf = (session: Awaited<ReturnType<typeof openSession>>) =>
  session.problems.map(({ path, start, message }) =>
    [path ?? "", start === undefined ? "" : `${start.line}:${start.column}`, message].join(" "),
  );

describe("a session", () => {
  it("reads a wiki from any folder in it", async () => {
    const root = folderWith({
      "wikiproof.jsonc": "{}",
      "wiki/a.md": pageOf("Llama"),
      "wiki/deep/b.md": pageOf("Qwen"),
    });
    const session = await openSession({ cwd: join(root, "wiki/deep"), paths: [] });
    expect(session.wikis[0]?.root).toBe(root);
    expect(session.summary).toMatchObject({ pages: 2, tables: 2 });
    expect(session.problems).toEqual([]);
    expect(session.textOf("wiki/a.md")).toBe(pageOf("Llama"));
  });

  it("says which assert can find nothing, and where it is written", async () => {
    const config = `{ "asserts": [
  { "id": "typo", "over": "records", "if": { "properties": { "contxt": { "minimum": 1 } } }, "then": {} },
  { "id": "kind", "over": "records", "type": "model-timelin", "then": {} },
  { "id": "later", "over": "records", "type": "price", "then": {} },
  { "id": "loud", "over": "records", "then": { "required": ["price"] } },
  { "id": "sound", "over": "claims", "if": { "required": ["value"] }, "then": {} }
] }`;
    const root = folderWith({ "wikiproof.jsonc": config, "wiki/a.md": pageOf("Llama") });
    expect(problemsOf(await openSession({ cwd: root, paths: [] }))).toEqual([
      'wikiproof.jsonc 2:3 The assert "typo" finds nothing: no record has a field "contxt"',
      'wikiproof.jsonc 3:3 The assert "kind" finds nothing: no record has the type "model-timelin"; did you mean "model-timeline"?',
    ]);
  });

  it("says so when there are no pages", async () => {
    expect(problemsOf(await openSession({ cwd: folderWith({ ".git/x": "" }), paths: [] }))[0]).toContain(
      "No pages",
    );
    const onlySources = folderWith({ ".git/x": "", "raw/a.md": "# a" });
    expect(problemsOf(await openSession({ cwd: onlySources, paths: [] }))[0]).toContain(
      "1 source file is no page",
    );
  });

  it("does the rest when files cannot be read, and names each with its place", async () => {
    const root = folderWith({
      ".git/x": "",
      "a.md": pageOf("Llama"),
      "x.md": "folder",
      "latin.md": new Uint8Array([35, 32, 97, 10, 0xe9, 10]),
      "utf16.md": new Uint8Array([0xff, 0xfe, 35, 0, 97, 0]),
      "big.md": "a".repeat(9 * 1024 * 1024),
      "loop.md": { link: "loop.md" },
      "gone.md": { link: "nowhere.md" },
      self: { link: "." },
      "outside.md": { link: "/etc/hostname" },
    });
    const session = await openSession({ cwd: root, paths: [] });
    expect(session.summary.pages).toBe(1);
    expect(problemsOf(session)).toEqual([
      "big.md  Is larger than 8.0 MB (9.0 MB)",
      "gone.md  Is a link to nothing that can be read (ENOENT)",
      expect.stringMatching(/^latin\.md 2:\d Is not UTF-8: byte \d on line 2 cannot be read$/),
      "loop.md  Is a link that leads back to itself",
      "self  Is a link to a folder that holds it",
      "utf16.md 1:1 Is UTF-16, not UTF-8; save it as UTF-8",
      "x.md  Is a folder, though its name is a page's",
    ]);
    expect(session.wikis[0]?.leftOut).toEqual([{ path: "outside.md", why: "link" }]);
  });

  it("says once what is wrong with a file that is named", async () => {
    const root = folderWith({ ".git/x": "", "a.md": pageOf("Llama"), "b.md": new Uint8Array([0xff]) });
    expect(problemsOf(await openSession({ cwd: root, paths: ["b.md"] }))).toHaveLength(1);
  });

  it("names what is not there", async () => {
    const root = folderWith({ ".git/x": "", "a.md": pageOf("Llama") });
    const session = await openSession({ cwd: root, paths: ["b.md", "a.md"] });
    expect(problemsOf(session)).toEqual(["b.md  Is not there"]);
    expect(session.summary.pages).toBe(1);
  });

  it("never reads a named link out of the root", async () => {
    const outside = folderWith({ "secret.md": pageOf("Secret") });
    const root = folderWith({
      ".git/x": "",
      "a.md": pageOf("Llama"),
      "s.md": { link: join(outside, "secret.md") },
    });
    const session = await openSession({ cwd: root, paths: ["s.md"] });
    expect(problemsOf(session)).toEqual(["s.md  Leads out of the root of the wiki through a link"]);
    expect(session.summary.pages).toBe(0);
  });

  it("takes a path outside the root for its own root, without this config", async () => {
    const other = folderWith({ "b.md": pageOf("Qwen"), "c.md": pageOf("Mistral") });
    const root = folderWith({ "wikiproof.jsonc": '{ "ignore": ["**/*.md"] }', "a.md": pageOf("Llama") });
    const file = await openSession({ cwd: root, paths: [join(other, "b.md")] });
    expect(file.wikis.map((wiki) => [wiki.root, [...wiki.texts].map(([path]) => path)])).toEqual([
      [other, ["b.md"]],
    ]);
    const folder = await openSession({ cwd: root, paths: [other] });
    expect(folder.wikis.map((wiki) => [wiki.root, [...wiki.texts].map(([path]) => path)])).toEqual([
      [other, ["b.md", "c.md"]],
    ]);
    expect([...file.problems, ...folder.problems]).toEqual([]);
  });

  it("reports a broken config with its places, and checks with none", async () => {
    const config = '{\n  "rulse": {},\n  "lang": "fr"\n}';
    const session = await openSession({
      cwd: folderWith({ "wikiproof.jsonc": config, "a.md": pageOf("Llama") }),
      paths: [],
    });
    expect(problemsOf(session)).toEqual([
      'wikiproof.jsonc 2:3 Unknown key "rulse"; did you mean "rules"?',
      'wikiproof.jsonc 3:11 Unexpected "fr", expected one of en, zh',
    ]);
    expect(session.summary.pages).toBe(1);
  });

  it("reads the sources that pages cite, wherever they lie under the root", async () => {
    const page = `${pageOf("Llama")}\n## Sources\n\n- notes/meta.txt\n- raw/articles/x.md\n`;
    const root = folderWith({
      ".git/x": "",
      "wiki/a.md": page,
      "notes/meta.txt": "405 billion",
      "raw/articles/x.md": "# X",
      "raw/unused.md": "# U",
    });
    const session = await openSession({ cwd: root, paths: [] });
    expect([...(session.wikis[0]?.facts.sourceFacts.keys() ?? [])].sort()).toEqual([
      "notes/meta.txt",
      "raw/articles/x.md",
      "raw/unused.md",
    ]);
  });
});
