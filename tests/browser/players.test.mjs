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
