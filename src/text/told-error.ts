import type { Message } from "./message.ts";

/** What could not be done, in words for the user: no stack. */
export class ToldError extends Error {
  readonly told: Message;

  constructor(told: Message) {
    super(told.en);
    this.told = told;
  }
}
