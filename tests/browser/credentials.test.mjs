// Feeds behind a login: whose cookies go with the requests, and which answers are cached.
import assert from "node:assert/strict";
import { feed } from "./embedding.mjs";
import { click } from "./feeds.mjs";
import { suite, WIDGET } from "./harness.mjs";

const { browser, server, startServer, test } = await suite();
// Another port is another origin, but a cookie is for the host with all its ports.
const other = await startServer();

const PAGES = ["/feed.json", "/page-2.json"];

/** Has a server answer with a feed of two pages to who has a cookie, and lets our page read that. */
function serveMembers(members, origin) {
  const headers = { "Access-Control-Allow-Origin": origin, "Access-Control-Allow-Credentials": "true", Vary: "Origin", "Cache-Control": "max-age=600" };
  for (const path of PAGES) {
    const { items, ...rest } = feed(4);
    const [first, second] = [items.slice(0, 2), items.slice(2)];
    const body = path === PAGES[0] ? { ...rest, items: first, next_url: PAGES[1] } : { ...rest, items: second };
    members.on(path, ({ headers: { cookie } }, response) => {
      const isMember = cookie?.includes("member=ann");
      response.writeHead(isMember ? 200 : 401, { ...headers, "Content-Type": "application/json" }).end(JSON.stringify(isMember ? body : {}));
    });
  }
}

/** Opens a page that gives its visitor a cookie. */
async function open(...elements) {
  const body = elements.map((attributes) => `<nutgraf-feed loading="eager" limit="2" ${attributes}></nutgraf-feed>`).join("");
  server.page("/", { head: WIDGET, body, headers: { "Set-Cookie": "member=ann; Path=/; SameSite=Lax" } });
  await browser.open(server.url("/"));
}

/** The cookies that came with the requests for a path. */
const cookies = (members, path) => members.requestsFor(path).map(({ headers }) => headers.cookie);

const isCached = () => browser.runAsync(async () => (await (await caches.open("nutgraf-v1")).keys()).some(({ url }) => url.includes("feed.json")));

test("with credentials=\"include\", the feed of another origin, its pages and its reloads are asked for with cookies", async () => {
  serveMembers(other, server.origin);
  await open(`src="${other.url("/feed.json")}" credentials="include"`);
  await browser.event("nutgraf-load");
  await click(browser, "[part~=more-button]");
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part~=card]").length === 4);
  const detail = await browser.runAsync(() => document.querySelector("nutgraf-feed").reload());
  assert.equal(detail.stale, false);
  const [feeds, pages] = PAGES.map((path) => cookies(other, path));
  assert.ok(feeds.length > 1 && pages.length > 0, "the feed twice, and its page");
  assert.ok([...feeds, ...pages].every((cookie) => cookie === "member=ann"), `${feeds} ${pages}`);
  assert.equal(await isCached(), false, "the next visitor of this machine may be another one");
});

test("without it, another origin gets no cookies, and with \"omit\" not even our own", async () => {
  serveMembers(other, server.origin);
  await open(`src="${other.url("/feed.json")}"`);
  assert.equal((await browser.event("nutgraf-error")).detail.status, 401);
  assert.deepEqual([...new Set(cookies(other, "/feed.json"))], [undefined]);
  serveMembers(server, server.origin);
  await open('src="/feed.json" credentials="omit"');
  assert.equal((await browser.event("nutgraf-error")).detail.status, 401);
  assert.deepEqual([...new Set(cookies(server, "/feed.json"))], [undefined]);
  await open('src="/feed.json"');
  await browser.event("nutgraf-load");
  assert.equal(cookies(server, "/feed.json").at(-1), "member=ann");
  // It is written after the load has been told.
  while (!(await isCached())) await browser.runAsync(() => new Promise((done) => requestAnimationFrame(done)));
  await browser.runAsync(() => caches.delete("nutgraf-v1"));
});

test("two elements with one URL and different credentials share no answer", async () => {
  serveMembers(other, server.origin);
  const src = `src="${other.url("/feed.json")}"`;
  for (const elements of [[src, `${src} credentials="include"`], [`${src} credentials="include"`, src]]) {
    await open(...elements);
    await browser.event("nutgraf-load");
    await browser.event("nutgraf-error");
    const shown = await browser.run(() => [...document.querySelectorAll("nutgraf-feed")].map(({ shadowRoot }) => shadowRoot.querySelectorAll("[part~=card]").length));
    assert.deepEqual(shown, elements.map((attributes) => (attributes.includes("include") ? 2 : 0)));
    assert.equal(await isCached(), false);
  }
});
