import type { ListItem, Section } from "../../model/page-facts.ts";
import { shifted } from "../../text/span.ts";
import type { HeaderContext } from "../../values/context.ts";
import { rawSpan, type Scanned, scan } from "../../values/scan.ts";
import { foldedWords, walkWords } from "../evidence/walk-words.ts";
import { type KnownNames, namesInSentence, type Word } from "../prose/names-in-sentence.ts";
import type { ShownParagraph } from "../shown-paragraphs.ts";
import { headOf } from "../table/heads.ts";
import { gatheredOf, onlyGathers } from "./gathering-words.ts";
import { endsOpen, isBold, leadIns } from "./lead-ins.ts";
import { itemAt, listParents } from "./list-parents.ts";
import { isOfTitle, namesModel, sectionTopic } from "./section-topic.ts";
import type { Titled, Topic } from "./topic.ts";

/** Where lines stand. */
export interface TopicPage {
  readonly text: string;
  readonly paragraphs: readonly ShownParagraph[];
  readonly listItems: readonly ListItem[];
  readonly sections: readonly Section[];
}

/** What something above a line says it is about: nothing that is not said further up, or something else than can be told. */
type Verdict = Topic | "further up" | null;

/** What the lines of a page are about, by the place of their paragraph. What it is told from is made for the first that is asked for. */
export class Topics {
  readonly #page: TopicPage;
  readonly #title: Titled;
  readonly #known: () => KnownNames;
  readonly #context: HeaderContext;
  #parents: Int32Array | null = null;
  #leadIns: Int32Array | null = null;

  constructor(page: TopicPage, title: Titled, known: () => KnownNames, context: HeaderContext) {
    this.#page = page;
    this.#title = title;
    this.#known = known;
    this.#context = context;
  }

  /** Null where it cannot be told. */
  of(index: number): Topic | null {
    const { paragraphs, sections } = this.#page;
    const paragraph = paragraphs[index];
    if (paragraph === undefined) return null;
    const inList = paragraph.kind === "list-item" ? this.#inList(paragraph.span[0]) : "further up";
    const above = inList === "further up" ? this.#ledTo(index) : inList;
    return above === "further up" ? sectionTopic(sections, paragraph.section, this.#title) : above;
  }

  /** What the items say of which it is a part, the nearest first. */
  #inList(place: number): Verdict {
    const { listItems } = this.#page;
    this.#parents ??= listParents(listItems);
    const own = itemAt(listItems, place);
    let at = listItems[own]?.span[0] === place ? (this.#parents[own] ?? -1) : own;
    for (; at >= 0; at = this.#parents[at] ?? -1) {
      const item = listItems[at];
      const verdict = item === undefined ? null : this.#headedBy(scan(item.text), item.span[0]);
      if (verdict !== "further up") return verdict;
    }
    return "further up";
  }

  #ledTo(index: number): Verdict {
    const { text, paragraphs } = this.#page;
    this.#leadIns ??= leadIns(text, paragraphs);
    const lead = paragraphs[this.#leadIns[index] ?? -1];
    if (lead === undefined) return "further up";
    const { shown, span } = lead;
    const verdict = this.#headedBy(shown, span[0]);
    return verdict === null && !isBold(shown) && endsOpen(shown.text)
      ? this.#spokenIn(shown, span[0])
      : verdict;
  }

  /** `**GPT-4o** (May 2024)`, `GPT-4o: a model`, `Pricing`. */
  #headedBy(shown: Scanned, base: number): Verdict {
    const head = gatheredOf(HEAD.exec(shown.text)?.[0].trimEnd() ?? "");
    if (namesModel(head) || isOfTitle(head, this.#title.text) || this.#isKnown(head))
      return this.#topic(shown, [0, head.length], base);
    return onlyGathers(head) || headOf(head, this.#context).reading.known ? "further up" : null;
  }

  /** A sentence that ends with a colon: of the one thing it names, if it names one. */
  #spokenIn(shown: Scanned, base: number): Verdict {
    const words: Word[] = [];
    walkWords(shown.text, (folded, start, end) => words.push({ folded, start, end }));
    const [name, ...others] = namesInSentence(shown.text, words, this.#known(), shown.strong);
    if (name === undefined) return "further up";
    return others.length > 0 || name.oblique ? null : this.#topic(shown, name.span, base);
  }

  #isKnown(name: string): boolean {
    const words = foldedWords(name);
    const folded = words.join(" ");
    return (this.#known().get(words[0] ?? "") ?? []).some((known) => known.join(" ") === folded);
  }

  #topic(shown: Scanned, [from, to]: readonly [number, number], base: number): Topic {
    const [start, end] = rawSpan(shown, from, to);
    const topic = {
      text: shown.text.slice(from, to),
      span: shifted([start, end], base),
      via: "prose",
    } as const;
    return /^\d/.test(topic.text) ? { ...topic, family: this.#title.text } : topic;
  }
}

const HEAD = /^(?:[^:：—–(（,，;；\n-]|-(?! ))*/;
