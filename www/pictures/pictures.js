/**
 * Pictures that are requested when a reader asks for them (`images="click"`). The views write a link to each picture; here it
 * becomes a button that shows the picture in its place. The picture bears `data-tool`, which `patch` in `first/markup.js` leaves
 * alone, and the link before it is hidden for as long.
 */
import { create, setProperty } from "../element/dom.js";
import { takeAway } from "../panels/tool.js";

const LINK = "a[part~=image-show]";

/** What may change a tree's pictures: other cards, other URLs, and a renderer that takes away what was set here. */
const CHANGES = { subtree: true, childList: true, attributeFilter: ["href", "title", "role", "style"] };

const watched = new WeakSet();

/** A picture is known by its article and its URL: another URL is another picture, which nobody has asked for. */
const keyOf = (link) => `${link.closest("[data-article]")?.dataset.article} ${link.href}`;

const pictureOf = (link) => {
  const { previousSibling: before } = link;
  return before?.nodeName === "IMG" && before.dataset.tool ? before : undefined;
};

/** The picture that a link leads to: what the link says of it in `data-` attributes are its own. */
const makePicture = (link) => {
  const picture = create("img");
  if (!link.closest("[part=body]")) picture.setAttribute("part", "image");
  picture.alt = link.title;
  // The press that shows it leads there, and no key does. It may be moved with its card, and has to take the focus again then.
  picture.tabIndex = -1;
  for (const { name, value } of link.attributes) {
    if (/^data-(width|height|sizes|srcset|title)$/.test(name)) picture.setAttribute(name.slice(5), value);
  }
  picture.src = link.href;
  picture.dataset.tool = keyOf(link);
  return picture;
};

/** Makes buttons of an element's links to pictures, and keeps the pictures that were asked for in their places. */
export const update = ({ _shadow: shadow }) => {
  if (watched.has(shadow)) return;
  watched.add(shadow);
  /** The keys of the pictures that were asked for. */
  const wanted = new Set();
  const refresh = () => {
    for (const link of shadow.querySelectorAll(LINK)) {
      const key = keyOf(link);
      const isWanted = wanted.has(key);
      let picture = pictureOf(link);
      if (picture && picture.dataset.tool !== key) {
        takeAway(picture);
        picture = undefined;
      }
      if (isWanted && !picture) link.before(makePicture(link));
      if (picture) setProperty(picture, "alt", link.title);
      link.hidden = isWanted;
      link.setAttribute("role", "button");
      // As large as the picture, where the whole of it will be shown.
      const { width, height } = link.dataset;
      if (width) link.style.setProperty("--width", `${parseFloat(width)}px`);
      if (width && height) link.style.setProperty("--ratio", `${parseFloat(width)} / ${parseFloat(height)}`);
    }
    // The attribute has gone, or the link's article has no picture any more.
    for (const picture of shadow.querySelectorAll("img[data-tool]")) {
      if (!picture.nextSibling?.matches?.(LINK)) takeAway(picture);
    }
    // What was changed here is no news.
    observer.takeRecords();
  };
  const observer = new MutationObserver(refresh);
  observer.observe(shadow, CHANGES);
  const show = (event) => {
    const link = event.target.closest(LINK);
    // With another key or button, it is a link: to another tab, to be saved.
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    wanted.add(keyOf(link));
    refresh();
    // The button is gone: reading goes on from what has come in its place.
    pictureOf(link).focus();
  };
  shadow.addEventListener("click", show, true);
  shadow.addEventListener("keydown", (event) => event.key === " " && show(event), true);
  refresh();
};
