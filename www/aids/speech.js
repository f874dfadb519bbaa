/** Reads a card aloud, sentence by sentence, and marks the one that is read. */
import { mark, rangeOf, textNodes } from "./texts.js";

const NAME = "nutgraf-listen";

/** The language of a card's article: its own where it is marked, or else the interface's. */
const langOf = (card) => card.closest("[lang]")?.lang || "en";

const primary = (tag) => tag.split(/[-_]/)[0].toLowerCase();

/** A voice for a card's language, the same region's if there is one. */
const voiceFor = (lang) => {
  const voices = self.speechSynthesis?.getVoices() ?? [];
  const fitting = voices.filter((voice) => primary(voice.lang) === primary(lang));
  return fitting.find((voice) => voice.lang.replace("_", "-").toLowerCase() === lang.toLowerCase()) ?? fitting[0];
};

export const canRead = (card) => !!voiceFor(langOf(card));

/** Calls a function when there are other voices than before: many browsers have none at first. */
export const onVoices = (callback) => self.speechSynthesis?.addEventListener?.("voiceschanged", callback);

/** The sentences of what can be seen of a card, each in one text node. */
const sentences = (card, lang) => {
  const segmenter = self.Intl.Segmenter && new Intl.Segmenter(lang, { granularity: "sentence" });
  return textNodes(card)
    .filter((node) => !node.parentElement.closest("details:not([open])"))
    .flatMap((node) => {
      const segments = segmenter ? [...segmenter.segment(node.data)] : [{ index: 0, segment: node.data }];
      return segments.filter(({ segment }) => segment.trim()).map(({ index, segment }) => rangeOf(node, index, index + segment.length));
    });
};

/** What is read on this page: one thing at a time. */
let reading;

export class Reading {
  #card;
  #onChange;
  #sentences;
  #index = 0;
  /** `playing`, `paused` or `ended`; `onChange` hears of each. */
  state = "playing";

  constructor(card, onChange) {
    reading?.stop();
    reading = this;
    this.#card = card;
    this.#onChange = onChange;
    this.#sentences = sentences(card, langOf(card));
    this.#speak();
  }

  get card() {
    return this.#card;
  }

  #enter(state) {
    this.state = state;
    this.#onChange(state);
  }

  #speak() {
    // The card may have been taken away, or its text changed.
    while (this.#index < this.#sentences.length && !`${this.#sentences[this.#index]}`.trim()) this.#index += 1;
    const sentence = this.#sentences[this.#index];
    if (!sentence || !this.#card.isConnected) return this.stop();
    mark(Reading, NAME, [sentence]);
    const lang = langOf(this.#card);
    const utterance = new SpeechSynthesisUtterance(`${sentence}`);
    utterance.lang = lang;
    utterance.voice = voiceFor(lang) ?? null;
    utterance.onend = () => {
      if (this.state !== "playing" || this.#sentences[this.#index] !== sentence) return;
      this.#index += 1;
      this.#speak();
    };
    utterance.onerror = ({ error }) => {
      if (this.state === "playing" && !/interrupted|canceled/.test(error)) this.stop();
    };
    speechSynthesis.speak(utterance);
  }

  /** Browsers on phones cannot go on in the middle of what they read, so this ends it and goes on with its sentence. */
  toggle() {
    if (this.state === "playing") {
      this.#enter("paused");
      speechSynthesis.cancel();
    } else {
      this.#enter("playing");
      this.#speak();
    }
  }

  stop() {
    if (this.state === "ended") return;
    this.#enter("ended");
    speechSynthesis.cancel();
    mark(Reading, NAME, []);
    if (reading === this) reading = undefined;
  }
}

addEventListener("pagehide", () => reading?.stop());

/** Ends the reading of a card that is gone. */
export const stopIfGone = () => {
  if (reading && !reading.card.isConnected) reading.stop();
};
