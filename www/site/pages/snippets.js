// What to write in each kind of project, as text.

const forHtml = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
/** In Svelte, a brace begins an expression in quotation marks, too; the same reference is right everywhere. */
const forTemplates = (text) => forHtml(text).replaceAll("{", "&#123;");
const forShell = (text) => (/^[\w./:@,=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

/** A tag with attributes: on one line where they fit, else one line for each. */
function tag(name, attributes, escape, indent = "") {
  const written = attributes.map(([key, value]) => `${key}="${escape(value)}"`);
  const line = `<${[name, ...written].join(" ")}`;
  return line.length + indent.length <= 90
    ? line
    : `<${name}\n${written.map((one) => `${indent}  ${one}`).join("\n")}\n${indent}`;
}

const element = (attributes, escape, indent) => `${tag("nutgraf-feed", attributes, escape, indent)}></nutgraf-feed>`;
const imports = (look, types) =>
  ['import "nutgraf";', types && `import "nutgraf/${types}";`, look && `import "nutgraf/themes/${look}.css";`]
    .filter(Boolean)
    .join("\n");

const script = ({ files, integrity }, attributes = []) =>
  [
    `<script type="module" src="${forHtml(files)}nutgraf.js"`,
    `  integrity="${integrity}" crossorigin`,
    ...attributes.map(([name, value]) => `  ${name}="${forHtml(value)}"`),
  ].join("\n") + "></script>";
const link = ({ look, files }) => (look ? `<link rel="stylesheet" href="${forHtml(files)}themes/${look}.css">\n` : "");

const jsx =
  (types) =>
  ({ attributes, look }) =>
    `${imports(look, types)}\n\nexport function Briefings() {\n  return ${tag("nutgraf-feed", attributes, forTemplates, "  ")} />;\n}`;

/** By their keys: the name, the code for what is chosen, and what else there is to know. */
export const STACKS = {
  html: { name: "HTML", code: (chosen) => `${script(chosen)}\n${link(chosen)}${element(chosen.attributes, forHtml)}` },
  script: {
    name: "A script tag alone",
    code: (chosen) =>
      link(chosen) +
      script(
        chosen,
        chosen.attributes.map(([name, value]) => [`data-${name}`, value]),
      ),
    note: "It stands in the page’s body, where the briefings are to be.",
  },
  react: { name: "React 19", code: jsx("react") },
  preact: { name: "Preact", code: jsx("preact") },
  solid: { name: "Solid", code: jsx("solid") },
  vue: {
    name: "Vue",
    code: ({ attributes, look }) =>
      `<script setup>\n${imports(look)}\n</script>\n\n<template>\n  ${element(attributes, forTemplates, "  ")}\n</template>`,
    note: 'Vue’s compiler has to know the tag: isCustomElement: (tag) => tag === "nutgraf-feed".',
  },
  svelte: {
    name: "Svelte 5",
    code: ({ attributes, look }) =>
      `<script>\n  ${imports(look).replaceAll("\n", "\n  ")}\n</script>\n\n${element(attributes, forTemplates)}`,
  },
  astro: {
    name: "Astro",
    code: ({ attributes, look }) =>
      `${look ? `---\nimport "nutgraf/themes/${look}.css";\n---\n` : ""}${element(attributes, forTemplates)}\n<script>\n  import "nutgraf";\n</script>`,
  },
  prerender: {
    name: "Prerendered",
    code: ({ attributes, files }) =>
      [
        "npx nutgraf prerender feed.json",
        ...attributes.map(([name, value]) => forShell(`--${name}=${value}`)),
        forShell(`--stylesheet=${files}nutgraf.css`),
        forShell(`--script=${files}nutgraf.js`),
      ].join(" \\\n  ") + " \\\n  > briefings.html",
    note: "HTML that can be read with no script, for your page to include. The docs have a page on it.",
  },
};

/** The rule with the custom properties that are set; nothing if none is. */
export const css = (properties) =>
  properties.length ? `nutgraf-feed {\n${properties.map(([name, value]) => `  ${name}: ${value};`).join("\n")}\n}` : "";
