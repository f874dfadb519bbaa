// A server that a test tells what to do: pages, routes that misbehave on command, a log of every request, policy
// reports.
import { once } from "node:events";
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { env } from "node:process";
import { withTimeout } from "./timeouts.mjs";
import { headersFor, site } from "../../xtask/serve.mjs";

const COLLECTOR = readFileSync(new URL("collect.js", import.meta.url));
/** Where browsers report violations of a page's policy; `await server.request(REPORTS)` waits for one. */
export const REPORTS = "/reports";

/** The site of `cargo xtask demo`, and over it what the test puts there. */
export class Server {
  #fallback;
  #http;
  #port = 0;
  #routes = new Map();
  #arrivals = [];
  /** Every request so far, but for the collector's: { method, path, url, headers, body }. */
  requests = [];

  constructor({ dist = env.NUTGRAF_DIST ?? "dist" } = {}) {
    this.#fallback = site({ dist });
  }

  /** Starts listening; again on the same port when it was stopped before, as a server that comes back. */
  async start() {
    this.#http = createServer((request, response) => this.#answer(request, response));
    this.#http.listen(this.#port, "127.0.0.1");
    await once(this.#http, "listening");
    this.#port = this.#http.address().port;
    return this;
  }

  /** Stops listening and cuts every connection: from now on they are refused. */
  async stop() {
    const closed = once(this.#http, "close");
    this.#http.close();
    this.#http.closeAllConnections();
    await withTimeout(closed, "the server to stop");
  }

  get origin() {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** The same server under another name, and so another origin. */
  get otherOrigin() {
    return `http://localhost:${this.#port}`;
  }

  url(path) {
    return new URL(path, this.origin).href;
  }

  /** Answers a path (without its query) with a node listener: `(request, response) => …`, from the next request on. */
  on(path, listener) {
    this.#routes.set(path, listener);
  }

  /** Answers with JSON; a string is sent as it is, so that broken JSON can be sent too. */
  json(path, body, { status = 200, headers = {} } = {}) {
    this.on(path, (_request, response) => {
      response.writeHead(status, { "Content-Type": "application/feed+json", "Access-Control-Allow-Origin": "*", ...headers });
      response.end(typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body));
    });
  }

  /**
   * Answers with an HTML page that has the collector as its first script. `policy` is a Content-Security-Policy, to
   * which the address for reports is added; `nonce` is put on the collector, for policies that ask for one.
   */
  page(path, { body = "", head = "", policy, nonce, headers = {}, html = 'lang="en"' } = {}) {
    const mark = nonce ? ` nonce="${nonce}"` : "";
    const content = `<!doctype html><html ${html}><head><meta charset="utf-8"><title>Test</title>
<link rel="icon" href="data:,"><script${mark} src="/collect.js"></script>${head}</head><body>${body}</body></html>`;
    const guarded = policy ? { "Content-Security-Policy": `${policy}; report-uri ${REPORTS}` } : {};
    this.on(path, (_request, response) => {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...guarded, ...headers });
      response.end(content);
    });
    return this.url(path);
  }

  /**
   * Serves a page of www/hosts as it is, with its headers, but for the collector as its first script and the address
   * for reports in its policy; `edit` may change its text, `headers` its headers. Gives its URL.
   */
  host(name, { edit = (html) => html, headers = {} } = {}) {
    const path = `/hosts/${name}.html`;
    this.on(path, (_request, response) => {
      const own = { ...headersFor(path), ...headers };
      const policy = own["Content-Security-Policy"];
      const nonce = policy?.match(/'nonce-([^']+)'/)?.[1];
      const collector = `<head><script${nonce ? ` nonce="${nonce}"` : ""} src="/collect.js"></script>`;
      const html = readFileSync(new URL(`../../www${path}`, import.meta.url), "utf8").replace("<head>", collector);
      const guarded = policy ? { "Content-Security-Policy": `${policy}; report-uri ${REPORTS}` } : {};
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...own, ...guarded });
      response.end(edit(html));
    });
    return this.url(path);
  }

  /** The requests so far whose path is, or matches, the given one. */
  requestsFor(path) {
    return this.requests.filter((request) => matches(path, request));
  }

  /** The reports of policy violations so far, as the browser sent them. */
  get reports() {
    return this.requestsFor(REPORTS).map(({ body }) => JSON.parse(body));
  }

  /** The `nth` request whose path is, or matches, the given one: come or still to come. */
  request(path, nth = 1) {
    const found = this.requestsFor(path)[nth - 1];
    if (found) return Promise.resolve(found);
    const arrival = new Promise((resolve) => this.#arrivals.push({ path, nth, resolve }));
    return withTimeout(arrival, `request ${nth} for ${path}`).catch(({ message }) => {
      throw new Error(`${message}; there were: ${this.requests.map((request) => request.path).join(" ")}`);
    });
  }

  /** Forgets routes, requests and reports: a test begins with this. */
  reset() {
    this.#routes.clear();
    this.#arrivals = [];
    this.requests = [];
  }

  async #answer(request, response) {
    const { pathname: path } = new URL(request.url, this.origin);
    if (path === "/collect.js") {
      response.writeHead(200, { "Content-Type": "text/javascript", "Cross-Origin-Resource-Policy": "cross-origin" }).end(COLLECTOR);
      return;
    }
    const body = await read(request);
    const { method, url, headers } = request;
    this.#log({ method, path, url, headers, body });
    if (path === REPORTS) {
      response.writeHead(204).end();
      return;
    }
    const route = this.#routes.get(path);
    try {
      await (route ? route(request, response) : this.#fallback(request, response));
    } catch (error) {
      response.writeHead(500, { "Content-Type": "text/plain" }).end(String(error.stack));
    }
  }

  #log(entry) {
    this.requests.push(entry);
    this.#arrivals = this.#arrivals.filter(({ path, nth, resolve }) => {
      const found = this.requestsFor(path)[nth - 1];
      if (found) resolve(found);
      return !found;
    });
  }
}

/** Waits until the browser has given up what a server is answering. */
export function closed(response) {
  if (response.closed) return Promise.resolve();
  return withTimeout(once(response, "close"), `the end of ${response.req.url}`);
}

function matches(path, request) {
  return path instanceof RegExp ? path.test(request.path) : path === request.path;
}

async function read(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
