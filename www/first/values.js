/**
 * Values that a feed is made of, as the Wasm reads them: to look at a value is far cheaper here, where it need not
 * cross.
 */

const TYPES = ["string", "number", "object", "boolean"];

/** What a value is, as a number. Which stands for what is told where Rust takes it: `src/feed/browser/json.rs`. */
export const kind = (value) =>
  value == null ? 0 : Array.isArray(value) ? 1 : 3 + TYPES.indexOf(typeof value) + (value === true);

/** The names of members, by the numbers that the Wasm knows them by. */
let names;

export const learn = (list) => {
  names ??= list.split("\0");
};

/** An object's own member. One that throws when it is read is as good as absent. */
const own = (object, name) => {
  try {
    return Object.hasOwn(object, name) ? object[name] : undefined;
  } catch {
    return undefined;
  }
};

/** The same, by its name's number. */
export const member = (object, number) => own(object, names[number]);

/** An absolute URL as the browser writes it; none where a text leads nowhere. */
export const resolve = (url, base) => {
  try {
    return new URL(url, base).href;
  } catch {
    return undefined;
  }
};

/** Names and values of an object's members that are texts, in turn. */
export const texts = (object) =>
  Object.keys(object).flatMap((name) => {
    const value = own(object, name);
    return typeof value === "string" ? [name, value] : [];
  });

/** The id of one of a feed's items. */
export const idOf = (items, place) => (kind(items[place]) === 5 ? own(items[place], "id") : undefined);

/** The first place, from the one given on, where two lists do not hold the very same value. */
export const firstMismatch = (items, others, place) => {
  while (place < items.length && items[place] === others[place]) place += 1;
  return place;
};

/** Whether an item of one list is like one of another. What the browser cannot compare is not. */
export const deepEqual = (items, place, others, other) => {
  try {
    return same(items[place], others[other]);
  } catch {
    return false;
  }
};

/**
 * Whether two values have the same in them. Where a script has put one object into many places, it could take for ever
 * to compare it in each: so two that are very large count as different.
 */
const same = (one, other, left = { values: 10_000 }) => {
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
