/**
 * An element's first showing: the feed, which the element has asked for already, is written onto the page by the small
 * Wasm file. Whatever is not as it should be, and whatever happens while that is going on, is for the app: it gets the
 * request as if nobody had touched it.
 */

/** The body of a request as text, and what decides whether it may be kept. Elements share a request, and this with it. */
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
    if (bytes > limit()) {
      reader.cancel().catch(() => {});
      throw answer;
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
  const text = parts.join("") + decoder.decode();
  return { text, url: answer.url, bytes, control: answer.headers.get("Cache-Control") };
};

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** What a promise comes to, unless it takes longer than so many milliseconds. */
const within = (ms, promise) => Promise.race([promise, wait(ms).then(() => Promise.reject())]);

/** One element's share in the Wasm. */
export class Host extends Share {
  #request;
  #first;
  #over = false;

  constructor(feed, names, { early }) {
    super(feed, names, box());
    this.#request = early.get(feed.url);
  }

  update(differs) {
    if (!this.#request) this.#pass();
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

  tell(detail, ended) {
    this.detail = detail;
    this.feed.loaded(detail, ended);
  }

  async #show() {
    const { feed } = this;
    const asked = feed.url;
    const request = this.#request;
    const page = box();
    this.root.append(page);
    const first = (this.#first = new First(page, this, asked));
    const coming = within(first.timeout + request.since - Date.now(), (request.answer ??= read(request)));
    const settled = coming.catch(() => {});
    const stores = feed.http === "default";
    const copy = stores && (await Promise.race([kept(asked).catch(() => {}), settled.then(() => {})]));
    // What was kept and can't be shown is as good as nothing.
    if (copy) await this.#draw(copy, Math.max(Math.floor(Date.now() / 1000 - copy.time), 0), false).catch(() => {});
    const fresh = await coming;
    if (this.#over) return;
    fresh.url ||= asked;
    if (this.detail) this.changing();
    if (this.detail && fresh.text === copy.text && fresh.url === copy.url) {
      feed.writtenAt = Date.now() / 1000;
      first.confirm();
    } else await this.#draw(fresh, 0, true);
    if (this.#over) return;
    if (stores) keep(asked, fresh.url, fresh.text, fresh.bytes, fresh.control).catch(() => {});
    this.#end();
    feed.live = undefined;
    feed.still = this.root;
    const { articles, shown } = this.detail;
    feed.seed = { asked, url: fresh.url, text: fresh.text, articles, shown };
  }

  async #draw({ text, url }, age, ended) {
    const first = this.#first;
    if (!first.open(JSON.parse(text), url, age, ended)) throw text;
    const tag = first.table();
    if (tag) {
      const table = fetch(`${this.locales}${tag}.json`, { cache: this.feed.http }).then((answer) => answer.json());
      const texts = await within(first.timeout, table).catch(() => ({}));
      if (this.#over) return;
      first.speak(tag, texts);
    }
    this.feed.writtenAt = Date.now() / 1000 - age;
    while (!this.#over && first.draw()) await wait(0);
  }

  /** The app goes on from here. */
  #pass() {
    if (this.#over) return;
    const { feed, root } = this;
    feed.live = undefined;
    feed.whole = true;
    if (this.detail) {
      // If the app can't be had either, what the last visit has left is all there is.
      this.#over = true;
      feed.still = root;
      feed.outdated = () => this.#first.outdated(feed.age);
    } else this.release();
    feed.begin();
  }

  #end() {
    this.#over = true;
    this.#first?.free();
  }
}
