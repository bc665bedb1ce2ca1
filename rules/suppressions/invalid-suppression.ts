import { suppressionRule } from "../../src/check/rule.ts";

export const invalidSuppression = suppressionRule({
  id: "invalid-suppression",
  since: "0.1.0",
  group: "suppressions",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A comment that should accept findings accepts none: no reason, no or an unknown rule, an end that has passed.",
    zh: "本应接受问题的注释不起作用：没有理由、没有规则、规则不存在，或已过期。",
  },
  messages: {
    "unknown-word": {
      en: "“{text}” is no comment that wikiproof knows, so it does nothing; write wikiproof-ignore, -file, -start or -end.",
      zh: "wikiproof 不认识“{text}”，这条注释不起作用；请写 wikiproof-ignore、-file、-start 或 -end。",
    },
    "no-rule": {
      en: "“{text}” names no rule, and nothing accepts everything; name the rules it is for.",
      zh: "“{text}”没有写规则，而注释不能接受一切；请写明规则。",
    },
    "no-reason": {
      en: "“{text}” has no reason, so the next reader cannot judge it and it does nothing; end it with `-- why`.",
      zh: "“{text}”没有写理由，后来的读者无从判断，因此不起作用；请在末尾写 `-- 理由`。",
    },
    "no-start": {
      en: "“{text}” ends nothing: no -start before it names these rules; correct the names or remove it.",
      zh: "“{text}”没有对应的 -start，什么也没有结束；请更正规则名或删去。",
    },
    "unknown-rule": {
      en: "“{text}” is no rule, so nothing is accepted; `wikiproof rules` lists them.",
      zh: "没有名为“{text}”的规则，因此不起作用；`wikiproof rules` 会列出全部规则。",
    },
    "not-suppressible": {
      en: "“{text}” speaks of such comments and cannot be accepted by one; mend the comment it reports, or switch it off in the config.",
      zh: "“{text}”检查的正是这类注释，不能用注释接受；请修正它报告的注释，或在配置中关闭。",
    },
    "bad-date": {
      en: "“{text}” is no day, so it is not known how long this holds, and it does nothing; write it as in 2027-01-31.",
      zh: "“{text}”不是有效日期，不知道何时到期，因此不起作用；请写成 2027-01-31 的形式。",
    },
    expired: {
      en: "“{text}” has passed, so what was accepted counts again; settle it, or give a later day and why.",
      zh: "“{text}”已过，先前接受的问题重新计入；请解决它，或改为更晚的日期并说明理由。",
    },
  },
  check: ({ faults }, report) => {
    for (const { page, kind, text, span } of faults) {
      if (kind !== "unused" && kind !== "shadowed")
        report(page, { message: kind, data: { text }, span, key: `${kind} ${text}` });
    }
  },
});
