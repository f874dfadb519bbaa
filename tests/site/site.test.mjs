// The project's site as `xtask/site.mjs` builds it, looked at in Chromium.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { By } from "selenium-webdriver";
import { openBrowser } from "../browser/browser.mjs";
import { brokenLinks } from "./links.mjs";
import { axeComplaints, collectEverywhere, complaints, DIST, look, startSite } from "./site.mjs";

const site = await startSite();
const browser = await openBrowser();
after(async () => {
  await browser.close();
  await site.stop();
});
await collectEverywhere(browser);

const own = site.pages.filter((path) => !path.startsWith("demo/"));

test("no link leads to nothing", () => {
  assert.ok(own.length > 20, `${own}`);
  assert.deepEqual(brokenLinks(site.folder, site.pages, ["configurator.html", "playground.html"]), []);
});

test("no page, at no width and in no scheme, breaks a policy, logs an error, scrolls sideways or displeases axe", async () => {
  for (const [index, path] of own.entries()) {
    // Each way to look at a page for every page of its own, and in turns for the many documents.
    const ways = [
      { width: 1280, scheme: "light" },
      { width: 375, scheme: "dark" },
    ];
    for (const way of path.includes("/") ? [ways[index % 2]] : ways) {
      await look(browser, way);
      await browser.open(site.url(path));
      await browser.until(() => document.readyState === "complete");
      const wide = await browser.run(() => document.documentElement.scrollWidth > window.innerWidth);
      // Axe itself adds styles: what the page complains of is asked before.
      const found = [
        ...(await complaints(browser)),
        ...(wide ? ["it scrolls sideways"] : []),
        ...(await axeComplaints(browser)),
      ];
      assert.deepEqual(found, [], `${path} ${JSON.stringify(way)}`);
    }
  }
  await look(browser);
  assert.deepEqual(site.missing, []);
});

test("the documents lead from each to the next", async () => {
  const seen = [];
  await browser.open(site.url("docs/index.html"));
  for (;;) {
    const [title, next] = await browser.run(() => [document.title, document.querySelector("a[rel=next]")?.href]);
    seen.push(title);
    if (!next) break;
    await browser.open(next);
  }
  assert.equal(new Set(seen).size, own.filter((path) => path.startsWith("docs/")).length);
});

test("without script, the documents, the front page's card and the themes are there", async () => {
  const { driver } = browser;
  await driver.sendDevToolsCommand("Emulation.setScriptExecutionDisabled", { value: true });
  try {
    await browser.open(site.url("index.html"));
    assert.deepEqual(
      await browser.run(() => [
        customElements.get("nutgraf-feed"),
        document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part~=headline]").length,
      ]),
      [null, 1],
    );
    await browser.open(site.url("themes.html"));
    const cards = await browser.run(() =>
      [...document.querySelectorAll(".holder")].map(
        ({ shadowRoot }) => shadowRoot.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part~=card]").length,
      ),
    );
    assert.ok(cards.length && cards.every((count) => count === 1), `${cards}`);
    // The list of documents is a popover where there is no room for it.
    await look(browser, { width: 375 });
    await browser.open(site.url("docs/size.html"));
    const isShown = () => document.getElementById("documents").checkVisibility();
    assert.equal(await browser.run(isShown), false);
    await driver.findElement(By.css(".docs-open")).click();
    assert.equal(await browser.run(isShown), true);
  } finally {
    await driver.sendDevToolsCommand("Emulation.setScriptExecutionDisabled", { value: false });
    await look(browser);
  }
});

test("the front page's figures are those of the build", async () => {
  const { first_load: load, files } = JSON.parse(readFileSync(join(DIST, "build.json"), "utf8"));
  const text = readFileSync(join(site.folder, "index.html"), "utf8");
  const element = files.find(({ role }) => role === "element");
  assert.ok(
    text.includes(
      `${(load.brotli / 1000).toFixed(1)} KB with brotli, all in all; ${(element.brotli / 1000).toFixed(1)} of them`,
    ),
  );
});

/** These show no card on purpose, or none before somebody presses something. */
const WITHOUT_CARDS = ["no-script", "no-wasm", "taken-name", "late-script", "nested"];

test("the demo and the host pages work from any folder", async () => {
  site.missing.length = 0;
  const hosts = site.pages.filter(
    (path) => path.startsWith("demo/") && !WITHOUT_CARDS.some((name) => path.endsWith(`/${name}.html`)),
  );
  assert.ok(hosts.length > 12, `${hosts}`);
  for (const path of hosts) {
    await browser.open(site.url(path));
    await browser.until(() =>
      [...document.querySelectorAll("nutgraf-feed")].some(({ shadowRoot }) =>
        shadowRoot?.querySelector("[part~=headline]"),
      ),
    );
  }
  assert.deepEqual(site.missing, []);
});

test("the demo's controls change the widget, its source and the address, which brings them back", async () => {
  await browser.open(site.url("demo/"));
  const languages = await browser.run(() => [...document.querySelector("[name=lang]").options].map(({ text, value }) => [text, value]));
  assert.deepEqual([languages.length, new Map(languages).get("Deutsch"), new Map(languages).get("Türkçe")], [41, "de", "tr"]);
  await (await browser.find("[name=lang] [value=de]")).click();
  for (const name of ["find", "aids"]) await (await browser.find(`[name=${name}]`)).click();
  /** What the widget has, and what is there because of it. */
  const shown = async () => {
    await browser.until(() => {
      const { shadowRoot } = document.getElementById("widget");
      return shadowRoot.querySelector("[part=tldr-label]")?.textContent.startsWith("Was sich geändert hat") && shadowRoot.querySelector("input") && shadowRoot.querySelector("[part~=aids]");
    });
    return browser.run(() => [location.search, ...["lang", "find", "aids"].map((name) => document.getElementById("widget").getAttribute(name))]);
  };
  const expected = ["?lang=de&find=on&aids=listen+copy+share", "de", "on", "listen copy share"];
  assert.deepEqual(await shown(), expected);
  assert.match(await browser.run(() => document.getElementById("source").textContent), /lang="de"[^]*find="on"[^]*aids="listen copy share"/);
  await browser.open(site.url(`demo/${expected[0]}`));
  assert.deepEqual(await shown(), expected);
});
