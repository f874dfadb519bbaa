/** A server with a fixed set of files, all of them compressed beforehand, that remembers what was asked of it. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const CACHE = fileURLToPath(new URL("../target/bench/brotli/", import.meta.url));
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/rss+xml; charset=utf-8",
  ".wasm": "application/wasm",
};
/** Beyond this, brotli 11 takes minutes; the feed of 10,000 is only ever fetched without throttling. */
const LARGE = 4_000_000;

function compressed(body, digest) {
  const quality = body.length > LARGE ? 5 : 11;
  const file = `${CACHE}${digest}.${quality}`;
  if (existsSync(file)) return readFileSync(file);
  const bytes = brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(file, bytes);
  return bytes;
}

export class Server {
  #files = new Map();
  #server = createServer((request, response) => this.#answer(request, response));
  /** What has been sent in full: `{ path, bytes }`. */
  sent = [];

  /** Pages and feeds are asked after each time (`revalidate`); everything else never changes under its name. */
  add(path, contents, { revalidate = false } = {}) {
    const body = Buffer.from(contents);
    const digest = createHash("sha256").update(body).digest("hex").slice(0, 20);
    this.#files.set(path, {
      bytes: compressed(body, digest),
      headers: {
        "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
        "Content-Encoding": "br",
        "Cache-Control": revalidate ? "no-cache" : "public, max-age=31536000, immutable",
        ETag: `"${digest}"`,
      },
    });
  }

  #answer(request, response) {
    const path = request.url.split("?")[0];
    const file = this.#files.get(path);
    if (!file) {
      this.sent.push({ path, bytes: 0, missing: true });
      response.writeHead(404).end();
    } else if (request.headers["if-none-match"] === file.headers.ETag) {
      response.writeHead(304, file.headers).end();
    } else {
      this.sent.push({ path, bytes: file.bytes.length });
      response.writeHead(200, { ...file.headers, "Content-Length": file.bytes.length }).end(file.bytes);
    }
  }

  listen() {
    return new Promise((resolve) => {
      this.#server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${this.#server.address().port}`));
    });
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
