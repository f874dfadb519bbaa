// What the tests do with the playground.
import { By } from "selenium-webdriver";

/** Gives the editor's text, as a visitor who pastes it over what is there. */
export async function paste({ driver }, text) {
  const textarea = await driver.findElement(By.id("text"));
  await textarea.click();
  await driver.executeScript("arguments[0].select()", textarea);
  await driver.sendDevToolsCommand("Input.insertText", { text });
}

/** Waits until the line above the findings says this. */
export const untilTally = (browser, tally) =>
  browser.until((tally) => document.getElementById("tally").textContent === tally, tally);

/** The findings as they are listed: place and code. */
export const listed = (browser) =>
  browser.run(() =>
    [...document.querySelectorAll(".finding")].map(
      (one) => `${one.querySelector(".where").textContent} ${one.querySelector("code").textContent}`,
    ),
  );

/** The texts that are marked as errors, or as warnings. */
export const marked = (browser, severity) =>
  browser.run((severity) => [...CSS.highlights.get(severity)].map(String), severity);

/** Waits until the cards have these headlines. */
export const untilHeadlines = (browser, ...headlines) =>
  browser.until((headlines) => {
    const root = document.getElementById("preview").contentDocument?.querySelector("nutgraf-feed")?.shadowRoot;
    return (
      JSON.stringify([...(root?.querySelectorAll("[part~=headline]") ?? [])].map((one) => one.textContent.trim())) ===
      headlines
    );
  }, JSON.stringify(headlines));
