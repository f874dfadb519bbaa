// The configurator and the gallery of themes, in Chromium.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { By } from "selenium-webdriver";
import { transform } from "esbuild";
import { compileTemplate, parse } from "vue/compiler-sfc";
import { openBrowser } from "../browser/browser.mjs";
import { collectEverywhere, complaints, DIST, startSite } from "./site.mjs";

const site = await startSite();
const browser = await openBrowser();
after(async () => {
  await browser.close();
  await site.stop();
});
await collectEverywhere(browser);

/** Opens the configurator afresh, with what the address says, and waits for the cards. */
async function open(hash = "", layout = "cards") {
  await browser.open("about:blank");
  await browser.open(site.url(`configurator.html${hash}`));
  await untilShown(layout);
}

/** Waits until the preview shows cards of this layout. */
const untilShown = (layout) =>
  browser.until((layout) => {
    const root = document.getElementById("preview").contentDocument?.querySelector("nutgraf-feed")?.shadowRoot;
    return (
      root?.querySelector("[part~=headline]") &&
      Boolean(root.querySelector("[part~=card-compact]")) === (layout === "compact")
    );
  }, layout);

/** Waits until the preview has its theme and its French words. */
const untilStyled = () =>
  browser.until(() => {
    const page = document.getElementById("preview").contentDocument;
    return (
      [...page.styleSheets].some(({ href, disabled }) => href?.endsWith("newsprint.css") && !disabled) &&
      page.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=more-button]")?.textContent ===
        "Afficher plus"
    );
  });

const code = () => browser.run(() => document.getElementById("code").textContent);
const css = () =>
  browser.run(
    () => document.getElementById("css-part").checkVisibility() && document.getElementById("css").textContent,
  );
const choose = (name, value) => browser.driver.findElement(By.css(`input[name="${name}"][value="${value}"]`)).click();
const type = async (name, value) => {
  const input = await browser.driver.findElement(By.id(name));
  await input.clear();
  await input.sendKeys(value);
};
const stack = (key) => browser.driver.findElement(By.css(`#stack option[value="${key}"]`)).click();

/** What the preview, or a page with the snippet, shows. */
const shown = (isFrame) =>
  browser.run((isFrame) => {
    const page = isFrame ? document.getElementById("preview").contentDocument : document;
    const { shadowRoot } = page.querySelector("nutgraf-feed");
    const card = shadowRoot.querySelector("[part~=card]");
    const style = page.defaultView.getComputedStyle(card);
    const text = [...shadowRoot.querySelectorAll("[part~=headline], [part~=tldr-line], [part~=more-button]")].map(
      (one) => one.textContent,
    );
    return {
      text,
      color: style.color,
      background: style.backgroundColor,
      radius: style.borderRadius,
      accent: style.getPropertyValue("--nutgraf-accent"),
    };
  }, isFrame);

test("the form has everything that the manifest has, with its words", async () => {
  await open();
  const { modules } = JSON.parse(readFileSync(join(DIST, "custom-elements.json"), "utf8"));
  const [{ attributes, cssProperties }] = modules.flatMap(({ declarations }) => declarations);
  const rows = await browser.run(() =>
    [...document.querySelectorAll(".many .row")].map((row) => [
      row.querySelector("[name]").name,
      row.querySelector("p").textContent,
    ]),
  );
  assert.deepEqual(
    rows,
    [...attributes, ...cssProperties].map(({ name, description }) => [name, description]),
  );
  const words = await browser.run(() => [...document.querySelectorAll("[name=theme]")].map(({ value }) => value));
  assert.deepEqual(words, ["auto", "light", "dark"]);
});

test("what is chosen is in the preview, the code, the CSS and the address, which brings it back", async () => {
  await open();
  assert.equal(await css(), false);
  await choose("layout", "compact");
  await type("limit", "2");
  await choose("theme", "dark");
  await choose("look", "newsprint");
  await browser.driver.findElement(By.css('#lang option[value="fr"]')).click();
  await type("--nutgraf-radius", "3px");
  await browser.run(() => {
    const swatch = document.querySelector('[data-for="--nutgraf-accent"]');
    swatch.value = "#663399";
    swatch.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await untilShown("compact");
  await untilStyled();
  const before = await shown(true);
  assert.equal(before.accent, "#663399");
  const integrity = JSON.parse(readFileSync(join(DIST, "build.json"), "utf8")).integrity["nutgraf.js"];
  const html = await code();
  assert.equal(
    html,
    `<script type="module" src="/nutgraf/nutgraf.js"\n  integrity="${integrity}" crossorigin></script>
<link rel="stylesheet" href="/nutgraf/themes/newsprint.css">
<nutgraf-feed src="/feed.json" layout="compact" limit="2" theme="dark" lang="fr"></nutgraf-feed>`,
  );
  const rule = await css();
  assert.equal(rule, "nutgraf-feed {\n  --nutgraf-accent: #663399;\n  --nutgraf-radius: 3px;\n}");

  const address = await browser.driver.getCurrentUrl();
  await open(new URL(address).hash, "compact");
  await untilStyled();
  assert.deepEqual([await code(), await css(), await shown(true)], [html, rule, before]);

  // On a page of its own, the snippet shows the same.
  site.answer("/feed.json", readFileSync(join(site.folder, "demo/feeds/briefings.json")), "application/feed+json");
  site.answer("/own.css", rule, "text/css");
  site.answer(
    "/own.html",
    `<!doctype html><html lang="en"><title>Own</title>\n${html}\n<link rel="stylesheet" href="/own.css">`,
    "text/html",
  );
  await browser.open(site.url("/own.html"));
  await browser.until(
    () =>
      document.querySelector("nutgraf-feed").shadowRoot?.querySelector("[part~=more-button]")?.textContent ===
      "Afficher plus",
  );
  assert.deepEqual(await shown(false), before);
  assert.deepEqual(await complaints(browser), []);
});

test("a press on the button gives everything its default back", async () => {
  await open("#limit=3&look=magazine&--nutgraf-accent=teal&width=400");
  await browser.driver.findElement(By.css("button[type=reset]")).click();
  await browser.until(() => location.hash === "");
  assert.match(await code(), /<nutgraf-feed src="\/feed.json"><\/nutgraf-feed>$/);
  assert.equal(await css(), false);
});

test("what is no value stays out of the code, and every value is written as each language has it", async () => {
  const src = `/feed?a=1&b="'{x}</script><i>`;
  const said = new URLSearchParams({
    src,
    limit: "3",
    "--nutgraf-accent": "red;} body { display: none",
    "--nutgraf-gap": "2em",
    layout: "none",
    nothing: "1",
  });
  await open(`#${said}`);
  assert.equal(await css(), "nutgraf-feed {\n  --nutgraf-gap: 2em;\n}");
  const parsed = await browser.run(() => {
    const page = new DOMParser().parseFromString(document.getElementById("code").textContent, "text/html");
    return [...page.querySelectorAll("*")]
      .map(({ localName }) => localName)
      .concat(page.querySelector("nutgraf-feed").getAttribute("src"));
  });
  assert.deepEqual(parsed, ["html", "head", "script", "body", "nutgraf-feed", src]);

  for (const key of ["react", "preact", "solid"]) {
    await stack(key);
    const { code: compiled } = await transform(await code(), { loader: "jsx", jsx: "transform", jsxFactory: "h" });
    let made;
    new Function(
      "h",
      `${compiled
        .replace(/^import.*$/gm, "")
        .replace("export {\n  Briefings\n};", "")
        .replace("export function", "function")}\nreturn Briefings();`,
    )((...words) => (made = words));
    assert.deepEqual(made, ["nutgraf-feed", { src, limit: "3" }], key);
  }
  await stack("vue");
  const { descriptor, errors } = parse(await code());
  assert.deepEqual(errors, []);
  const [{ props }] = descriptor.template.ast.children.filter(({ tag }) => tag);
  assert.deepEqual(
    props.map(({ name, value }) => [name, value.content]),
    [
      ["src", src],
      ["limit", "3"],
    ],
  );
  assert.deepEqual(compileTemplate({ source: descriptor.template.content, filename: "a.vue", id: "a" }).errors, []);
  await stack("prerender");
  assert.ok((await code()).includes(`'--src=${src.replace("'", "'\\''")}'`));
  for (const key of ["svelte", "astro", "script"]) {
    await stack(key);
    assert.match(await code(), /limit="3"/);
  }
  assert.deepEqual(await complaints(browser), []);
});

test("the gallery shows every theme in every layout, in light and dark, with its own colours, and a picture", async () => {
  await browser.open(site.url("themes.html"));
  await browser.until(() => customElements.get("nutgraf-feed"));
  const samples = await browser.run(() =>
    [...document.querySelectorAll(".holder")].map(({ shadowRoot }) => {
      const feed = shadowRoot.querySelector("nutgraf-feed");
      const card = feed.shadowRoot.querySelector("[part~=card]");
      const sheet = shadowRoot.querySelector("link[href*=themes]")?.getAttribute("href").split("/").pop();
      const style = getComputedStyle(card);
      return {
        sheet,
        theme: feed.getAttribute("theme"),
        layout: feed.hasAttribute("article") ? "article" : (feed.getAttribute("layout") ?? "cards"),
        headline: card.querySelector("[part~=headline]").textContent,
        colors: `${style.color} ${style.backgroundColor} ${style.fontFamily} ${style.boxShadow}`,
      };
    }),
  );
  const { modules } = JSON.parse(readFileSync(join(DIST, "custom-elements.json"), "utf8"));
  const [{ attributes }] = modules.flatMap(({ declarations }) => declarations);
  const words = attributes.find(({ name }) => name === "layout").type.text.split(" | ");
  const layouts = [...words.map((word) => JSON.parse(word)), "article"];
  const sheets = [null, ...readdirSync(join(DIST, "themes")).filter((name) => name.endsWith(".css"))];
  assert.deepEqual(
    samples.map(({ sheet, layout, theme }) => [sheet, layout, theme]),
    sheets.flatMap((sheet) => layouts.flatMap((layout) => ["light", "dark"].map((theme) => [sheet, layout, theme]))),
  );
  assert.ok(samples.every(({ headline }) => headline.trim()));
  assert.equal(new Set(samples.map(({ colors }) => colors)).size, 2 * sheets.length, "no two themes look the same");
  const pictures = await browser.runAsync(async () => {
    const images = [...document.querySelectorAll(".shown > img")];
    for (const image of images) image.loading = "eager";
    await Promise.all(images.map((image) => image.decode()));
    return images.map((image) => [image.naturalWidth, image.naturalHeight, image.width / image.height]);
  });
  assert.equal(pictures.length, sheets.length);
  for (const [width, height, shown] of pictures) assert.ok(Math.abs(width / height - shown) < 0.02, `${width} by ${height}`);
});
