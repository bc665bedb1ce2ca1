import type { UntoldProblem } from "../../model/finding.ts";
import type { Message } from "../../text/message.ts";
import type { Stamp } from "./stamp.ts";

/** What lies under a root, hidden folders and node_modules left out. Paths have `/` and are sorted by code unit. */
export interface Tree {
  readonly files: readonly string[];
  readonly folders: ReadonlySet<string>;
  /** Symbolic links, never followed; `inside` when they lead to a file or folder of this root. */
  readonly links: readonly TreeLink[];
  readonly problems: readonly UntoldProblem[];
}

export interface TreeLink {
  readonly path: string;
  readonly target: "file" | "folder";
  readonly inside: boolean;
}

/** Why there are no bytes. */
export interface Unread {
  readonly why: Message;
  /** Nothing is there, which may be all right. */
  readonly missing?: true;
}

/** Something that files can be read of, by their path under a folder. */
export interface Reader {
  /** One file whole: never through a link, never outside, never more than `limit` bytes. */
  bytes(path: string, limit: number): Promise<Uint8Array | Unread>;
}

/** Where the bytes of a wiki come from: the disk, git's index, a revision. */
export interface Snapshot extends Reader {
  readonly tree: Tree;
  /** What tells the bytes of a file without reading them: git's id, or its stamp; "" where nothing does. */
  idOf(path: string): string;
  /** What was read so far, where that can be told from a stamp later: of the disk as it lies. */
  readonly seen?: ReadonlyMap<string, SeenFile>;
}

/** A file as it was when it was read. */
export interface SeenFile {
  readonly stamp: Stamp;
  /** Written so shortly before that only its bytes tell whether it is still the same. */
  readonly racy: boolean;
  /** Of its bytes; null where nobody asked. */
  readonly sha256: string | null;
}

/** In the order that all trees have, and known to be a page by its name. */
export function isMarkdown(path: string): boolean {
  return path.endsWith(".md");
}

/** Hidden ones hold tools' own files, node_modules others' pages. */
export function isLeftAlone(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}
