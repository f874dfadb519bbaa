// With the real style sheets of site kits: an element is as dark as the page, and changes with the kit's own switch.
import assert from "node:assert/strict";
import { suite, WIDGET } from "../browser/harness.mjs";
import { figure } from "../browser/figures.mjs";
import { feed } from "../browser/embedding.mjs";
import { shadesAfter, SHADES, shades } from "../browser/shades.mjs";
import { KITS } from "./kits.mjs";

const { browser, server, test } = await suite();

const ELEMENT = '<nutgraf-feed src="/feed.json" loading="eager" limit="1"></nutgraf-feed>';

/** Whether the page itself looks light or dark: the test is of no use if the kit's switch has done nothing. */
const pageShade = () =>
  browser.run(() => {
    const colors = [document.body, document.documentElement].map((element) => getComputedStyle(element).backgroundColor);
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    canvas.fillStyle = colors.find((color) => color !== "rgba(0, 0, 0, 0)") ?? "white";
    canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data[1] > 127 ? "light" : "dark";
  });

for (const [name, { css, html = "", body = "", toggle }] of Object.entries(KITS)) {
  test(`${name}: the element follows its switch, from the first frame on`, async () => {
    figure("kit", { name, followed: false });
    const sheets = await css();
    const links = sheets.map((text, place) => {
      server.on(`/kit/${place}.css`, (_request, response) => response.writeHead(200, { "Content-Type": "text/css" }).end(text));
      return `<link rel="stylesheet" href="/kit/${place}.css">`;
    });
    server.json("/feed.json", feed(1));
    for (const [first, second] of [["light", "dark"], ["dark", "light"]]) {
      // A kit sets its page's theme before there is anything to see.
      const early = `<script>(${toggle})(${first === "dark"})</script>`;
      const page = `<!doctype html><html lang="en" ${html}><head><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">
        <script src="/collect.js"></script>${links.join("")}${SHADES}${WIDGET}</head><body ${body}>${early}<main>${ELEMENT}</main></body></html>`;
      server.on("/", (_request, response) => response.writeHead(200, { "Content-Type": "text/html" }).end(page));
      await browser.open(server.url("/"));
      await browser.event("nutgraf-load");
      assert.deepEqual([await pageShade(), await shades(browser)], [first, [[first]]]);
      assert.deepEqual(await shadesAfter(browser, toggle, second === "dark"), [second]);
      assert.deepEqual([await pageShade(), await shades(browser)], [second, [[first, second]]]);
      assert.deepEqual(await browser.errors(), []);
    }
    figure("kit", { name, followed: true });
  });
}
