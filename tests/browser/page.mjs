// What a test does with the page in the browser. Every wait ends with an event or a condition, never with time.
import { By, until } from "selenium-webdriver";

export class Page {
  constructor(driver, patience) {
    this.driver = driver;
    this.patience = patience;
  }

  /** Goes to a URL and waits for its load event. */
  async open(url) {
    await this.driver.get(url);
  }

  /** Runs a function in the page, with JSON-like arguments and result. */
  run(script, ...values) {
    return this.driver.executeScript(`return (${script}).apply(null, arguments)`, ...values);
  }

  /** Runs a function in the page that returns a promise, and waits for it; a rejection is an error here. */
  async runAsync(script, ...values) {
    const outcome = await this.driver.executeAsyncScript(
      `const done = arguments[arguments.length - 1];
       Promise.resolve((${script}).apply(null, [].slice.call(arguments, 0, -1)))
         .then((value) => done({ value }), (error) => done({ error: \`\${error}\\n\${error?.stack ?? ""}\` }));`,
      ...values,
    );
    if (outcome.error) throw new Error(outcome.error);
    return outcome.value;
  }

  /** The `nth` event of that name since the page began, come or still to come: { name, detail, target, … }. */
  async event(name, nth = 1) {
    try {
      return await this.runAsync((name, nth) => new Promise((done) => window.collected.when(name, nth, done)), name, nth);
    } catch (error) {
      const seen = await this.run(() => {
        const { events, errors, violations, console } = window.collected;
        return { events, errors, violations, console };
      });
      throw new Error(`no ${name} (${nth}.): ${error.message}\nthe page kept ${JSON.stringify(seen, null, 1)}`);
    }
  }

  /** Every event of that name so far. */
  events(name) {
    return this.run((name) => window.collected.events.filter((event) => event.name === name), name);
  }

  /** Uncaught errors and rejections so far. */
  errors() {
    return this.run(() => window.collected.errors);
  }

  /** Violations of the page's policy so far. */
  violations() {
    return this.run(() => window.collected.violations);
  }

  /** Console calls so far: [{ level, text }]. */
  console() {
    return this.run(() => window.collected.console);
  }

  /**
   * Waits until a function in the page gives something truthy, and gives that; for what tells of itself by no event.
   */
  until(script, ...values) {
    return this.driver.wait(() => this.run(script, ...values), this.patience, `waited in vain for ${script}`);
  }

  /** Waits until the browser is at a URL. A script in the page that is left could be cut off. */
  reaches(url) {
    return this.driver.wait(until.urlIs(url), this.patience);
  }

  /** Leaves for a URL as a link does: the page that is left may come back from memory. */
  async leave(url) {
    await this.run((url) => void (location.href = url), url);
    await this.reaches(url);
  }

  /** Goes back to the page before, which was at that URL. */
  async back(url) {
    await this.run(() => history.back());
    await this.reaches(url);
  }

  /** The first element that matches; in the shadow tree of `host` where one is named. */
  async find(selector, host) {
    return (await this.scope(host)).findElement(By.css(selector));
  }

  /** All elements that match; in the shadow tree of `host` where one is named. */
  async findAll(selector, host) {
    return (await this.scope(host)).findElements(By.css(selector));
  }

  /**
   * Waits until the browser has drawn what is there. Before that, the height of a card is a guess (`content-visibility: auto`), and
   * what stands in it and below it will move. A page that nobody sees is not drawn.
   */
  drawn() {
    return this.runAsync(() => new Promise((done) => (document.hidden ? done() : requestAnimationFrame(() => requestAnimationFrame(done)))));
  }

  /** The first element that matches in the widget's shadow tree. */
  shadow(selector, host = "nutgraf-feed") {
    return this.find(selector, host);
  }

  /** All elements that match in the widget's shadow tree. */
  shadowAll(selector, host = "nutgraf-feed") {
    return this.findAll(selector, host);
  }

  /** The text of everything that matches in the widget's shadow tree, read at one moment, white space collapsed. */
  texts(selector, host = "nutgraf-feed") {
    return this.run(
      (selector, host) =>
        [...document.querySelector(host).shadowRoot.querySelectorAll(selector)].map((found) => found.textContent.replace(/\s+/g, " ").trim()),
      selector,
      host,
    );
  }

  async scope(host) {
    return host ? (await this.driver.findElement(By.css(host))).getShadowRoot() : this.driver;
  }
}
