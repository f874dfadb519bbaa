// A real browser for the tests: the same few verbs in three engines, all of them W3C WebDriver.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "node:process";
import { Browser as Names, Builder, Capabilities } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";
import firefox from "selenium-webdriver/firefox.js";
import portprober from "selenium-webdriver/net/portprober.js";
import remote from "selenium-webdriver/remote/index.js";
import { locate } from "./engines.mjs";
import { Page } from "./page.mjs";
import { PATIENCE } from "./patience.mjs";

/** The engine that this run is about. */
export const engine = env.NUTGRAF_BROWSER ?? "chromium";

async function openChromium({ browser, driver }, profile) {
  const options = new chrome.Options().setBinaryPath(browser).addArguments(
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--window-size=1280,900",
    `--user-data-dir=${profile}`,
  );
  const service = new chrome.ServiceBuilder(driver);
  return { driver: await new Builder().forBrowser(Names.CHROME).setChromeOptions(options).setChromeService(service).build() };
}

async function openFirefox({ browser, driver }, profile) {
  const options = new firefox.Options().setBinary(browser).addArguments("-headless", "--width=1280", "--height=900");
  const service = new firefox.ServiceBuilder(driver).addArguments("--profile-root", profile);
  return { driver: await new Builder().forBrowser(Names.FIREFOX).setFirefoxOptions(options).setFirefoxService(service).build() };
}

/** WebKitGTK has no headless mode: it gets a screen of its own, which says on a pipe when it is there. */
async function openScreen(program) {
  const arguments_ = ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp"];
  const screen = spawn(program, arguments_, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const [number] = await Promise.race([
    once(screen.stdio[3], "data"),
    once(screen, "exit").then(() => {
      throw new Error("Xvfb ended before it had a display");
    }),
  ]);
  return { screen, display: `:${String(number).trim()}` };
}

async function openWebKit({ browser, driver, display: xvfb }, profile) {
  const { screen, display } = await openScreen(xvfb);
  const port = await portprober.findFreePort();
  const home = { HOME: profile, XDG_CACHE_HOME: profile, XDG_DATA_HOME: profile, XDG_CONFIG_HOME: profile };
  const service = new remote.DriverService.Builder(driver)
    .setPort(port)
    .setLoopback(true)
    .addArguments(`--port=${port}`)
    .setEnvironment({ ...env, ...home, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: "1" })
    .build();
  const end = async () => {
    await service.kill();
    screen.kill();
  };
  try {
    const capabilities = new Capabilities()
      .set("browserName", "MiniBrowser")
      .set("webkitgtk:browserOptions", { binary: browser, args: ["--automation"] });
    const address = await service.start();
    return { driver: await new Builder().usingServer(address).withCapabilities(capabilities).build(), end };
  } catch (error) {
    await end();
    throw error;
  }
}

const OPEN = { chromium: openChromium, firefox: openFirefox, webkit: openWebKit };

/** Opens the engine named by NUTGRAF_BROWSER with a profile of its own; `close` ends it and leaves nothing behind. */
export async function openBrowser() {
  const profile = mkdtempSync(join(tmpdir(), `nutgraf-${engine}-`));
  const { driver, end } = await OPEN[engine](locate(engine), profile);
  await driver.manage().setTimeouts({ script: PATIENCE, pageLoad: PATIENCE, implicit: 0 });
  const page = new Page(driver, PATIENCE);
  page.close = async () => {
    await driver.quit();
    await end?.();
    rmSync(profile, { recursive: true, force: true, maxRetries: 40 });
  };
  return page;
}
