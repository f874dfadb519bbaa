// What is measured of a theme, in the page: how well things can be seen, and whether they have their room. Each function runs in
// the browser by itself, so it has everything that it needs in it.

/**
 * The contrast of every text with what is behind it, and of every mark and every line around a control, in all elements of the
 * page: `{ texts, lines }`, each `[{ ratio, what }]` with the worst first. On paper nothing has a background.
 */
export function contrasts(paper = false) {
  const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const known = new Map();
  /** A colour of CSS as red, green, blue and alpha, the last from 0 to 1. */
  const parse = (color) => {
    if (!known.has(color)) {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
      known.set(color, [red, green, blue, alpha / 255]);
    }
    return known.get(color);
  };
  const over = ([red, green, blue, alpha], below) =>
    [red, green, blue].map((value, index) => value * alpha + below[index] * (1 - alpha));
  const luminance = (color) => {
    const [red, green, blue] = color.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ratio = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((left, right) => left - right);
    return (light + 0.05) / (dark + 0.05);
  };
  const parent = (node) => node.parentElement ?? node.getRootNode().host;
  const backgroundOf = (element) => {
    if (paper || !element) return [255, 255, 255];
    const style = getComputedStyle(element);
    // What is behind the root element is the canvas, whose colour nobody tells; the pages of the tests set their own.
    const own = over(parse(style.backgroundColor), backgroundOf(parent(element)));
    if (!element.matches("[part~=citation], [part~=backlink]")) return own;
    return over(parse(getComputedStyle(element, "::after").backgroundColor), own);
  };
  const opacity = (element) => (element ? Number(getComputedStyle(element).opacity) * opacity(parent(element)) : 1);
  const texts = [];
  const lines = [];
  const note = (list, element, color, behind, suffix = "") => {
    const [red, green, blue, alpha] = parse(color);
    const seen = over([red, green, blue, alpha * opacity(element)], behind);
    const name = element.getAttribute("part") ?? `${parent(element).getAttribute?.("part")} ${element.localName}`;
    list.push({ ratio: ratio(seen, behind), what: `${name}${suffix}: ${color} on rgb(${behind.map(Math.round)})` });
  };
  const isNothing = (color) => parse(color)[3] === 0;
  const ofPseudo = (element, behind) => {
    for (const name of ["::before", "::after"]) {
      const style = getComputedStyle(element, name);
      if (["none", "normal"].includes(style.content) || style.display === "none") continue;
      if (style.clipPath !== "none") note(lines, element, style.backgroundColor, behind, name);
      else if (!/^""/.test(style.content)) note(texts, element, style.color, over(parse(style.backgroundColor), behind), name);
    }
  };
  const ofControl = (element, style) => {
    if (!element.matches("[part~=topic], [part~=button], [part~=panel-summary]")) return;
    const behind = backgroundOf(parent(element));
    for (const side of ["Top", "Bottom", "Left", "Right"]) {
      const color = style[`border${side}Color`];
      if (parseFloat(style[`border${side}Width`]) && !isNothing(color)) note(lines, element, color, behind, ` border ${side}`);
    }
  };
  for (const feed of document.querySelectorAll("nutgraf-feed")) {
    for (const element of feed.shadowRoot.querySelectorAll(".nutgraf, .nutgraf *")) {
      if (!element.checkVisibility() || element.closest(".hidden, thead")?.matches(".hidden")) continue;
      const style = getComputedStyle(element);
      const behind = backgroundOf(element);
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      if (element.matches("[part~=meter-fill]")) note(lines, element, style.fill, backgroundOf(element.closest("div")));
      else if (element.matches("svg[part~=icon]")) note(lines, element, style.stroke, behind);
      else if (hasText) note(texts, element, style.color, behind);
      ofPseudo(element, behind);
      ofControl(element, style);
    }
  }
  const worstFirst = (list) => list.sort((one, other) => one.ratio - other.ratio);
  return { texts: worstFirst(texts), lines: worstFirst(lines) };
}

/**
 * What has not its room, in all elements of the page: what sticks out, lies over its neighbour, is cut, or is too small a target.
 * What scrolls by itself may be wider than it is shown, and the compact layout cuts lines on purpose, with an ellipsis.
 */
export function misfits() {
  const found = [];
  const round = ({ left, top, right, bottom }) => [left, top, right, bottom].map(Math.round).join(" ");
  for (const feed of document.querySelectorAll("nutgraf-feed")) {
    const where = feed.parentElement.id;
    const name = (element) => element.getAttribute("part") ?? `${element.parentElement.getAttribute("part")} > ${element.localName}`;
    const fault = (words, ...elements) =>
      found.push(`${where}: ${elements.map((one) => `${name(one)} (${round(one.getBoundingClientRect())})`).join(" and ")} ${words}`);
    const isShown = (element) => element.checkVisibility() && element.getBoundingClientRect().width > 0;
    const all = [...feed.shadowRoot.querySelectorAll(".nutgraf *")].filter(
      (one) => isShown(one) && !(one.parentElement.clientWidth && getComputedStyle(one.parentElement).textOverflow === "ellipsis") && !one.closest(".hidden, thead, svg") && !one.parentElement.closest("[part~=table], [part~=body-scroll]"),
    );
    const outer = feed.getBoundingClientRect();
    for (const element of all) {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const edge = (element.parentElement.closest("[part~=card]") ?? feed).getBoundingClientRect();
      if (box.left < outer.left - 2 || box.right > outer.right + 2) fault("sticks out of the element", element);
      else if (box.left < edge.left - 2 || box.right > edge.right + 2) fault("sticks out of its card", element);
      const cuts = style.overflowX !== "visible" && style.overflowX !== "auto" && style.textOverflow !== "ellipsis";
      if (cuts && !element.matches("img, [part~=cards]") && element.scrollWidth > element.clientWidth + 1) fault("is cut", element);
      const isTarget = element.matches("summary, button, [part~=topic], [part~=citation], [part~=backlink]");
      if (isTarget && (box.height < 23.5 || box.width < 23.5)) fault("is too small a target", element);
      // The boxes of lines that flow around a float go below it.
      const flows = (one) => {
        const { display, position, float } = getComputedStyle(one);
        return !display.startsWith("inline") && float === "none" && !["absolute", "sticky"].includes(position);
      };
      if (!flows(element)) continue;
      for (let other = element.nextElementSibling; other; other = other.nextElementSibling) {
        if (!all.includes(other) || !flows(other)) continue;
        const next = other.getBoundingClientRect();
        const wide = Math.min(box.right, next.right) - Math.max(box.left, next.left);
        const high = Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top);
        if (wide > 2 && high > 2) fault("lie over each other", element, other);
      }
    }
  }
  return found;
}
