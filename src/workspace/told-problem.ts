import type { Problem, UntoldProblem } from "../model/finding.ts";
import type { Language } from "../model/page-facts.ts";

export function toldProblem({ message, ...place }: UntoldProblem, language: Language): Problem {
  return { ...place, message: message[language] };
}
