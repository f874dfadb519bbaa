/** `<nutgraf-feed>` in Svelte's templates, from Svelte 5 on: `import "nutgraf/svelte"`. */
import type { HTMLAttributes } from "svelte/elements";
import type { NutgrafAttributes, NutgrafEventHandlers, NutgrafFeedElement, NutgrafValues } from "./nutgraf.js";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "nutgraf-feed": Omit<HTMLAttributes<NutgrafFeedElement>, keyof NutgrafAttributes> &
      NutgrafAttributes &
      NutgrafValues &
      NutgrafEventHandlers;
  }
}
