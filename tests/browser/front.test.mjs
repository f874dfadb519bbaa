// The layouts as they stand on a screen: a front page's rows, lines of few words in narrow places, headlines, and that
// nothing moves when pictures come.
import assert from "node:assert/strict";
import { articles, click, COMPLETE, COMPLETE_ID, open } from "./feeds.mjs";
import { build, hold } from "./embedding.mjs";
import { suite } from "./harness.mjs";

const { browser, server, test } = await suite();
const page = { browser, server };
// WebKit begins with a narrower window, and an element is never wider than its place.
await browser.driver.manage().window().setRect({ width: 1280, height: 900 });

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="16" height="9"/></svg>';
const picture = (response) => response.writeHead(200, { "Content-Type": "image/svg+xml" }).end(SVG);

/** Articles of some words, with pictures but for every third; every second one is about tea. */
const feed = (count, from = 1) =>
  articles(
    count,
    (number) => ({
      title: `The ${number}. of a number of articles with a state-of-the-art headline`,
      image: number % 3 === 0 ? undefined : "/picture.svg",
      date_published: "2026-01-05",
      tags: [number % 2 === 0 ? "tea" : "coffee"],
      _nutgraf: {
        hook: `Why number ${number} matters to those who read it`,
        tldr: { what_changed: `It is number ${number} now, which it was not before`, why_it_matters: "A second answer", what_to_do_next: "A third one" },
        takeaways: ["One", "Two"],
        timeline: [{ date: "2026", title: "Then" }],
        technical: ["Three"],
        sources: [{ id: "s", title: "S", url: "/s" }],
      },
    }),
    from,
  );

const show = async (attributes, served = feed(12)) => {
  server.on("/picture.svg", (_request, response) => picture(response));
  server.json("/feed.json", served);
  await open(page, { attributes: `src="/feed.json" ${attributes}` });
  await browser.event("nutgraf-load");
  await browser.drawn();
};

/** Every card: its id and role, where it stands, and how many of its panels and answers are seen. */
const cards = () =>
  browser.run(() => {
    const seen = (card, selector) => [...card.querySelectorAll(selector)].filter((one) => one.checkVisibility()).length;
    return [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part~=card]")].map((card) => {
      const { left, right, top, width } = card.getBoundingClientRect();
      const role = card.getAttribute("part").split(" ")[1];
      return { id: card.dataset.article, role, left, right, top, width, panels: seen(card, "details"), answers: seen(card, "[part=tldr-text]") };
    });
  });

/** Cards by the row that they stand in, from the top. */
function rows(cards) {
  const tops = [...new Set(cards.map(({ top }) => Math.round(top)))];
  return tops.map((top) => cards.filter((card) => Math.round(card.top) === top));
}

/** The rows go from side to side, and the order on the screen is that of the document. */
function assertFilled(all) {
  const order = [...all].sort((one, other) => Math.round(one.top) - Math.round(other.top) || one.left - other.left);
  assert.deepEqual(order.map(({ id }) => id), all.map(({ id }) => id));
  const [{ left, right }] = all;
  for (const row of rows(all)) {
    assert.ok(Math.abs(row[0].left - left) < 1 && Math.abs(row.at(-1).right - right) < 1, JSON.stringify(row));
  }
}

for (const [width, counts] of [
  [280, [1, 1, 1, 1, 1, 1]],
  [600, [2, 2, 2]],
  [900, [3, 3]],
  [1200, [2, 4]],
]) {
  test(`a front page at ${width}px: a lead story, six cards in ${counts.length} rows, the rest in lines`, async () => {
    await show(`layout="front" style="width: ${width}px"`);
    const all = await cards();
    assertFilled(all);
    const [lead, ...others] = all;
    assert.deepEqual([lead.role, lead.panels, lead.answers], ["card-lead", 4, 3]);
    const secondary = others.filter(({ role }) => role === "card-secondary");
    assert.deepEqual(rows(secondary).map((row) => row.length), counts);
    assert.deepEqual(secondary.map(({ panels }) => panels), Array(6).fill(2));
    // Where there is no picture, there is room for all answers.
    assert.deepEqual(secondary.map(({ answers }) => answers), [1, 3, 1, 1, 3, 1]);
    const rest = others.slice(6);
    assert.deepEqual(rest.map(({ role, panels }) => [role, panels]), Array(5).fill(["card-compact", 0]));
    assert.equal(await browser.run(() => document.documentElement.scrollWidth <= innerWidth), true, "nothing is wider than the page");
  });
}

test("an open card has everything and a row of its own, and the page scrolls along with what was pressed", async () => {
  await show('layout="front" style="width: 900px"');
  const summary = (id) => `[data-article="${id}"] summary`;
  // It has to be in the middle of a row, and low enough for the page to scroll.
  await click(browser, summary(6));
  const top = () => browser.run((selector) => document.querySelector("nutgraf-feed").shadowRoot.querySelector(selector).getBoundingClientRect().top, summary(6));
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("details[open]"));
  await browser.drawn();
  const opened = await top();
  const all = await cards();
  assertFilled(all);
  const sixth = all.find(({ id }) => id === "6");
  assert.deepEqual([sixth.panels, sixth.answers], [4, 3]);
  assert.ok(Math.abs(sixth.width - all[0].width) < 1);
  const height = await browser.run(() => innerHeight);
  assert.ok(opened >= 0 && opened < height, `what was pressed is on the screen: ${opened}`);
  // From the keyboard, where nothing but this moves the page.
  await browser.run((selector) => document.querySelector("nutgraf-feed").shadowRoot.querySelector(selector).focus(), summary(6));
  const before = await top();
  await browser.run((selector) => document.querySelector("nutgraf-feed").shadowRoot.querySelector(selector).click(), summary(6));
  await browser.drawn();
  assert.ok(Math.abs((await top()) - before) < 2, `${before} ${await top()}`);
  assert.equal(rows(await cards()).find((row) => row.some(({ id }) => id === "6")).length, 3);
});

test("a front page that is filtered, continued or brought up to date has its roles by place, and keeps its cards", async () => {
  const roles = async () => (await cards()).map(({ id, role }) => `${id} ${role.replace("card-", "")}`);
  const six = (ids) => ids.map((id) => `${id} secondary`);
  await show('layout="front" limit="8"', feed(9));
  assert.deepEqual(await roles(), ["1 lead", ...six([2, 3, 4, 5, 6, 7]), "8 compact"]);
  await browser.run(() => {
    const { shadowRoot } = document.querySelector("nutgraf-feed");
    window.kept = shadowRoot.querySelector('[data-article="2"]');
  });
  await click(browser, "[part~=more-button]");
  await browser.event("nutgraf-load", 2);
  assert.deepEqual((await roles()).slice(7), ["8 compact", "9 compact"]);
  await click(browser, '[data-article="2"] button[part~=topic]');
  await browser.event("nutgraf-load", 3);
  assert.deepEqual(await roles(), ["2 lead", ...six([4, 6, 8])]);
  assert.ok(await browser.run(() => window.kept === document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=card-lead]")));
  await click(browser, "[part~=filter-clear]");
  await browser.event("nutgraf-load", 4);
  const newest = feed(1, 20).items;
  server.json("/feed.json", { ...feed(9), items: [...newest, ...feed(9).items] });
  await browser.runAsync(() => document.querySelector("nutgraf-feed").reload());
  assert.deepEqual((await roles()).slice(0, 9), ["20 lead", ...six([1, 2, 3, 4, 5, 6]), "7 compact", "8 compact"]);
  await browser.run(() => document.querySelector("nutgraf-feed").setAttribute("article", "3"));
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[data-layout=whole] [part=card]"));
});

for (const width of [240, 280, 320]) {
  test(`compact lines can be read at ${width}px: nothing is clipped, and no word is broken that fits a line`, async () => {
    await show(`layout="compact" style="width: ${width}px"`, {
      ...feed(4),
      items: [...feed(4).items, { id: "long", title: `Internationalisation ${"w".repeat(60)}`, image: "/picture.svg", content_text: "Text." }],
    });
    const wrong = await browser.run(() => {
      const { shadowRoot } = document.querySelector("nutgraf-feed");
      const found = [];
      for (const card of shadowRoot.querySelectorAll("[part~=card]")) {
        const box = card.getBoundingClientRect();
        for (const part of card.querySelectorAll("*")) {
          if (!part.checkVisibility()) continue;
          if (part.localName !== "img" && part.scrollWidth > part.clientWidth && part.clientWidth > 0) found.push(`${part.outerHTML} scrolls`);
          const { left, right, bottom } = part.getBoundingClientRect();
          if (left < box.left || right > box.right || bottom > box.bottom) found.push(`${part.outerHTML} leaves its card`);
        }
        const range = document.createRange();
        for (const node of card.querySelector("[part~=headline-link], [part~=headline]").querySelectorAll(".word")) {
          range.selectNodeContents(node);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
          if (lines > 1 && node.textContent.length < 20) found.push(`${node.textContent} is broken`);
        }
      }
      return found;
    });
    assert.deepEqual(wrong, []);
    const lines = await browser.texts("[part~=card] > [part=byline]");
    assert.equal(lines[0], "5 January 2026");
  });
}

test("a headline is never larger than the page says, and smaller where there is less room", async () => {
  const sizes = () =>
    browser.run(() => {
      const { shadowRoot } = document.querySelector("nutgraf-feed");
      return [...shadowRoot.querySelectorAll("[part=headline]")].map((headline) => parseFloat(getComputedStyle(headline).fontSize));
    });
  await show('layout="front" style="width: 1200px"');
  const [lead, second, , fourth] = await sizes();
  assert.ok(lead <= 32 && second < lead && fourth < second && fourth > 16, `${[lead, second, fourth]}`);
  await browser.run(() => document.querySelector("nutgraf-feed").style.setProperty("--nutgraf-headline-size", "18px"));
  assert.ok((await sizes()).every((size) => size <= 18));
});

test("what is wider than is good to read stands in the middle, and no wider than its place", async () => {
  for (const attributes of ["", 'layout="front"', 'layout="compact"', 'article="1"']) {
    await show(`${attributes} style="width: 1900px"`);
    const [left, right, width, overflow] = await browser.run(() => {
      const host = document.querySelector("nutgraf-feed").getBoundingClientRect();
      const feed = document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=feed]");
      const list = feed.querySelector("[part=cards]").getBoundingClientRect();
      return [list.left - host.left, host.right - list.right, list.width, feed.getBoundingClientRect().width - host.width];
    });
    assert.ok(Math.abs(left - right) < 1 && width <= 84 * 16 + 1 && overflow <= 0, `${attributes}: ${[left, right, width, overflow]}`);
  }
});

/** A feed with all that stands in and around cards, but for players: within them, browsers move their own controls. */
const withoutPlayers = ({ items, ...rest }) => ({
  ...rest,
  _nutgraf: { recap: { title: "All of it on one page", url: "/all" }, disclaimer: "What is told here is made up." },
  items: items.map(({ _nutgraf, ...item }) => ({
    ...item,
    attachments: [{ url: "/plan.pdf", mime_type: "application/pdf", title: "The plan", size_in_bytes: 2000 }],
    _nutgraf: { ..._nutgraf, sections: [{ id: "questions", title: "Questions", icon: "question", text: "None." }] },
  })),
});

/** The pictures come when all the rest is there; and so does what comes after a first showing, where that does not wait for it. */
for (const [what, attributes, served] of [
  ["cards", "", withoutPlayers(feed(12))],
  ["a front page", 'layout="front"', withoutPlayers(feed(12))],
  ["compact lines", 'layout="compact"', withoutPlayers(feed(12))],
  ["an article alone", `article="${COMPLETE_ID}"`, withoutPlayers(COMPLETE)],
]) {
  test(`nothing moves in a cold load of ${what}`, async (context) => {
    const waiting = [];
    let isOpen = false;
    const later = (_request, response) => (isOpen ? picture(response) : waiting.push(response));
    for (const path of ["/picture.svg", ...JSON.stringify(served).match(/[\w/.-]+\.(?:png|jpg|svg|webp)/g) ?? []]) server.on(path.startsWith("/") ? path : `/${path}`, later);
    // The other layouts wait for it.
    const styles = hold(server, build.modules.later);
    if (attributes) styles.open();
    let answer;
    server.on("/feed.json", (_request, response) => {
      answer = () => response.writeHead(200, { "Content-Type": "application/feed+json" }).end(JSON.stringify(served));
    });
    await open(page, { attributes: `src="/feed.json" ${attributes}`, before: "<h1>The host's page</h1>", after: "<p>What stands below</p>" });
    await server.request("/feed.json");
    // Before the script has come, the element is empty: what stands below it makes room for the skeleton.
    await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot?.querySelector(".skeleton")?.checkVisibility());
    const measured = await browser.run(() => {
      window.shifts = [];
      const isMeasured = PerformanceObserver.supportedEntryTypes.includes("layout-shift");
      // No browser tells of which nodes in a shadow tree these are.
      const tell = ({ value, sources }) => `${value}: ${sources.map(({ previousRect: { x, y }, currentRect }) => `${[x, y]} to ${[currentRect.x, currentRect.y]}`)}`;
      const add = (list) => window.shifts.push(...list.getEntries().map(tell));
      if (isMeasured) new PerformanceObserver(add).observe({ type: "layout-shift" });
      return isMeasured;
    });
    if (!measured) return context.skip("this engine does not measure");
    answer();
    await browser.event("nutgraf-load");
    await browser.drawn();
    styles.open();
    // Its first effect is to say where the cards stand, unless one stands alone.
    if (!attributes) await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[aria-posinset]"));
    await browser.drawn();
    isOpen = true;
    waiting.splice(0).forEach(picture);
    await browser.until(() => {
      const near = [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("img")].filter((image) => image.getBoundingClientRect().top < innerHeight);
      return near.every((image) => image.complete);
    });
    await browser.drawn();
    assert.deepEqual(await browser.run(() => window.shifts), []);
  });
}
