import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { CONFIG_NAME } from "../config/config.ts";

/** The nearest folder upward that holds `wikiproof.jsonc`, else `.git`, else the folder itself. */
export function findRoot(folder: string): string {
  const upward = foldersUpward(folder);
  const holds = (name: string) => upward.find((one) => existsSync(join(one, name)));
  return holds(CONFIG_NAME) ?? holds(".git") ?? folder;
}

function foldersUpward(folder: string): string[] {
  const folders = [folder];
  for (let at = folder, up = dirname(at); up !== at; at = up, up = dirname(at)) folders.push(up);
  return folders;
}
