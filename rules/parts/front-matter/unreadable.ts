import type { Message } from "../../../src/check/rule.ts";

const IN_CHINESE: readonly (readonly [what: RegExp, says: string])[] = [
  [/^front matter in (.*) is not read, only YAML$/s, "写成了 $1，只读取 YAML"],
  [/^front matter is over (\d+) characters$/, "超过 $1 个字符"],
  [/^front matter is nested too deeply$/, "嵌套太深"],
  [/^anchors, aliases, tags and merge keys are not read/, "不读取锚点、别名、标签和合并键"],
  [/^front matter has an empty block$/, "有空的块"],
  [/^front matter line is no `key: value`$/, "这一行不是 `键: 值`"],
  [/^front matter of "(.*)" cannot be read as YAML$/s, "“$1”的值不是有效的 YAML"],
];

/** Why front matter cannot be read, for a message. */
export function unreadableText(reason: string): Message {
  const known = IN_CHINESE.find(([what]) => what.test(reason));
  return { en: reason, zh: known === undefined ? reason : reason.replace(known[0], known[1]) };
}
