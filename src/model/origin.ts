/** Where something is stated: in a cell, in a line that is a key and its value (`- Context: 128K`), in a sentence. */
export type Origin = "table" | "line" | "prose";
