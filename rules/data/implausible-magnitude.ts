import { pageRule } from "../../src/check/rule.ts";
import type { Message } from "../../src/text/message.ts";
import { offIn } from "../parts/cell/magnitudes.ts";
import { ofOneUnit, seriesOf, spanOf } from "../parts/walk/series.ts";

/** Two are not enough to say which is off. */
const FEWEST = 3;

export const implausibleMagnitude = pageRule({
  id: "implausible-magnitude",
  since: "0.1.0",
  group: "data",
  severity: "warning",
  recommended: true,
  summary: {
    en: "A number is ten or a thousand times off its column, or lost its K, M or B.",
    zh: "某个数字与同列相差十倍或千倍，或者丢了 K、M、B 这样的量级。",
  },
  messages: {
    bare: {
      en: "“{text}” has no magnitude, while the others of {property} have one ({others}): read as it stands it is {text}; write the K, M, B, 万 or 亿 that is meant.",
      zh: "“{text}”没有量级，而“{property}”的其他值都有（{others}）：照字面它就是 {text}；请补上 K、M、B、万或亿。",
    },
    slip: {
      en: "“{text}” is about {ratio} the others of {property} ({others}), as if a point or a zero had slipped; check it against its source.",
      zh: "“{text}”约为“{property}”其他值（{others}）的 {ratio}，像是小数点或零写错了位置；请对照来源核对。",
    },
  },
  check: ({ facts, text }, report) => {
    for (const line of seriesOf(facts)) {
      if (line.values.length < FEWEST) continue;
      const series = ofOneUnit(line);
      const off = series.values.length < FEWEST ? null : offIn(series);
      if (off === null) continue;
      const { value, factor } = off;
      const shown = series.values.filter((each) => each !== value).slice(0, 3);
      const data = {
        text: text.slice(...spanOf(value)),
        property: series.property.text,
        others: shown.map((each) => text.slice(...spanOf(each))).join(", "),
        ratio: ratioOf(factor),
      };
      report({ message: factor === 0 ? "bare" : "slip", data, span: spanOf(value) });
    }
  },
});

function ratioOf(factor: number): Message {
  const times = Math.round(Math.max(factor, 1 / factor));
  return factor > 1 ? { en: `${times} times`, zh: `${times} 倍` } : { en: `1/${times} of`, zh: `1/${times}` };
}
