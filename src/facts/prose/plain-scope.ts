/**
 * Words after which a sentence is no plain statement of its own: denied, asked, supposed, planned, compared, retold. What is
 * said with doubt (`reportedly`, 存疑) is stated, and its hedge goes with it.
 */
const LATIN: ReadonlySet<string> = new Set(
  [
    "not no never without neither nor cannot isn doesn didn wasn aren hasn haven don won",
    "if unless whether would could might should may suppose supposedly hypothetical",
    "will plans planned planning expected expects upcoming forthcoming soon aims aim targets",
    "speculation leaked claimed claim claims",
    "than versus compared unlike whereas matches matching outperforms outperforming rivals beats surpasses equals",
    "seeking talks negotiating proposed considering",
    "removed superseded retracted wrong incorrect previously formerly originally initially",
  ]
    .join(" ")
    .split(" "),
);

const HAN: readonly string[] = [
  "不是",
  "不支持",
  "不到",
  "不足",
  "不含",
  "不再",
  "没有",
  "并非",
  "而非",
  "尚未",
  "从未",
  "未公开",
  "未披露",
  "未能",
  "无法",
  "是否",
  "如果",
  "假如",
  "假设",
  "倘若",
  "除非",
  "预计",
  "预期",
  "计划",
  "有望",
  "拟于",
  "或将",
  "将于",
  "将在",
  "将会",
  "即将",
  "可能",
  "也许",
  "或许",
  "传闻",
  "据报道",
  "爆料",
  "泄露",
  "猜测",
  "推测",
  "相比",
  "对比",
  "优于",
  "媲美",
  "匹敌",
  "超越",
  "接近",
  "持平",
  "胜过",
  "高于",
  "低于",
  "少于",
  "不如",
  "相较",
  "而言",
  "曾经",
  "原本",
  "最初",
  "此前",
  "错误",
  "误写",
  "已删除",
  "已移除",
];

/** What held before something else did. */
const FORMER =
  /^\s*(?:before|until|prior to)\b|^[^，,]{0,16}(?:之前|以前|降价前|涨价前|调价前|更名前)[，,]|(?:首发|上线|发布|推出)(?:之初|初期|时[，,])/i;

/** Before or after these, 比 compares nothing. */
const RATIO = /[占百对同环之性]比|比(?:如|例|重|率|特|赛|肩|喻|亚)/g;

/** `more than 140k` compares nothing. */
const BOUND = /\b(?:more|less|fewer|no more|no less) than (?=[$€£¥]?\d)/gi;

/** Whether what a sentence says can be taken as said plainly, by the page itself. */
export function isPlain(sentence: string): boolean {
  const end = sentence.trimEnd();
  if (end.endsWith("?") || end.endsWith("？") || /\bTODO\b|\bTBD\b/.test(sentence)) return false;
  for (const word of sentence.replace(BOUND, " ").split(/[^A-Za-z]+/))
    if (word !== "May" && LATIN.has(word.toLowerCase())) return false;
  if (FORMER.test(sentence)) return false;
  if (HAN.some((word) => sentence.includes(word))) return false;
  return !sentence.replace(RATIO, "").includes("比");
}

const SET_ASIDE_WORDS: readonly string[] = [
  ...[
    "removed",
    "retract",
    "not in",
    "need fetching",
    "needs fetching",
    "need verif",
    "needs verif",
    "to fetch",
  ],
  ...["open question", "todo", "unverified", "caveat", "rumor", "rumour", "speculat", "changelog", "planned"],
  ...[
    "roadmap",
    "faq",
    "删除",
    "移除",
    "勘误",
    "待核实",
    "待补",
    "未核实",
    "开放问题",
    "未解",
    "疑问",
    "传闻",
  ],
  ...["推测", "计划", "路线图", "更正"],
];

const SET_ASIDE = new RegExp(SET_ASIDE_WORDS.join("|"));

/** Headings under which nothing is claimed. */
export function isSetAside(heading: string): boolean {
  return SET_ASIDE.test(heading.slice(0, 200).toLowerCase());
}

const OPEN = "“「『«";
const CLOSE = "”」』»";

/** Spans of quotations: someone else's words. A lone straight quote opens none. */
export function quotations(text: string): [number, number][] {
  const found: [number, number][] = [];
  let opened = -1;
  let straight = -1;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') {
      if (straight < 0) straight = at;
      else {
        found.push([straight, at + 1]);
        straight = -1;
      }
    } else if (OPEN.includes(character)) opened = at;
    else if (CLOSE.includes(character) && opened >= 0) {
      found.push([opened, at + 1]);
      opened = -1;
    }
  }
  return found;
}
