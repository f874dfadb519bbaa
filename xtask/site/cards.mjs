// Cards in the pages themselves: prerendered, so that they are there before any script, and without one.
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Takes the place of the site's address, which nobody knows while it is built. */
const SOMEWHERE = "https://site.invalid/";

/**
 * A function that writes the element as a page at the site's root has it: with the cards of a feed, `src`, whose text is given,
 * and with further attributes.
 */
export async function prerenderer(dist) {
  const { prerender } = await import(pathToFileURL(join(dist, "tools.js")));
  return async (src, feed, attributes) => {
    const { html } = await prerender(feed, {
      src,
      url: SOMEWHERE + src,
      stylesheet: "nutgraf/nutgraf.css",
      ...attributes,
    });
    // No search engine needs the articles of a sample.
    return html.replaceAll(SOMEWHERE, "").replace(/<script type="application\/ld\+json">[^]*?<\/script>\s*/g, "");
  };
}
