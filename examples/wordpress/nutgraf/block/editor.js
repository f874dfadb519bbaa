// The block in the editor: what the page has between the element's tags, and the element's attributes beside it.
(({ blockEditor, blocks, components, element, i18n, serverSideRender }) => {
  const { InspectorControls, useBlockProps } = blockEditor;
  const { Disabled, FormTokenField, PanelBody, SelectControl, TextControl, ToggleControl } = components;
  const { createElement: h } = element;
  const { __, sprintf } = i18n;
  const PANELS = ["takeaways", "comparison", "technical", "implications", "timeline", "sources", "coverage"];
  const AIDS = ["listen", "copy", "share"];
  const LAYOUTS = [
    ["", __("Cards", "nutgraf")],
    ["compact", __("Compact: a few lines each", "nutgraf")],
    ["front", __("Front page: a lead story and a grid", "nutgraf")],
  ];
  const DATES = [
    ["", __("As dates", "nutgraf")],
    ["relative", __("As the time since then", "nutgraf")],
    ["none", __("None", "nutgraf")],
  ];
  const IMAGES = [
    ["", __("Loaded when they come near", "nutgraf")],
    ["click", __("Loaded when a reader asks for them", "nutgraf")],
  ];
  const LINKS = [
    ["", __("In the same tab", "nutgraf")],
    ["new", __("In a new tab", "nutgraf")],
  ];
  const THEMES = [
    ["", __("Light", "nutgraf")],
    ["dark", __("Dark", "nutgraf")],
    ["auto", __("As the page", "nutgraf")],
  ];

  function Edit({ name, attributes, setAttributes }) {
    const field = (attribute) => ({
      value: attributes[attribute] ?? "",
      onChange: (value) => setAttributes({ [attribute]: value || undefined }),
      __nextHasNoMarginBottom: true,
    });
    const select = (attribute, label, options) =>
      h(SelectControl, { ...field(attribute), label, options: options.map(([value, label]) => ({ value, label })) });
    const number = (attribute, label, max, placeholder) =>
      h(TextControl, { ...field(attribute), label, type: "number", min: 1, max, placeholder });
    const toggle = (attribute, label) =>
      h(ToggleControl, {
        label,
        checked: attributes[attribute] === "on",
        onChange: (isOn) => setAttributes({ [attribute]: isOn ? "on" : undefined }),
        __nextHasNoMarginBottom: true,
      });
    /** A list of words, which the element has as one text. */
    const words = (attribute, label, suggestions) => {
      const list = h(FormTokenField, {
        label,
        suggestions,
        value: (attributes[attribute] ?? "").split(/\s*,\s*/).filter(Boolean),
        onChange: (tokens) => setAttributes({ [attribute]: tokens.join(", ") || undefined }),
        __experimentalExpandOnFocus: suggestions.length > 0,
        __experimentalShowHowTo: false,
        __nextHasNoMarginBottom: true,
      });
      // The distance that WordPress puts below its other fields.
      return h("div", { style: { marginBottom: "24px" } }, list);
    };
    const group = (title, ...fields) => h(PanelBody, { title }, ...fields);

    const settings = h(
      InspectorControls,
      null,
      group(
        __("Feed", "nutgraf"),
        h(TextControl, {
          ...field("src"),
          label: __("Address of the feed", "nutgraf"),
          help: __("JSON Feed, RSS or Atom. Without one, the posts of this site.", "nutgraf"),
          type: "url",
        }),
        number("limit", __("Articles at first", "nutgraf"), 1000, "12"),
        words("tags", __("Only with one of these tags", "nutgraf"), []),
        h(TextControl, {
          ...field("since"),
          label: __("Only the last", "nutgraf"),
          help: __("Hours, days or weeks, as 12h, 7d or 2w.", "nutgraf"),
        }),
      ),
      group(
        __("Look", "nutgraf"),
        select("layout", __("Layout", "nutgraf"), LAYOUTS),
        select("theme", __("Colours", "nutgraf"), THEMES),
        select("dates", __("Dates", "nutgraf"), DATES),
        select("images", __("Pictures", "nutgraf"), IMAGES),
        select("links", __("Links to other pages", "nutgraf"), LINKS),
        words("panels", __("Panels, in this order", "nutgraf"), PANELS),
        words("open", __("Panels open at first", "nutgraf"), ["all", ...PANELS]),
        number("heading-level", __("Level of headlines", "nutgraf"), 5, "2"),
      ),
      group(
        __("For readers", "nutgraf"),
        toggle("find", __("A field that searches the articles", "nutgraf")),
        words("aids", __("Buttons at each article", "nutgraf"), AIDS),
      ),
    );
    const note = h(
      "p",
      { style: { margin: "0 0 0.5em", fontSize: "13px", opacity: 0.75 } },
      attributes.src
        ? // translators: %s: the address of a feed.
          sprintf(__("Briefings of %s: on the page, cards stand here.", "nutgraf"), attributes.src)
        : __("Briefings of this site’s posts: on the page, cards take the place of these links.", "nutgraf"),
    );
    const preview = attributes.src ? null : h(Disabled, null, h(serverSideRender, { block: name, attributes }));
    return h("div", useBlockProps(), settings, note, preview);
  }

  // The page's HTML is made by PHP when it is asked for.
  blocks.registerBlockType("nutgraf/feed", { edit: Edit, save: () => null });
})(window.wp);
