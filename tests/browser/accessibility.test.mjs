// What assistive technology gets: roles, names, states and order, as outlines that are kept in accessibility/. After a
// wanted change, NUTGRAF_WRITE=1 writes them anew, from Chromium; the other engines are held to the same.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { env } from "node:process";
import { COMPLETE, COMPLETE_ID, open } from "./feeds.mjs";
import { figure } from "./figures.mjs";
import { engine, suite } from "./harness.mjs";

const { browser, server, test } = await suite();
const page = { browser, server };

/** The roles that all engines give the same elements. Others have a meaning that differs by engine, or none. */
const ROLES = new Set(
  "article button cell columnheader group heading image link list listitem row rowheader search status table".split(" "),
);

/** Elements for which each engine has a role of its own. */
const OWN = new Set(["summary", "audio", "video"]);

/** Roles whose name, where an engine makes one, is only what is in them. */
const NAMELESS = new Set(["list", "listitem", "row"]);

/** The outline as far as this engine tells it: WebKit gives most cells no names of their own. */
const asTold = (outline) => (engine === "webkit" ? outline.replace(/(cell|columnheader|rowheader) ".*?"(?=\n| \()/g, "$1") : outline);

/** Every element of the widget that can be seen, each with the place of its parent in this list and the states that the outline names. */
const elements = () =>
  browser.run(() => {
    const found = [];
    const walk = (node, parent) => {
      for (const element of node.children) {
        if (!element.checkVisibility()) continue;
        const states = [];
        if (element.localName === "summary") states.push(element.parentNode.open ? "expanded" : "collapsed");
        if (/^h[1-6]$/.test(element.localName)) states.push(`level ${element.localName[1]}`);
        for (const name of ["aria-current", "aria-disabled", "aria-sort", "aria-pressed", "aria-posinset", "aria-setsize"]) {
          if (element.hasAttribute(name)) states.push(`${name.slice(5)} ${element.getAttribute(name)}`);
        }
        if (element.getAttribute("tabindex") === "0") states.push("focusable");
        walk(element, found.push({ element, parent, states, name: element.localName }) - 1);
      }
    };
    walk(document.querySelector("nutgraf-feed").shadowRoot, -1);
    return found;
  });

/** The outline: of each element with one of these roles its role, its name and its states, below the nearest such. */
async function outline() {
  const lines = [];
  const depths = [];
  for (const { element, parent, states, name } of await elements()) {
    const depth = depths[parent] ?? 0;
    const role = OWN.has(name) ? name : (await element.getAriaRole()).replace(/^img$/, "image");
    const isNamed = OWN.has(name) || ROLES.has(role);
    depths.push(depth + (isNamed ? 1 : 0));
    if (!isNamed) continue;
    const label = NAMELESS.has(role) ? "" : (await element.getAccessibleName()).replace(/\s+/g, " ").trim();
    const facts = [label && ` "${label}"`, states.length ? ` (${states.join(", ")})` : ""];
    lines.push(["  ".repeat(depth), role, ...facts].join(""));
  }
  return `${lines.join("\n")}\n`;
}

const [ITEM] = COMPLETE.items;
const { widths: _, ...IMAGE } = ITEM._nutgraf.image;
/** The feed that uses every member, with a picture that is there: engines tell one that is not in ways of their own. */
const FEED = { ...COMPLETE, next_url: undefined, items: [{ ...ITEM, image: "/images/json-feed.svg", _nutgraf: { ...ITEM._nutgraf, image: IMAGE } }] };


/** A feed for each kind of card that a front page has: the lead story, the grid of six, of which one has everything, and the list of the rest. */
const FRONT = {
  ...FEED,
  items: [
    ...["lead", "second"].map((id) => ({ ...FEED.items[0], id })),
    ...[3, 4, 5, 6, 7, 8, 9].map((number) => ({ id: `${number}`, title: `Article ${number}`, summary: "In short." })),
  ],
};

/** The layouts, each with the element's attributes and its feed. */
const LAYOUTS = {
  cards: ['open="all"', FEED],
  front: ['layout="front"', FRONT],
  compact: ['layout="compact"', FEED],
  whole: [`article="${COMPLETE_ID}"`, FEED],
};

for (const [name, [attributes, feed]] of Object.entries(LAYOUTS)) {
  test(`roles, names, states and their order are as they were, ${name}`, async () => {
    server.json("/feed.json", feed);
    await open(page, { attributes: `src="/feed.json" ${attributes}` });
    await browser.event("nutgraf-load");
    await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("img[part~=image]").naturalWidth);
    // Open panels get their tools right after the first showing.
    const toolsAreThere = () => !document.querySelector("nutgraf-feed").shadowRoot.querySelector("[open] [data-tools]:not([data-tool] + *)");
    await browser.until(toolsAreThere);
    // So do cards their places.
    if (name !== "whole") await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[aria-posinset]"));
    const file = new URL(`accessibility/${name}.txt`, import.meta.url);
    const found = asTold(await outline());
    if (env.NUTGRAF_WRITE && engine === "chromium") writeFileSync(file, found);
    const expected = asTold(readFileSync(file, "utf8"));
    figure("outline", { engine, name, held: found === expected });
    assert.equal(found, expected);
  });
}
