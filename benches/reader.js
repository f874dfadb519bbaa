/*
 * What a reader reads of a card, whatever elements it is made of. Only `check.mjs` loads this, into the page of each
 * contestant; it stands in the page beside `probe.js`.
 */
window.reader = (() => {
  const HEADING = "h1, h2, h3, h4, h5, h6, [role=heading]";

  /** The words that CSS puts before or after an element's content; a mark of another kind only parts what is around it. */
  function generated(element, pseudo) {
    const { content } = getComputedStyle(element, pseudo);
    const [, words] = content.match(/^"((?:[^"\\]|\\.)*)"/) ?? [];
    if (words === undefined) return "";
    return /[\p{L}\p{N}]/u.test(words) ? ` ${words} ` : " ";
  }

  /** Whether a reader sees something between an element's text and the text around it. */
  const parts = ({ display, marginInlineStart, marginInlineEnd, paddingInlineStart, paddingInlineEnd }) =>
    !/^(inline|contents)/.test(display) ||
    [marginInlineStart, marginInlineEnd, paddingInlineStart, paddingInlineEnd].some((space) => parseFloat(space) > 0);

  /**
   * The visible text of an element and all below it, as a reader sees it: whatever parts two words is one space. `starts` has
   * the place in it at which each element begins. The tools that Nutgraf adds to an open panel are left out: no peer has any.
   */
  function transcribe(root) {
    const starts = new Map();
    let text = "";
    const add = (words) => {
      text = (text + words.replace(/(?<=^|\s)[·•|](?=\s|$)/g, " ")).replace(/\s+/g, " ");
    };
    const enter = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return add(node.data);
      if (node.nodeType !== Node.ELEMENT_NODE || node.dataset?.tool !== undefined) return;
      const style = getComputedStyle(node);
      if (style.display === "none" || style.visibility !== "visible") return;
      const edge = parts(style) ? " " : "";
      add(edge);
      starts.set(node, text.trimEnd().length);
      add(generated(node, "::before"));
      node.childNodes.forEach(enter);
      add(generated(node, "::after"));
      add(edge);
    };
    enter(root);
    return { text: text.trim(), starts };
  }

  const textOf = (element) => transcribe(element).text;

  /** What assistive technology calls an element. */
  function named(element) {
    const ids = element.getAttribute("aria-labelledby")?.split(" ");
    if (ids) return ids.map((id) => textOf(probe.root().querySelector(`#${CSS.escape(id)}`))).join(" ");
    return element.ariaLabel ?? textOf(element.caption ?? element);
  }

  /** What a link within the page leads to; there is one element of that id, and it is in the same card. */
  function target(card, link) {
    const found = [...probe.root().querySelectorAll(`#${CSS.escape(decodeURIComponent(link.hash.slice(1)))}`)];
    return found.length === 1 && card.contains(found[0]) ? found[0] : undefined;
  }

  /** What is read where a link within the card leads to. */
  function landing(card, link, { text, starts }) {
    const found = target(card, link);
    return found ? `to "${text.slice(starts.get(found)).trim().slice(0, 40)}"` : "to nowhere";
  }

  const isWithin = (link) => link.getAttribute("href").startsWith("#");

  const table = (element) => [
    textOf(element.caption),
    ...Array.from(element.rows, (row) =>
      Array.from(row.cells, (cell) => (cell.scope ? `${cell.scope}: ${textOf(cell)}` : textOf(cell))),
    ),
  ];

  const panelsOf = (card) => [...card.querySelectorAll("details")];

  const heads = (card) =>
    panelsOf(card).map(({ open, firstElementChild }) => [textOf(firstElementChild), open ? "open" : "closed"]);

  function readOpen(card) {
    const transcript = transcribe(card);
    const links = [...card.querySelectorAll("a[href]")];
    return {
      text: transcript.text,
      headings: Array.from(card.querySelectorAll(HEADING), (one) => [one.ariaLevel ?? one.localName.slice(1), textOf(one)]),
      tables: Array.from(card.querySelectorAll("table"), table),
      current: Array.from(card.querySelectorAll("[aria-current=true]"), textOf),
      times: Array.from(card.querySelectorAll("time"), (one) => one.dateTime),
      links: links.map((link) => [isWithin(link) ? landing(card, link, transcript) : link.href, named(link)]),
      names: [card, ...card.querySelectorAll("table")].map(named),
    };
  }

  /** All of each card; their panels are open afterwards. */
  async function read(cards) {
    const panels = cards.map(heads);
    for (const panel of cards.flatMap(panelsOf)) panel.open = true;
    await probe.complete();
    return cards.map((card, place) => ({ id: card.dataset.article, panels: panels[place], ...readOpen(card) }));
  }

  const isSeen = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return element.checkVisibility() && top > -1 && bottom < innerHeight + 1;
  };

  /** Presses the first of some links that stays in the card, and waits until the reader sees what it leads to. */
  async function press(card, links) {
    const link = [...links].find(isWithin);
    const found = target(card, link);
    if (!found) throw new Error(`${link.hash} leads to nowhere`);
    link.click();
    await probe.painted(() => isSeen(found));
    return found;
  }

  /** Follows a card's first citation and that source's first link back, with all panels closed, as a reader would. */
  async function follow(card) {
    for (const panel of panelsOf(card)) panel.open = false;
    const source = await press(card, card.querySelectorAll("a[href]"));
    const citation = await press(card, source.closest("li").querySelectorAll("a[href]"));
    return named(citation);
  }

  return { read, follow };
})();
