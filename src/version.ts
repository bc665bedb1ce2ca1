// Made by scripts/generate.mjs from package.json.
export const version = "0.1.0";
