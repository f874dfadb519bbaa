/** A real Chromium with a profile of its own: nothing cached, nothing known from before. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];
const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Runs `use(browser)` in a fresh browser and leaves nothing behind. */
export async function withBrowser(use, flags = []) {
  const profile = mkdtempSync(join(tmpdir(), "nutgraf-bench-"));
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? PLACES.find(existsSync),
    userDataDir: profile,
    headless: true,
    args: [...FLAGS, ...flags],
    defaultViewport: { width: 1024, height: 768 },
    protocolTimeout: 40_000,
  });
  try {
    return await use(browser);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Runs `use(page)` in a new tab. What goes wrong in the page goes wrong here. */
export async function withPage(browser, use) {
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error));
  try {
    const value = await use(page);
    if (errors.length) throw errors[0];
    return value;
  } catch (error) {
    throw errors[0] ?? error;
  } finally {
    await page.close();
  }
}

/** A slow phone: 150 ms there and back, 1.6 Mbit/s, a quarter of this machine's speed. */
export async function throttle(page) {
  const client = await page.createCDPSession();
  await client.send("Network.enable");
  await client.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await client.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

/**
 * The private memory of the page's renderer process, in MB, after two full collections: all anonymous memory that is
 * resident, so the JavaScript heap, Wasm's, the DOM, styles and layout, and none of the program's own file. That is
 * what Chromium itself calls a process's private footprint on Linux.
 */
export async function memory(browser, page) {
  const client = await page.createCDPSession();
  for (let time = 0; time < 2; time += 1) await client.send("HeapProfiler.collectGarbage");
  const whole = await browser.target().createCDPSession();
  const { processInfo } = await whole.send("SystemInfo.getProcessInfo");
  // A spare renderer may stand ready; the page's is the one that has worked.
  const [{ id }] = processInfo.filter(({ type }) => type === "renderer").sort((a, b) => b.cpuTime - a.cpuTime);
  const status = readFileSync(`/proc/${id}/status`, "utf8");
  const kilobytes = (name) => Number(status.match(new RegExp(`^${name}:\\s+(\\d+)`, "m"))[1]);
  return (kilobytes("RssAnon") + kilobytes("VmSwap")) / 1024;
}
