/** The language of the page where an element stands. What is around a shadow tree is around its host. */
export const languageAround = (element) => {
  const above = (node) => node.getRootNode().host;
  let lang;
  for (let at = element.parentElement ?? above(element); at && !lang; at = above(at)) lang = at.closest("[lang]")?.lang;
  return lang || "en";
};
