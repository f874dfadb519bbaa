// The comparison: a table of inputs in a dialog. What is written there takes effect with "Apply".
(({ components, element, i18n }) => {
  const { Button, CheckboxControl, Modal, TextControl } = components;
  const { createElement: h, useState } = element;
  const { __, sprintf } = i18n;
  const EMPTY = { columns: [{ name: "" }, { name: "" }], rows: [{ feature: "", cells: [] }, { feature: "", cells: [] }] };
  const WORDS = new Map([[__("yes", "nutgraf"), true], ["yes", true], [__("no", "nutgraf"), false], ["no", false]]);

  const showCell = (value) => {
    if (typeof value === "boolean") return value ? __("yes", "nutgraf") : __("no", "nutgraf");
    return String(value ?? "");
  };
  const readCell = (text) => WORDS.get(text.toLowerCase()) ?? text;
  /** A copy of a list with another entry at a place. */
  const put = (list, place, entry) => Object.assign([...list], { [place]: entry });
  const without = (list, place) => list.filter((_entry, other) => other !== place);

  window.nutgraf.TableDialog = ({ comparison, apply, close }) => {
    const [table, setTable] = useState(() => {
      const { columns, rows, ...rest } = comparison ?? EMPTY;
      return { ...rest, columns: columns.map((column) => (typeof column === "string" ? { name: column } : column)), rows };
    });
    const change = (part) => setTable({ ...table, ...part });
    const setColumn = (place, part) => change({ columns: put(table.columns, place, { ...table.columns[place], ...part }) });
    const setRow = (place, part) => change({ rows: put(table.rows, place, { ...table.rows[place], ...part }) });
    const input = (label, value, onChange, placeholder) =>
      h(TextControl, { label, hideLabelFromVision: true, value, onChange, placeholder, __nextHasNoMarginBottom: true });
    const remove = (label, onClick, disabled) => h(Button, { icon: "no-alt", label, onClick, disabled, isSmall: true });

    const heads = table.columns.map((column, place) => {
      const number = place + 1;
      return h(
        "th",
        { key: place, scope: "col" },
        input(sprintf(/* translators: %d: number of a column */ __("Name of column %d", "nutgraf"), number), column.name, (name) => setColumn(place, { name }), __("Name", "nutgraf")),
        h(
          "div",
          { className: "nutgraf-column" },
          h(CheckboxControl, {
            label: __("Highlight", "nutgraf"),
            checked: Boolean(column.highlight),
            onChange: (highlight) => setColumn(place, { highlight }),
            __nextHasNoMarginBottom: true,
          }),
          remove(
            sprintf(/* translators: %d: number of a column */ __("Remove column %d", "nutgraf"), number),
            () =>
              change({
                columns: without(table.columns, place),
                rows: table.rows.map((row) => ({ ...row, cells: without(table.columns.map((_column, at) => row.cells[at] ?? null), place) })),
              }),
            table.columns.length === 1,
          ),
        ),
      );
    });
    const lines = table.rows.map((row, place) => {
      const number = place + 1;
      return h(
        "tr",
        { key: place },
        h("th", { scope: "row" }, input(sprintf(/* translators: %d: number of a row */ __("Feature of row %d", "nutgraf"), number), row.feature, (feature) => setRow(place, { feature }), __("Feature", "nutgraf"))),
        ...table.columns.map((_column, at) =>
          h(
            "td",
            { key: at },
            input(
              sprintf(/* translators: 1: number of a row, 2: number of a column */ __("Row %1$d, column %2$d", "nutgraf"), number, at + 1),
              showCell(row.cells[at]),
              (text) => setRow(place, { cells: put(table.columns.map((_name, other) => row.cells[other] ?? null), at, readCell(text)) }),
            ),
          ),
        ),
        h("td", { className: "nutgraf-remove" }, remove(sprintf(/* translators: %d: number of a row */ __("Remove row %d", "nutgraf"), number), () => change({ rows: without(table.rows, place) }), table.rows.length === 1)),
      );
    });
    const finish = (result) => {
      apply(result);
      close();
    };
    return h(
      Modal,
      { title: __("Comparison", "nutgraf"), onRequestClose: close, className: "nutgraf-dialog" },
      h(TextControl, { label: __("What is compared", "nutgraf"), value: table.caption ?? "", onChange: (caption) => change({ caption }), __nextHasNoMarginBottom: true }),
      h(
        "div",
        { className: "nutgraf-scroll" },
        h("table", null, h("thead", null, h("tr", null, h("td"), ...heads, h("td"))), h("tbody", null, ...lines)),
      ),
      h("p", { className: "nutgraf-help" }, __("“yes” and “no” become marks. A cell without a word is “not known”. Rows and columns without a name are left out.", "nutgraf")),
      h(
        "div",
        { className: "nutgraf-buttons" },
        h(Button, { variant: "secondary", onClick: () => change({ rows: [...table.rows, { feature: "", cells: [] }] }) }, __("Add a row", "nutgraf")),
        h(Button, { variant: "secondary", disabled: table.columns.length === 12, onClick: () => change({ columns: [...table.columns, { name: "" }] }) }, __("Add a column", "nutgraf")),
        h("span"),
        comparison && h(Button, { variant: "tertiary", isDestructive: true, onClick: () => finish(undefined) }, __("Remove the table", "nutgraf")),
        h(Button, { variant: "primary", onClick: () => finish(table) }, __("Apply", "nutgraf")),
      ),
    );
  };
})(window.wp);
