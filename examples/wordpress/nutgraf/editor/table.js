// The comparison: a table of inputs in a dialog. What is written there takes effect with "Apply".
(({ components, element, i18n }) => {
  const { Button, CheckboxControl, Modal, TextControl } = components;
  const { createElement: h, useState } = element;
  const { __, sprintf } = i18n;
  const ROW = { feature: "", cells: [] };
  const EMPTY = { columns: [{ name: "" }, { name: "" }], rows: [ROW, ROW] };
  /** As many as the format has room for. */
  const COLUMNS = 12;
  const [YES, NO] = [__("yes", "nutgraf"), __("no", "nutgraf")];
  const WORDS = new Map([
    ["yes", true],
    ["no", false],
    [YES, true],
    [NO, false],
  ]);

  const showCell = (value) => {
    if (typeof value === "boolean") return value ? YES : NO;
    return String(value ?? "");
  };
  const readCell = (text) => WORDS.get(text.toLowerCase()) ?? text;
  /** A copy of a list with another entry at a place. */
  const put = (list, place, entry) => Object.assign([...list], { [place]: entry });
  const without = (list, place) => list.filter((_entry, other) => other !== place);

  window.nutgraf.TableDialog = ({ comparison, apply, close }) => {
    const [table, setTable] = useState(comparison ?? EMPTY);
    const change = (part) => setTable({ ...table, ...part });
    const setColumn = (place, part) =>
      change({ columns: put(table.columns, place, { ...table.columns[place], ...part }) });
    const setRow = (place, part) => change({ rows: put(table.rows, place, { ...table.rows[place], ...part }) });
    const input = (label, value, onChange, placeholder) =>
      h(TextControl, { label, hideLabelFromVision: true, value, onChange, placeholder, __nextHasNoMarginBottom: true });
    const remove = (label, onClick, disabled) => h(Button, { icon: "no-alt", label, onClick, disabled, isSmall: true });
    const button = (variant, words, onClick, more) => h(Button, { variant, onClick, ...more }, words);

    /** A row's cells, one for each column. */
    const cellsOf = (row) => table.columns.map((_column, at) => row.cells[at] ?? null);

    const removeColumn = (place) =>
      change({
        columns: without(table.columns, place),
        rows: table.rows.map((row) => ({ ...row, cells: without(cellsOf(row), place) })),
      });
    const heads = table.columns.map((column, place) => {
      // translators: %d: number of a column.
      const label = sprintf(__("Name of column %d", "nutgraf"), place + 1);
      // translators: %d: number of a column.
      const removal = sprintf(__("Remove column %d", "nutgraf"), place + 1);
      const highlight = h(CheckboxControl, {
        label: __("Highlight", "nutgraf"),
        checked: Boolean(column.highlight),
        onChange: (highlight) => setColumn(place, { highlight }),
        __nextHasNoMarginBottom: true,
      });
      return h(
        "th",
        { key: place, scope: "col" },
        input(label, column.name, (name) => setColumn(place, { name }), __("Name", "nutgraf")),
        h(
          "div",
          { className: "nutgraf-column" },
          highlight,
          remove(removal, () => removeColumn(place), table.columns.length === 1),
        ),
      );
    });
    const lines = table.rows.map((row, place) => {
      // translators: %d: number of a row.
      const label = sprintf(__("Feature of row %d", "nutgraf"), place + 1);
      // translators: %d: number of a row.
      const removal = sprintf(__("Remove row %d", "nutgraf"), place + 1);
      const removeRow = () => change({ rows: without(table.rows, place) });
      const cells = table.columns.map((_column, at) => {
        // translators: 1: number of a row, 2: number of a column.
        const label = sprintf(__("Row %1$d, column %2$d", "nutgraf"), place + 1, at + 1);
        const write = (text) => setRow(place, { cells: put(cellsOf(row), at, readCell(text)) });
        return h("td", { key: at }, input(label, showCell(row.cells[at]), write));
      });
      return h(
        "tr",
        { key: place },
        h(
          "th",
          { scope: "row" },
          input(label, row.feature, (feature) => setRow(place, { feature }), __("Feature", "nutgraf")),
        ),
        ...cells,
        h("td", { className: "nutgraf-remove" }, remove(removal, removeRow, table.rows.length === 1)),
      );
    });
    const addRow = () => change({ rows: [...table.rows, ROW] });
    const addColumn = () => change({ columns: [...table.columns, { name: "" }] });
    const finish = (result) => {
      apply(result);
      close();
    };
    return h(
      Modal,
      { title: __("Comparison", "nutgraf"), onRequestClose: close, className: "nutgraf-dialog" },
      h(TextControl, {
        label: __("What is compared", "nutgraf"),
        value: table.caption ?? "",
        onChange: (caption) => change({ caption }),
        __nextHasNoMarginBottom: true,
      }),
      h(
        "div",
        { className: "nutgraf-scroll" },
        h("table", null, h("thead", null, h("tr", null, h("td"), ...heads, h("td"))), h("tbody", null, ...lines)),
      ),
      h(
        "p",
        { className: "nutgraf-help" },
        __("“yes” and “no” become marks. A cell without a word is “not known”.", "nutgraf"),
        " ",
        __("Rows and columns without a name are left out.", "nutgraf"),
      ),
      h(
        "div",
        { className: "nutgraf-buttons" },
        button("secondary", __("Add a row", "nutgraf"), addRow),
        button("secondary", __("Add a column", "nutgraf"), addColumn, { disabled: table.columns.length >= COLUMNS }),
        h("span"),
        comparison &&
          button("tertiary", __("Remove the table", "nutgraf"), () => finish(undefined), { isDestructive: true }),
        button("primary", __("Apply", "nutgraf"), () => finish(table)),
      ),
    );
  };
})(window.wp);
