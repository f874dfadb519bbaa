// An element's shade is "light" or "dark", as its colours on the screen are. This records the shades in every frame since the page began.

/**
 * Scripts for the head of a page. `shadeOf(element)` goes by the skeleton, the list of headlines or the cards, whichever is
 * visible. `shades` has a list for each element: the shade that it began with, and each one that it changed to.
 */
export const SHADES = `<script>
  window.shadeOf = (element) => {
    const shown = [...(element.shadowRoot?.querySelectorAll(".skeleton, .headlines, .nutgraf") ?? [])].find((box) => box.checkVisibility());
    if (!shown) return "";
    const isLight = (color) => color.match(/[0-9]+/g).slice(0, 3).every((value) => value > 127);
    const text = isLight(getComputedStyle(shown).color) ? "dark" : "light";
    const card = shown.querySelector("[part~=card]");
    const background = card ? (isLight(getComputedStyle(card).backgroundColor) ? "light" : "dark") : text;
    return text === background ? text : "text for " + text + " on " + background;
  };
  window.shades = [];
  const record = () => {
    document.querySelectorAll("nutgraf-feed").forEach((element, index) => {
      const shade = shadeOf(element);
      const seen = shades[index] ??= [];
      if (shade && seen.at(-1) !== shade) seen.push(shade);
    });
    requestAnimationFrame(record);
  };
  requestAnimationFrame(record);
</script>`;

/** The shades of each element of the page so far, this frame included. */
export const shades = (browser) =>
  browser.runAsync(async () => {
    await new Promise((done) => requestAnimationFrame(done));
    return window.shades;
  });

/** Runs a function in the page, and returns the shade of each element in the next frame. */
export const shadesAfter = (browser, change, ...values) =>
  browser.runAsync(
    async (change, values) => {
      new Function(`return (${change}).apply(null, arguments)`)(...values);
      await new Promise((done) => requestAnimationFrame(done));
      return [...document.querySelectorAll("nutgraf-feed")].map(window.shadeOf);
    },
    `${change}`,
    values,
  );
