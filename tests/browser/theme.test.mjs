// With the theme "auto", an element is light or dark as the page's `color-scheme` says, or else as the background behind it is.
import assert from "node:assert/strict";
import { feed } from "./embedding.mjs";
import { engine, suite, WIDGET } from "./harness.mjs";
import { prerender } from "./prerender.mjs";
import { shadesAfter, SHADES, shades } from "./shades.mjs";

const { browser, server, test } = await suite();

const ELEMENT = '<nutgraf-feed src="/feed.json" loading="eager" limit="1"></nutgraf-feed>';

/** Opens a page with this CSS and body. If it loads the widget, waits until each element has cards. */
async function open(css, body, { head = "", html, widget = WIDGET } = {}) {
  server.json("/feed.json", feed(2));
  server.page("/", { head: `${SHADES}${head}<style>${css}</style>${widget}`, body, html });
  await browser.open(server.url("/"));
  if (widget) await browser.event("nutgraf-load", body.split("<nutgraf-feed").length - 1);
}

test("an element is as dark as the background behind it from its first frame on, skeleton included", async () => {
  let slowResponse;
  server.on("/slow.json", (_request, response) => (slowResponse = response));
  const css = `body { background: white } .dark { background: #16181d } .blue { background: rgb(0 20 80 / 90%) } .paper { background: oklch(0.97 0.01 90) }
    .night { background: lab(12% 0 0) } .mixed { background: color-mix(in srgb, black 80%, white) } .hint { background: rgb(0 0 0 / 6%) }`;
  const backgrounds = ["", "dark", "blue", "paper", "night", "mixed", "hint"];
  const slow = ELEMENT.replace("/feed.json", "/slow.json");
  await open(css, `${ELEMENT}${backgrounds.map((name) => `<div class="${name}"><p>Here:</p>${slow}</div>`).join("")}`, { widget: "" });
  await browser.run(() => void import("/dist/nutgraf.js"));
  await browser.event("nutgraf-load");
  const expected = ["light", "light", "dark", "dark", "light", "dark", "dark", "light"].map((shade) => [shade]);
  assert.deepEqual(await shades(browser), expected);
  slowResponse.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(feed(1)));
  await browser.event("nutgraf-load", 8);
  assert.deepEqual(await shades(browser), expected);
});

test("the page's own switch changes every element in the same frame", async () => {
  const css = `body { background: #fafafa } .dark body, [data-mode="night"] body { background: #111; color: #eee } .card { background: inherit }
    .island { background: white }`;
  await open(css, `${ELEMENT}<main><section class="card">${ELEMENT}</section></main><div class="island">${ELEMENT}</div>`);
  assert.deepEqual(await shadesAfter(browser, () => document.documentElement.classList.add("dark")), ["dark", "dark", "light"]);
  assert.deepEqual(await shadesAfter(browser, () => document.documentElement.classList.remove("dark")), ["light", "light", "light"]);
  assert.deepEqual(await shadesAfter(browser, () => (document.documentElement.dataset.mode = "night")), ["dark", "dark", "light"]);
  assert.deepEqual(await shadesAfter(browser, () => (document.body.style.background = "white")), ["light", "light", "light"]);
  assert.deepEqual(await shadesAfter(browser, () => (document.querySelector("section").style.background = "black")), ["light", "dark", "light"]);
  assert.deepEqual(await shades(browser), [["light", "dark", "light", "dark", "light"], ["light", "dark", "light", "dark", "light", "dark"], ["light"]]);
});

test("an element that is moved onto another background is as dark as that", async () => {
  await open("body { background: white } aside { background: #222 }", `${ELEMENT}<aside></aside>`);
  const move = () => document.querySelector("aside").append(document.querySelector("nutgraf-feed"));
  assert.deepEqual(await shadesAfter(browser, move), ["dark"]);
  assert.deepEqual(await shadesAfter(browser, () => (document.querySelector("aside").className = "other")), ["dark"]);
  assert.deepEqual(await shadesAfter(browser, () => (document.querySelector("aside").style.background = "none")), ["light"]);
});

test("where the page has a color-scheme, the background is ignored", async () => {
  const body = ["dark", "light", "only dark", "only light"].map((scheme) => `<div style="color-scheme: ${scheme}">${ELEMENT}</div>`).join("");
  await open("body { background: #777 } div { background: white }", body);
  assert.deepEqual(await shades(browser), [["dark"], ["light"], ["dark"], ["light"]]);
  assert.deepEqual(await shadesAfter(browser, () => (document.querySelector("div").style.colorScheme = "light")), ["light", "light", "dark", "light"]);
});

if (engine === "chromium") {
  // The other browsers' drivers cannot set the colour scheme that the system prefers.
  const setSystemScheme = (value) =>
    browser.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value }] });

  test("where the page follows the system, so does the element", async () => {
    const body = `<div class="follows">${ELEMENT}</div>`;
    for (const [head, css] of [["", ".follows { color-scheme: light dark }"], ['<meta name="color-scheme" content="light dark">', ""],
      ["", "@media (prefers-color-scheme: dark) { body { background: #123 } }"]]) {
      await setSystemScheme("dark");
      await open(css, body, { head });
      assert.deepEqual(await shades(browser), [["dark"]], head + css);
      await setSystemScheme("light");
      await browser.until(() => window.shades[0].length > 1);
      assert.deepEqual(await shades(browser), [["dark", "light"]], head + css);
    }
  });

  test("a page without colours is white, whatever the system prefers, and the element is light", async () => {
    await setSystemScheme("dark");
    await open("", ELEMENT);
    assert.deepEqual(await shades(browser), [["light"]]);
    await setSystemScheme("light");
  });
}

test("on a picture or a gradient, the colour of the text decides", async () => {
  const css = "div { background: linear-gradient(#123, #000) } .hero { color: white }";
  await open(css, `<div class="hero">${ELEMENT}</div><div>${ELEMENT}</div>`);
  assert.deepEqual(await shades(browser), [["dark"], ["light"]]);
});

test("the search for a background leaves shadow trees, closed ones too, and goes through slots", async () => {
  await open("#inside { background: #101820 } .day { background: white !important }", '<div id="inside"></div><div id="around"></div>', { widget: "" });
  await browser.run((html) => {
    const inside = document.getElementById("inside").attachShadow({ mode: "closed" });
    inside.setHTMLUnsafe(`<p>${html}</p>`);
    window.inner = inside.querySelector("nutgraf-feed");
    const around = document.getElementById("around");
    around.attachShadow({ mode: "open" }).setHTMLUnsafe("<div><slot></slot></div>");
    window.box = around.shadowRoot.querySelector("div");
    window.box.style.background = "#222";
    around.setHTMLUnsafe(html);
    import("/dist/nutgraf.js");
  }, ELEMENT);
  await browser.event("nutgraf-load", 2);
  const now = () => browser.run(() => [shadeOf(window.inner), shadeOf(document.querySelector("nutgraf-feed"))]);
  assert.deepEqual(await now(), ["dark", "dark"]);
  await shadesAfter(browser, () => document.getElementById("inside").classList.add("day"));
  assert.deepEqual(await now(), ["light", "dark"]);
  await shadesAfter(browser, () => (window.box.style.background = "white"));
  assert.deepEqual(await now(), ["light", "light"]);
});

test("a style sheet that loads late counts as soon as it is there", async () => {
  let lateResponse;
  server.on("/late.css", (_request, response) => (lateResponse = response));
  await open("", ELEMENT);
  await browser.run(() => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/late.css" });
    document.head.append(link);
  });
  await server.request("/late.css");
  assert.deepEqual(await shades(browser), [["light"]]);
  lateResponse.writeHead(200, { "Content-Type": "text/css" }).end("body { background: #0b0b0f }");
  await browser.until(() => window.shades[0].length > 1);
  const addRule = () => document.head.append(Object.assign(document.createElement("style"), { textContent: "body { background: white !important }" }));
  await browser.run(addRule);
  await browser.until(() => window.shades[0].length > 2);
  assert.deepEqual(await shades(browser), [["light", "dark", "light"]]);
});

test("when a background changes in a transition, its last colour counts", async () => {
  await open("div { background: white; transition: background-color 50ms } .dark { background: #111 }", `<div>${ELEMENT}</div>`);
  await browser.run(() => void (document.querySelector("div").className = "dark"));
  await browser.until(() => shadeOf(document.querySelector("nutgraf-feed")) === "dark");
  assert.deepEqual(await shades(browser), [["light", "dark"]]);
});

test("the attribute wins over the page, and style sheets that a script has adopted stay", async () => {
  const body = ["light", "dark", "auto"].map((theme) => ELEMENT.replace(">", ` theme="${theme}">`)).join("");
  await open("body { background: white } .dark { background: #111 }", body);
  await browser.run(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("[part~=headline] { letter-spacing: 7px }");
    document.querySelectorAll("nutgraf-feed").forEach(({ shadowRoot }) => shadowRoot.adoptedStyleSheets.push(sheet));
  });
  assert.deepEqual(await shadesAfter(browser, () => (document.body.className = "dark")), ["light", "dark", "dark"]);
  assert.deepEqual(await shadesAfter(browser, () => document.querySelectorAll("nutgraf-feed")[0].setAttribute("theme", "auto")), ["dark", "dark", "dark"]);
  const spacing = await browser.run(() =>
    [...document.querySelectorAll("nutgraf-feed")].map(({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector("[part~=headline]")).letterSpacing),
  );
  assert.deepEqual(spacing, ["7px", "7px", "7px"]);
});

test("the page's CSS for the element itself wins over what is around it", async () => {
  const css = "body { background: white } .scheme { color-scheme: dark } .background { background: #111 }";
  await open(css, ["scheme", "background"].map((name) => ELEMENT.replace(">", ` class="${name}">`)).join(""));
  assert.deepEqual(await shades(browser), [["dark"], ["dark"]]);
});

test("prerendered cards follow color-scheme without a script, and a dark background with one", async () => {
  const attributes = { src: "/feed.json", limit: 1 };
  const { html } = prerender(feed(2), { url: server.url("/feed.json"), ...attributes });
  const body = `<div style="color-scheme: dark">${html}</div><div style="color-scheme: light">${html}</div><div style="background: #111">${html}</div>`;
  await open("", body, { widget: "" });
  await browser.until(() => [...document.querySelectorAll("nutgraf-feed")].every(({ shadowRoot }) => [...shadowRoot.styleSheets].length === 1));
  assert.deepEqual((await shades(browser)).map((seen) => seen.at(-1)), ["dark", "light", "light"]);
  const toggle = () => document.querySelectorAll("div").forEach((div) => (div.style.colorScheme &&= div.style.colorScheme === "dark" ? "light" : "dark"));
  assert.deepEqual(await shadesAfter(browser, toggle), ["light", "dark", "light"]);
  await browser.run(() => void import("/dist/nutgraf.js"));
  await browser.event("nutgraf-load", 3);
  assert.deepEqual((await shades(browser)).map((seen) => seen.at(-1)), ["light", "dark", "dark"]);
});

test("a form whose fields are named like properties of nodes causes no endless loop", async () => {
  const fields = ["parentElement", "parentNode", "assignedSlot", "host"].map((name) => `<input name="${name}">`).join("");
  await open("body { background: #111 }", `<form name="host">${fields}${ELEMENT}</form>${ELEMENT}`);
  assert.deepEqual((await shades(browser))[1], ["dark"]);
  assert.deepEqual(await browser.errors(), []);
});
