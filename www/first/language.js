/**
 * The language of the page where an element stands: that of the nearest element around it which has a `lang`. An
 * element in a shadow tree has the tree's host around it.
 */
export const languageAround = (element) => {
  const above = (node) => node.getRootNode().host;
  let lang;
  for (let around = element.parentElement ?? above(element); around && !lang; around = above(around)) {
    lang = around.closest("[lang]")?.lang;
  }
  return lang || "en";
};
