/** Every bound in the program, each with its reason. */

/** A page larger than this is refused: the largest real wiki page seen is 0.2 MB, and a 30 MB file is no page. */
export const MAX_PAGE_BYTES = 8 * 1024 * 1024;

/** Front matter is read by a YAML parser: two 1.7 kB blocks of nested `[` abort a known one, so size and depth are cut first. */
export const MAX_FRONT_MATTER_BYTES = 64 * 1024;
export const MAX_FRONT_MATTER_DEPTH = 32;
