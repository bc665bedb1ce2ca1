import type { CertaintyWords } from "../certainty-words.ts";

export const certaintyKo: CertaintyWords = {
  always: { uncertain: ["미확인", "확인 필요", "검증 필요", "불확실", "루머", "추측"] },
  prose: { uncertain: ["미공개", "미정"] },
  weak: { uncertain: ["아마", "아마도"] },
  value: { estimated: ["추정", "예상", "전망", "추산"] },
  alone: { estimated: ["추정치", "예상치"] },
  header: { estimated: ["추정", "예상"] },
  stop: ["해석 가능성", "가능성", "예상치 못한"],
};
