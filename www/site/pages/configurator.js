// The configurator: what the form says becomes the preview, the code and the page's address.
import { loaded } from "./preview.js";
import { css, STACKS } from "./snippets.js";

const byId = (id) => document.getElementById(id);
const form = byId("form");
const names = JSON.parse(form.dataset.names);
const width = form.elements.width;

for (const [key, { name }] of Object.entries(STACKS)) byId("stack").add(new Option(name, key));

/** What each control has when nothing is chosen. */
const defaults = Object.fromEntries(new FormData(form));

/** What is chosen and is not the default anyway. */
const choices = () =>
  Object.fromEntries(
    [...new FormData(form)]
      .map(([name, value]) => [name, value.trim()])
      .filter(([name, value]) => value && value !== defaults[name]),
  );

/** A custom property's value as the browser reads it; nothing if it is none, or would end the rule. */
function valid(name, value) {
  const { style } = document.createElement("i");
  style.setProperty(name, value);
  const isColor = form.querySelector(`[data-for="${name}"]`);
  return isColor && !CSS.supports("color", value) ? "" : style.getPropertyValue(name).trim();
}

const set = (element, name, value) => {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
};

/** Carries what is chosen over to the preview. */
async function preview(chosen, properties) {
  const page = await loaded(byId("preview"));
  const feed = page.querySelector("nutgraf-feed");
  const { feed: sample = defaults.feed, look, page: scheme } = chosen;
  for (const name of names.attributes) if (name !== "src") set(feed, name, chosen[name]);
  set(feed, "theme", chosen.theme ?? scheme);
  set(page.documentElement, "data-scheme", chosen.theme ?? scheme);
  for (const name of names.properties) feed.style.removeProperty(name);
  for (const [name, value] of properties) feed.style.setProperty(name, value);
  const sheet = page.getElementById("look");
  sheet.disabled = !look;
  if (look) sheet.href = `nutgraf/themes/${look}.css`;
  const source = `demo/feeds/${sample}.json`;
  if (feed.getAttribute("src") !== source) feed.setAttribute("src", source);
}

function apply() {
  const chosen = choices();
  const attributes = [
    ["src", chosen.src ?? "/feed.json"],
    ...names.attributes.filter((name) => name !== "src" && chosen[name]).map((name) => [name, chosen[name]]),
  ];
  const properties = [];
  for (const name of names.properties) {
    const value = chosen[name] && valid(name, chosen[name]);
    form.elements.namedItem(name).setCustomValidity(chosen[name] && !value ? "This is no value that CSS knows." : "");
    if (value) properties.push([name, value]);
    const swatch = form.querySelector(`[data-for="${name}"]`);
    if (swatch && /^#[\da-f]{6}$/i.test(value)) swatch.value = value;
  }
  const files = (chosen.files ?? "/nutgraf/").replace(/\/*$/, "/");
  const { code, note } = STACKS[chosen.stack ?? defaults.stack];
  byId("code").textContent = code({ attributes, look: chosen.look, files, integrity: form.dataset.integrity });
  byId("code-note").textContent = note ?? "";
  byId("css").textContent = css(properties);
  byId("css-part").hidden = !properties.length;
  byId("copied").textContent = "";
  byId("width-value").value = chosen.width ? `${chosen.width} px` : "full";
  if (chosen.width) byId("preview").style.inlineSize = `${chosen.width}px`;
  else byId("preview").style.removeProperty("inline-size");
  const hash = new URLSearchParams(chosen).toString();
  history.replaceState(history.state, "", hash ? `#${hash}` : location.pathname + location.search);
  return preview(chosen, properties);
}

/** Puts what the address says into the controls; all others get their defaults. */
function readAddress() {
  const said = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  for (const [name, standard] of Object.entries(defaults)) {
    const control = form.elements.namedItem(name);
    control.value = said[name] ?? standard;
    // What a control cannot have is the default.
    if (control.selectedIndex === -1 || (control instanceof RadioNodeList && !control.value)) control.value = standard;
  }
}

/** The ids of the chosen feed, to choose an article from. */
async function listArticles() {
  const { items } = await (await fetch(`demo/feeds/${form.elements.feed.value}.json`)).json();
  byId("articles").replaceChildren(...items.map(({ id, title }) => new Option(title ?? "", id)));
}

form.addEventListener("submit", (event) => event.preventDefault());
for (const type of ["input", "change"]) {
  document.addEventListener(type, ({ target }) => {
    if (target.dataset.for) byId(target.dataset.for).value = target.value;
    if (target.form === form) apply();
  });
}
form.elements.feed.addEventListener("change", listArticles);
// The controls have their defaults only after this event, and the event's microtasks.
form.addEventListener("reset", () => setTimeout(apply));
addEventListener("hashchange", () => {
  readAddress();
  apply();
});

document.addEventListener("click", async ({ target }) => {
  const id = target.dataset?.copy;
  if (!id) return;
  try {
    await navigator.clipboard.writeText(byId(id).textContent);
    byId("copied").textContent = "Copied.";
  } catch {
    getSelection().selectAllChildren(byId(id));
    byId("copied").textContent = "Selected: press Ctrl or ⌘ and C.";
  }
});

readAddress();
apply();
listArticles();
// Where the form stands above the preview, what is long is closed at first.
if (matchMedia("(width < 64rem)").matches) for (const part of form.querySelectorAll(".many")) part.open = false;
