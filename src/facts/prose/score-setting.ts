import type { Span } from "../../model/place.ts";

/** How a score was got. */
const SETTING =
  /(?:\b(?:zero|one|two|few|five|\d+)[- ]shots?|\b(?:pass|maj|cons|best|avg)@\w+|\bbest[- ]of[- ]\d+|\bCoT\b|\b(?:majority|self-consistency|ensembl\w+)\b|\b(?:high|low|parallel|extra|scaled)[- ](?:test[- ]time )?compute\b|\btest[- ]time (?:compute|scaling)\b|\bchain[- ]of[- ]thought|\b(?:with|without) (?:tools?|thinking|extended thinking|reasoning|search|python)\b|零样本|少样本|思维链|(?:使用|开启|关闭)(?:工具|思考)|多数投票|自一致性|多次采样|并行(?:思考|推理|采样|计算))/i;

/** What a sentence says of how its benchmark's score was got: in the bracket after the name, or in words of its own. */
export function settingOf(sentence: string, [, end]: Span): string | null {
  const bracket = /^\s*[(（]([^()（）]{1,40})[)）]/.exec(sentence.slice(end, end + 48))?.[1];
  if (bracket !== undefined && !/^[\s~≈约]*[\d.]+\s*%?\s*$/.test(bracket)) return bracket.trim();
  return SETTING.exec(sentence)?.[0] ?? null;
}
