/** Text without case and accents, in which words are looked for. */

/** What is left of a text: in small letters, without the marks on them. */
export const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

/** The words of what a visitor has typed. */
export const wordsOf = (query) => fold(query).split(/\s+/).filter(Boolean);

/**
 * Where in a text the words are: [start, end] of each place. A folded text may be longer or shorter, so it is known
 * where each of its characters comes from.
 */
export const places = (text, words) => {
  const folded = fold(text);
  if (!words.some((word) => folded.includes(word))) return [];
  const origins = [];
  let at = 0;
  for (const character of text) {
    for (let left = fold(character).length; left > 0; left -= 1) origins.push(at);
    at += character.length;
  }
  origins.push(at);
  // What is folded letter by letter is as long as what is folded at once, but for a few letters of Greek and Turkish.
  if (origins.length !== folded.length + 1) return [];
  const found = [];
  for (const word of words) {
    for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + word.length)) {
      const next = origins.findIndex((origin, index) => index >= start + word.length && origin > origins[start + word.length - 1]);
      found.push([origins[start], next < 0 ? text.length : origins[next]]);
    }
  }
  return found;
};
