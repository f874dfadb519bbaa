import { connection } from "next/server";
import { prerender } from "nutgraf/tools";
import { readFeed } from "../feed";
import { Adopted } from "./adopted";

/** Where the site is: links in the feed that are relative start there. */
const SITE = process.env.SITE_URL ?? "http://localhost:3000";

/** Renders the cards for each request. Without `connection()`, Next does that once, when it builds the page. */
export async function Briefings() {
  await connection();
  const { html } = await prerender(await readFeed(), {
    src: "/feed.json",
    url: new URL("/feed.json", SITE).href,
    stylesheet: "/nutgraf.css",
  });
  return <Adopted html={html} />;
}
