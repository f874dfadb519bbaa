import { fileURLToPath } from "node:url";

export default defineNuxtConfig({
  compatibilityDate: "2026-01-01",
  vue: { compilerOptions: { isCustomElement: (tag) => tag === "nutgraf-feed" } },
  nitro: {
    // The package's files, as they are: through `import`, Nuxt would have every page prefetch all of its Wasm.
    publicAssets: [{ dir: fileURLToPath(new URL("node_modules/nutgraf", import.meta.url)), baseURL: "/nutgraf" }],
  },
  app: {
    head: {
      htmlAttrs: { lang: "en" },
      meta: [{ name: "color-scheme", content: "light dark" }],
      link: [{ rel: "preload", as: "style", href: "/nutgraf/nutgraf.css" }],
      script: [{ type: "module", src: "/nutgraf/nutgraf.js" }],
    },
  },
});
