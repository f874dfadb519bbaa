// Pictures: the place that is kept for them, and what `images="click"` asks for, and when.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { articles, open } from "./feeds.mjs";
import { WIDGET, engine, suite } from "./harness.mjs";
import { prerender } from "./prerender.mjs";

const { browser, server, test } = await suite();
const page = { browser, server };

/** A picture, once the test lets it be had. */
function picture(path, width = 800, height = 600) {
  const waiting = [];
  let isOpen = false;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%"/></svg>`;
  const send = (response) => response.writeHead(200, { "Content-Type": "image/svg+xml", "Cache-Control": "no-store" }).end(svg);
  server.on(path, (_request, response) => (isOpen ? send(response) : waiting.push(response)));
  return () => {
    isOpen = true;
    waiting.splice(0).forEach(send);
  };
}

const image = { alt: "A heron on a pole", caption: "The heron of the north quay.", credit: "Photo: A. Writer", width: 800, height: 600 };
const FEED = articles(2, (number) => ({
  image: `/picture-${number}.svg`,
  content_html: '<p>Text <img src="/body.svg" alt="A nest" width="300" height="200"> and <a href="/a"><img src="/linked.svg" alt="An egg"></a>.</p>',
  _nutgraf: {
    image,
    sources: [{ id: "a", title: "A", url: "/s", icon: "/icon.svg" }],
    coverage: [{ title: "B", url: "/c", icon: "/icon.svg", image: "/thumbnail.svg" }],
    related: [{ reason: "topic", label: "T", items: [{ title: "R", url: "/r", image: "/related.svg" }] }],
  },
}));
const asked = () => server.requestsFor(/\.svg$/).map(({ path }) => path);

const show = "[part~=image-show]";
/** What is known of the pictures and of what stands in their places. */
const places = () =>
  browser.run(() => {
    const { shadowRoot } = document.querySelector("nutgraf-feed");
    return [...shadowRoot.querySelectorAll("[part~=image-show], img")]
      .filter((one) => !one.hidden)
      .map((one) => (one.localName === "img" ? `img ${new URL(one.src).pathname} ${one.alt}` : `${one.role} ${one.textContent}: ${one.title}`));
  });
/** Waits until the first link to a picture has become a button. */
const ready = () => browser.until(() => document.querySelector("nutgraf-feed").shadowRoot?.querySelector("[part~=image-show][role=button]"));
const focused = () =>
  browser.run(() => {
    const active = document.querySelector("nutgraf-feed").shadowRoot.activeElement;
    return active && `${active.localName} ${active.getAttribute("part")}`;
  });
const press = (key, nth = 0) =>
  browser.run(
    (key, nth) => {
      const link = document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part~=image-show]")[nth];
      link.focus();
      if (key) link.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true }));
      else link.click();
    },
    key,
    nth,
  );

test("the place of a picture is kept before it is there, and nothing moves when it comes", async () => {
  for (const attributes of ["", 'layout="compact"', 'layout="front"', 'article="1"']) {
    const arrive = picture("/picture-1.svg");
    picture("/picture-2.svg")();
    for (const other of ["body", "linked", "icon", "thumbnail", "related"]) picture(`/${other}.svg`)();
    server.json("/feed.json", FEED);
    // What comes later may be higher than the window, and the page's scroll bar must not move what is measured.
    const head = "<style>html { overflow-y: scroll }</style>";
    await open(page, { attributes: `src="/feed.json" loading="eager" ${attributes}`, head });
    await browser.event("nutgraf-load");
    const rect = () =>
      browser.run(() => {
        const { x, y, width, height } = document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=image]").getBoundingClientRect();
        return [x, y, width, height].map(Math.round);
      });
    await server.request("/picture-1.svg");
    const before = await rect();
    assert.ok(before[2] > 40 && before[3] > 30, `${attributes}: ${before}`);
    if (attributes.includes("article")) assert.ok(Math.abs(before[2] / before[3] - 4 / 3) < 0.02, `the whole of it: ${before}`);
    arrive();
    await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=image]").complete);
    assert.deepEqual(await rect(), before, attributes);
  }
});

test("of several files, the one that fits is loaded", async () => {
  for (const width of [100, 400, 3000]) picture(`/${width}.svg`, width, width)();
  const widths = [100, 400].map((width) => ({ url: `/${width}.svg`, width }));
  server.json("/feed.json", articles(1, () => ({ image: "/3000.svg", _nutgraf: { image: { width: 3000, height: 3000, widths } } })));
  await open(page, { attributes: 'src="/feed.json" loading="eager" layout="compact"', head: "<style>nutgraf-feed { width: 300px }</style>" });
  await browser.event("nutgraf-load");
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("img").currentSrc);
  assert.doesNotMatch(await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("img").currentSrc), /3000/);
  assert.equal(server.requestsFor("/3000.svg").length, 0);
});

test("on request, a picture is asked for when its button is pressed, and no other", async () => {
  for (const name of ["picture-1", "picture-2"]) picture(`/${name}.svg`)();
  server.json("/feed.json", FEED);
  await open(page, { attributes: 'src="/feed.json" loading="eager" images="click" open="all"' });
  await browser.event("nutgraf-load");
  await ready();
  const button = "button Show picture: A heron on a pole";
  assert.deepEqual(await places(), [button, button]);
  assert.deepEqual(asked(), []);
  const [before] = await browser.run(() => [document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=image-show]").getBoundingClientRect().toJSON()]);
  await press();
  await server.request("/picture-1.svg");
  assert.deepEqual(await places(), ["img /picture-1.svg A heron on a pole", button]);
  assert.equal(await focused(), "img image");
  const after = await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("img").getBoundingClientRect().toJSON());
  assert.deepEqual([after.x, after.y, after.width, after.height].map(Math.round), [before.x, before.y, before.width, before.height].map(Math.round));
  await press(" ", 1);
  await server.request("/picture-2.svg");
  assert.deepEqual(asked().sort(), ["/picture-1.svg", "/picture-2.svg"]);
  assert.equal((await browser.events("nutgraf-navigate")).length, 0, "nobody has followed a link");
});

test("a picture that was asked for stays, and another one in its place has to be asked for again", async () => {
  for (const name of ["picture-1", "picture-2", "other"]) picture(`/${name}.svg`)();
  server.json("/feed.json", FEED);
  await open(page, { attributes: 'src="/feed.json" loading="eager" images="click"' });
  await browser.event("nutgraf-load");
  await ready();
  await press();
  const shown = ["img /picture-1.svg A heron on a pole", "button Show picture: A heron on a pole"];
  assert.deepEqual(await places(), shown);
  const [first, second] = FEED.items;
  server.json("/feed.json", { ...FEED, items: [{ ...first, title: "New title" }, second] });
  await browser.runAsync(() => document.querySelector("nutgraf-feed").reload());
  assert.deepEqual(await places(), shown);
  assert.equal(await focused(), "img image", "the focus is where it was");
  // Other cards are made for another layout.
  await browser.run(() => document.querySelector("nutgraf-feed").setAttribute("layout", "compact"));
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=card-compact] img"));
  assert.deepEqual(await places(), shown);
  server.json("/feed.json", { ...FEED, items: [{ ...first, image: "/other.svg", title: "Newer title" }, second] });
  await browser.runAsync(() => document.querySelector("nutgraf-feed").reload());
  assert.deepEqual(await places(), [shown[1], shown[1]]);
  assert.equal(server.requestsFor("/other.svg").length, 0);
  // Without the attribute, there are pictures as ever.
  await browser.run(() => document.querySelector("nutgraf-feed").removeAttribute("images"));
  await browser.until(() => !document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=image-show], img[data-tool]"));
  assert.deepEqual(await places(), ["img /other.svg A heron on a pole", "img /picture-2.svg A heron on a pole"]);
});

test("in an article alone there are its text's pictures, too; icons and thumbnails are left out", async () => {
  for (const name of ["picture-1", "body"]) picture(`/${name}.svg`)();
  server.json("/feed.json", FEED);
  await open(page, { attributes: 'src="/feed.json" article="1" images="click" open="all"' });
  await browser.event("nutgraf-load");
  await ready();
  assert.deepEqual(await places(), ["button Show picture: A heron on a pole", "button Show picture: A nest"]);
  const [head] = await browser.run(() => {
    const { width, height } = document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=image-show]").getBoundingClientRect();
    return [width / height];
  });
  assert.ok(Math.abs(head - 4 / 3) < 0.02, "of the picture's proportions");
  await press(undefined, 1);
  await server.request("/body.svg");
  assert.deepEqual(asked(), ["/body.svg"]);
  assert.equal(await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=body] img").width), 300);
});

test("prerendered, a picture is asked for by a press, before there is any Wasm; without script, it is a link", async () => {
  picture("/picture-1.svg")();
  server.json("/feed.json", FEED);
  const { html } = prerender(FEED, { url: server.url("/feed.json"), src: "/feed.json", images: "click" });
  server.page("/", { head: WIDGET, body: html });
  await browser.open(server.url("/"));
  await ready();
  assert.deepEqual(asked(), []);
  await press();
  await server.request("/picture-1.svg");
  assert.equal(await focused(), "img image");
  assert.equal(server.requestsFor(/\.wasm$/).length, 0);
  server.page("/still", { head: "", body: html });
  await browser.open(server.url("/still"));
  const link = await browser.shadow(show);
  assert.equal(await link.getText().then((text) => text.trim()), "Show picture");
  assert.deepEqual(asked(), ["/picture-1.svg"]);
  await link.sendKeys(Key.ENTER);
  await browser.reaches(server.url("/picture-1.svg"));
});

/** How a page learns that its visitor saves data: not every engine has these, and none can be told by a test what to say. */
const SAVES = {
  "the connection": "Object.defineProperty(Navigator.prototype, 'connection', { configurable: true, get: () => ({ saveData: true }) })",
  "a media query": "{ const { matchMedia } = window; window.matchMedia = (query) => (/reduced-data/.test(query) ? { matches: true } : matchMedia(query)) }",
};
const saving = (how) => `<script>${SAVES[how]}</script>`;
/** The pictures of articles and what stands in their places. */
const own = async () => (await places()).filter((place) => !/^img .*(icon|thumbnail|related)/.test(place));
const loaded = ["img /picture-1.svg A heron on a pole", "img /picture-2.svg A heron on a pole"];

for (const how of Object.keys(SAVES)) {
  test(`who saves data, as ${how} tells, is asked before each picture; a page that says \`auto\` is obeyed`, async () => {
    for (const name of ["picture-1", "picture-2"]) picture(`/${name}.svg`)();
    server.json("/feed.json", FEED);
    const button = "button Show picture: A heron on a pole";
    await open(page, { head: saving(how), attributes: 'src="/feed.json" loading="eager" open="all"' });
    await browser.event("nutgraf-load");
    await ready();
    assert.deepEqual(await places(), [button, button], "nor are there icons");
    await press();
    await server.request("/picture-1.svg");
    assert.deepEqual(await places(), [loaded[0], button]);
    await browser.runAsync(() => document.querySelector("nutgraf-feed").reload());
    assert.deepEqual(await places(), [loaded[0], button]);
    assert.deepEqual(asked(), ["/picture-1.svg"]);
    await browser.run(() => document.querySelector("nutgraf-feed").setAttribute("images", "auto"));
    await browser.until(() => !document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=image-show], img[data-tool]"));
    assert.deepEqual(await own(), loaded);
    await browser.run(() => document.querySelector("nutgraf-feed").setAttribute("images", " "));
    await ready();
  });
}

test("where the page says `auto` from the start, pictures come near to what is seen for everybody", async () => {
  for (const name of ["picture-1", "picture-2"]) picture(`/${name}.svg`)();
  server.json("/feed.json", FEED);
  await open(page, { head: saving("the connection"), attributes: 'src="/feed.json" loading="eager" images="auto"' });
  await browser.event("nutgraf-load");
  assert.deepEqual(await own(), loaded);
});

test("markup that has come with its pictures keeps them, whoever reads it", async () => {
  for (const name of ["picture-1", "picture-2"]) picture(`/${name}.svg`)();
  server.json("/feed.json", FEED);
  const { html } = prerender(FEED, { url: server.url("/feed.json"), src: "/feed.json" });
  server.page("/", { head: saving("the connection") + WIDGET, body: html });
  await browser.open(server.url("/"));
  await server.request("/picture-1.svg");
  await browser.runAsync(() => document.querySelector("nutgraf-feed").reload());
  assert.deepEqual(await own(), loaded);
});

test("on paper there is no button, and nothing is loaded for it", async () => {
  if (engine !== "chromium") return;
  server.json("/feed.json", FEED);
  await open(page, { attributes: 'src="/feed.json" loading="eager" images="click"' });
  await browser.event("nutgraf-load");
  await ready();
  await browser.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "print" });
  assert.equal(await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=image-show]").getClientRects().length), 0);
  await browser.driver.printPage({});
  await browser.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "" });
  assert.deepEqual(asked(), []);
});
