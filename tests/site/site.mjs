// The built site on a server: below a path of its own, and with a strict policy for every page.
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env, execPath } from "node:process";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const DIST = join(ROOT, env.NUTGRAF_DIST ?? "dist");
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; media-src 'self'; frame-src 'self'; form-action 'none'; frame-ancestors 'self'";
const BELOW = "/some/path/";
const collector = readFileSync(join(ROOT, "tests/browser/collect.js"), "utf8");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Builds the site into a temporary folder, and serves it, with the build at `/nutgraf/`, where snippets look for it. `requests`
 * are the paths of all requests, `missing` those that have no answer.
 */
export async function startSite() {
  const folder = mkdtempSync(join(tmpdir(), "nutgraf-site-"));
  execFileSync(execPath, [join(ROOT, "xtask/site.mjs"), DIST, folder], { stdio: ["ignore", "ignore", "inherit"] });
  const requests = [];
  const missing = [];
  // The host pages have policies of their own, some of which refuse on purpose.
  const files = sirv(folder, {
    dev: true,
    setHeaders: (response, path) =>
      path.startsWith("/demo/hosts/") || response.setHeader("Content-Security-Policy", POLICY),
  });
  const extra = new Map();
  const server = createServer((request, response) => {
    const { url } = request;
    requests.push(url);
    if (extra.has(url)) return response.writeHead(200, extra.get(url).headers).end(extra.get(url).body);
    if (!url.startsWith("/nutgraf/")) request.url = url.startsWith(BELOW) ? url.slice(BELOW.length - 1) : "/outside";
    files(request, response, () => {
      missing.push(url);
      response.writeHead(404).end();
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    folder,
    requests,
    missing,
    url: (path) => origin + (path.startsWith("/") ? path : BELOW + path),
    /** Answers a path of the server, outside of the site. */
    answer: (path, body, type) => extra.set(path, { body, headers: { "Content-Type": type } }),
    pages: readdirSync(folder, { recursive: true }).filter(
      (path) => path.endsWith(".html") && !path.startsWith("nutgraf/"),
    ),
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
      rmSync(folder, { recursive: true });
    },
  };
}

/** Has every page and frame keep its errors from its first script on; for Chromium. */
export const collectEverywhere = ({ driver }) =>
  driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: collector });

/** What went wrong in the page and its frames so far. */
export const complaints = (browser) =>
  browser.run(() => {
    const windows = [window, ...[...document.querySelectorAll("iframe")].map((frame) => frame.contentWindow)];
    return windows.flatMap(({ collected: { errors, violations, console } }) => [
      ...errors,
      ...violations.map((violation) => JSON.stringify(violation)),
      ...console.filter(({ level }) => level === "error").map(({ text }) => text),
    ]);
  });

/** How wide the window is, and which colours the visitor prefers. */
export async function look({ driver }, { width = 1280, scheme = "light" } = {}) {
  await driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", {
    width,
    height: 900,
    deviceScaleFactor: 1,
    mobile: width < 500,
  });
  await driver.sendDevToolsCommand("Emulation.setEmulatedMedia", {
    features: [{ name: "prefers-color-scheme", value: scheme }],
  });
}

/** What axe has to say of the page; the frames have the widget alone, whose own tests ask axe. */
export async function axeComplaints(browser) {
  await browser.run(`() => { ${axe} }`);
  return browser.runAsync(() =>
    window.axe
      .run(document, { resultTypes: ["violations"], iframes: false })
      .then(({ violations }) =>
        violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join("\n")}`,
        ),
      ),
  );
}
