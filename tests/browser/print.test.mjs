// Printing: on paper no panel can be opened, so what is in closed ones is printed, too.
import assert from "node:assert/strict";
import { engine, suite } from "./harness.mjs";
import { open } from "./feeds.mjs";

const { browser, server, test } = await suite();

const takeaways = Array.from({ length: 80 }, (_, number) => `Takeaway ${number}, of which there is this much to say: ${"words ".repeat(9)}`);

/** Waits for the style of print, which comes right after a first showing. */
const styled = () =>
  browser.until(() => {
    const sheets = document.querySelector("nutgraf-feed").shadowRoot.adoptedStyleSheets;
    return sheets.some((sheet) => [...sheet.cssRules].some(({ media }) => media?.mediaText === "print"));
  });

/** How large the printed page is. */
const printed = async () => Buffer.from(await browser.driver.printPage({}), "base64").length;

test("closed panels are on paper as open ones are", async () => {
  server.json("/feed.json", { items: [{ id: "1", title: "One", _nutgraf: { takeaways } }] });
  await open({ browser, server }, { attributes: 'src="/feed.json" loading="eager"' });
  await browser.event("nutgraf-load");
  await styled();
  if (engine === "webkit") {
    // WebKitGTK's driver cannot print. The engine knows the rule, at least.
    await assert.rejects(printed(), { name: "UnknownCommandError" });
    const rules = await browser.run(() => {
      const sheets = document.querySelector("nutgraf-feed").shadowRoot.adoptedStyleSheets;
      const print = sheets.flatMap((sheet) => [...sheet.cssRules]).filter(({ media }) => media?.mediaText === "print");
      return print.flatMap(({ cssRules }) => [...cssRules]).map(({ selectorText }) => selectorText);
    });
    assert.ok(rules.includes("details::details-content"), rules.join());
    return;
  }
  const closed = await printed();
  await browser.run(() => document.querySelector("nutgraf-feed").openAll());
  const opened = await printed();
  assert.ok(Math.abs(closed - opened) < 0.1 * opened, `${closed} bytes, and ${opened} with the panels open`);
});

test("where a source leads is printed behind it, entries are not torn, and what can be pressed is not there", async () => {
  const source = "https://source.example/a";
  const _nutgraf = {
    takeaways: [{ text: "One", sources: ["a"] }],
    sources: [{ id: "a", title: "A", url: source }],
    coverage: [{ title: "B", url: "https://coverage.example/b" }],
    original: { url: "https://original.example/c", publisher: "C" },
  };
  server.json("/feed.json", { items: [{ id: "1", title: "One", tags: ["news"], _nutgraf }, { id: "2", title: "Two" }] });
  await open({ browser, server }, { attributes: 'src="/feed.json" loading="eager" limit="1" open="all"' });
  await browser.event("nutgraf-load");
  await styled();
  if (engine !== "chromium") {
    // Only Chromium's driver shows a page as it is printed. The engine knows the rules, at least.
    const rules = await browser.run(() => {
      const sheets = document.querySelector("nutgraf-feed").shadowRoot.adoptedStyleSheets;
      const print = sheets.flatMap((sheet) => [...sheet.cssRules]).filter(({ media }) => media?.mediaText === "print");
      return print.flatMap(({ cssRules }) => [...cssRules]).map(({ cssText }) => cssText);
    });
    assert.ok(rules.some((rule) => /attr\(href\)/.test(rule)) && rules.some((rule) => /break-inside: avoid/.test(rule)), rules.join());
    return;
  }
  const seen = () =>
    browser.run(() => {
      const { shadowRoot } = document.querySelector("nutgraf-feed");
      const after = (selector) => getComputedStyle(shadowRoot.querySelector(selector), "::after");
      return {
        links: ["[part~=source] a", "[part~=coverage] a", "[part~=original] a"].map((selector) => after(selector).content),
        spacing: after("[part~=original] a").letterSpacing,
        breaks: getComputedStyle(shadowRoot.querySelector("[part~=claim]")).breakInside,
        buttons: [...shadowRoot.querySelectorAll("button, [part~=backlink]")].filter((one) => one.getClientRects().length > 0).length,
      };
    });
  const onScreen = await seen();
  assert.ok(!onScreen.links.some((link) => link.includes("example")) && onScreen.buttons > 1, JSON.stringify(onScreen));
  await browser.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "print" });
  try {
    assert.deepEqual(await seen(), {
      links: [`" <${source}>"`, '" <https://coverage.example/b>"', '" <https://original.example/c>"'],
      spacing: "normal",
      breaks: "avoid",
      buttons: 0,
    });
  } finally {
    await browser.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "" });
  }
});
