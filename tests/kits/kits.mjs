// The kits: where their style sheets are, what a page of each looks like, and what its switch does.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "tailwindcss";
import { fromCrates, fromNpm, fromPyPI } from "./fetch.mjs";

const installed = fileURLToPath(new URL("node_modules/", import.meta.url));
const read = (...path) => readFileSync(join(...path), "utf8");

/** What Tailwind makes of the classes in a page. */
async function tailwind(classes) {
  const loadStylesheet = async (id, base) => {
    const path = id === "tailwindcss" ? join(installed, "tailwindcss/index.css") : join(base, id);
    return { path, base: join(path, ".."), content: read(path) };
  };
  // The variant is the one that Tailwind's documents give for a dark mode by class.
  const source = '@import "tailwindcss"; @custom-variant dark (&:where(.dark, .dark *));';
  const { build } = await compile(source, { base: installed, loadStylesheet });
  return build(classes);
}

/**
 * For each kit: the texts of its style sheets, the attributes of a page's <html> and <body> while it is light, and what the
 * kit's switch does, as a function that runs in the page.
 */
export const KITS = {
  Bootstrap: {
    css: () => [read(installed, "bootstrap/dist/css/bootstrap.min.css")],
    html: 'data-bs-theme="light"',
    toggle: (dark) => document.documentElement.setAttribute("data-bs-theme", dark ? "dark" : "light"),
  },
  Tailwind: {
    css: async () => [await tailwind(["bg-white", "text-slate-900", "dark:bg-slate-900", "dark:text-slate-100"])],
    body: 'class="bg-white text-slate-900 dark:bg-slate-900 dark:text-slate-100"',
    toggle: (dark) => document.documentElement.classList.toggle("dark", dark),
  },
  Docusaurus: {
    css: () => [read(installed, "infima/dist/css/default/default.min.css")],
    html: 'data-theme="light"',
    toggle: (dark) => document.documentElement.setAttribute("data-theme", dark ? "dark" : "light"),
  },
  Primer: {
    css: () => [read(installed, "@primer/css/dist/primer.css")],
    html: 'data-color-mode="light" data-light-theme="light" data-dark-theme="dark"',
    toggle: (dark) => document.documentElement.setAttribute("data-color-mode", dark ? "dark" : "light"),
  },
  VitePress: {
    css: () => {
      const styles = join(fromNpm("vitepress", "1.6.4"), "dist/client/theme-default/styles");
      return [read(styles, "vars.css"), read(styles, "base.css")];
    },
    toggle: (dark) => document.documentElement.classList.toggle("dark", dark),
  },
  Starlight: {
    css: () => {
      const styles = join(fromNpm("@astrojs/starlight", "0.42.4"), "dist/style");
      return ["layers.css", "reset.css", "props.css"].map((name) => read(styles, name));
    },
    html: 'data-theme="light"',
    toggle: (dark) => (document.documentElement.dataset.theme = dark ? "dark" : "light"),
  },
  mdBook: {
    css: () => {
      const styles = join(fromCrates("mdbook-html", "0.5.4"), "front-end/css");
      return [read(styles, "variables.css"), read(styles, "general.css")];
    },
    html: 'class="light js"',
    toggle: (dark) => document.documentElement.classList.replace(dark ? "light" : "navy", dark ? "navy" : "light"),
  },
  "Material for MkDocs": {
    css: () => {
      const styles = join(fromPyPI("mkdocs-material", "9.7.6"), "material/templates/assets/stylesheets");
      const named = (name) => readdirSync(styles).find((file) => file.startsWith(name) && file.endsWith(".css"));
      return [read(styles, named("main.")), read(styles, named("palette."))];
    },
    body: 'data-md-color-scheme="default" data-md-color-primary="indigo" data-md-color-accent="indigo"',
    toggle: (dark) => document.body.setAttribute("data-md-color-scheme", dark ? "slate" : "default"),
  },
};
