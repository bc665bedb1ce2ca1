/** What is said to the user, in each language. */
export interface Message {
  readonly en: string;
  readonly zh: string;
}
