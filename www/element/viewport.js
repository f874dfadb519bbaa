/**
 * Calls a function whenever an element comes near what a visitor sees. Gives a function that ends this.
 */
export const whenNear = (element, callback) => {
  const onIntersection = (entries) => entries.some((entry) => entry.isIntersecting) && callback();
  const observer = new IntersectionObserver(onIntersection, { rootMargin: "400px" });
  observer.observe(element);
  return () => observer.disconnect();
};
