// Opens the states of the element in a theme, for whatever looks at them.
import { WIDGET } from "../harness.mjs";
import { DIRECTIONS, FEEDS, STATES } from "./states.mjs";

/**
 * A function that opens a page with the element in each of the states, and waits until every one is as a visitor has made it.
 */
export const opener =
  (browser, server) =>
  async (theme, direction, scheme, states = STATES, css = "") => {
    for (const [path, feed] of Object.entries(FEEDS)) server.json(path, feed);
    server.on("/gone.json", (_request, response) => response.writeHead(404).end());
    const boxes = Object.entries(states).map(
      ([name, { attributes, width }]) =>
        `<div data-state="${name}"${width ? ` class="narrow"` : ""}><nutgraf-feed loading="eager" cache="off" theme="${scheme}" lang="${DIRECTIONS[direction]}" ${attributes}></nutgraf-feed></div>`,
    );
    server.page("/", {
      head: `${WIDGET}${theme === "none" ? "" : `<link rel="stylesheet" href="/dist/themes/${theme}.css">`}
  <style>:root { color-scheme: ${scheme}; background: ${scheme === "dark" ? "#111" : "#fff"} } h1 { color: ${scheme === "dark" ? "#fff" : "#000"} } .narrow { inline-size: 320px } nutgraf-feed::part(card) { content-visibility: visible } ${css}</style>`,
      body: `<main><h1>The host's page</h1>${boxes.join("\n")}</main>`,
    });
    await browser.open(server.url("/"));
    await browser.until(() => [...document.querySelectorAll("nutgraf-feed")].every((feed) => feed.matches(":state(ready), :state(empty), :state(failed)")));
    const toolsAreThere = () =>
      [...document.querySelectorAll("nutgraf-feed")].every(({ shadowRoot }) => !shadowRoot.querySelector("[open] [data-tools]:not([data-tool] + *)"));
    await browser.until(toolsAreThere);
    for (const [name, { does, until }] of Object.entries(states)) {
      if (!does) continue;
      const element = (call, name) => `() => (${call})(document.querySelector('[data-state="${name}"] > nutgraf-feed'))`;
      await browser.run(element(`(element) => void (${does})(element)`, name));
      await browser.until(element(`(element) => Boolean((${until})(element))`, name));
    }
  };
