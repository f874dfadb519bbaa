// What panels get once they are open: tools for tables, and scales of time.
import assert from "node:assert/strict";
import { articles, click, focused, open } from "./feeds.mjs";
import { assertNoViolation, build, built, flip, policies, serve } from "./embedding.mjs";
import { engine, suite, WIDGET } from "./harness.mjs";
import { prerender } from "./prerender.mjs";

const { browser, startServer, test: plainTest } = await suite();

/** A test with a server of its own: what is immutable stays in the browser's cache, by origin. */
let server;
const test = (name, body) =>
  plainTest(name, async () => {
    server = await startServer();
    await body();
  });

const COLUMNS = ["Brotli", { name: "Zstandard", highlight: true, url: "/zstandard" }, "gzip"];
const ROWS = [
  { feature: "Registered", cells: [true, true, true] },
  { feature: "Size", cells: [22.5, { value: 138, sources: ["s"] }, 7.25] },
  { feature: "Dictionary", cells: [true, { value: false, note: "without one" }, null] },
  { feature: "Version", cells: ["RFC 10", "RFC 9", "=1+1"] },
];
const comparison = (rows = ROWS, columns = COLUMNS) => ({ caption: "Codings", columns, rows });
const sources = [{ id: "s", title: "A source", url: "/s", publisher: "The source" }];
const feed = (_nutgraf, more) => articles(1, () => ({ tags: ["tea"], _nutgraf: { sources, topics: [{ tag: "tea" }], ..._nutgraf }, ...more }));

const show = async (shown, attributes = "", page) => {
  server.json("/feed.json", shown);
  await open({ browser, server }, { attributes: `src="/feed.json" ${attributes}`, ...page });
  await browser.event("nutgraf-load");
};
const toolsAreThere = () => browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[data-tool]"));
const openPanel = async (name = "comparison") => {
  await click(browser, `[data-panel=${name}] > summary`);
  await toolsAreThere();
};
const asked = () => server.requestsFor(`/dist/${build.modules.later}`).length;
/** The features of the rows that are shown, in the order of the screen, which is that of the tree. */
const features = () =>
  browser.run(() => {
    const rows = [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("tbody tr")].filter((row) => row.checkVisibility());
    const tops = rows.map((row) => row.getBoundingClientRect().top);
    if (tops.some((top, index) => top < tops[index - 1])) throw Error(`rows stand at ${tops}`);
    return rows.map((row) => row.cells[0].textContent);
  });
const sortBy = (column) => click(browser, `thead th:nth-child(${column + 1}) [part=column-sort]`);
const sorts = () =>
  browser.run(() => [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("thead th")].map((head) => head.getAttribute("aria-sort")));
const reload = () => browser.runAsync(() => document.querySelector("nutgraf-feed").reload());
const WRITTEN = ["Registered", "Size", "Dictionary", "Version"];

test("the tools are asked for once, right after a first showing", async () => {
  await show(feed({ comparison: comparison(), takeaways: ["One"] }));
  await server.request(`/dist/${build.modules.later}`);
  await openPanel();
  await click(browser, "[data-panel=comparison] > summary");
  await click(browser, "[data-panel=comparison] > summary");
  assert.equal(asked(), engine === "webkit" ? asked() : 1);
  assert.equal((await browser.texts("[part=table-tools]")).length, 1);
  assert.deepEqual(await browser.errors(), []);
});

test("a panel that is open from the start gets them at once", async () => {
  await show(feed({ comparison: comparison() }), 'open="comparison"');
  await toolsAreThere();
});

test("altered tools are never run, and the table stays as it is", async () => {
  flip(server, build.modules.later, "text/javascript");
  await show(feed({ comparison: comparison() }));
  await click(browser, "[data-panel=comparison] > summary");
  await server.request(`/dist/${build.modules.later}`);
  await browser.runAsync(() => new Promise((done) => setTimeout(done)));
  assert.equal(await browser.run(() => globalThis.altered), null);
  assert.deepEqual(await features(), WRITTEN);
});

test("rows are sorted by a column in both directions, and back; what is not known comes last", async () => {
  await show(feed({ comparison: comparison() }));
  await openPanel();
  await sortBy(3);
  assert.deepEqual(await features(), ["Registered", "Size", "Version", "Dictionary"]);
  assert.deepEqual(await sorts(), [null, null, null, "ascending"]);
  await sortBy(3);
  assert.deepEqual(await features(), ["Version", "Size", "Registered", "Dictionary"]);
  assert.deepEqual(await sorts(), [null, null, null, "descending"]);
  await sortBy(3);
  assert.deepEqual(await features(), WRITTEN);
  assert.deepEqual(await sorts(), [null, null, null, null]);
  const labels = await browser.run(() => [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part=column-sort]")].map(({ ariaLabel }) => ariaLabel));
  assert.deepEqual(labels, ["Sort by Brotli", "Sort by Zstandard", "Sort by gzip"]);
});

test("figures are sorted by their value in languages with another decimal mark, words by the numbers in them", async () => {
  const rows = [10.5, 9.25, -3, 1e21, 0].map((value, index) => ({ feature: `${index}`, cells: [value, `RFC ${[10, 9, 100, 1, 2][index]}`] }));
  await show(feed({ comparison: comparison(rows, ["A", "B"]) }), "lang=de");
  await openPanel();
  await sortBy(1);
  assert.deepEqual(await features(), ["2", "4", "1", "0", "3"]);
  await sortBy(2);
  assert.deepEqual(await features(), ["3", "4", "1", "0", "2"]);
});

test("sorted rows stay sorted when a refresh brings a changed one, and the focus stays on the button", async () => {
  await show(feed({ comparison: comparison() }));
  await openPanel();
  await sortBy(1);
  assert.deepEqual(await features(), ["Registered", "Dictionary", "Size", "Version"]);
  const changed = ROWS.map((row) => (row.feature === "Registered" ? { ...row, cells: [false, true, true] } : row));
  const added = { feature: "New", cells: [5, 6, 7] };
  server.json("/feed.json", feed({ comparison: comparison([added, ...changed]) }));
  await reload();
  assert.deepEqual(await features(), ["Dictionary", "New", "Size", "Version", "Registered"]);
  assert.deepEqual(await sorts(), [null, "ascending", null, null]);
  assert.equal((await focused(browser)).part, "column-sort");
  await sortBy(1);
  await sortBy(1);
  assert.deepEqual(await features(), ["New", ...WRITTEN]);
  // A table with another column, and one less: the sort goes with its column.
  await sortBy(3);
  server.json("/feed.json", feed({ comparison: comparison(ROWS.map((row) => ({ ...row, cells: row.cells.slice(0, 2) })), COLUMNS.slice(0, 2)) }));
  await reload();
  assert.deepEqual(await features(), WRITTEN);
  assert.deepEqual(await sorts(), [null, null, null]);
  assert.deepEqual(await browser.errors(), []);
});

test("a citation in a row that moves keeps the focus, and the way to its source and back", async () => {
  await show(feed({ comparison: comparison() }));
  await openPanel();
  await sortBy(2);
  await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("td [part=citation]").focus());
  server.json("/feed.json", feed({ comparison: comparison([{ feature: "New", cells: [1, 2, 3] }, ...ROWS]) }));
  await reload();
  const table = await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.activeElement?.closest("td").textContent);
  assert.match(table, /^138/);
  await click(browser, "td [part=citation]");
  assert.equal((await focused(browser)).part, "source");
  await click(browser, "[part=backlink]");
  assert.equal((await focused(browser)).part, "citation");
});

test("differences only hides rows that say the same of all, and is no choice where it would hide none or all", async () => {
  await show(feed({ comparison: comparison() }));
  await openPanel();
  await click(browser, "[part=table-tools] input");
  assert.deepEqual(await features(), WRITTEN.slice(1));
  const same = [1, 1, 1];
  server.json("/feed.json", feed({ comparison: comparison([...ROWS.slice(0, 2), { feature: "Same", cells: same }, { feature: "Noted", cells: [1, 1, { value: 1, note: "once" }] }]) }));
  await reload();
  assert.deepEqual(await features(), ["Size", "Noted"]);
  await click(browser, "[part=table-tools] input");
  assert.deepEqual(await features(), ["Registered", "Size", "Same", "Noted"]);
  for (const rows of [[{ feature: "Same", cells: same }], [ROWS[1]]]) {
    server.json("/feed.json", feed({ comparison: comparison(rows) }));
    await reload();
    assert.equal(await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=table-tools] input").disabled), true);
  }
});

test("a prerendered table is sorted without Wasm, and stays sorted when the Wasm takes it over", async () => {
  const shown = feed({ comparison: comparison() });
  const { html } = prerender(shown, { url: server.url("/feed.json"), src: "/feed.json", cache: "off" });
  for (const name of [build.glue, build.wasm]) serve(server, name, built(name), name.endsWith("js") ? "text/javascript" : "application/wasm");
  server.json("/feed.json", shown);
  server.page("/", { head: WIDGET, body: html });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  await openPanel();
  await sortBy(1);
  const sorted = ["Registered", "Dictionary", "Size", "Version"];
  assert.deepEqual(await features(), sorted);
  assert.equal(server.requestsFor(`/dist/${build.wasm}`).length, 0);
  assert.equal(server.requestsFor("/feed.json").length, 0);
  const changed = feed({ comparison: comparison([{ feature: "New", cells: [true, true, true] }, ...ROWS]) });
  server.json("/feed.json", changed);
  await click(browser, "button[part=topic]");
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=filter]"));
  assert.deepEqual(await features(), ["New", ...sorted]);
  assert.deepEqual(await sorts(), [null, "ascending", null, null]);
  assert.deepEqual(await browser.errors(), []);
  const look = await browser.run(() => getComputedStyle(document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=table-tools]")).display);
  assert.equal(look, "flex");
});

/** A clipboard that the test can read, and can have refuse. */
const CLIPBOARD = `<script>
  window.copied = [];
  window.refuse = () => (window.refuses = true);
  const writeText = async (text) => {
    if (window.refuses) throw new Error("refused");
    window.copied.push(text);
  };
  Object.defineProperty(navigator, "clipboard", { value: { writeText } });
</script>`;
const copied = () => browser.run(() => window.copied);

test("what is shown is copied as CSV and as Markdown, and what came of it is said", async () => {
  await show(feed({ comparison: comparison() }), "", { head: CLIPBOARD });
  await openPanel();
  const said = () => browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=table-tools] [role=status]").textContent);
  const last = async () => (await copied()).at(-1);
  await sortBy(1);
  await click(browser, "[part=table-tools] input");
  await click(browser, "[part=table-tools] > button");
  assert.equal(await said(), "Copied");
  assert.equal(
    await last(),
    "Feature,Brotli,Zstandard,gzip\r\nDictionary,Yes,No (without one),Not known\r\nSize,22.5,138,7.25\r\nVersion,RFC 10,RFC 9,'=1+1\r\n",
  );
  await click(browser, "[part=table-tools] > button + button");
  assert.equal(
    await last(),
    "| Feature | Brotli | Zstandard | gzip |\n| --- | --- | --- | --- |\n| Dictionary | Yes | No (without one) | Not known |\n| Size | 22.5 | 138 | 7.25 |\n| Version | RFC 10 | RFC 9 | =1+1 |\n",
  );
  await browser.run(() => window.refuse());
  await click(browser, "[part=table-tools] > button");
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=table-tools] [role=status]").textContent === "Could not be copied");
  assert.equal(server.requestsFor(`/dist/${build.live.wasm}`).length, 0, "a tool asks the server for nothing");
});

test("hostile texts stay texts in copies", async () => {
  const text = '<img src=x>|"a"\n*b*';
  await show(feed({ comparison: comparison([{ feature: text, cells: ["@x", "-y", "-1"] }]) }), "", { head: CLIPBOARD });
  await openPanel();
  await click(browser, "[part=table-tools] > button");
  await click(browser, "[part=table-tools] > button + button");
  const [csv, markdown] = await copied();
  assert.equal(csv.split("\r\n")[1], `"<img src=x>|""a"" *b*",'@x,'-y,-1`);
  assert.equal(markdown.split("\n")[2], '| \\<img src=x\\>\\|"a" \\*b\\* | @x | -y | -1 |');
});

test("the tools keep to the strictest policy", async () => {
  const [policy] = policies();
  await show(feed({ comparison: comparison(), timeline: timeline() }), "", { policy });
  await openPanel();
  await sortBy(1);
  await openPanel("timeline");
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=scale] .mark"));
  await assertNoViolation(browser, server);
});

const year = new Date().getUTCFullYear();
const timeline = () => [
  { date: `${year - 4}`, title: "First" },
  { date: `${year - 3}-01-01`, title: "Second" },
  { date: `${year - 2}-01-01`, title: "Third" },
  { date: `${year + 1}-12-31`, title: "To come" },
];

/** Where the marks of a scale stand, as parts of its width. */
const places = (panel) =>
  browser.run((panel) => {
    const strip = document.querySelector("nutgraf-feed").shadowRoot.querySelector(`[data-panel=${panel}] [part=scale]`);
    const { left, width } = strip.getBoundingClientRect();
    return [...strip.querySelectorAll(".mark, .now")].map((mark) => {
      const box = mark.getBoundingClientRect();
      return { name: mark.className, at: Math.round((100 * (box.left + box.width / 2 - left)) / width) / 100 };
    });
  }, panel);

test("a timeline of four dates is drawn to scale, with today among its entries", async () => {
  await show(feed({ timeline: timeline() }, { date_published: `${year - 3}-01-01T12:00:00Z` }));
  const entries = () => browser.texts("[part~=timeline] > li");
  assert.equal((await entries()).length, 4);
  await openPanel("timeline");
  const marks = await places("timeline");
  const first = Date.UTC(year - 4, 0);
  const end = Date.UTC(year + 1, 11, 31);
  const part = (at) => (at - first) / (end - first);
  const wanted = [["mark", first], ["mark current", Date.UTC(year - 3, 0)], ["mark", Date.UTC(year - 2, 0)], ["mark", end], ["now", Date.now()]];
  assert.deepEqual(marks.map(({ name }) => name), wanted.map(([name]) => name));
  marks.forEach(({ at }, index) => assert.ok(Math.abs(at - part(wanted[index][1])) < 0.02, JSON.stringify(marks)));
  assert.deepEqual((await entries()).map((text) => /First|Second|Third|Today|To come/.exec(text)[0]), ["First", "Second", "Third", "Today", "To come"]);
  assert.match((await browser.texts("[part~=timeline-current]")).join(), /Second/);
  // A refresh brings another entry, and then too few for a scale.
  server.json("/feed.json", feed({ timeline: [...timeline(), { date: `${year + 2}`, title: "Later" }] }));
  await reload();
  assert.equal((await places("timeline")).length, 6);
  assert.equal((await browser.texts("[part~=timeline-current]")).length, 0);
  server.json("/feed.json", feed({ timeline: timeline().slice(1) }));
  await reload();
  assert.equal((await entries()).length, 3);
  assert.equal((await browser.texts("[part=scale]")).length, 0);
  assert.deepEqual(await browser.errors(), []);
});

test("coverage says how many publishers have reported, and gathers the articles of each", async () => {
  const one = (title, publisher, day) => ({ title, url: `https://www.${title.toLowerCase()}.example/`, publisher, date_published: `2026-11-${day}` });
  await show(feed({ coverage: [one("One", "Gazette", 20), one("Two", "Ledger", 21), one("Three", "Gazette", 24), one("Four", undefined, 22)] }));
  await openPanel("coverage");
  assert.deepEqual(await browser.texts("[part=coverage-summary]"), ["Reported by 3 publishers over 5 days"]);
  assert.deepEqual((await places("coverage")).map(({ at }) => at), [0, 0.25, 0.5, 1]);
  const items = await browser.texts("[part=coverage-item]");
  assert.deepEqual(items.map((text) => text.match(/One|Two|Three|Four/g)), [["One", "Three"], ["Two"], ["Four"]]);
  assert.match(items[1], /Ledger\s·\stwo\.example\s·\s21/);
  assert.match(items[2], /^Four\s*four\.example\s·\s22 November 2026$/);
  const letters = await browser.run(() => [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part=coverage-item]")].map((item) => getComputedStyle(item, "::before").content));
  assert.deepEqual(letters.map((content) => /"(.)"|attr/.exec(content)?.[1] ?? "attr"), letters[0].startsWith("attr") ? ["attr", "attr", "attr"] : ["G", "L", "f"]);
});

test("columns are equally wide, and decimal marks stand below each other, beside citations, too", async () => {
  await show(feed({ comparison: comparison([...ROWS, { feature: "Another", cells: [1.75, 2.5, 3] }]) }), 'style="width: 1000px"');
  await openPanel();
  const { widths, marks } = await browser.run(() => {
    const { shadowRoot } = document.querySelector("nutgraf-feed");
    const heads = [...shadowRoot.querySelectorAll("thead th")];
    const numbers = [...shadowRoot.querySelectorAll("[part~=cell-number]")];
    return {
      widths: heads.map((head) => head.getBoundingClientRect().width),
      marks: numbers.map((cell) => {
        const range = document.createRange();
        range.selectNode(cell.firstChild);
        return [cell.cellIndex, range.getBoundingClientRect().right];
      }),
    };
  });
  assert.ok(Math.max(...widths) - Math.min(...widths) < 2, `${widths}`);
  for (const column of [1, 2, 3]) {
    const [first, ...others] = marks.filter(([index]) => index === column).map(([, right]) => right);
    assert.ok(others.length && others.every((right) => Math.abs(right - first) < 1), JSON.stringify(marks));
  }
});

test("in a narrow place, columns are equally wide, too, under the names that stay in view", async () => {
  for (const width of [264, 360]) {
    await show(feed({ comparison: comparison() }), `style="width: ${width}px"`);
    await openPanel();
    const { lefts, wide, position } = await browser.run(() => {
      const { shadowRoot } = document.querySelector("nutgraf-feed");
      const box = shadowRoot.querySelector("[part=table]");
      const rows = [...shadowRoot.querySelectorAll("tr")].map((row) => [...row.cells].slice(1));
      return {
        lefts: rows.map((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().left))),
        wide: box.scrollWidth - box.clientWidth,
        position: getComputedStyle(shadowRoot.querySelector("thead")).position,
      };
    });
    for (const row of lefts) row.forEach((left, column) => assert.ok(Math.abs(left - lefts[0][column]) < 2, JSON.stringify(lefts)));
    assert.ok(wide <= 0, `${wide}px are out of sight at ${width}px`);
    assert.equal(position, width < 320 ? "static" : "sticky");
  }
});

test("nothing of panels with their tools makes the page wider than the window", async () => {
  const shown = feed({ comparison: comparison(), timeline: timeline(), coverage: [{ title: "One", url: "/1", publisher: "A", date_published: "2026-11-20" }] });
  for (const width of [1000, 320]) {
    await show(shown, `style="width: ${width}px"`);
    await openPanel();
    await sortBy(1);
    await openPanel("timeline");
    await click(browser, "[data-panel=coverage] > summary");
    await click(browser, "[data-panel=sources] > summary");
    assert.ok(await browser.run(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth || innerWidth < 1000));
  }
});
