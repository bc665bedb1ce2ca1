/** Every bound in the program, each with its reason. */

/** A page larger than this is refused: the largest real wiki page seen is 0.2 MB, and a 30 MB file is no page. */
export const MAX_PAGE_BYTES = 8 * 1024 * 1024;

/** Front matter is read by a YAML parser: two 1.7 kB blocks of nested `[` abort a known one, so size and depth are cut first. */
export const MAX_FRONT_MATTER_BYTES = 64 * 1024;
export const MAX_FRONT_MATTER_DEPTH = 32;

/** A link's target in a cell: scanned for its closing bracket at every `](`, so an endless one must not be. */
export const MAX_LINK_TARGET = 1024;

/** From `[[` to `]]`: a target is one line and short, so a page of `[` is not searched to its end from each. */
export const LONGEST_WIKILINK = 400;

/** TeX between two dollar signs of a cell is a number with its signs; longer ones are formulas, or two prices far apart. */
export const MAX_INLINE_MATH = 200;

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

/** A baseline has a line of some 300 bytes a finding: this many findings are no debt but another wiki. */
export const MAX_BASELINE_BYTES = 16 * 1024 * 1024;

/** Names longer than this are not compared letter by letter when a near one is looked for. */
export const MAX_NEAREST_LENGTH = 64;

/** A unit in a header (`元/百万 tokens`, `$ per 1M input tokens`): longer text is a sentence, and is looked at word by word. */
export const MAX_HEADER_UNIT = 64;

/** A header's name: a longer one is a sentence that landed in a header row, and names no property. */
export const MAX_HEADER_NAME = 200;

/** The path in a mark such as `^[raw/x.md]`: scanned for its bracket at every `^[`. */
export const MAX_SOURCE_MARK = 256;

/** A folder with more files is no wiki but a home or a disk; reading its names alone would take minutes. */
export const MAX_FILES = 200_000;

/** A source file larger than this is a book or a dump: looking for evidence in it would dominate the run. */
export const MAX_SOURCE_BYTES = 16 * 1024 * 1024;

/** More digits than this are an identifier, not a value; exact arithmetic on them would only cost time. */
export const MAX_NUMBER_DIGITS = 64;

/** `1e999` is no fact, and its exact decimal string would be a thousand zeros. */
export const MAX_NUMBER_EXPONENT = 99;

/** `2^128` is a size of keys; what is raised further is a formula. */
export const MAX_POWER_OF_TWO = 128;

/** Characters of a line looked at on each side of a mark: no terminal is wider, and a line may be a megabyte. */
export const FRAME_CONTEXT = 400;

/** The first screen: what a person reads before acting (`--all` lifts both). */
export const MAX_GROUPS_SHOWN = 10;
export const MAX_EXAMPLES_SHOWN = 3;
/** Sites of one finding that are shown, and up to how many of them with their lines: more would bury the rest. */
export const MAX_SITES_SHOWN = 6;
export const MAX_SITES_FRAMED = 3;

/** A line longer than this is no heading: the longest real one seen on pages that lost their marks has 44 characters. */
export const LONGEST_LOST_HEADING = 72;

/** Brackets within brackets: people write two, and each level is tried as value and as qualifier. */
export const MAX_BRACKET_DEPTH = 2;

/** A red link is compared with every page name; above this many names the comparison would cost more than it helps. */
export const MOST_NAMES_SEARCHED = 20_000;

/** More suggestions than these are a list, not a hint. */
export const MOST_NEAREST_NAMES = 3;

/** A line that `value` answers: a cell is a few dozen characters, a legend a paragraph. */
export const MAX_QUESTION_LENGTH = 1024 * 1024;

/** Prose is read sentence by sentence, names against figures: a longer paragraph or sentence is no prose a person wrote. */
export const MAX_PROSE_PARAGRAPH = 20_000;
export const MAX_SENTENCE = 2_000;

/** Headers and cells that repeat do so within some pages; a reading not asked for while this many others were is made anew. */
export const MOST_HEADS_REMEMBERED = 1_000;
/** Of one header: `38.8%` is one of a thousand shares. */
export const MOST_CELLS_REMEMBERED = 1_000;

/** Of an exported page's file name: 56 characters of four bytes each, a number and an ending fit the 255 bytes of a disk. */
export const MAX_SLUG_LENGTH = 56;

/** Names in a cell: longer text is a paragraph in a subject column, and is taken as it stands. */
export const MAX_NAME = 1000;

/** Phrases or links of one cell: a cell with more is a text that landed in a table, and is kept whole. */
export const MOST_TEXT_PIECES = 200;

/** A UCUM unit in a cell; longer ones are no unit, and each opening brace is looked at once. */
export const MAX_UNIT = 64;

/** A value that stands in a source more often than this says nothing wherever it stands; its first places are enough. */
export const MAX_EVIDENCE_HITS = 2_000;

/** The page is read again for each proof: one where all fixes hold, about twice the fixes that fail; a page where hundreds do is not mended by a tool. */
export const MOST_FIX_PROOFS = 256;

/** A pass makes what the one before it uncovered or put off; real pages settle in two. */
export const MOST_FIX_PASSES = 10;

/** GitHub shows ten errors and ten warnings a step, and drops the others without a word. */
export const MAX_GITHUB_ANNOTATIONS = 10;

/** GitHub's code scanning reads this many locations of one SARIF result. */
export const MAX_SARIF_RELATED = 100;

/** A part of a page quoted for a language model: longer ones are the whole cell or line, which it can read itself. */
export const MAX_TERSE_QUOTE = 60;

/** What git lists of a tree: 200,000 names of 300 bytes. More is no wiki. */
export const MAX_GIT_OUTPUT = 64 * 1024 * 1024;

/** Git answers in milliseconds; one that waits for a lock, a disk or a person never will. */
export const MAX_GIT_SECONDS = 120;

/** A symbolic link's text is a path: no system takes a longer one. */
export const MAX_LINK_BYTES = 4096;

/** Files that are new beside files that are gone: comparing the bytes of more would cost more than a name is worth. */
export const MOST_RENAMES_SOUGHT = 1_000;

/** Distinct values of one subject and property that are compared with all others: a scope with more is no fact but a series. */
export const MOST_VALUES_COMPARED = 48;

/** Coarsest step in which a disk counts the time of a file (FAT); what was written less than this before is read again. */
export const RACY_MILLISECONDS = 2_000;

/** Pages that may differ from what is kept of a wiki: with more, what they reach is mostly all of it. */
export const MOST_PAGES_CHANGED = 48;

/** Pages of which it is kept beside a wiki what changed since it was kept: each run reads that whole. */
export const MOST_PAGES_CAUGHT_UP = 256;

/** Names of which it is remembered what pages are filed under: those of the pages at hand, which repeat theirs. */
export const MOST_KEYED_NAMES = 1_000;

/** Pages that a change may reach before comparing all is hardly slower than finding out which. */
export const MOST_PAGES_REACHED = 500;

/** Answers kept beside each other, one a command line: a person or a CI job uses a handful. */
export const MOST_ANSWERS = 16;

/** Compiled code kept beside each other, 2 MB a command of an installed version: one wiki's daily ones, and another's. */
export const MOST_KEPT_CODE = 8;

/** The facts of a page take some four times its size; this is a wiki of 100,000 pages. */
export const MAX_FACTS_BYTES = 4 * 1024 * 1024 * 1024;

/** Facts of no more use that are not worth writing all others again for. */
export const LEAST_WASTE = 1024 * 1024;

/** Bytes of the pages of a wiki that is held in facts, some ten for each: the pages of a larger one rest, and are read again where asked. */
export const MOST_BYTES_HELD = 2 * 1024 * 1024;
/** Characters of pages that are held all the same, since they cite files of the wiki: each of their values is looked up there. */
export const MOST_CITING_HELD = 8 * 1024 * 1024;

/** Pages at rest that are held once they were read again: those of one comparison. */
export const MOST_PAGES_AWAKE = 32;

/** Statements that are held resolved: of a wiki with more, each round of the rules resolves them anew, page by page. */
export const MOST_STATEMENTS_HELD = 75_000;

/** Milliseconds between a save and the check after it: editors write, rename and write again. */
export const WATCH_PATIENCE = 15;

/** Pages that one guard of time watches over: each guard costs 45 µs, a seventh of what a page may. */
export const PAGES_A_GUARD = 64;

/** From so many pages on, what it takes to tell Node's compiler to do less comes back many times over. */
export const MANY_PAGES = 100;

/** Pages of a wiki that memory is not counted for: of one with more, V8 is told to look for garbage sooner. */
export const MOST_PAGES_AMPLE = 3_000;

/** Memory for what is young in such a wiki, both halves: with twice as much a run is no faster. */
export const MOST_YOUNG_BYTES = 16 * 1024 * 1024;

/** An answer is what a run printed and a line a file; one larger than this would be slow to read back. */
export const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** Facts of a change on the first screen (`--all` lifts it). */
export const MAX_CHANGES_SHOWN = 40;

/** Of a comment's twelve lines before the fold, these are facts; the others are marker, verdict, header and action. */
export const MAX_COMMENT_FACTS = 5;

/** A fact in such a table: longer texts are whole behind the fold. */
export const MAX_COMMENT_TEXT = 120;

/** GitHub takes comments of 65,536 characters; behind the fold is never more than this. */
export const MAX_COMMENT_LENGTH = 50_000;

/** Lines of a page: the longest real one seen has 4,000. */
export const MAX_PAGE_LINES = 100_000;

/** Cells of a page's tables, counted by their pipes: the largest real leaderboard seen has 12,000; each is read, kept and compared. */
export const MAX_PAGE_CELLS = 200_000;

/** How far a table in HTML is looked into for a figure: one that has none in so many characters is a layout. */
export const MAX_HTML_TABLE = 10_000;

/** Lists and quotes within each other: people write four; parsers are recursive, and some take time without end. */
export const MAX_PAGE_NESTING = 100;
/** Where the levels are only indented. Text art and code stay below it. */
export const MAX_PAGE_INDENT = 400;

/** Of a cell, in each claim that it makes: what more there is stands in the export's table, and a text in its value. */
export const LONGEST_RAW = 2_000;

/** What the place of a finding is named by, as it stands; no row or heading of the wikis tried is so long. */
export const LONGEST_KEY = 4_000;

/** Findings of one page: past them nothing new is said, and every format would have to carry them. */
export const MAX_PAGE_FINDINGS = 10_000;

/** Table cells of a wiki, counted by their pipes: 100,000 pages dense with tables have 9 million and end in 3 GB of the 4 that Node gives itself. */
export const MAX_WIKI_CELLS = 10_000_000;

/** Findings on the pages of a wiki, and again of comparing them: some 600 bytes each, and nobody reads so many. */
export const MAX_WIKI_FINDINGS = 500_000;

/** A page of the largest size takes two seconds; one that takes so long was made to. */
export const MAX_PAGE_SECONDS = 60;
/** What a page gets at least, however many before it were given up; and what pages that share a guard get together. */
export const LEAST_PAGE_SECONDS = 5;

/** Comparing all pages: 10,000 take some ten seconds. */
export const MAX_WIKI_SECONDS = 300;

/** Files asked for while one is worked on: enough to keep git busy, few enough to hold (each is at most a page). */
export const READ_AHEAD = 64;

/** Characters written or compared at once: calls of the system no longer count, and it is little beside a page's facts. */
export const BATCH_LENGTH = 256 * 1024;

/**
 * Characters from a block's start to a mark in it, for each character of a page: satteri goes over them again at each mark,
 * and above this remark is faster. Paragraphs of prose have some 20; one of 20,000 characters full of links has 2,000.
 */
export const MOST_TANGLED = 5_000;
/** Such a page is read by remark, which can be stopped but takes 2 GB for 8 MB of marks in a minute; a larger one is refused. */
export const MAX_TANGLED_LENGTH = 1024 * 1024;
