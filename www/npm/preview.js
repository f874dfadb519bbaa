/** `npx nutgraf preview FEED`: a page with the cards of a feed on this machine, which follows the feed's file as it changes. */
import { existsSync, readdirSync, readFileSync, watchFile } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";
import { parseArgs } from "node:util";

const PACKAGE = new URL("./", import.meta.url);
const TYPES = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};
const FILES = new Set(readdirSync(PACKAGE, { recursive: true }).map((path) => `${path}`.replaceAll("\\", "/")));
const HELP = `Shows a feed's cards in a browser, and what is wrong with the feed here

Usage: nutgraf preview FEED [--port NUMBER] [--ATTRIBUTE VALUE]…

  FEED         a file, or an http or https URL
  --port       4321 if nothing is said; 0 for any that is free
  --ATTRIBUTE  an attribute of the element, such as --limit 3, --layout compact or --theme dark

Relative links and pictures of a feed lead nowhere here.
`;

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** The page: an element with these attributes, which is loaded again after each change. */
const page = (attributes) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Preview: Nutgraf</title>
<link rel="icon" href="data:,">
<style>body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }</style>
<script type="module" src="/nutgraf/nutgraf.js"></script>
<script type="module">
  const changes = new EventSource("/changes");
  // After a pause of the connection, too: something may have changed in it.
  changes.onopen = changes.onmessage = () => document.querySelector("nutgraf-feed").reload?.();
</script>
<nutgraf-feed src="/feed" cache="off"${attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("")}></nutgraf-feed>
</html>
`;

/** Reads the arguments: the feed, the port, and the attributes as pairs. */
function parsed(args) {
  const { modules } = JSON.parse(readFileSync(new URL("custom-elements.json", PACKAGE), "utf8"));
  const names = modules.flatMap(({ declarations }) => declarations.flatMap(({ attributes }) => attributes.map(({ name }) => name)));
  // What this page itself says of them.
  const others = names.filter((name) => !["src", "cache"].includes(name));
  const options = Object.fromEntries(["port", ...others].map((name) => [name, { type: "string" }]));
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (positionals.length !== 1) throw new Error(`expected one feed, found ${positionals.length}`);
  const { port = "4321", ...attributes } = values;
  if (!/^\d+$/.test(port) || port > 65535) throw new Error(`--port ${port}: expected a number from 0 to 65535`);
  return { feed: positionals[0], port: Number(port), attributes: Object.entries(attributes) };
}

/** Starts the server, and tells what is wrong with the feed; gives an exit code where that cannot be. */
export async function preview(args, { isUrl, responseOf, runCommand }) {
  if (args.includes("--help") || args.includes("-h")) return void console.log(HELP);
  let wanted;
  try {
    wanted = parsed(args);
    if (!isUrl(wanted.feed) && !existsSync(wanted.feed)) throw new Error(`${wanted.feed}: there is no such file`);
  } catch (error) {
    console.error(`nutgraf: ${error.message}\n\n${HELP}`);
    return 2;
  }
  const { feed, port, attributes } = wanted;
  const listeners = new Set();

  /** Sends the feed's bytes as they are now. */
  async function sendFeed(response) {
    const answer = isUrl(feed) ? await responseOf(feed) : { status: 200, body: readFileSync(feed) };
    if (answer.error) return response.writeHead(502, { "Content-Type": "text/plain" }).end(answer.error);
    const type = answer.headers?.["content-type"] ?? (`${answer.body.subarray(0, 100)}`.includes("<") ? "application/xml" : "application/feed+json");
    // Whatever it is, it is no page of this address.
    const guards = { "Content-Security-Policy": "sandbox", "X-Content-Type-Options": "nosniff" };
    response.writeHead(answer.status, { "Content-Type": type, "Cache-Control": "no-store", ...guards }).end(answer.body);
  }

  const server = createServer((request, response) => {
    // A page elsewhere whose name leads to this machine must not read the feed.
    if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? "")) return response.writeHead(421).end();
    const [pathname] = request.url.split("?");
    if (pathname === "/") return response.writeHead(200, { "Content-Type": "text/html" }).end(page(attributes));
    if (pathname === "/feed") return sendFeed(response).catch((error) => response.writeHead(500).end(error.message));
    if (pathname === "/changes") {
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" }).write(":\n\n");
      listeners.add(response);
      return response.on("close", () => listeners.delete(response));
    }
    const name = pathname.replace("/nutgraf/", "");
    const type = TYPES[extname(name)];
    if (!type || !FILES.has(name)) return response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": type }).end(readFileSync(new URL(name, PACKAGE)));
  });

  await runCommand(["check", feed]);
  const code = await new Promise((resolve) => {
    server.once("error", (error) => {
      console.error(error.code === "EADDRINUSE" ? `nutgraf: port ${port} is taken: choose another with --port` : `nutgraf: ${error.message}`);
      resolve(2);
    });
    server.listen(port, "127.0.0.1", resolve);
  });
  if (code) return code;
  console.log(`\nhttp://127.0.0.1:${server.address().port}/ (Ctrl+C ends it)`);
  if (isUrl(feed)) return undefined;
  watchFile(feed, { interval: 300 }, async () => {
    if (!existsSync(feed)) return;
    for (const listener of listeners) listener.write("data: changed\n\n");
    console.log();
    await runCommand(["check", feed]);
  });
  return undefined;
}
