import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { ROOT } from "../../architecture/house.ts";
import { folderWith } from "../../workspace/folder.ts";

export interface Registry {
  /** For npm: this registry and nothing of the machine's own settings. */
  readonly env: Readonly<Record<string, string>>;
  /** Paths that were asked for. */
  readonly asked: readonly string[];
  close(): void;
}

/** A registry that has the package as it would be published, and nothing else: its optional binary is not there. */
export async function packageRegistry(): Promise<Registry> {
  const folder = folderWith({});
  const pack = ["pack", "--ignore-scripts", "--json", "--pack-destination", folder];
  const [packed] = JSON.parse(execFileSync("npm", pack, { cwd: ROOT, encoding: "utf8", stdio: "pipe" }));
  const tarball = readFileSync(join(folder, packed.filename));
  const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const asked: string[] = [];
  const server = createServer(({ url = "/", headers }, response) => {
    asked.push(url);
    if (url === "/wikiproof.tgz") return response.end(tarball);
    response.statusCode = url === "/wikiproof" ? 200 : 404;
    response.setHeader("content-type", "application/json");
    const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
    const dist = { tarball: `http://${headers.host}/wikiproof.tgz`, integrity };
    const { version } = manifest;
    const document = {
      name: "wikiproof",
      "dist-tags": { latest: version },
      versions: { [version]: { ...manifest, dist } },
    };
    return response.end(JSON.stringify(url === "/wikiproof" ? document : { error: "not found" }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    env: {
      npm_config_registry: `http://127.0.0.1:${port}/`,
      npm_config_cache: join(folder, "cache"),
      npm_config_userconfig: "/dev/null",
      npm_config_update_notifier: "false",
    },
    asked,
    close: () => server.close(),
  };
}
