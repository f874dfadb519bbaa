import { prerender } from "nutgraf/tools";
import { feedOf } from "./feed.js";

export default function (config) {
  config.ignores.add("README.md");
  config.addPassthroughCopy({ "node_modules/nutgraf": "nutgraf" });
  config.addCollection("posts", (api) => api.getFilteredByGlob("posts/*.md").reverse());

  /** The posts as cards, rendered when the site is built. The element in the browser takes them over. */
  config.addAsyncShortcode("nutgraf", async (posts, site, limit = 12) => {
    const feed = JSON.stringify(feedOf(posts, site));
    const { html } = await prerender(feed, { src: "/feed.json", url: new URL("/feed.json", site.url).href, limit });
    return html;
  });
}
