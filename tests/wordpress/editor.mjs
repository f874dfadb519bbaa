// What somebody does who signs in to WordPress and writes in its block editor.
import { PASSWORD, USER, zip } from "./site.mjs";

/** The verbs of an editor, in a browser. */
export function editorIn(browser) {
  async function logIn(where) {
    await browser.open(where.url("/wp-login.php"));
    await browser.driver.manage().deleteAllCookies();
    await browser.open(where.url("/wp-login.php"));
    // The page puts the focus there a little later, which would be in the middle of the typing.
    await browser.until(() => document.activeElement.id === "user_login");
    await (await browser.find("#user_login")).sendKeys(USER);
    await (await browser.find("#user_pass")).sendKeys(PASSWORD);
    await (await browser.find("#wp-submit")).click();
    await browser.until(() => location.pathname === "/wp-admin/" && document.readyState === "complete");
  }

  /** Types into what has the focus in the editor's canvas, as soon as it is this. */
  async function typeIntoCanvas(selector, ...keys) {
    const { driver } = browser;
    const canvas = "iframe[name=editor-canvas]";
    const focused = (canvas, selector) =>
      document.querySelector(canvas)?.contentDocument?.activeElement?.matches(selector);
    await browser.until(focused, canvas, selector);
    await driver.switchTo().frame(await browser.find(canvas));
    await driver
      .switchTo()
      .activeElement()
      .sendKeys(...keys);
    await driver.switchTo().defaultContent();
  }

  /** Opens the panel, which the editor leaves as it was the last time. */
  async function openBriefing() {
    const toggle = await browser.until(() =>
      document.querySelector(".nutgraf-briefing .components-panel__body-toggle"),
    );
    if ((await toggle.getAttribute("aria-expanded")) === "false") await toggle.click();
  }

  /** The control below a label, in the panel or the dialog. */
  async function field(label, scope = ".nutgraf-briefing") {
    const found = await browser.until(
      (label, scope) =>
        [...document.querySelectorAll(`${scope} label`)].filter(({ textContent }) => textContent === label).at(-1)
          ?.control,
      label,
      scope,
    );
    return found;
  }
  const type = async (label, text, scope) => (await field(label, scope)).sendKeys(text);
  async function press(words, scope = "body") {
    const button = await browser.until(
      (words, scope) =>
        [...document.querySelectorAll(`${scope} button`)].find(
          (found) =>
            (found.textContent === words || found.ariaLabel === words) &&
            !found.disabled &&
            found.ariaDisabled !== "true",
        ),
      words,
      scope,
    );
    // The sidebar's head, which stays in place, could cover it.
    await browser.run((button) => button.scrollIntoView({ block: "center" }), button);
    await button.click();
  }

  /** Installs the plugin from its archive, and activates it. */
  async function upload(where) {
    await browser.open(where.url("/wp-admin/plugin-install.php?tab=upload"));
    await (await browser.find("#pluginzip")).sendKeys(zip());
    await (await browser.find("#install-plugin-submit")).click();
    await (await browser.until(() => document.querySelector("#wpbody-content a.button-primary"))).click();
    await browser.until(() => document.querySelector("tr.active[data-slug=nutgraf]") !== null);
  }
  return { field, logIn, openBriefing, press, type, typeIntoCanvas, upload };
}
