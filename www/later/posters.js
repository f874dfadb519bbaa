/**
 * A video that is not started shows its article's picture. That was loaded already, where it is: until a reader has it in view, or
 * has asked for it, no player asks for anything.
 */
const show = (image) => {
  for (const video of image.closest("article")?.querySelectorAll("video:not([poster])") ?? []) video.poster = image.currentSrc;
};

/** The shadow trees whose pictures are listened to. */
const known = new WeakSet();

export const addPosters = ({ _shadow: shadow }) => {
  if (!shadow.querySelector("video:not([poster])")) return;
  for (const image of shadow.querySelectorAll("[part~=image]")) if (image.naturalWidth) show(image);
  if (known.has(shadow)) return;
  known.add(shadow);
  shadow.addEventListener("load", ({ target }) => target.matches("[part~=image]") && show(target), true);
};
