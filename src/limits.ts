/** Every bound in the program, each with its reason. */

/** A page larger than this is refused: the largest real wiki page seen is 0.2 MB, and a 30 MB file is no page. */
export const MAX_PAGE_BYTES = 8 * 1024 * 1024;

/** Front matter is read by a YAML parser: two 1.7 kB blocks of nested `[` abort a known one, so size and depth are cut first. */
export const MAX_FRONT_MATTER_BYTES = 64 * 1024;
export const MAX_FRONT_MATTER_DEPTH = 32;

/** A link's target in a cell: scanned for its closing bracket at every `](`, so an endless one must not be. */
export const MAX_LINK_TARGET = 2048;

/** An inline HTML tag in a cell: scanned for `>` at every `<`. */
export const MAX_INLINE_TAG = 512;

/** A footnote's name in `[^name]`: scanned for its bracket at every `[^`. */
export const MAX_FOOTNOTE_ID = 64;

/** A glob is compiled to a regular expression; with these its backtracking stays below a blink on any path a disk allows. */
export const MAX_GLOB_LENGTH = 256;
export const MAX_GLOB_STARS_PER_SEGMENT = 3;
export const MAX_GLOBSTARS = 3;

/** A config is written by hand: the largest imaginable registry of entities is far below this. */
export const MAX_CONFIG_BYTES = 1024 * 1024;
/** Deeper than any key of the schema goes; the JSON parser is recursive. */
export const MAX_CONFIG_DEPTH = 32;
/** More errors than this in one config say nothing new. */
export const MAX_CONFIG_ERRORS = 50;

/** Names longer than this are not compared letter by letter when a near one is looked for. */
export const MAX_NEAREST_LENGTH = 64;

/** A unit in a header (`元/百万 tokens`, `$ per 1M input tokens`): longer text is a sentence, and is looked at word by word. */
export const MAX_HEADER_UNIT = 64;

/** A header's name: a longer one is a sentence that landed in a header row, and names no property. */
export const MAX_HEADER_NAME = 200;
