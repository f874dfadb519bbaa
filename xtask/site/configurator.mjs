// The configurator's form, made of the manifest of the element: whatever the element has, the form has.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { escape } from "../markdown.mjs";
import { looks } from "./looks.mjs";

/** The words of a type such as `"cards" | "compact"`; none if anything else is allowed, too. */
const wordsOf = (type) => {
  const parts = type.split(" | ");
  return parts.every((part) => part.startsWith('"')) ? parts.map((part) => part.slice(1, -1)) : [];
};

/** The tags of the interface languages: English, and those with a table. */
export const languages = (dist) =>
  [
    "en",
    ...readdirSync(join(dist, "locales"))
      .filter((name) => name.endsWith(".json"))
      .map((name) => name.slice(0, -5)),
  ].sort();

export const languageName = (tag) => new Intl.DisplayNames([tag], { type: "language" }).of(tag);

export const choice = (name, options, chosen) =>
  `<div class="choice">${options
    .map(
      ([value, label]) =>
        `<label><input type="radio" name="${name}" value="${value}"${value === chosen ? " checked" : ""}><span>${label}</span></label>`,
    )
    .join("")}</div>`;

/** A row of the form: what is set, how, and what it means. */
const row = (
  name,
  control,
  description,
  isGroup,
) => `<div class="row"${isGroup ? ` role="group" aria-labelledby="${name}-label"` : ""}>
${isGroup ? `<span class="name" id="${name}-label"><code>${name}</code></span>` : `<label class="name" for="${name}"><code>${name}</code></label>`}
${control}
<p id="${name}-help">${escape(description)}</p>
</div>`;

function attribute({ name, type, default: standard = "", description }, dist) {
  const words = wordsOf(type.text);
  const value = standard.replace(/^"(.*)"$/, "$1");
  if (words.length)
    return row(
      name,
      choice(
        name,
        words.map((word) => [word, word]),
        value,
      ),
      description,
      true,
    );
  const given = `id="${name}" name="${name}" aria-describedby="${name}-help"`;
  if (name === "lang") {
    const options = languages(dist).map((tag) => `<option value="${tag}" lang="${tag}">${languageName(tag)}</option>`);
    return row(
      name,
      `<select ${given}><option value="">${escape(standard)}</option>${options.join("")}</select>`,
      description,
    );
  }
  const kind = type.text === "number" ? 'type="number" min="1"' : 'type="text" spellcheck="false" autocomplete="off"';
  const hint = name === "src" ? "/feed.json" : value;
  return row(
    name,
    `<input ${kind} ${given} placeholder="${escape(hint)}"${name === "article" ? ' list="articles"' : ""}>`,
    description,
  );
}

function property({ name, description }) {
  const text = `<input type="text" id="${name}" name="${name}" aria-describedby="${name}-help" spellcheck="false" autocomplete="off" placeholder="default">`;
  // The manifest's descriptions are the only thing that tells colours from lengths.
  const isColor = description.startsWith("The colour");
  const swatch = `<input type="color" data-for="${name}" aria-label="Pick ${name}">`;
  return row(name, isColor ? `<span class="color">${text}${swatch}</span>` : text, description);
}

/** The form's parts, by the names that the page has for them. */
export function form(dist) {
  const { modules } = JSON.parse(readFileSync(join(dist, "custom-elements.json"), "utf8"));
  const { attributes, cssProperties } = modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName === "nutgraf-feed");
  return {
    attributes: attributes.map((one) => attribute(one, dist)).join("\n"),
    properties: cssProperties.map(property).join("\n"),
    looks: choice("look", [["", "Its own"], ...looks(dist).map(({ key, title }) => [key, title])], ""),
    names: escape(
      JSON.stringify({
        attributes: attributes.map(({ name }) => name),
        properties: cssProperties.map(({ name }) => name),
      }),
    ),
  };
}
