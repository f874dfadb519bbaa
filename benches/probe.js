/*
 * The same eyes for every contestant: once a frame they look whether something is in the page, and they take the time
 * when that frame has been painted. In the page of the element they look into its shadow tree.
 */
window.probe = (() => {
  const root = () => document.querySelector("nutgraf-feed")?.shadowRoot ?? document;
  const firstCard = () => root().querySelector("[data-article]");

  /** The first task after a frame: its style, layout and paint are done. */
  const afterFrame = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(0);
  };

  /** The time at which something that was waited for has been painted. */
  const painted = (seen) =>
    new Promise((resolve) => {
      const look = () => (seen() ? afterFrame(resolve) : requestAnimationFrame(look));
      requestAnimationFrame(look);
    });

  const first = painted(() => {
    const card = firstCard();
    if (card && !card.getClientRects().length) return false;
    if (card) performance.mark("first-card");
    return card;
  });

  let list;
  const cards = () => {
    if (!list?.isConnected) list = firstCard()?.parentElement;
    return list?.children ?? [];
  };

  /** Nothing has been added for a while, and the browser has nothing to do. */
  const settled = async () => {
    const nodes = () => root().querySelectorAll("*").length;
    for (let before = -1; before !== nodes(); ) {
      before = nodes();
      await new Promise((resolve) => setTimeout(resolve, 500));
      await new Promise((resolve) => requestIdleCallback(resolve));
    }
  };

  const long = [];
  const observer = new PerformanceObserver((entries) => long.push(...entries.getEntries()));
  observer.observe({ type: "longtask" });
  /** The longest task that began since a time, in ms; 0 if none was over 50 ms. */
  const longest = (since) => {
    long.push(...observer.takeRecords());
    return Math.max(0, ...long.filter((task) => task.startTime + task.duration >= since).map((task) => task.duration));
  };

  return { root, first, painted, cards, settled, longest };
})();
