// Printing: on paper no panel can be opened, so what is in closed ones is printed, too.
import assert from "node:assert/strict";
import { engine, suite } from "./harness.mjs";
import { open } from "./feeds.mjs";

const { browser, server, test } = await suite();

const takeaways = Array.from({ length: 80 }, (_, number) => `Takeaway ${number}, of which there is this much to say: ${"words ".repeat(9)}`);

/** How large the printed page is. */
const printed = async () => Buffer.from(await browser.driver.printPage({}), "base64").length;

test("closed panels are on paper as open ones are", async () => {
  server.json("/feed.json", { items: [{ id: "1", title: "One", _nutgraf: { takeaways } }] });
  await open({ browser, server }, { attributes: 'src="/feed.json" loading="eager"' });
  await browser.event("nutgraf-load");
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
