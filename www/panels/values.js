/** What the cells of a table say. */

/** What stands in a cell beside its value. */
const BESIDE = ".hidden, [data-tool], [part~=citation]";

const textOf = (cell, beside) => {
  const texts = [...cell.childNodes].filter((node) => !node.matches?.(beside)).map((node) => node.textContent);
  return texts.join("").replace(/\s+/g, " ").trim();
};

/** What stands in a column's head, apart from its button. */
export const headOf = (head) => textOf(head, "[data-tool]");

/** The value alone. */
export const valueOf = (cell) => textOf(cell, `${BESIDE}, [part=cell-note]`);

/** The value with its note. */
export const wholeOf = (cell) => textOf(cell, BESIDE);

export const noteOf = (cell) => cell.querySelector("[part=cell-note]")?.textContent;

const is = (cell, part) => cell.part.contains(part);

/** A number as programs write it, from one in a language; or the value as it is. */
export const plainOf = (cell, mark) => {
  const value = valueOf(cell);
  return is(cell, "cell-number") && !value.includes("×") ? value.replace(mark || ".", ".").replace("−", "-") : value;
};

/** As a number that can be compared. */
const numberOf = (cell, mark) => {
  const [mantissa, power] = valueOf(cell).replace(mark || ".", ".").replace(/−/, "-").replace("∞", "Infinity").split("×");
  const digits = power?.trim().slice(2).replace("⁻", "-").replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit));
  return mantissa * 10 ** (digits ?? 0);
};

/** Yes before what is given in words or figures, no after that. */
const KINDS = ["cell-yes", "cell-number", "cell", "cell-no", "cell-unknown"];

/**
 * Rows in the order of a column's values. What is not known comes last in both directions, and rows of the same value
 * stay in their order.
 */
export const ranked = (rows, { column, way }, mark) => {
  const { compare } = new Intl.Collator(rows[0]?.closest("[lang]")?.lang || undefined, { numeric: true });
  const keys = new Map(
    rows.map((row) => {
      const cell = row.cells[column];
      const kind = KINDS.findIndex((part) => part !== "cell" && is(cell, part));
      const isNumber = kind === 1;
      return [row, { kind: kind < 0 ? 2 : kind, value: isNumber ? numberOf(cell, mark) : valueOf(cell), isNumber }];
    }),
  );
  const sign = way === "ascending" ? 1 : -1;
  return [...rows].sort((one, other) => {
    const [a, b] = [keys.get(one), keys.get(other)];
    const last = (a.kind === 4) - (b.kind === 4);
    const values = a.isNumber && b.isNumber ? a.value - b.value : compare(a.value, b.value);
    return last || sign * (a.kind - b.kind || values || 0);
  });
};
