import type { HeaderWords } from "../header-words.ts";

export const metricsZh: HeaderWords["names"] = {
  accuracy: ["准确率", "正确率", "精度"],
  f1: ["F1值", "F1分数"],
  precision: ["精确率", "查准率"],
  recall: ["召回率", "查全率"],
  bleu: ["BLEU值"],
  wer: ["词错误率", "词错率"],
  cer: ["字错误率", "字错率"],
  "pass-rate": ["通过率"],
  "win-rate": ["胜率"],
  "success-rate": ["成功率"],
  perplexity: ["困惑度"],
  loss: ["损失"],
  "error-rate": ["错误率", "误差率"],
};
