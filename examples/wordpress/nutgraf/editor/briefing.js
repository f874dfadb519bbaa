// The panel "Briefing" beside a post: each field is a member of `_nutgraf` in the feed.
(({ components, data, editPost, editor, element, i18n, plugins }) => {
  const { Button, SelectControl, TextareaControl, TextControl } = components;
  const { createElement: h, Fragment, useState } = element;
  const { __, sprintf } = i18n;
  const { readClaim, showClaim, TableDialog } = window.nutgraf;
  // It moved from one package to the other in WordPress 6.6.
  const Panel = editor.PluginDocumentSettingPanel ?? editPost.PluginDocumentSettingPanel;
  const META = "_nutgraf";
  const ANSWERS = [
    ["what_changed", __("What changed", "nutgraf")],
    ["why_it_matters", __("Why it matters", "nutgraf")],
    ["what_to_do_next", __("What to do next", "nutgraf")],
  ];
  const WRITERS = [
    ["", __("Say nothing about it", "nutgraf")],
    ["human", __("People", "nutgraf")],
    ["ai", __("A language model", "nutgraf")],
    ["mixed", __("Both", "nutgraf")],
  ];

  /** Changes each statement of a briefing. */
  function mapClaims({ tldr, takeaways, ...rest }, change) {
    const answers = Object.entries(tldr ?? {}).map(([name, claim]) => [name, change(claim)]);
    return { ...rest, tldr: Object.fromEntries(answers), takeaways: (takeaways ?? []).map(change) };
  }

  function Sources({ briefing, ids, update }) {
    const sources = briefing.sources ?? [];
    const add = () => {
      const last = Math.max(0, ...ids.map((id) => Number(id.match(/^s(\d+)$/)?.[1] ?? 0)));
      const source = { id: `s${last + 1}` };
      // A number that stood for nothing until now cites the new source.
      const recite = (claim) => readClaim(showClaim(claim, ids), [...ids, source.id]);
      update({ ...mapClaims(briefing, recite), sources: [...sources, source] });
    };
    const remove = ({ id }) => {
      const left = ids.filter((other) => other !== id);
      const uncite = (claim) => {
        const cited = typeof claim === "object" ? claim.sources.filter((other) => other !== id) : [];
        return cited.length ? { ...claim, sources: cited } : (claim.text ?? claim);
      };
      update({ ...mapClaims(briefing, uncite), sources: sources.filter((source) => left.includes(source.id)) });
    };
    const field = (place, name, label, type) =>
      h(TextControl, {
        label,
        type,
        value: sources[place][name] ?? "",
        onChange: (value) => {
          const source = { ...sources[place], [name]: value };
          update({ ...briefing, sources: sources.map((other) => (other.id === source.id ? source : other)) });
        },
        __nextHasNoMarginBottom: true,
      });
    return h(
      Fragment,
      null,
      ...sources.map((source, place) =>
        h(
          "fieldset",
          { key: source.id, className: "nutgraf-source" },
          // translators: %d: number of a source.
          h("legend", null, sprintf(__("Source [%d]", "nutgraf"), place + 1)),
          field(place, "title", __("Title", "nutgraf"), "text"),
          field(place, "url", __("Address", "nutgraf"), "url"),
          field(place, "publisher", __("Publisher", "nutgraf"), "text"),
          h(
            Button,
            { variant: "link", isDestructive: true, onClick: () => remove(source) },
            __("Remove this source", "nutgraf"),
          ),
        ),
      ),
      h(Button, { variant: "secondary", onClick: add }, __("Add a source", "nutgraf")),
    );
  }

  function Briefing() {
    const meta = data.useSelect((select) => select("core/editor").getEditedPostAttribute("meta"), []);
    const { editPost: edit } = data.useDispatch("core/editor");
    const [open, setOpen] = useState(false);
    // A post type without the support of custom fields has no meta.
    if (!meta) return null;
    // To PHP, an object without members is a list.
    const briefing = { ...meta[META] };
    const ids = (briefing.sources ?? []).map(({ id }) => id);
    const update = (next) => edit({ meta: { [META]: next } });
    const set = (part) => update({ ...briefing, ...part });
    const area = (label, value, onChange, more) =>
      h(TextareaControl, { label, value, onChange, rows: 3, __nextHasNoMarginBottom: true, ...more });
    const { analysis, comparison, takeaways = [], tldr = {} } = briefing;
    const answer = ([name, label]) => {
      const write = (text) => set({ tldr: { ...tldr, [name]: readClaim(text, ids) } });
      return area(label, showClaim(tldr[name], ids), write, { key: name });
    };
    const inAnalysis = (name, label) =>
      h(TextControl, {
        label,
        value: analysis[name] ?? "",
        onChange: (value) => set({ analysis: { ...analysis, [name]: value } }),
        __nextHasNoMarginBottom: true,
      });
    const size = comparison && [comparison.rows.length, comparison.columns.length];
    const tableButton = size
      ? // translators: 1: number of rows, 2: number of columns.
        sprintf(__("Edit the comparison (%1$d × %2$d)", "nutgraf"), ...size)
      : __("Add a comparison", "nutgraf");

    return h(
      Panel,
      { name: "briefing", title: __("Briefing", "nutgraf"), className: "nutgraf-briefing" },
      area(__("Hook", "nutgraf"), briefing.hook ?? "", (hook) => set({ hook }), {
        help: __("One line under the headline: why to care.", "nutgraf"),
      }),
      h("h3", null, __("In 30 seconds", "nutgraf")),
      ...ANSWERS.map(answer),
      h("h3", null, __("Panels", "nutgraf")),
      area(
        __("Key takeaways", "nutgraf"),
        takeaways.map((claim) => showClaim(claim, ids)).join("\n"),
        (text) => set({ takeaways: text ? text.split("\n").map((line) => readClaim(line, ids)) : [] }),
        { rows: 5, help: __("One on each line. [1] at the end of a line cites the first source.", "nutgraf") },
      ),
      h(Button, { variant: "secondary", onClick: () => setOpen(true) }, tableButton),
      open && h(TableDialog, { comparison, apply: (comparison) => set({ comparison }), close: () => setOpen(false) }),
      h("h3", null, __("Sources", "nutgraf")),
      h(Sources, { briefing, ids, update }),
      h("h3", null, __("How it came about", "nutgraf")),
      h(SelectControl, {
        label: __("Written by", "nutgraf"),
        value: analysis?.generated_by ?? "",
        options: WRITERS.map(([value, label]) => ({ value, label })),
        onChange: (by) => set({ analysis: by ? { ...analysis, generated_by: by } : undefined }),
        help: __("Readers are told above the panels.", "nutgraf"),
        __nextHasNoMarginBottom: true,
      }),
      analysis?.generated_by && analysis.generated_by !== "human" && inAnalysis("model", __("Which model", "nutgraf")),
      analysis?.generated_by && inAnalysis("reviewed_by", __("Reviewed by", "nutgraf")),
    );
  }

  plugins.registerPlugin("nutgraf", { render: Briefing });
})(window.wp);
