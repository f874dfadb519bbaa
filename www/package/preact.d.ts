/** `<nutgraf-feed>` in Preact's JSX: `import "nutgraf/preact"`. */
import type { HTMLAttributes } from "preact";
import type { NutgrafAttributes, NutgrafEventHandlers, NutgrafFeedElement, NutgrafValues } from "./nutgraf.js";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "nutgraf-feed": Omit<HTMLAttributes<NutgrafFeedElement>, keyof NutgrafAttributes> &
        NutgrafAttributes &
        NutgrafValues &
        NutgrafEventHandlers;
    }
  }
}
