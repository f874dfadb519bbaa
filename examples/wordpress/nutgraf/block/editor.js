// The block in the editor: what the page has between the element's tags, and the element's attributes beside it.
(({ blockEditor, blocks, components, element, i18n, serverSideRender }) => {
  const { InspectorControls, useBlockProps } = blockEditor;
  const { Disabled, FormTokenField, PanelBody, SelectControl, TextControl } = components;
  const { createElement: h } = element;
  const { __ } = i18n;
  const PANELS = ["takeaways", "comparison", "technical", "implications", "timeline", "sources", "coverage"];
  const LAYOUTS = [
    ["", __("Cards", "nutgraf")],
    ["compact", __("Compact: one line each", "nutgraf")],
  ];
  const THEMES = [
    ["", __("Light", "nutgraf")],
    ["dark", __("Dark", "nutgraf")],
    ["auto", __("As the visitor’s system", "nutgraf")],
  ];

  function Edit({ name, attributes, setAttributes }) {
    const field = (attribute) => ({
      value: attributes[attribute] ?? "",
      onChange: (value) => setAttributes({ [attribute]: value || undefined }),
      __nextHasNoMarginBottom: true,
    });
    const select = (attribute, label, options) =>
      h(SelectControl, { ...field(attribute), label, options: options.map(([value, label]) => ({ value, label })) });
    /** A list of words, which the element has as one text. */
    const words = (attribute, label, suggestions) =>
      h(FormTokenField, {
        label,
        suggestions,
        value: (attributes[attribute] ?? "").split(/\s*,\s*/).filter(Boolean),
        onChange: (tokens) => setAttributes({ [attribute]: tokens.join(", ") || undefined }),
        __experimentalExpandOnFocus: suggestions.length > 0,
        __experimentalShowHowTo: false,
        __nextHasNoMarginBottom: true,
      });
    const group = (title, initialOpen, ...fields) =>
      h(PanelBody, { title, initialOpen }, h("div", { style: { display: "grid", gap: "16px" } }, ...fields));

    const settings = h(
      InspectorControls,
      null,
      group(
        __("Feed", "nutgraf"),
        true,
        h(TextControl, {
          ...field("src"),
          label: __("Address of the feed", "nutgraf"),
          help: __("JSON Feed, RSS or Atom. Without one, the posts of this site.", "nutgraf"),
          type: "url",
        }),
        h(TextControl, { ...field("limit"), label: __("Articles at first", "nutgraf"), type: "number", min: 1, max: 1000, placeholder: "12" }),
        words("tags", __("Only with one of these tags", "nutgraf"), []),
      ),
      group(
        __("Look", "nutgraf"),
        true,
        select("layout", __("Layout", "nutgraf"), LAYOUTS),
        select("theme", __("Colours", "nutgraf"), THEMES),
        words("panels", __("Panels, in this order", "nutgraf"), PANELS),
        words("open", __("Panels open at first", "nutgraf"), ["all", ...PANELS]),
        h(TextControl, { ...field("heading-level"), label: __("Level of headlines", "nutgraf"), type: "number", min: 1, max: 5, placeholder: "2" }),
      ),
    );
    const note = h(
      "p",
      { style: { margin: "0 0 0.5em", fontSize: "13px", opacity: 0.75 } },
      attributes.src
        ? i18n.sprintf(/* translators: %s: the address of a feed */ __("Briefings of %s: on the page, cards stand here.", "nutgraf"), attributes.src)
        : __("Briefings of this site’s posts: on the page, cards take the place of these links.", "nutgraf"),
    );
    const preview = attributes.src ? null : h(Disabled, null, h(serverSideRender, { block: name, attributes }));
    return h("div", useBlockProps(), settings, note, preview);
  }

  // The page's HTML is made by PHP when it is asked for.
  blocks.registerBlockType("nutgraf/feed", { edit: Edit, save: () => null });
})(window.wp);
