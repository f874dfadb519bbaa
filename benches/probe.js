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

  /** Nothing has been changed for half a second, and the browser has nothing to do. */
  const settled = () =>
    new Promise((resolve) => {
      let quiet;
      const wait = () => {
        clearTimeout(quiet);
        quiet = setTimeout(() => {
          observer.disconnect();
          requestIdleCallback(resolve);
        }, 500);
      };
      const observer = new MutationObserver(wait);
      observer.observe(root(), { subtree: true, childList: true, characterData: true, attributes: true });
      wait();
    });

  /**
   * All is there, and the page is at rest. A contestant may leave what is in a closed panel until it has nothing else to do, so
   * it is not done as long as there is a panel with nothing in it. None says by itself that it is done; one that does would
   * be asked here, instead of looking.
   */
  const complete = async () => {
    do await settled();
    while (root().querySelector("summary:only-child, summary + :empty:last-child"));
  };

  const long = [];
  const tasks = new PerformanceObserver((entries) => long.push(...entries.getEntries()));
  tasks.observe({ type: "longtask" });
  /** The longest task that ended since a time, in ms; 0 if none was over 50 ms. */
  const longest = (since) => {
    long.push(...tasks.takeRecords());
    return Math.max(0, ...long.filter((task) => task.startTime + task.duration > since).map((task) => task.duration));
  };

  return { root, first, painted, cards, settled, complete, longest };
})();
