/** The host of a shadow tree. On a document, a form that is named "host" would be taken for one. */
const hostOf = (root) => (root.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? root.host : undefined);

/**
 * The language of the page where an element stands: that of the nearest element around it which has a `lang`. An
 * element in a shadow tree has the tree's host around it.
 */
export const languageAround = (element) => {
  const above = (node) => hostOf(node.getRootNode());
  let lang;
  for (let around = element.parentElement ?? above(element); around && !lang; around = above(around)) {
    lang = around.closest("[lang]")?.lang;
  }
  return lang || "en";
};

/**
 * Calls `tell` whenever the language around an element has become another one, by a change of some `lang`. The
 * observer that it gives can end that.
 */
export const watchLanguage = (element, tell) => {
  let known = languageAround(element);
  const observer = new MutationObserver(() => known !== (known = languageAround(element)) && tell());
  for (let around = element; around; around = hostOf(around)) {
    around = around.getRootNode();
    observer.observe(around, { attributeFilter: ["lang"], subtree: true });
  }
  return observer;
};
