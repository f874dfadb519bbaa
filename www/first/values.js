/**
 * Values that a feed is made of, as the Wasm reads them: to look at a value is far cheaper here, where it need not cross.
 */

const TYPES = ["string", "number", "object", "boolean"];

/** What a value is, as a number. Which stands for what is told where Rust takes it: `src/feed/browser/json.rs`. */
export const kind = (value) =>
  value == null ? 0 : Array.isArray(value) ? 1 : 3 + TYPES.indexOf(typeof value) + (value === true);

/** An object's own member. One that throws when it is read is as good as absent. */
export const member = (object, name) => {
  try {
    return Object.hasOwn(object, name) ? object[name] : undefined;
  } catch {
    return undefined;
  }
};

/** The id of one of a feed's items. */
export const idOf = (items, place) => (kind(items[place]) === 5 ? member(items[place], "id") : undefined);

/**
 * Whether two values have the same in them. Where a script has put one object into many places, it could take for ever to
 * compare it in each: so two that are very large count as different.
 */
export const same = (one, other, left = { values: 10_000 }) => {
  if (one === other) return true;
  if (Object(one) !== one || Object(other) !== other || Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  const others = Object.keys(other);
  return (
    left.values-- > 0 &&
    names.length === others.length &&
    names.every((name, place) => name === others[place] && same(one[name], other[name], left))
  );
};
