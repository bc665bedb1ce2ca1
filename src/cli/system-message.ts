const SAYS: Readonly<Record<string, string>> = {
  EACCES: "no permission",
  EPERM: "no permission",
  EROFS: "the disk may only be read",
  ENOSPC: "the disk is full",
  EDQUOT: "the quota of the disk is used up",
  EISDIR: "is a folder",
  ENOTDIR: "a file stands where a folder should",
  EEXIST: "a file stands where a folder should",
  ENAMETOOLONG: "the name is too long",
};

/** A full disk, a folder without permission: the user's to mend; null for what is ours. */
export function systemMessage(error: unknown): string | null {
  if (!(error instanceof Error) || !("syscall" in error)) return null;
  const path = "path" in error ? String(error.path) : "";
  const says = "code" in error ? SAYS[String(error.code)] : undefined;
  return says === undefined || path === "" ? error.message : `${path}: ${says}`;
}
