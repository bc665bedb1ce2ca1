import { PARTS } from "../../export/selection.ts";
import { formatNames } from "../formats.ts";

/** Titles of the parts of a help text. */
export const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Global Options:": "全局选项：",
  "Commands:": "命令：",
};

/** What commands, arguments and flags say of themselves; a test holds that each of them is here. */
export const HELP: Readonly<Record<string, string>> = {
  "Proofreads the facts of a Markdown wiki and hands them out as data.":
    "校对 Markdown wiki 里的事实，并把它们导出为数据。",
  "print the version": "显示版本",
  "print help": "显示帮助",
  "print help for a command": "显示某个命令的帮助",
  // check
  "Report what a careful reviewer would. Paths choose what is reported; all pages are compared.":
    "报告细心的审阅者会指出的问题。路径决定报告哪些页面；所有页面都参与比较。",
  "pages or folders (default: the whole wiki)": "页面或文件夹（默认：整个 wiki）",
  [`to the screen or a file; may be repeated: ${formatNames.join(", ")}`]: `输出到屏幕或文件，可重复：${formatNames.join("、")}`,
  "least severity that makes exit code 1 (default: error)": "达到此级别时退出码为 1（默认：error）",
  "exit code 1 when there are more warnings": "警告多于此数时退出码为 1",
  "print errors only": "只显示错误",
  "print every finding, not the first of each group": "显示全部，而不只是每组的前几处",
  "findings that were there before; they count no more (default: the config's)":
    "以前就有的问题，不再计入（默认：配置中的基线）",
  "take out of the baseline what is found no more": "从基线中去掉不再出现的问题",
  "with --update-baseline: take in the errors and warnings that are new":
    "与 --update-baseline 同用：把新的错误和警告加入基线",
  "check again after each save, until it is ended": "每次保存后重新检查，直到结束",
  "say on stderr what the time went into: phases, and each rule":
    "在标准错误输出上说明时间花在哪里：各阶段与各规则",
  "what the next commit brings: new findings in staged pages, read from git's index":
    "下次提交会带来什么：暂存页面中的新问题，从 git 索引读取",
  "only pages that are not as they were in the revision (default: HEAD)":
    "只看与该版本不同的页面（默认：HEAD）",
  "only findings that were not there in the revision; a..b compares two, a...b what b brought":
    "只看该版本中没有的问题；a..b 比较两个版本，a...b 看 b 带来了什么",
  "take config, baseline and suppressions from the revision, not from the change":
    "配置、基线和接受问题的注释取自该版本，而不取自改动",
  "config to use instead of the nearest wikiproof.jsonc": "使用此配置，而不是最近的 wikiproof.jsonc",
  "language of messages": "消息的语言",
  "Markdown parser": "Markdown 解析器",
  "read everything anew": "全部重新读取",
  "where the cache is kept": "缓存的位置",
  // export
  "Write the wiki's facts as JSON: pages, tables, records, claims, sources, and their schemas.":
    "把 wiki 的事实写成 JSON：页面、表格、记录、事实、来源及其 schema。",
  "data format": "数据格式",
  "folder to write to; - prints claims to the screen, one a line": "写入的文件夹；- 把事实逐行输出到屏幕",
  "write nothing; exit code 1 when the files there are not what the pages give":
    "不写入；已有文件与页面给出的不同时退出码为 1",
  "leave out pages with findings of this severity, and end with exit code 1":
    "略去有此级别问题的页面，退出码为 1",
  [`${PARTS.join(", ")}; may be repeated`]: `${PARTS.join("、")}；可重复`,
  "only what comes of tables of this schema, e.g. model-timeline":
    "只要来自此表格模式的内容，如 model-timeline",
  "field, or field and =, !=, <, <=, >, >= and a value; may be repeated":
    "字段，或字段加 =、!=、<、<=、>、>= 和一个值；可重复",
  "with --out -: only these fields, e.g. name,context.number":
    "与 --out - 同用：只要这些字段，如 name,context.number",
  // diff
  "Show a change as facts: what is claimed now and was not, and what is claimed no more.":
    "把改动说成事实：现在有而以前没有的，和不再有的。",
  "revision to compare the work tree with, or a..b (default: HEAD)":
    "与工作区比较的版本，或 a..b（默认：HEAD）",
  "the same as [rev]": "与 [rev] 相同",
  "to the screen or a file; may be repeated: pretty, json, markdown; markdown is for a pull-request comment":
    "输出到屏幕或文件，可重复：pretty、json、markdown；markdown 用于合并请求的评论",
  "exit code 1 when facts changed": "事实有变化时退出码为 1",
  "print every fact that changed": "显示每一条变化的事实",
  "take config and schemas from the revision, not from the change": "配置和表格模式取自该版本，而不取自改动",
  // fix
  "Mend what can be mended without changing what a cell says; report what is left.":
    "在不改变单元格含义的前提下修复，并报告剩下的问题。",
  "write nothing; print what would change as a unified diff": "不写入；以统一差异格式显示会改什么",
  "also make fixes that change what a page says": "也做会改变页面含义的修复",
  // value
  "Show how one table cell is read. Without a cell: JSON lines in, one answer a line out.":
    "显示一个单元格是怎么读的。不写单元格时：输入 JSON 行，逐行给出答案。",
  "text of the cell; put -- before one that starts with a dash": "单元格的文字；以短横开头时，前面先写 --",
  "header of its column": "所在列的表头",
  "quantity[:unit], money, date, rate, boolean, entity, links, text, each with -list":
    "quantity[:unit]、money、date、rate、boolean、entity、links、text，各可加 -list",
  "text near the table that explains its marks": "表格附近解释标记的文字",
  "what the text is": "文字是单元格还是表头",
  "pretty or json (default: pretty on a terminal)": "pretty 或 json（在终端上默认 pretty）",
  // rules
  "List the rules, the wiki's own asserts among them, with what each reports and its severity here.":
    "列出规则（包括本 wiki 自己的断言）、各报告什么，以及在这里的级别。",
  "pretty or json": "pretty 或 json",
  "language of the list": "列表的语言",
  // explain
  "Explain a rule, an assert of the wiki's own, or how the cells on a line of a page were read.":
    "解释一条规则、本 wiki 自己的一条断言，或页面某一行的单元格是怎么读的。",
  "e.g. uncertain-value, assert/dated, or wiki/llama.md:21":
    "如 uncertain-value、assert/dated 或 wiki/llama.md:21",
  // config
  "Print the settings in force, for the wiki or for one page, as JSON.":
    "以 JSON 显示生效的设置，整个 wiki 或某一页的。",
  "a page": "页面",
  // init
  "Write a commented wikiproof.jsonc that fits this folder; never over one that is there.":
    "写一份适合当前文件夹、带注释的 wikiproof.jsonc；绝不覆盖已有的。",
  "accept the errors and warnings that are there now, so that only new ones count":
    "接受现有的错误和警告，只计新的",
  "also learn table schemas from the columns that recur, and show how they read":
    "还从重复出现的列学习表格模式，并显示读出的结果",
  "also write a workflow for it": "还为它写一个工作流",
  "also write a hook for it": "还为它写一个钩子",
  // install-hook
  "Write git's own pre-commit hook, for people without a hook manager; never over another's.":
    "写 git 自己的 pre-commit 钩子，供没有钩子管理工具的人使用；绝不覆盖别人的。",
};

/** What the parser of arguments says of a slip, each with its words. */
export const ERRORS: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.*)'/, "错误：未知的选项“$1”"],
  [/^error: unknown command '(.*)'/, "错误：未知的命令“$1”"],
  [/^error: missing required argument '(.*)'/, "错误：缺少参数“$1”"],
  [/^error: option '(.*)' argument missing/, "错误：选项“$1”缺少值"],
  [/^error: option '(.*)' argument '(.*)' is invalid\. /, "错误：选项“$1”的值“$2”无效。"],
  [
    /^error: too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+)\./,
    "错误：参数过多：应为 $2 个，写了 $3 个。",
  ],
  [/Allowed choices are (.*)\./, "可选：$1。"],
  [/Expected a whole number\./, "应为整数。"],
  [/\(Did you mean the command (.*)\?\)/, "（是否指命令 $1？）"],
  [/\(Did you mean (?:one of )?(.*)\?\)/, "（是否指 $1？）"],
  [/\(--help lists what there is\)/, "（--help 列出全部选项）"],
];
