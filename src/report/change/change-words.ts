import type { Language } from "../../model/page-facts.ts";

type Counted = (count: number) => string;

export interface ChangeWords {
  readonly none: string;
  /** Nothing is known to have changed, since not all could be read. */
  readonly undone: string;
  readonly changed: Counted;
  readonly added: Counted;
  readonly removed: Counted;
  readonly hedgesLost: Counted;
  readonly rowsLost: Counted;
  readonly sourcesAdded: Counted;
  readonly sourcesDropped: Counted;
  readonly opened: Counted;
  readonly settled: Counted;
  readonly headings: { readonly fact: string; readonly before: string; readonly after: string };
  readonly titles: {
    readonly hedges: string;
    readonly rows: string;
    readonly sources: string;
    readonly opened: string;
    readonly settled: string;
  };
  readonly asserted: string;
  readonly unsourced: string;
  readonly all: string;
  readonly more: Counted;
  readonly next: string;
  /** Between counts. */
  readonly and: string;
  readonly actions: {
    readonly opened: string;
    readonly hedges: string;
    readonly rows: string;
    readonly unsourced: string;
    readonly look: string;
  };
}

const english = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`;

const en: ChangeWords = {
  none: "no facts changed",
  undone: "the change could not be compared",
  changed: english("fact changed", "facts changed"),
  added: (count) => `${count} added`,
  removed: (count) => `${count} removed`,
  hedgesLost: english("doubt lost", "doubts lost"),
  rowsLost: english("row lost", "rows lost"),
  sourcesAdded: english("source added", "sources added"),
  sourcesDropped: english("source dropped", "sources dropped"),
  opened: english("conflict opened", "conflicts opened"),
  settled: english("conflict settled", "conflicts settled"),
  headings: { fact: "Fact", before: "Before", after: "After" },
  titles: {
    hedges: "Doubts lost, without a new source",
    rows: "Rows lost",
    sources: "Sources",
    opened: "Conflicts opened",
    settled: "Conflicts settled",
  },
  asserted: "asserted",
  unsourced: "no source",
  all: "All changes",
  more: (count) => `and ${count} more`,
  next: "Next: ",
  and: ", ",
  actions: {
    opened: "settle the conflict: keep the value that its source supports",
    hedges: "add the source that settled the doubt, or put the mark back",
    rows: "put the lost rows back, or say why they go",
    unsourced: "give the new values a source",
    look: "compare the new values with their sources",
  },
};

const zh: ChangeWords = {
  none: "事实没有变化",
  undone: "未能比较改动",
  changed: (count) => `${count} 条事实改变`,
  added: (count) => `新增 ${count} 条`,
  removed: (count) => `删除 ${count} 条`,
  hedgesLost: (count) => `${count} 处存疑标记丢失`,
  rowsLost: (count) => `${count} 行丢失`,
  sourcesAdded: (count) => `新增 ${count} 个来源`,
  sourcesDropped: (count) => `去掉 ${count} 个来源`,
  opened: (count) => `出现 ${count} 处矛盾`,
  settled: (count) => `解决 ${count} 处矛盾`,
  headings: { fact: "事实", before: "此前", after: "此后" },
  titles: {
    hedges: "没有新来源却丢失的存疑标记",
    rows: "丢失的行",
    sources: "来源",
    opened: "新出现的矛盾",
    settled: "已解决的矛盾",
  },
  asserted: "断言",
  unsourced: "无来源",
  all: "全部变化",
  more: (count) => `另有 ${count} 处`,
  next: "下一步：",
  and: "、",
  actions: {
    opened: "解决矛盾：保留有来源支持的值",
    hedges: "补上使其确定的来源，或恢复标记",
    rows: "恢复丢失的行，或说明删除的理由",
    unsourced: "为新的值注明来源",
    look: "将新的值与来源核对",
  },
};

export function changeWords(language: Language): ChangeWords {
  return language === "zh" ? zh : en;
}
