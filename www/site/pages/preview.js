// The frame in which the site shows the element: a page of its own, with its own colours and style sheets.

/** The document in a frame, once it is there. */
export async function loaded(frame) {
  const isThere = () => frame.contentDocument?.readyState === "complete" && frame.contentDocument.URL !== "about:blank";
  if (!isThere()) await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  return frame.contentDocument;
}
