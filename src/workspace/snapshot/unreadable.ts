import type { Message } from "../../text/message.ts";

/** What keeps a file, a folder or a link from being read. */
export const NOT_THERE: Message = { en: "Is not there", zh: "不存在" };
export const GONE: Message = { en: "Is not there (any more)", zh: "不存在（或已被删除）" };
export const IS_LINK: Message = {
  en: "Is a symbolic link, which is not followed",
  zh: "是符号链接，不予跟随",
};
export const IS_ODD: Message = { en: "Is not a regular file", zh: "不是普通文件" };
export const IS_FOLDER: Message = { en: "Is a folder, not a file", zh: "是文件夹，不是文件" };
export const IS_FOLDER_OF_A_NAME: Message = {
  en: "Is a folder, though its name is a page's",
  zh: "是文件夹，名称却是页面的",
};
export const LEADS_BACK: Message = {
  en: "Is a link that leads back to itself",
  zh: "是指回自身的链接",
};
export const HOLDS_ITSELF: Message = {
  en: "Is a link to a folder that holds it",
  zh: "是链接，指向包含它的文件夹",
};
export const NO_PERMISSION: Message = { en: "May not be read: no permission", zh: "不能读取：没有权限" };
export const LONG_NAME: Message = { en: "Has a name that is too long", zh: "名称太长" };

export function unreadable(code: string): Message {
  return { en: `Cannot be read (${code})`, zh: `无法读取（${code}）` };
}

export function tooManyFiles(count: number, folder: string): Message {
  return {
    en: `More than ${count} files under ${folder}: name the folder of the wiki`,
    zh: `${folder} 下的文件超过 ${count} 个：请指明 wiki 所在的文件夹`,
  };
}
