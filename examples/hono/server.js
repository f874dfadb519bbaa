import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { stream } from "hono/streaming";
import { prerender } from "nutgraf/tools";

const readFeed = () => readFile(new URL("feed.json", import.meta.url));

const app = new Hono();

/** The package's files, which the browser loads from `/nutgraf/`. */
app.use("/nutgraf/*", serveStatic({ root: fileURLToPath(new URL("..", import.meta.resolve("nutgraf/package.json"))) }));

app.get("/feed.json", async (c) => c.body(await readFeed(), 200, { "Content-Type": "application/feed+json" }));

app.get("/", (c) => {
  c.header("Content-Type", "text/html; charset=utf-8");
  return stream(c, async (page) => {
    // The browser fetches the style sheet and the script while the feed is still being read. The script is a module without
    // `async`: it runs when the whole page is there.
    await page.write(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>How the web agrees</title>
<link rel="preload" as="style" href="/nutgraf/nutgraf.css">
<script type="module" src="/nutgraf/nutgraf.js"></script>
<h1>How the web agrees</h1>
`);
    const { html } = await prerender(await readFeed(), { src: "/feed.json", url: new URL("/feed.json", c.req.url).href });
    // Written as it is: in what `prerender` gives, every text of the feed is escaped.
    await page.write(html);
    await page.write("</html>\n");
  });
});

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) }, ({ port }) => console.log(`http://localhost:${port}`));
