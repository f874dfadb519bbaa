// The demo's own script: the switcher, the source beside the widget, and the log of events. The widget needs none of it.

const feeds = {
  briefings: "feeds/briefings.json",
  plain: "feeds/plain.json",
  microblog: "feeds/microblog.json",
  arabic: "feeds/arabic.json",
  paged: "feeds/page-1.json",
  broken: "feeds/broken.json",
  empty: "feeds/empty.json",
};
const attributes = ["article", "layout", "limit", "tags", "open", "theme", "lang", "dates", "images", "find", "aids"];

const byId = (id) => document.getElementById(id);
const widget = byId("widget");
const form = byId("controls");
const controls = form.elements;
const width = byId("width");

/** What the controls say, less what is the default anyway. */
const choices = () => {
  const chosen = {};
  for (const [name, value] of new FormData(form)) {
    const text = value.trim();
    if (text && !isDefault(name, text)) chosen[name] = text;
  }
  return chosen;
};

const isDefault = (name, value) =>
  ({ feed: "briefings", theme: "auto", layout: "cards", width: width.max })[name] === value;

/** The element as a publisher would write it. */
const sourceOf = (element, extra = []) => {
  const shown = [...element.attributes].filter(({ name }) => !["id", "data-source"].includes(name));
  const text = shown.map(({ name, value }) => ` ${name}="${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`);
  const open = `<nutgraf-feed${text.join("").length > 60 ? text.map((one) => `\n ${one}`).join("") : text.join("")}>`;
  return [
    '<script type="module" src="/dist/nutgraf.js"></script>',
    ...extra,
    `${open}</nutgraf-feed>`,
  ].join("\n");
};

const set = (element, name, value) => {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
};

/** Carries the choices over to the widget, the page, the address and the source shown. */
const apply = () => {
  const chosen = choices();
  for (const name of attributes) set(widget, name, chosen[name]);
  set(widget, "src", feeds[chosen.feed ?? "briefings"]);
  set(document.documentElement, "data-scheme", chosen.theme);

  const look = byId("look");
  if (chosen.look) set(look, "href", `/dist/themes/${chosen.look}.css`);
  look.disabled = !chosen.look;

  byId("width-value").value = chosen.width ? `${chosen.width} px` : "full";
  const stage = byId("stage");
  if (chosen.width) stage.style.setProperty("inline-size", `${chosen.width}px`);
  else stage.style.removeProperty("inline-size");

  const extra = [];
  if (chosen.look) extra.push(`<link rel="stylesheet" href="/dist/themes/${chosen.look}.css">`);
  if (chosen.width) extra.push(`<!-- in a column of ${chosen.width}px -->`);
  byId("source").textContent = sourceOf(widget, extra);

  const query = new URLSearchParams(chosen).toString();
  history.replaceState(history.state, "", query ? `?${query}` : location.pathname);
};

/** Lists the languages of the interface, each by its own name. */
const listLanguages = () => {
  const select = controls.lang;
  const named = select.dataset.languages.split(" ").map((tag) => {
    const name = new Intl.DisplayNames(tag, { type: "language", languageDisplay: "standard" }).of(tag);
    const option = new Option(name[0].toLocaleUpperCase(tag) + name.slice(1), tag);
    option.lang = tag;
    return option;
  });
  select.append(...named.sort((one, other) => one.text.localeCompare(other.text)));
};

/** Puts what the address says into the controls. */
const readAddress = () => {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const control = controls.namedItem(name);
    if (!control) continue;
    if (name === "article" && ![...control.options].some((option) => option.value === value)) {
      control.add(new Option(value, value));
    }
    if (control.type === "checkbox") control.checked = value === control.value;
    else control.value = value;
  }
};

/** Lists the articles of the chosen feed. */
const listArticles = async () => {
  const select = controls.article;
  const feed = controls.feed.value;
  let items = [];
  try {
    const response = await fetch(feeds[feed]);
    ({ items } = await response.json());
  } catch {
    // The widget reports what is wrong with a feed; the list just stays short.
  }
  if (feed !== controls.feed.value) return;
  const options = items
    .filter((item) => item && ["string", "number"].includes(typeof item.id))
    .map((item) => new Option(item.title ?? item.content_text ?? item.id, item.id));
  const chosen = select.value;
  select.replaceChildren(select.options[0], ...options);
  select.value = chosen;
  if (select.selectedIndex < 0) select.add(new Option(chosen, chosen, true, true));
};

/* The log */

const log = byId("log");
let count = 0;

const line = (name, ...children) => {
  const element = document.createElement(name);
  element.append(...children.filter((child) => child !== undefined));
  return element;
};

const describe = {
  "nutgraf-load": ({ articles, shown, problems, stale, age }) => [
    line("p", `${shown} of ${articles} shown, ${problems.length} problems${stale ? `, cached copy, ${age} s old` : ""}`),
    problems.length
      ? line("ul", ...problems.map(({ path, found, expected }) =>
          line("li", line("code", path || "/"), `: found ${found}, expected ${expected}`)))
      : undefined,
  ],
  "nutgraf-error": ({ kind, status, message }) => [line("p", `${kind}${status ? ` ${status}` : ""}: ${message}`)],
  "nutgraf-toggle": ({ article, panel, open }) => [line("p", `${panel} ${open ? "opened" : "closed"} in ${article}`)],
  "nutgraf-navigate": ({ article, url, kind }) => [line("p", `${kind} of ${article ?? "the feed"}: ${url}`)],
  "nutgraf-filter": ({ tag }) => [line("p", tag)],
};

for (const [type, details] of Object.entries(describe)) {
  byId("stage").addEventListener(type, (event) => {
    count += 1;
    byId("event-count").textContent = count;
    const time = line("time", new Date().toLocaleTimeString("en-GB"));
    const entry = line("li", time, line("b", type), ...details(event.detail));
    log.prepend(entry);
    while (log.children.length > 50) log.lastChild.remove();
  });
}

byId("clear-log").addEventListener("click", () => {
  log.replaceChildren();
  count = 0;
  byId("event-count").textContent = "0";
});

/* The controls */

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", apply);
form.addEventListener("change", (event) => {
  if (event.target.name !== "feed") return;
  // Ids of one feed mean nothing in another.
  controls.article.value = "";
  apply();
  listArticles();
});
form.addEventListener("reset", () => {
  // The controls have their defaults only after this event, and the event's microtasks.
  setTimeout(() => {
    apply();
    listArticles();
  });
});
form.addEventListener("click", (event) => {
  const method = event.target.dataset?.do;
  if (method) widget[method]?.();
});

document.addEventListener("click", async (event) => {
  const id = event.target.dataset?.copy;
  if (!id) return;
  const status = byId("status");
  try {
    await navigator.clipboard.writeText(byId(id).textContent);
    status.textContent = "Copied.";
  } catch {
    getSelection().selectAllChildren(byId(id));
    status.textContent = "Selected: press Ctrl or ⌘ and C.";
  }
});

for (const element of document.querySelectorAll("[data-source]")) {
  byId(element.dataset.source).textContent = sourceOf(element);
}

listLanguages();
readAddress();
apply();
listArticles();

const wide = matchMedia("(width >= 64rem)");
for (const id of ["controls-box", "source-box", "events-box"]) byId(id).open = wide.matches && id !== "events-box";
