// Whether an element shows its light or its dark colours, in every frame since its page began.

/**
 * For the head of a page. `shadeOf(element)` is "light" or "dark" by what can be seen: the skeleton, the list of headlines
 * or the cards with their ground. `shades` has what each frame showed of each element, where that changed.
 */
export const SHADES = `<script>
  window.shadeOf = (element) => {
    const shown = [...(element.shadowRoot?.querySelectorAll(".skeleton, .headlines, .nutgraf") ?? [])].find((box) => box.checkVisibility());
    if (!shown) return "";
    const isLight = (color) => color.match(/[0-9]+/g).slice(0, 3).every((value) => value > 127);
    const text = isLight(getComputedStyle(shown).color) ? "dark" : "light";
    const card = shown.querySelector("[part~=card]");
    const ground = card ? (isLight(getComputedStyle(card).backgroundColor) ? "light" : "dark") : text;
    return text === ground ? text : "text for " + text + " on " + ground;
  };
  window.shades = [];
  const look = () => {
    document.querySelectorAll("nutgraf-feed").forEach((element, place) => {
      const shade = shadeOf(element);
      const seen = shades[place] ??= [];
      if (shade && seen.at(-1) !== shade) seen.push(shade);
    });
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
</script>`;

/** What every frame so far showed of each element of the page, where that changed. */
export const shades = (browser) =>
  browser.runAsync(async () => {
    await new Promise((done) => requestAnimationFrame(done));
    return window.shades;
  });

/** Runs a function in the page, and gives what the next frame shows of each element. */
export const afterwards = (browser, change, ...values) =>
  browser.runAsync(
    async (change, values) => {
      new Function(`return (${change}).apply(null, arguments)`)(...values);
      await new Promise((done) => requestAnimationFrame(done));
      return [...document.querySelectorAll("nutgraf-feed")].map(window.shadeOf);
    },
    `${change}`,
    values,
  );
