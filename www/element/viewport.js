/** Calls when an element is near what a visitor sees, as often as it comes there, until it is ended by what this gives. */
export const whenNear = (element, then) => {
  const near = (entries) => entries.some((entry) => entry.isIntersecting) && then();
  const observer = new IntersectionObserver(near, { rootMargin: "400px" });
  observer.observe(element);
  return () => observer.disconnect();
};
