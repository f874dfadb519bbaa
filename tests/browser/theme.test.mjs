// The theme "auto" is that of the page: of its `color-scheme`, or else of the ground that an element stands on.
import assert from "node:assert/strict";
import { feed } from "./embedding.mjs";
import { engine, suite, WIDGET } from "./harness.mjs";
import { prerender } from "./prerender.mjs";
import { afterwards, SHADES, shades } from "./shades.mjs";

const { browser, server, test } = await suite();

const ELEMENT = '<nutgraf-feed src="/feed.json" loading="eager" limit="1"></nutgraf-feed>';

/** Opens a page with this style and body, and waits until each of its elements has cards. */
async function open(css, body, { head = "", html, widget = WIDGET } = {}) {
  server.json("/feed.json", feed(2));
  server.page("/", { head: `${SHADES}${head}<style>${css}</style>${widget}`, body, html });
  await browser.open(server.url("/"));
  if (widget) await browser.event("nutgraf-load", body.split("<nutgraf-feed").length - 1);
}

test("an element is as dark as its ground from its first frame on, skeleton included", async () => {
  let answer;
  server.on("/slow.json", (_request, response) => (answer = response));
  const css = `body { background: white } .dark { background: #16181d } .blue { background: rgb(0 20 80 / 90%) } .paper { background: oklch(0.97 0.01 90) }
    .night { background: lab(12% 0 0) } .mixed { background: color-mix(in srgb, black 80%, white) } .hint { background: rgb(0 0 0 / 6%) }`;
  const places = ["", "dark", "blue", "paper", "night", "mixed", "hint"];
  const slow = ELEMENT.replace("/feed.json", "/slow.json");
  await open(css, `${ELEMENT}${places.map((name) => `<div class="${name}"><p>Here:</p>${slow}</div>`).join("")}`, { widget: "" });
  await browser.run(() => void import("/dist/nutgraf.js"));
  await browser.event("nutgraf-load");
  const expected = ["light", "light", "dark", "dark", "light", "dark", "dark", "light"].map((shade) => [shade]);
  assert.deepEqual(await shades(browser), expected);
  answer.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(feed(1)));
  await browser.event("nutgraf-load", 8);
  assert.deepEqual(await shades(browser), expected);
});

test("the page's own switch changes every element in the same frame", async () => {
  const css = `body { background: #fafafa } .dark body, [data-mode="night"] body { background: #111; color: #eee } .card { background: inherit }
    .island { background: white }`;
  await open(css, `${ELEMENT}<main><section class="card">${ELEMENT}</section></main><div class="island">${ELEMENT}</div>`);
  assert.deepEqual(await afterwards(browser, () => document.documentElement.classList.add("dark")), ["dark", "dark", "light"]);
  assert.deepEqual(await afterwards(browser, () => document.documentElement.classList.remove("dark")), ["light", "light", "light"]);
  assert.deepEqual(await afterwards(browser, () => (document.documentElement.dataset.mode = "night")), ["dark", "dark", "light"]);
  assert.deepEqual(await afterwards(browser, () => (document.body.style.background = "white")), ["light", "light", "light"]);
  assert.deepEqual(await afterwards(browser, () => (document.querySelector("section").style.background = "black")), ["light", "dark", "light"]);
  assert.deepEqual(await shades(browser), [["light", "dark", "light", "dark", "light"], ["light", "dark", "light", "dark", "light", "dark"], ["light"]]);
});

test("an element that is put on another ground is as dark as that", async () => {
  await open("body { background: white } aside { background: #222 }", `${ELEMENT}<aside></aside>`);
  const move = () => document.querySelector("aside").append(document.querySelector("nutgraf-feed"));
  assert.deepEqual(await afterwards(browser, move), ["dark"]);
  assert.deepEqual(await afterwards(browser, () => (document.querySelector("aside").className = "other")), ["dark"]);
  assert.deepEqual(await afterwards(browser, () => (document.querySelector("aside").style.background = "none")), ["light"]);
});

test("where the page has a color-scheme, that counts and not the ground", async () => {
  const body = ["dark", "light", "only dark", "only light"].map((scheme) => `<div style="color-scheme: ${scheme}">${ELEMENT}</div>`).join("");
  await open("body { background: #777 } div { background: white }", body);
  assert.deepEqual(await shades(browser), [["dark"], ["light"], ["dark"], ["light"]]);
  assert.deepEqual(await afterwards(browser, () => (document.querySelector("div").style.colorScheme = "light")), ["light", "light", "dark", "light"]);
});

if (engine === "chromium") {
  // The other drivers cannot set the system's scheme.
  const setSystem = (value) =>
    browser.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value }] });

  test("where the page leaves it to the system, so does the element", async () => {
    const left = `<div class="left">${ELEMENT}</div>`;
    for (const [head, css] of [["", ".left { color-scheme: light dark }"], ['<meta name="color-scheme" content="light dark">', ""],
      ["", "@media (prefers-color-scheme: dark) { body { background: #123 } }"]]) {
      await setSystem("dark");
      await open(css, left, { head });
      assert.deepEqual(await shades(browser), [["dark"]], head + css);
      await setSystem("light");
      await browser.until(() => window.shades[0].length > 1);
      assert.deepEqual(await shades(browser), [["dark", "light"]], head + css);
    }
  });

  test("a page that says nothing is white, whatever the system likes, and so is the element", async () => {
    await setSystem("dark");
    await open("", ELEMENT);
    assert.deepEqual(await shades(browser), [["light"]]);
    await setSystem("light");
  });
}

test("on a picture or a gradient, the colour of the text tells", async () => {
  const css = "div { background: linear-gradient(#123, #000) } .hero { color: white }";
  await open(css, `<div class="hero">${ELEMENT}</div><div>${ELEMENT}</div>`);
  assert.deepEqual(await shades(browser), [["dark"], ["light"]]);
});

test("the ground is looked for out of shadow trees, also closed ones, and through slots", async () => {
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
  await afterwards(browser, () => document.getElementById("inside").classList.add("day"));
  assert.deepEqual(await now(), ["light", "dark"]);
  await afterwards(browser, () => (window.box.style.background = "white"));
  assert.deepEqual(await now(), ["light", "light"]);
});

test("a style sheet that comes late counts as soon as it is there", async () => {
  let answer;
  server.on("/late.css", (_request, response) => (answer = response));
  await open("", ELEMENT);
  await browser.run(() => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/late.css" });
    document.head.append(link);
  });
  await server.request("/late.css");
  assert.deepEqual(await shades(browser), [["light"]]);
  answer.writeHead(200, { "Content-Type": "text/css" }).end("body { background: #0b0b0f }");
  await browser.until(() => window.shades[0].length > 1);
  const rule = () => document.head.append(Object.assign(document.createElement("style"), { textContent: "body { background: white !important }" }));
  await browser.run(rule);
  await browser.until(() => window.shades[0].length > 2);
  assert.deepEqual(await shades(browser), [["light", "dark", "light"]]);
});

test("a ground that changes slowly has changed in the end", async () => {
  await open("div { background: white; transition: background-color 50ms } .dark { background: #111 }", `<div>${ELEMENT}</div>`);
  await browser.run(() => void (document.querySelector("div").className = "dark"));
  await browser.until(() => shadeOf(document.querySelector("nutgraf-feed")) === "dark");
  assert.deepEqual(await shades(browser), [["light", "dark"]]);
});

test("the attribute says more than the page, and what a script has added to the style sheets stays", async () => {
  const body = ["light", "dark", "auto"].map((theme) => ELEMENT.replace(">", ` theme="${theme}">`)).join("");
  await open("body { background: white } .dark { background: #111 }", body);
  await browser.run(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("[part~=headline] { letter-spacing: 7px }");
    document.querySelectorAll("nutgraf-feed").forEach(({ shadowRoot }) => shadowRoot.adoptedStyleSheets.push(sheet));
  });
  assert.deepEqual(await afterwards(browser, () => (document.body.className = "dark")), ["light", "dark", "dark"]);
  assert.deepEqual(await afterwards(browser, () => document.querySelectorAll("nutgraf-feed")[0].setAttribute("theme", "auto")), ["dark", "dark", "dark"]);
  const spacing = await browser.run(() =>
    [...document.querySelectorAll("nutgraf-feed")].map(({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector("[part~=headline]")).letterSpacing),
  );
  assert.deepEqual(spacing, ["7px", "7px", "7px"]);
});

test("the page's CSS for the element itself counts most", async () => {
  const css = "body { background: white } .scheme { color-scheme: dark } .ground { background: #111 }";
  await open(css, ["scheme", "ground"].map((name) => ELEMENT.replace(">", ` class="${name}">`)).join(""));
  assert.deepEqual(await shades(browser), [["dark"], ["dark"]]);
});

test("prerendered cards follow color-scheme without a script, and a dark ground with one", async () => {
  const attributes = { src: "/feed.json", limit: 1 };
  const { html } = prerender(feed(2), { url: server.url("/feed.json"), ...attributes });
  const body = `<div style="color-scheme: dark">${html}</div><div style="color-scheme: light">${html}</div><div style="background: #111">${html}</div>`;
  await open("", body, { widget: "" });
  await browser.until(() => [...document.querySelectorAll("nutgraf-feed")].every(({ shadowRoot }) => [...shadowRoot.styleSheets].length === 1));
  assert.deepEqual((await shades(browser)).map((seen) => seen.at(-1)), ["dark", "light", "light"]);
  const toggle = () => document.querySelectorAll("div").forEach((div) => (div.style.colorScheme &&= div.style.colorScheme === "dark" ? "light" : "dark"));
  assert.deepEqual(await afterwards(browser, toggle), ["light", "dark", "light"]);
  await browser.run(() => void import("/dist/nutgraf.js"));
  await browser.event("nutgraf-load", 3);
  assert.deepEqual((await shades(browser)).map((seen) => seen.at(-1)), ["light", "dark", "dark"]);
});

test("forms with fields that are named as properties of nodes do not hold the page up", async () => {
  const fields = ["parentElement", "parentNode", "assignedSlot", "host"].map((name) => `<input name="${name}">`).join("");
  await open("body { background: #111 }", `<form name="host">${fields}${ELEMENT}</form>${ELEMENT}`);
  assert.deepEqual((await shades(browser))[1], ["dark"]);
  assert.deepEqual(await browser.errors(), []);
});
