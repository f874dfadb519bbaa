/** Reads a card aloud with the browser's speech synthesis, sentence by sentence, and highlights the sentence that is spoken. */
import { mark, rangeOf, textNodes } from "./texts.js";

/** The name of the CSS highlight. */
const HIGHLIGHT = "nutgraf-listen";

/** The language of a card's article. An article without one has that of the interface around it. */
const langOf = (card) => card.closest("[lang]")?.lang || "en";

/** The language of a BCP 47 tag, without its script and region. */
const primaryLanguage = (tag) => tag.split(/[-_]/)[0].toLowerCase();

/** A voice for a language, if possible one of the same region. */
const voiceFor = (lang) => {
  const voices = self.speechSynthesis?.getVoices() ?? [];
  const candidates = voices.filter((voice) => primaryLanguage(voice.lang) === primaryLanguage(lang));
  return candidates.find((voice) => voice.lang.replace("_", "-").toLowerCase() === lang.toLowerCase()) ?? candidates[0];
};

/** Whether the browser has a voice for a card. */
export const canRead = (card) => !!voiceFor(langOf(card));

/** Calls a function when the browser has other voices than before. Many browsers have none until they have loaded them. */
export const onVoices = (callback) => self.speechSynthesis?.addEventListener?.("voiceschanged", callback);

/** The sentences of a card, except those in closed panels, as ranges. A range is within one text node. */
const sentencesOf = (card, lang) => {
  const segmenter = self.Intl.Segmenter && new Intl.Segmenter(lang, { granularity: "sentence" });
  return textNodes(card)
    .filter((node) => !node.parentElement.closest("details:not([open])"))
    .flatMap((node) => {
      const segments = segmenter ? [...segmenter.segment(node.data)] : [{ index: 0, segment: node.data }];
      return segments.filter(({ segment }) => segment.trim()).map(({ index, segment }) => rangeOf(node, index, index + segment.length));
    });
};

/** The speech that this page plays or has paused. There is one at a time, because the page has one synthesizer. */
let current;

export class Speech {
  #card;
  #onChange;
  #sentences;
  #index = 0;
  /** `playing`, `paused` or `ended`. Each change is reported to `onChange`. */
  state = "playing";

  constructor(card, onChange) {
    current?.stop();
    current = this;
    this.#card = card;
    this.#onChange = onChange;
    this.#sentences = sentencesOf(card, langOf(card));
    this.#speak();
  }

  get card() {
    return this.#card;
  }

  #setState(state) {
    this.state = state;
    this.#onChange(state);
  }

  #speak() {
    // A sentence that is empty now was in a text node that has been removed or changed since.
    while (this.#index < this.#sentences.length && !`${this.#sentences[this.#index]}`.trim()) this.#index += 1;
    const sentence = this.#sentences[this.#index];
    if (!sentence || !this.#card.isConnected) return this.stop();
    mark(Speech, HIGHLIGHT, [sentence]);
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

  /** Pauses or resumes. Browsers on phones cannot resume in the middle of a sentence, so its reading starts again. */
  toggle() {
    if (this.state === "playing") {
      this.#setState("paused");
      speechSynthesis.cancel();
    } else {
      this.#setState("playing");
      this.#speak();
    }
  }

  stop() {
    if (this.state === "ended") return;
    this.#setState("ended");
    speechSynthesis.cancel();
    mark(Speech, HIGHLIGHT, []);
    if (current === this) current = undefined;
  }
}

// Some browsers go on speaking after the page was left.
addEventListener("pagehide", () => current?.stop());

/** Stops the speech if its card was removed from the page. */
export const stopIfCardIsGone = () => {
  if (current && !current.card.isConnected) current.stop();
};
