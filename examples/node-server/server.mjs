import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { prerender } from "nutgraf/tools";
import sirv from "sirv";

/** The package's files, which the browser loads from `/nutgraf/`. */
const widget = sirv(fileURLToPath(new URL(".", import.meta.resolve("nutgraf/package.json"))), { brotli: true, gzip: true });

const page = (body) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>How the web agrees</title>
<link rel="preload" as="style" href="/nutgraf/nutgraf.css">
<h1>How the web agrees</h1>
${body}
</html>
`;

/** Where the site is: relative links of the feed begin there. What a request says of it could come from anybody. */
const SITE = process.env.SITE_URL ?? "http://localhost:3000";

async function answer(request, response) {
  const [pathname] = request.url.split("?");
  if (pathname.startsWith("/nutgraf/")) {
    request.url = request.url.slice("/nutgraf".length);
    return widget(request, response, () => response.writeHead(404).end());
  }
  const feed = await readFile(new URL("feed.json", import.meta.url));
  if (pathname === "/feed.json") return response.writeHead(200, { "Content-Type": "application/feed+json" }).end(feed);
  if (pathname !== "/") return response.writeHead(404).end();
  const { html } = await prerender(feed, {
    src: "/feed.json",
    url: new URL("/feed.json", SITE).href,
    script: "/nutgraf/nutgraf.js",
    stylesheet: "/nutgraf/nutgraf.css",
  });
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(page(html));
}

const server = createServer((request, response) => {
  answer(request, response).catch(() => (response.headersSent ? response.destroy() : response.writeHead(500).end()));
});

server.listen(Number(process.env.PORT ?? 3000), () => console.log(`http://localhost:${server.address().port}`));
