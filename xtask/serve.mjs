// One server for the demo and the browser tests: www/site/ at the root, www/hosts/ at /hosts/, a build at /dist/, other
// people's libraries at /vendor/. By itself: `node xtask/serve.mjs [PORT]`.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, join, resolve } from "node:path";
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const HASHED = /^\/nutgraf-[0-9a-f]{10}\.(js|wasm)$/;

function notFound(response) {
  response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found\n");
}

/**
 * The headers for a path, as www/hosts/headers.json lists them; hosts of static sites read such a file, too. A star at
 * the end of a pattern stands for anything.
 */
export function headersFor(path) {
  const patterns = JSON.parse(readFileSync(join(root, "www/hosts/headers.json"), "utf8"));
  const matches = (pattern) => (pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern);
  const matching = Object.entries(patterns).filter(([pattern]) => matches(pattern));
  return Object.assign({}, ...matching.map(([, headers]) => headers));
}

const bundles = new Map();

/** A library of somebody else's, as www/hosts/vendor.json describes it: a file, or a module bundled of npm packages. */
export async function vendor(path) {
  const entry = JSON.parse(readFileSync(join(root, "www/hosts/vendor.json"), "utf8"))[path];
  if (!entry) return undefined;
  if (entry.file) return readFileSync(resolve(root, entry.file));
  if (!bundles.has(path)) {
    const { build } = await import("esbuild");
    const bundle = build({
      entryPoints: [join(root, "www", entry.bundle)],
      bundle: true,
      define: { "process.env.NODE_ENV": '"production"' },
      format: "esm",
      logLevel: "silent",
      minify: true,
      nodePaths: [join(root, "node_modules")],
      write: false,
    });
    bundles.set(path, bundle.then(({ outputFiles }) => outputFiles[0].contents));
  }
  return bundles.get(path);
}

/** A request listener for the pages in `www` and the build in `dist`, both below the project's root. */
export function site({ dist = "dist" } = {}) {
  // `dev` looks at the disk for each request, so that an edit is there after a reload.
  const options = { dev: true, etag: true, brotli: true, gzip: true };
  const addHeaders = (response, path) => {
    for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
  };
  const build = sirv(join(root, dist), {
    ...options,
    setHeaders(response, path) {
      addHeaders(response, `/dist${path}`);
      if (HASHED.test(path)) response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    },
  });
  const pages = sirv(join(root, "www/site"), {
    ...options,
    setHeaders(response, path) {
      addHeaders(response, path);
      if (/^\/feeds\/.*\.json$/.test(path)) response.setHeader("Content-Type", "application/feed+json");
    },
  });
  const hosts = sirv(join(root, "www/hosts"), {
    ...options,
    setHeaders(response, path) {
      addHeaders(response, `/hosts${path}`);
    },
  });
  const folders = { dist: build, hosts };
  return async (request, response) => {
    if (request.url.startsWith("/vendor/")) {
      const library = await vendor(request.url).catch((error) => console.error(`${request.url}: ${error.message}`));
      if (!library) return notFound(response);
      return response.writeHead(200, { "Content-Type": "text/javascript; charset=utf-8" }).end(library);
    }
    const [, folder, path] = request.url.match(/^\/(dist|hosts)(\/.*)$/) ?? [];
    if (!folder) return pages(request, response, () => notFound(response));
    request.url = path;
    return folders[folder](request, response, () => notFound(response));
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
