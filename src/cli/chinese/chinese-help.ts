import type { Command } from "commander";
import { displayWidth } from "../../text/width.ts";
import { ERRORS, HELP, TITLES } from "./help-texts.ts";

/** How help is laid out where characters are two columns wide, and lines break between any two of them. */
export function layOutInChinese(program: Command): void {
  program.configureHelp({
    displayWidth,
    boxWrap,
    styleTitle: (title) => TITLES[title] ?? title,
    optionDescription: ({ description, argChoices, defaultValue, defaultValueDescription }) => {
      const extra = [
        ...(argChoices === undefined ? [] : [`可选：${argChoices.join("、")}`]),
        ...(defaultValue === undefined || Array.isArray(defaultValue)
          ? []
          : [`默认：${defaultValueDescription ?? String(defaultValue)}`]),
      ];
      return extra.length === 0 ? description : `${description}（${extra.join("；")}）`;
    },
  });
}

/** Puts Chinese in place of what commands say of themselves. */
export function speakChinese(command: Command): void {
  command.description(inChinese(command.description()));
  for (const one of [...command.options, ...command.registeredArguments])
    one.description = inChinese(one.description);
  for (const one of command.commands) speakChinese(one);
}

export function inChinese(text: string): string {
  return HELP[text] ?? text;
}

export function errorInChinese(text: string): string {
  return ERRORS.reduce((said, [pattern, chinese]) => said.replace(pattern, chinese), text);
}

/** A word with what must not begin a line after it, or one wide character. */
const PIECES =
  /(?:[^\s\u2018-\u201d\u3000-\u9fff\uff00-\uffef]+|[\u2018\u201c（《]?[^\s])[，。；：、）》”’]*\s*/gu;

/** What is narrower is left to the terminal, as it is in English; one that does not know its width says 0. */
const LEAST_WRAPPED = 40;

function boxWrap(text: string, width: number): string {
  if (width < LEAST_WRAPPED) return text;
  const lines = [""];
  for (const piece of text.match(PIECES) ?? []) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && displayWidth(line) + displayWidth(piece.trimEnd()) > width) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines.map((line) => line.trimEnd()).join("\n");
}
