// A real browser for the tests: the same few verbs in three engines, all of them W3C WebDriver.
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process, { env } from "node:process";
import { Browser as Names, Builder, Capabilities } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";
import firefox from "selenium-webdriver/firefox.js";
import { locate } from "./engines.mjs";
import { Page } from "./page.mjs";
import { TIMEOUT, withTimeout } from "./timeouts.mjs";
import { Programs } from "./browser-processes.mjs";

/** The engine that this run is about. */
export const engine = env.NUTGRAF_BROWSER ?? "chromium";

async function openChromium({ browser, driver }, profile, programs) {
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
  const address = await programs.driver(driver);
  return new Builder().usingServer(address).forBrowser(Names.CHROME).setChromeOptions(options).build();
}

async function openFirefox({ browser, driver }, profile, programs, { hasMoreContrast, hasTouch }) {
  const options = new firefox.Options().setBinary(browser).addArguments("-headless", "--width=1280", "--height=900");
  // The driver listens for unload in every page, which would keep all of them out of the back/forward cache.
  options.setPreference("docshell.shistory.bfcache.allow_unload_listeners", true);
  if (hasMoreContrast) {
    // As with a system whose theme has much contrast, but with the colours of pages: without these, its own would take their places.
    options.setPreference("ui.useAccessibilityTheme", 1);
    options.setPreference("browser.display.document_color_use", 1);
  }
  // 1 is a coarse pointer.
  if (hasTouch) for (const pointers of ["primary", "all"]) options.setPreference(`ui.${pointers}PointerCapabilities`, 1);
  const address = await programs.driver(driver, ["--websocket-port=0", `--profile-root=${profile}`]);
  return new Builder().usingServer(address).forBrowser(Names.FIREFOX).setFirefoxOptions(options).build();
}

/** Starts a program for others to connect to; gives the address, which it writes to its file 3. It is ended gently, because it has files to remove. */
async function startDaemon(program, words, programs) {
  const { started, ended } = programs.start(program, words, { stdio: ["ignore", "ignore", "ignore", "pipe"] }, "SIGTERM");
  const [address] = await Promise.race([once(started.stdio[3], "data"), ended]);
  return String(address).trim();
}

/** WebKitGTK has no headless mode: it gets a screen of its own. */
const openScreen = async (program, programs) =>
  `:${await startDaemon(program, ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp"], programs)}`;

/**
 * The session bus by which WebKitGTK tells the desktop that media play. Without one, its search for a bus now and then ends the page's
 * process (GLib's "getauxval () failed"), in one of three runs of a test with many players; with one, in one of ten.
 */
const openBus = (program, programs) => startDaemon(program, ["--session", "--nofork", "--print-address=3"], programs);

async function openWebKit({ browser, driver, display, bus }, profile, programs, { hasMoreContrast }) {
  const home = { HOME: profile, XDG_CACHE_HOME: profile, XDG_DATA_HOME: profile, XDG_CONFIG_HOME: profile };
  if (hasMoreContrast) {
    for (const version of ["3.0", "4.0"]) {
      mkdirSync(join(profile, `gtk-${version}`));
      writeFileSync(join(profile, `gtk-${version}`, "settings.ini"), "[Settings]\ngtk-theme-name=HighContrast\n");
    }
  }
  const [DISPLAY, DBUS_SESSION_BUS_ADDRESS] = await Promise.all([openScreen(display, programs), openBus(bus, programs)]);
  const desktop = { DISPLAY, DBUS_SESSION_BUS_ADDRESS, LIBGL_ALWAYS_SOFTWARE: "1" };
  const address = await programs.driver(driver, [], { ...home, ...desktop });
  const capabilities = new Capabilities()
    .set("browserName", "MiniBrowser")
    .set("webkitgtk:browserOptions", { binary: browser, args: ["--automation"] });
  return new Builder().usingServer(address).withCapabilities(capabilities).build();
}

const OPEN = { chromium: openChromium, firefox: openFirefox, webkit: openWebKit };

/**
 * Sees to it that a command ends. The driver itself ends what the page does not answer, after TIMEOUT; but a driver,
 * or a browser, may hang or be gone. Then the session is lost, and every later command fails at once.
 */
function watch(driver) {
  const execute = driver.execute.bind(driver);
  let lost;
  driver.execute = async (command) => {
    if (lost) throw new Error(`the session was lost before: ${lost.message}`);
    let answered = false;
    const answer = execute(command).finally(() => (answered = true));
    try {
      return await withTimeout(answer, `${engine} to answer "${command.getName()}"`, 1.25 * TIMEOUT);
    } catch (error) {
      if (!answered || error.name === "NoSuchSessionError" || error.code === "ECONNREFUSED") lost = error;
      throw error;
    }
  };
  return driver;
}

/** Opens the engine named by NUTGRAF_BROWSER with a profile of its own; `close` ends it and leaves nothing behind. */
export async function openBrowser(wishes = {}) {
  const profile = mkdtempSync(join(tmpdir(), `nutgraf-${engine}-`));
  const programs = new Programs();
  const end = async (before) => {
    await programs.end(before);
    rmSync(profile, { recursive: true, force: true });
  };
  // The runner's way of ending a file that takes too long.
  process.once("SIGTERM", () => end().finally(() => process.exit(1)));
  try {
    const driver = watch(await withTimeout(OPEN[engine](locate(engine), profile, programs, wishes), `${engine} to start`, 3 * TIMEOUT));
    const { processes } = programs;
    await driver.manage().setTimeouts({ script: TIMEOUT, pageLoad: TIMEOUT, implicit: 0 });
    if (wishes.hasMoreContrast && engine === "chromium") {
      await driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [{ name: "prefers-contrast", value: "more" }] });
    }
    if (wishes.hasTouch && engine === "chromium") await driver.sendDevToolsCommand("Emulation.setTouchEmulationEnabled", { enabled: true });
    const page = new Page(driver, TIMEOUT);
    page.close = async () => {
      // A browser that is asked to go may still have something to write; one that is lost is ended all the same.
      const all = [...processes, ...programs.processes];
      await driver.quit().catch(() => {});
      await end(all);
    };
    return page;
  } catch (error) {
    await end();
    throw error;
  }
}
