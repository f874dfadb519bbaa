/** Waiting that comes to an end. */

/** What was written is on the screen; or nobody looks, and frames do not come. */
export const pause = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 99);
  });

/** What a promise comes to, unless it takes longer than so many milliseconds. */
export const within = (ms, promise) => Promise.race([promise, new Promise((_, reject) => setTimeout(reject, ms))]);
