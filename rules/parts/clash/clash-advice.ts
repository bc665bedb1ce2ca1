import { filled } from "../../../src/check/message.ts";
import type { RelatedReport } from "../../../src/check/rule.ts";
import type { SourceKind } from "../../../src/model/page-facts.ts";
import type { WikiFacts } from "../../../src/model/wiki-facts.ts";
import type { Message } from "../../../src/text/message.ts";
import type { Clash } from "./clashes.ts";
import { type Standing, SUPPORT, standingOf } from "./standing.ts";

const ADVICE = {
  supported: {
    en: "only “{text}” stands in a source it cites ({found}): keep that one, or say what the other is of",
    zh: "只有“{text}”能在其引用的来源中找到（{found}）：请保留它，或写明另一个值指什么",
  },
  newer: {
    en: "“{text}” is newer ({day}, by its {of}; the other {other}): keep that one, or say from when each holds",
    zh: "“{text}”更新（{day}，据其{of}；另一个为 {other}）：请保留它，或写明各自的时间",
  },
  asserted: {
    en: "“{text}” is stated plainly, the other with doubt: keep that one if its source bears it out",
    zh: "“{text}”是明确的说法，另一个带有存疑标记：若来源支持，请保留它",
  },
  sourced: {
    en: "only “{text}” cites a source ({kind}): check it there, and keep what it says",
    zh: "只有“{text}”引用了来源（{kind}）：请对照来源，保留来源的说法",
  },
  slip: {
    en: "compare both with their sources, and correct the one that is wrong",
    zh: "请将两者与各自来源对照，更正有误的一个",
  },
  undecided: {
    en: "no source here decides it: look it up, keep one, or say what each is of (variant, date, provider)",
    zh: "现有来源无法判断：请查证后保留一个，或写明各自指什么（型号、日期、渠道）",
  },
} as const satisfies Record<string, Message>;

/** Which value has the better or newer source, and how to settle it. A slip of the pen is no newer for its date. */
export function adviceOn(standings: readonly Standing[], kind: Clash["kind"]): Message {
  const isSlip = kind === "slip";
  return (
    ahead(standings, ({ status }) => (SUPPORT[status] >= SUPPORT["value-only"] ? 1 : 0), supported) ??
    ahead(
      standings,
      ({ isDoubted }) => (isDoubted ? 0 : 1),
      ({ site }) => filled(ADVICE.asserted, { text: site.statement.raw }),
    ) ??
    (isSlip ? ADVICE.slip : newest(standings)) ??
    ahead(standings, ({ kind }) => (kind === null || kind === "text" ? 0 : 1), sourced) ??
    ADVICE.undecided
  );
}

/** What the one value says that is ahead of all others in a measure; null if several are, or none. */
function ahead(
  standings: readonly Standing[],
  measure: (standing: Standing) => number,
  say: (best: Standing) => Message,
): Message | null {
  const most = Math.max(...standings.map(measure));
  const least = Math.min(...standings.map(measure));
  const best = standings.filter((standing) => measure(standing) === most);
  const [first] = best;
  if (first === undefined || most === least || !best.every((each) => textOf(each) === textOf(first)))
    return null;
  return say(first);
}

function newest(standings: readonly Standing[]): Message | null {
  if (standings.some(({ day }) => day === null)) return null;
  const sorted = [...standings].sort((a, b) => ((a.day ?? "") < (b.day ?? "") ? 1 : -1));
  const [first] = sorted;
  const next = sorted.find((each) => first !== undefined && textOf(each) !== textOf(first));
  if (first === undefined || next === undefined || first.day === null || next.day === null) return null;
  // 2024-05 and 2024-05-18 may be one day.
  if (first.day.startsWith(next.day) || next.day.startsWith(first.day)) return null;
  return filled(ADVICE.newer, {
    text: textOf(first),
    day: first.day,
    of: DAY_OF[first.dayOf],
    other: next.day,
  });
}

function supported(best: Standing): Message {
  const { found } = best;
  return filled(ADVICE.supported, {
    text: textOf(best),
    found: found === null ? "" : `${found.path}:${found.line}`,
  });
}

function sourced(best: Standing): Message {
  return filled(ADVICE.sourced, { text: textOf(best), kind: KIND[best.kind ?? "text"] });
}

const KIND: Readonly<Record<SourceKind, Message>> = {
  file: { en: "a file", zh: "文件" },
  "private-file": { en: "a private file", zh: "私有文件" },
  url: { en: "an address", zh: "网址" },
  doi: { en: "a DOI", zh: "DOI" },
  arxiv: { en: "arXiv", zh: "arXiv" },
  page: { en: "a page", zh: "页面" },
  "absolute-path": { en: "a file elsewhere", zh: "别处的文件" },
  text: { en: "text", zh: "文字" },
};

const DAY_OF = {
  value: { en: "own date", zh: "自身日期" },
  source: { en: "source", zh: "来源" },
  page: { en: "page", zh: "页面" },
} as const;

const STATUS: Readonly<Record<Standing["status"], Message>> = {
  supported: { en: "in its source, {found}", zh: "见其来源 {found}" },
  "value-only": { en: "in its source, {found}, away from the name", zh: "见其来源 {found}，但不在名称附近" },
  absent: { en: "not in its sources", zh: "其来源中没有" },
  unavailable: { en: "its source is not here", zh: "其来源不在本地" },
  none: { en: "without a source", zh: "没有来源" },
};

/** The other sites, each with what it says and what its sources have of it. */
export function otherSites({ at, sites }: Clash, standings: readonly Standing[]): readonly RelatedReport[] {
  return sites.flatMap((site, index): RelatedReport[] => {
    const standing = standings[index];
    if (site === at || standing === undefined) return [];
    const found = standing.found === null ? "" : `${standing.found.path}:${standing.found.line}`;
    const message = filled(
      { en: `{text}: ${STATUS[standing.status].en}`, zh: `{text}：${STATUS[standing.status].zh}` },
      { text: site.statement.raw, found },
    );
    return [{ path: site.page.path, span: site.statement.span, message }];
  });
}

/** Evidence is looked up for the sites of a clash alone. */
export function standingsOf({ sites }: Clash, wiki: WikiFacts): readonly Standing[] {
  return sites.map((site) => standingOf(site, wiki));
}

function textOf({ site }: Standing): string {
  return site.statement.raw;
}
