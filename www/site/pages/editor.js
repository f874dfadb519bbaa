// A textarea that can mark places. Behind it is an invisible copy of its text, in one text node. Marks are highlights of ranges
// of that node, which move with the text when it is edited.

/** What has to be replaced in one text to get another: `length` characters from `start`, by `text`. */
export function difference(before, after) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { start, length: before.length - start - end, text: after.slice(start, after.length - end) };
}

const rangeOf = (node, start, end) => {
  const range = new Range();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
};

/** Up to so many characters are inserted by a command of the browser, which a visitor can undo; a longer text is set, which nobody can. */
const MAX_TYPED = 4000;

/** Shows ranges as a highlight that the style sheet knows by this name; a browser without highlights shows none. */
const highlight = (name, ranges) => {
  if (globalThis.Highlight) CSS.highlights.set(name, new Highlight(...ranges));
};

export class Editor {
  #box;
  #textarea;
  #copy = new Text();
  #numbers = new Text();
  #count = 0;

  constructor(box) {
    this.#box = box;
    this.#textarea = box.querySelector("textarea");
    // The last line has its height though it is empty.
    box.querySelector(".mirror").append(this.#copy, "\n");
    box.querySelector(".lines").append(this.#numbers);
    this.#textarea.addEventListener("input", () => this.#updateCopy());
    this.#updateCopy();
  }

  get text() {
    return this.#textarea.value;
  }

  /** Replaces the text. A small change is made as if it were typed, so that the visitor can undo it. */
  set text(text) {
    // A textarea has only `\n` as line ends.
    const { start, length, text: inserted } = difference(this.text, text.replace(/\r\n?/g, "\n"));
    if (!length && !inserted) return;
    this.#textarea.focus({ preventScroll: true });
    this.#textarea.setSelectionRange(start, start + length);
    // For a text of thousands of lines, Chromium takes seconds to type it.
    const isTyped =
      inserted.length <= MAX_TYPED && document.execCommand(inserted ? "insertText" : "delete", false, inserted);
    if (!isTyped) {
      this.#textarea.setRangeText(inserted);
      this.#textarea.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  #updateCopy() {
    const { start, length, text } = difference(this.#copy.data, this.text);
    this.#copy.replaceData(start, length, text);
    const count = this.#copy.data.split("\n").length;
    if (count === this.#count) return;
    this.#count = count;
    this.#numbers.data = Array.from({ length: count }, (_, index) => index + 1).join("\n");
  }

  /** Where a finding begins and ends in the text. Its columns count characters; places in the text count UTF-16 code units. */
  #placeOf({ line, column, end_column: endColumn }, lineStarts) {
    if (!line || line > lineStarts.length) return undefined;
    const start = lineStarts[line - 1];
    const text = this.#copy.data.slice(start, (lineStarts[line] ?? this.#copy.data.length + 1) - 1);
    const characters = /[\ud800-\udbff]/.test(text) ? Array.from(text) : text;
    const at = (column) => start + (characters === text ? column - 1 : characters.slice(0, column - 1).join("").length);
    const last = start + text.length;
    const from = Math.min(at(column), last);
    const to = Math.min(Math.max(at(endColumn), from + 1), last);
    // A place after the end of a line is marked at the character before it.
    return from < to ? [from, to] : [Math.max(from - 1, start), to];
  }

  /** Marks the places of findings. Returns the range of each, or `undefined` for one without a place. */
  mark(findings) {
    const lineStarts = [0];
    for (let at = this.#copy.data.indexOf("\n"); at >= 0; at = this.#copy.data.indexOf("\n", at + 1))
      lineStarts.push(at + 1);
    const ranges = findings.map((finding) => {
      const place = this.#placeOf(finding, lineStarts);
      return place && rangeOf(this.#copy, ...place);
    });
    const numberRange = (line) => {
      const start = this.#numbers.data.indexOf(`\n${line}\n`) + 1;
      return line === 1
        ? rangeOf(this.#numbers, 0, 1)
        : start
          ? rangeOf(this.#numbers, start, start + `${line}`.length)
          : rangeOf(this.#numbers, this.#numbers.length - `${line}`.length, this.#numbers.length);
    };
    for (const severity of ["error", "warning"]) {
      const chosen = findings
        .map((finding, index) => [finding, ranges[index]])
        .filter(([finding, range]) => range && finding.severity === severity);
      highlight(
        severity,
        chosen.map(([, range]) => range),
      );
      highlight(
        `${severity}-line`,
        chosen.map(([{ line }]) => numberRange(line)),
      );
    }
    highlight("chosen", []);
    return ranges;
  }

  /** Selects a range, and brings it into view. */
  select(range) {
    highlight("chosen", [range]);
    this.#textarea.focus({ preventScroll: true });
    this.#textarea.setSelectionRange(range.startOffset, range.endOffset);
    const [box, place] = [this.#box.getBoundingClientRect(), range.getBoundingClientRect()];
    this.#box.scrollTop += place.top - box.top - box.height / 3;
    this.#box.scrollLeft = Math.max(0, this.#box.scrollLeft + place.right - box.left - box.width * 0.8);
    this.#box.scrollIntoView({ block: "nearest" });
  }
}
