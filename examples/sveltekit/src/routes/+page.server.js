import feed from "../feed.json";
import stylesheet from "nutgraf/nutgraf.css?url";
import { prerender } from "nutgraf/tools";

export async function load({ url }) {
  const { html } = await prerender(JSON.stringify(feed), { src: "/feed.json", url: `${url.origin}/feed.json`, stylesheet });
  return { html, stylesheet };
}
