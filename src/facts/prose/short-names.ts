import { withoutBracket } from "./known-names.ts";

/** What a company's name ends with and is left out where it is spoken of. */
const LEGAL =
  /(?:,? (?:corp(?:oration)?|inc(?:orporated)?|ltd|limited|llc|plc|gmbh|ag|s\.?a|n\.?v|co|company|group|holdings?)\.?)+$|(?:股份)?有限(?:责任)?公司$|集团$/i;

/** Shorter is rather a word than a name. */
const SHORTEST = 2;

/**
 * What a page calls its subject in fewer words: its title without a bracket and the form of a company, and aliases with
 * which the title begins. Other aliases may be of its variants.
 */
export function shortNames(title: string, aliases: readonly string[]): readonly string[] {
  const bare = withoutBracket(title);
  const short = [bare.replace(LEGAL, ""), ...aliases.filter((alias) => bare.startsWith(`${alias} `))];
  return [...new Set(short)].filter(
    (name) => name.length >= SHORTEST && name !== title && /^[\p{Lu}\d一-鿿]/u.test(name),
  );
}
