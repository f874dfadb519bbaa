// One server for the demo and the browser tests: www/ at the root, a build at /dist/.
// By itself: `node xtask/serve.mjs [PORT]`.
import { createServer } from "node:http";
import { dirname, join } from "node:path";
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const HASHED = /^\/nutgraf-[0-9a-f]{10}\.(js|wasm)$/;

function missing(response) {
  response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found\n");
}

/** What scripts, feeds and their policies need to be read from a page of another origin. */
function shared(response) {
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
}

/** A request listener for the pages in `www` and the build in `dist`, both below the project's root. */
export function site({ dist = "dist", www = "www" } = {}) {
  // `dev` looks at the disk for each request, so that an edit is there after a reload.
  const options = { dev: true, etag: true, brotli: true, gzip: true };
  const build = sirv(join(root, dist), {
    ...options,
    setHeaders(response, path) {
      shared(response);
      if (HASHED.test(path)) response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    },
  });
  const pages = sirv(join(root, www), {
    ...options,
    setHeaders(response, path) {
      if (!path.startsWith("/feeds/")) return;
      shared(response);
      if (path.endsWith(".json")) response.setHeader("Content-Type", "application/feed+json");
    },
  });
  return (request, response) => {
    const inBuild = request.url.match(/^\/dist(\/.*)$/);
    if (!inBuild) return pages(request, response, () => missing(response));
    request.url = inBuild[1];
    return build(request, response, () => missing(response));
  };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(argv[2] ?? 4321);
  const server = createServer(site());
  server.on("error", (error) => {
    console.error(error.code === "EADDRINUSE" ? `port ${port} is taken: choose another with --port` : error.message);
    exit(1);
  });
  server.listen(port, "127.0.0.1", () => console.log(`serving http://127.0.0.1:${port}/ (Ctrl+C ends it)`));
}
