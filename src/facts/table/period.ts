/** What a period is written with: one of these must be there, beside what may stand around it. */
const PERIOD = String.raw`(?:19|20)\d\d|fy ?'?\d\d|[qh][1-4][ '’]+\d\d|[1-4][qh]\d\d|q[1-4]|[1-4]q|h[12]|[12]h|ttm|ytd|第?[一二三四1-4]季度|上半年|下半年`;
const AROUND = String.raw`fy|cy|年度|财年|年|\d{1,2}月|[-–/]\d\d(?!\d)|[-–/'.() ]|[aefp](?![a-z])|est\.?|actual|forecast|预计|预测`;
const MONTH = String.raw`jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\d{1,2}月`;

const WHOLE = new RegExp(
  `^(?:(?:${AROUND}|${MONTH})*(?:${PERIOD})(?:${PERIOD}|${AROUND}|${MONTH})*|${MONTH})$`,
  "i",
);

/** What one begins with: it is short, and `WHOLE` takes V8 longer to compile than most pages take to read. */
const BEGINNING =
  /^(?:[-\d–/'.() 年财预第一二三四上下]|[fc]y|[aefp](?![a-z])|est|actual|forecast|[qh][1-4]|ttm|ytd|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Longer is a name. */
const LONGEST = 24;

/** Whether a header says when its column's values held, and not of whom they are: `2023`, `FY2024`, `Q1 2024`, `2025E`, `1月`. */
export function isPeriod(header: string): boolean {
  return header.length <= LONGEST && BEGINNING.test(header) && WHOLE.test(header);
}

/** `2023年` is 2023. */
export function periodOf(header: string): string {
  return header.replace(/^((?:19|20)\d\d) ?年度?$/, "$1");
}
