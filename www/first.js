/**
 * An element's first showing: the feed, which the element has asked for already, is written onto the page by the small
 * Wasm file. Whatever is not as it should be, and whatever happens while that is going on, is for the app: it gets the
 * request as if nobody had touched it.
 */

/** What a request comes to, and what decides whether it may be kept. Elements share a request, and this with it. */
const read = async ({ response }) => {
  const answer = await response;
  if (!answer.ok) throw answer;
  // A copy: what can't be used here is read by the app.
  const reader = answer.clone().body.getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const parts = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    if (bytes > __BODY_BYTES__) {
      reader.cancel().catch(() => {});
      throw answer;
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
  const text = parts.join("") + decoder.decode();
  return { text, json: JSON.parse(text), url: answer.url, bytes, control: answer.headers.get("Cache-Control") };
};

/** Starts the instance. What was asked for before is read while the Wasm is still on its way. */
export const load = (answer, requests) => {
  // Whoever shows it hears of what went wrong, too.
  requests.forEach((request) => (request.answer = read(request)).catch(() => {}));
  return start(answer);
};

/** What was written is on the screen; or nobody looks, and frames do not come. */
const pause = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 99);
  });

/** What a promise comes to, unless it takes longer than so many milliseconds. */
const within = (ms, promise) => Promise.race([promise, new Promise((_, reject) => setTimeout(reject, ms))]);

/** One element's share in the Wasm. */
export class Host extends Share {
  #first;
  #fresh;
  #seed;
  #detail;
  #over = false;

  constructor(feed, names) {
    super(feed, names, box());
  }

  update(differs) {
    // Anything but http(s) is a mistake, of which the app tells.
    if (!/^http/.test(this.feed.asked?.url) || this.feed.whole) this.#pass();
    else if (!this.#first) this.#show().catch(() => this.#pass());
    else if (differs) this.#pass();
  }

  reload() {
    this.#pass();
  }

  /** The element has left its page for good. */
  release() {
    this.#end();
    this.root.remove();
  }

  tell(detail, awaited) {
    const { articles, shown } = detail;
    this.#detail = detail;
    this.#seed = this.#fresh && { ...this.#fresh, articles, shown };
    this.feed.loaded(detail, awaited);
  }

  /** What is written has no app behind it, be it in part. */
  get still() {
    return this.current && this.root;
  }

  /** It was given up, or its instance has trapped. */
  get #isOver() {
    return this.#over || this.feed.live !== this;
  }

  async #show() {
    const { feed } = this;
    const request = feed.asked;
    const asked = (this.root.asked = request.url);
    const page = box();
    this.root.append(page);
    const first = (this.#first = new First(page, this, asked));
    const coming = within(first.timeout, (request.answer ??= read(request)));
    const settled = coming.then(() => {}, () => {});
    const stores = feed.http === "default";
    const copy = stores && (await Promise.race([(request.copy ??= kept(asked).catch(() => {})), settled]));
    // What was kept and can't be shown is as good as nothing.
    if (copy) await this.#draw(copy, false).catch(() => {});
    const fresh = await coming;
    if (this.#isOver) return;
    const url = fresh.url || asked;
    const time = Date.now() / 1000;
    this.#fresh = { url, text: fresh.text };
    if (this.#detail && fresh.text === copy.text && url === copy.url) {
      feed.writtenAt = time;
      first.settle(0, false);
    } else await this.#draw({ ...fresh, url, time }, true);
    if (stores) request.kept ??= keep(asked, url, fresh.text, fresh.bytes, fresh.control).catch(() => {});
    if (this.#isOver) return;
    this.#end();
    feed.live = undefined;
    feed.still = this.root;
    feed.seed = this.#seed;
  }

  async #draw({ text, json, url, time }, ended) {
    if (this.#isOver) return;
    const first = this.#first;
    const age = Math.max(Math.floor(Date.now() / 1000 - time), 0);
    // Other elements hold the same object; a script gets one that it may change.
    const own = this.transforms || !json ? JSON.parse(text) : json;
    if (!first.open(own, url, age, ended)) throw text;
    const tag = first.table();
    if (tag) {
      const table = fetch(`${this.locales}${tag}.json`, { cache: this.feed.http }).then((answer) => answer.json());
      const texts = await within(first.timeout, table).catch(() => ({}));
      if (this.#isOver) return;
      first.speak(tag, texts);
    }
    this.feed.writtenAt = time;
    if (this.#detail) this.changing();
    const before = this.#detail;
    // What stands below is not pushed about by the first of them.
    while (!this.#isOver && (this.root.className = first.draw() ? "coming" : "")) await pause();
    // The browser has refused something.
    if (this.#detail === before) throw text;
  }

  /** The app goes on from here. */
  #pass() {
    if (this.#isOver) return;
    const { feed, root } = this;
    feed.live = undefined;
    feed.whole = true;
    if (this.still) {
      this.#over = true;
      feed.still = root;
      feed.seed = this.#seed;
      // If the app can't be had either, what the last visit has left is all there is.
      feed.outdated = this.#fresh ? undefined : () => this.#first.settle(feed.age, true);
    } else this.release();
    feed.begin();
    // It may be another feed that is wanted now.
    feed.changed();
  }

  #end() {
    this.#over = true;
    // It may be what has called.
    queueMicrotask(() => this.#first?.free());
  }
}
