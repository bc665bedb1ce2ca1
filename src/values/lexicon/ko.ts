import type { LexiconData } from "./data.ts";
import { certaintyKo } from "./ko/certainty.ts";

export const ko: LexiconData = {
  language: "ko",
  certainty: certaintyKo,
  units: { 개: "{piece}", 명: "{person}", 토큰: "{token}", 초: "s", 시간: "h", 톤: "t" },
  magnitudes: { 천: 3, 만: 4, 억: 8, 조: 12 },
  currencies: { 원: "KRW", 달러: "USD" },
  boundsBefore: { ">=": ["최소"], "<=": ["최대"] },
  boundsAfter: { ">=": ["이상"], "<=": ["이하"] },
  dateUnits: { 년: "year", 월: "month", 일: "day" },
  approximateBefore: ["약"],
  approximateAfter: ["정도"],
  unknown: ["미확인", "미공개", "미정", "불명"],
  none: ["없음", "해당 없음"],
  yes: ["예", "가능"],
  no: ["아니오", "불가능"],
  marks: {},
};
