// The playground: the text of a feed on the left, what becomes of it on the right.
import { Editor } from "./editor.js";
import { loaded } from "./preview.js";
import { showFindings } from "./findings.js";
import { decode } from "./decode.js";
import { showFixed } from "./fixed.js";
import { makeTabs } from "./tabs.js";

const EXAMPLES = {
  briefing: "assets/examples/briefing.json",
  rss: "assets/examples/rss.xml",
  "with-faults": "assets/examples/with-faults.json",
  eight: "demo/feeds/briefings.json",
};

const byId = (id) => document.getElementById(id);
const editor = new Editor(byId("editor"));
const note = byId("note");
/** Where the text was loaded from: its relative links start there. */
let url = "";

/* Checking: one text at a time, and of those that come meanwhile the last one. */

let worker;
let isBusy = false;
let waiting;

function startWorker() {
  note.textContent = "Loading the checker …";
  worker = new Worker(new URL("checker.js", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }) => {
    isBusy = false;
    // The text may be gone by now, too.
    if (waiting || !editor.text.trim()) check();
    else show(data);
  });
  worker.addEventListener("error", () => {
    worker = undefined;
    isBusy = false;
    show({ failure: "the checker could not be loaded; the next change of the text tries again" });
  });
}

function check() {
  if (!editor.text.trim()) {
    waiting = undefined;
    return show({});
  }
  waiting = { text: editor.text, url };
  if (!worker) startWorker();
  if (isBusy) return;
  isBusy = true;
  worker.postMessage(waiting);
  waiting = undefined;
}

// A feed that is pasted over all of another one came from elsewhere.
byId("text").addEventListener("paste", ({ target: { selectionStart, selectionEnd, value } }) => {
  if (selectionEnd - selectionStart === value.length) url = "";
});

/** The last address that was asked for: an answer to another one comes too late. */
let wanted;

/** As soon as the visitor pauses. */
const idle = globalThis.requestIdleCallback ?? ((run) => setTimeout(run));
let timer;
byId("text").addEventListener("input", () => {
  // What comes of an address is too late now, and the fixes are those of another text.
  wanted = undefined;
  for (const id of ["apply", "download"]) byId(id).disabled = true;
  clearTimeout(timer);
  timer = setTimeout(() => idle(check, { timeout: 500 }), 200);
});

/** Shows what has come of a text; `{}` is that of no text. */
function show({ failure, articles, findings, fixes, fixed, feed }) {
  note.hidden = Boolean(findings);
  note.textContent = failure ? `The check failed: ${failure}.` : "Nothing to check.";
  showFindings(editor, articles, findings ?? []);
  showFixed(editor.text, fixed, fixes);
  byId("empty").hidden = Boolean(feed?.items?.length);
  byId("empty").textContent = findings
    ? "Readers see nothing of this. The findings say why."
    : "The cards will stand here.";
  shown = feed;
  showCards();
}

/* The cards */

let shown;

async function showCards() {
  const page = await loaded(byId("preview"));
  // Relative links of the feed start where it came from.
  page.querySelector("base").href = url || page.URL;
  page.querySelector("nutgraf-feed").data = shown ?? null;
}

byId("pictures").addEventListener("change", async ({ target }) => {
  const frame = byId("preview");
  const load = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  frame.src = target.checked ? "preview-pictures.html" : "preview.html";
  await load;
  showCards();
});

/* Where a text comes from */

function take(text, from) {
  wanted = undefined;
  url = from;
  editor.text = text;
  clearTimeout(timer);
  check();
}

async function takeFile(file) {
  if (file) take(decode(await file.arrayBuffer()), "");
}

async function takeUrl(address) {
  wanted = address;
  try {
    const response = await fetch(address, { credentials: "omit" });
    if (!response.ok) throw new Error(`the server answered with ${response.status}`);
    const bytes = await response.arrayBuffer();
    if (wanted === address) take(decode(bytes), response.url);
  } catch (error) {
    if (wanted !== address) return;
    const refused = error instanceof TypeError;
    note.hidden = false;
    note.textContent = refused
      ? "No answer came that this page may read: most servers let no other page read a feed."
      : `The feed could not be loaded: ${error.message}.`;
  }
}

function takeExample(name) {
  // The page can be shared as it is.
  history.replaceState(history.state, "", `#${name}`);
  return takeUrl(new URL(EXAMPLES[name], document.baseURI));
}

byId("file").addEventListener("change", ({ target }) => {
  takeFile(target.files[0]);
  // The same file can be taken again.
  target.value = "";
});
byId("from-url").addEventListener("submit", (event) => {
  event.preventDefault();
  takeUrl(byId("url").value);
});
for (const button of document.querySelectorAll("[data-example]")) {
  button.addEventListener("click", () => takeExample(button.dataset.example));
}

const drop = byId("drop");
const hasFile = ({ dataTransfer }) => dataTransfer.types.includes("Files");
drop.addEventListener("dragover", (event) => {
  if (!hasFile(event)) return;
  event.preventDefault();
  drop.classList.add("dropping");
});
for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("dropping"));
drop.addEventListener("drop", (event) => {
  if (!hasFile(event)) return;
  event.preventDefault();
  takeFile(event.dataTransfer.files[0]);
});

/* The fixed feed */

byId("apply").addEventListener("click", () => {
  take(byId("fixed-text").textContent, url);
});
byId("download").addEventListener("click", () => {
  const text = byId("fixed-text").textContent;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text]));
  link.download = /^\s*</.test(text) ? "feed.xml" : "feed.json";
  link.click();
  URL.revokeObjectURL(link.href);
});

makeTabs(document.querySelector("[role=tablist]"));

function readAddress() {
  const name = location.hash.slice(1);
  if (Object.hasOwn(EXAMPLES, name)) takeExample(name);
}
addEventListener("hashchange", readAddress);
readAddress();
