// Players of recordings: what they ask for, and when.
import assert from "node:assert/strict";
import { articles, open } from "./feeds.mjs";
import { suite } from "./harness.mjs";
import { prerender } from "./prerender.mjs";

const { browser, server, test } = await suite();
const page = { browser, server };

const FEED = articles(1, () => ({
  attachments: [
    { url: "/sound.mp3", mime_type: "audio/mpeg", title: "Sound", duration_in_seconds: 28 },
    { url: "/film.mp4", mime_type: "video/mp4", title: "Film" },
  ],
}));

/** What is known of the players of the last element on the page. */
const players = () =>
  browser.run(() => {
    const { shadowRoot } = [...document.querySelectorAll("nutgraf-feed")].at(-1);
    return [...shadowRoot.querySelectorAll("[part=player]")].map((player) => {
      const { width, height } = player.getBoundingClientRect();
      return [player.localName, player.controls, width > 200 && height > 20];
    });
  });

const EXPECTED = [["audio", true, true], ["video", true, true]];
const asked = () => server.requestsFor(/sound|film/).length;

test("a player asks for its recording when it is started, and not before", async () => {
  server.json("/feed.json", FEED);
  await open(page);
  await browser.event("nutgraf-load");
  assert.deepEqual(await players(), EXPECTED);
  assert.equal(asked(), 0);
  await browser.run(() => {
    const video = document.querySelector("nutgraf-feed").shadowRoot.querySelector("video");
    // With its sound, nothing but a visitor may start it.
    video.muted = true;
    video.play().catch(() => {});
  });
  await server.request("/film.mp4");
  assert.equal(server.requestsFor(/sound/).length, 0);
  // There is no such film: the player gives way to the link.
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("video").hidden);
});

test("players of a prerendered page work without script", async () => {
  const { html } = prerender(FEED, { url: server.url("/feed.json"), src: "/feed.json" });
  server.page("/", { head: "", body: html });
  await browser.open(server.url("/"));
  assert.deepEqual(await players(), EXPECTED);
  assert.equal(asked(), 0);
});

test("a video that is not started shows its article's picture, once that is there", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"><rect width="100%" height="100%"/></svg>';
  const headers = { "Content-Type": "image/svg+xml", "Cache-Control": "max-age=60" };
  const video = (name) => document.querySelector("nutgraf-feed").shadowRoot?.querySelector("video")?.getAttribute(name);
  for (const [images, path] of [["load", "/one.svg"], ["click", "/other.svg"]]) {
    server.on(path, (_request, response) => response.writeHead(200, headers).end(svg));
    const serve = (title) => {
      const attachments = [{ url: "/film.mp4", mime_type: "video/mp4", title }];
      server.json("/feed.json", { items: [{ ...FEED.items[0], image: path, attachments }] });
    };
    serve("Film");
    await open(page, { attributes: `src="/feed.json" images="${images}"` });
    if (images === "click") {
      const button = "[part~=image-show][role=button]";
      await browser.until((button) => document.querySelector("nutgraf-feed").shadowRoot?.querySelector(button), button);
      assert.equal(await browser.run(video, "poster"), null);
      assert.deepEqual(server.requestsFor(path), []);
      await browser.run((button) => document.querySelector("nutgraf-feed").shadowRoot.querySelector(button).click(), button);
    }
    await browser.until(video, "poster");
    assert.equal(await browser.run(video, "poster"), server.url(path));
    assert.equal(server.requestsFor(path).length, 1);
    // A card that has changed has it again.
    serve("Other film");
    await browser.runAsync(() => document.querySelector("nutgraf-feed").reload());
    await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("video[aria-label='Other film'][poster]"));
    assert.equal(server.requestsFor(path).length, 1);
  }
});
