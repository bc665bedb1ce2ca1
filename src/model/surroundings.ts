/** What lies around the pages; filled by the workspace, asked by rules. Paths are relative to the root, with `/`. */
export interface Surroundings {
  /** Every file under the root that is not hidden or in node_modules. */
  exists(path: string): "file" | "folder" | null;
  /** All files, for looking up a name. */
  readonly files: ReadonlySet<string>;
  /** Of a page; for rules that are off by default, since nothing cached holds it. */
  text(path: string): string | undefined;
  /** ISO day since which a line (from 1) stands as it does, by git; null where git does not know. Asking makes a result depend on HEAD. */
  changed(path: string, line: number): string | null;
  /** ISO day; asking makes a cached result depend on it. */
  today(): string;
}
