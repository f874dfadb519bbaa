// Serbian has two scripts, and every letter of one stands for one or two of the other.

const CYRILLIC = [..."абвгдђежзијклљмнњопрстћуфхцчџш"];
const LATIN = "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š".split(" ");
const capital = (letters) => letters[0].toUpperCase() + letters.slice(1);
const LETTERS = new Map(
  CYRILLIC.flatMap((letter, index) => [
    [letter, LATIN[index]],
    [letter.toUpperCase(), capital(LATIN[index])],
  ]),
);

/** A table of Serbian in Cyrillic letters, as one in Latin letters. */
export const serbianInLatin = (table) =>
  Object.fromEntries(
    Object.entries(table).map(([name, text]) => [name, [...text].map((letter) => LETTERS.get(letter) ?? letter).join("")]),
  );
