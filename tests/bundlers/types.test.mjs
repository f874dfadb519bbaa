// Each framework's own checker knows the tag, its attributes, its properties and its events.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pack, project, run } from "./project.mjs";

const tarball = pack();

const config = (options) =>
  JSON.stringify({
    compilerOptions: { target: "es2022", module: "esnext", moduleResolution: "bundler", lib: ["es2022", "dom"], strict: true, noEmit: true, types: [], ...options },
    include: ["*"],
    vueCompilerOptions: { strictTemplates: true },
  });
const FEED = '{ version: "https://jsonfeed.org/version/1.1", title: "T", items: [] } satisfies Feed';

/** A module in TSX with an element that is right, and one that is wrong; `data` and `load` name a property and an event. */
const tsx = (framework, options, data, load) => ({
  "tsconfig.json": config(options),
  "right.tsx": `import "nutgraf/${framework}";
import type { Feed } from "nutgraf";
const feed = ${FEED};
export const right = (
  <nutgraf-feed id="a" src="/feed.json" limit={3} heading-level="2" theme="dark" ${data}={feed} ${load}={(event) => event.detail.articles.toFixed()}>
    <a href="/news">All our news</a>
  </nutgraf-feed>
);
// @ts-expect-error: a number is no layout.
export const wrong = <nutgraf-feed layout={7} />;
`,
});

const vue = (attributes) => `<script setup lang="ts">
import "nutgraf/vue";
import type { Feed } from "nutgraf";
const feed = ${FEED};
</script>
<template>
  <nutgraf-feed id="a" src="/feed.json" :limit="3" heading-level="2" theme="dark" :data="feed" @nutgraf-load="(event) => event.detail.articles.toFixed()" ${attributes}>
    <a href="/news">All our news</a>
  </nutgraf-feed>
</template>
`;
const svelte = (attributes) => `<script lang="ts">
import "nutgraf/svelte";
import type { Feed } from "nutgraf";
const feed = ${FEED};
</script>
<nutgraf-feed id="a" src="/feed.json" limit={3} heading-level="2" theme="dark" data={feed} onnutgraf-load={(event) => event.detail.articles.toFixed()} ${attributes}>
  <a href="/news">All our news</a>
</nutgraf-feed>
`;

const frameworks = {
  React: [tsx("react", { jsx: "react-jsx" }, "data", "onnutgraf-load"), ["tsc", "-p", "."]],
  Preact: [tsx("preact", { jsx: "react-jsx", jsxImportSource: "preact" }, "data", "onnutgraf-load"), ["tsc", "-p", "."]],
  Solid: [tsx("solid", { jsx: "preserve", jsxImportSource: "solid-js" }, "prop:data", "on:nutgraf-load"), ["tsc", "-p", "."]],
};
for (const [name, [files, [program, ...words]]] of Object.entries(frameworks)) {
  test(`${name} knows the element`, () => {
    run(project(`types-${name.toLowerCase()}`, tarball, files), program, words);
  });
}

const templates = {
  Vue: [
    { "tsconfig.json": config({ jsx: "preserve" }), "Right.vue": vue(""), "Wrong.vue": vue(':layout="7"') },
    ["vue-tsc", "-p", "."],
  ],
  Svelte: [
    { "tsconfig.json": config({}), "Right.svelte": svelte(""), "Wrong.svelte": svelte("layout={7}") },
    ["svelte-check", "--tsconfig", "tsconfig.json", "--output", "machine"],
  ],
};
for (const [name, [files, [program, ...words]]] of Object.entries(templates)) {
  test(`${name} knows the element`, () => {
    const folder = project(`types-${name.toLowerCase()}`, tarball, files);
    assert.throws(
      () => run(folder, program, words),
      ({ message }) => {
        assert.match(message, /Type '(7|number)' is not assignable to type '\\?"(cards|compact)/);
        assert.match(message, /Wrong\./);
        // Only the wrong one is.
        assert.doesNotMatch(message, /Right\./);
        return true;
      },
    );
  });
}
