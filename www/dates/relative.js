/**
 * Writes dates as the time that has passed since then, and keeps that fresh: "3 hours ago", "yesterday". Fetched only for
 * `dates="relative"`.
 *
 * The view writes absolute dates, in a browser and on a server alike, so that no markup grows old. What is shown is changed
 * here, after the view: in the text node itself, for then it is what is read aloud, found and copied. An observer hears of
 * whatever the view writes before it is painted.
 */
const DATES = ":is([part=byline], [part=source], [part=coverage-item], .link-text) time";
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The shadow trees whose dates are relative, each with its observer. */
const watched = new Map();

/** By text node: its words as the view has written them, and as they stand here. */
const written = new WeakMap();

/** Days since 1970 where the visitor is. */
const dayOf = (date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 1000 / DAY;

/** How long ago a date was, as a number and its unit; nothing where that would tell less than the date. */
const sinceThen = (datetime) => {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)(T.*)?$/.exec(datetime) ?? [];
  if (!year) return undefined;
  const then = time ? new Date(datetime) : new Date(+year, month - 1, +day);
  const seconds = Math.trunc((Date.now() - then) / 1000);
  const days = dayOf(new Date(Date.now())) - dayOf(then);
  // Clocks differ by some minutes. What is later than that is announced for then.
  if (days > 7 || seconds < -5 * MINUTE) return undefined;
  if (!time || seconds >= DAY) return [days, "day"];
  if (seconds >= HOUR) return [Math.trunc(seconds / HOUR), "hour"];
  if (seconds >= MINUTE) return [Math.trunc(seconds / MINUTE), "minute"];
  return [0, "second"];
};

const textOf = (node) => (node.firstChild ? textOf(node.firstChild) : node);

const write = (tree, isRelative) => {
  const language = tree.querySelector("[part=feed]")?.lang;
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto", numberingSystem: "latn" });
  for (const time of tree.querySelectorAll(DATES)) {
    const node = textOf(time);
    const before = written.get(node);
    const absolute = before?.relative === node.data ? before.absolute : node.data;
    const since = isRelative && sinceThen(time.dateTime);
    let relative = absolute;
    if (since) {
      relative = format.format(-since[0], since[1]);
      // It begins its line.
      if (time.previousSibling ? time.previousSibling.data === "\n" : time.matches("p > time")) {
        relative = relative[0].toLocaleUpperCase(language) + relative.slice(1);
      }
      time.title = absolute;
    } else time.removeAttribute("title");
    written.set(node, { absolute, relative });
    if (node.data !== relative) node.data = relative;
  }
};

const rewrite = (tree) => {
  const { host } = tree;
  const isWanted = host.getAttribute("dates")?.trim() === "relative";
  write(tree, isWanted);
  const observer = watched.get(tree);
  // What was changed here is no news.
  observer.takeRecords();
  if (isWanted && host.isConnected) return;
  observer.disconnect();
  watched.delete(tree);
};

const updateAll = () => {
  for (const tree of watched.keys()) rewrite(tree);
};
setInterval(updateAll, MINUTE * 1000);
document.addEventListener("visibilitychange", updateAll);

/** Makes the dates of an element relative, as long as it wants that and is on the page. */
export const update = ({ _shadow: tree }) => {
  if (watched.has(tree)) return;
  const observer = new MutationObserver(() => rewrite(tree));
  watched.set(tree, observer);
  observer.observe(tree, { childList: true, subtree: true, characterData: true });
  observer.observe(tree.host, { attributeFilter: ["dates"] });
  rewrite(tree);
};
