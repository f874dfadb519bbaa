/**
 * What every contestant has in common: it is told where the feed is by its host element, fetches it, and has a driver
 * through which the harness mounts and updates it. `render(items, host)` is the contestant's own.
 */
export function start(render) {
  const host = document.getElementById("app");
  let shown;
  const show = (feed) => render(feed.items.slice(0, shown), host);
  const mount = async (source, limit) => {
    shown = limit;
    show(typeof source === "string" ? await (await fetch(source)).json() : source);
  };
  window.bench = { mount, update: show };
  const { feed, limit } = host.dataset;
  if (feed) mount(feed, Number(limit));
}
