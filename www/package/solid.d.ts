/** `<nutgraf-feed>` in Solid's JSX: `import "nutgraf/solid"`. Its events are `on:nutgraf-load` and so on. */
import type { JSX } from "solid-js";
import type { NutgrafAttributes, NutgrafEventMap, NutgrafFeedElement, NutgrafValues } from "./nutgraf.js";

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "nutgraf-feed": Omit<JSX.HTMLAttributes<NutgrafFeedElement>, keyof NutgrafAttributes> &
        NutgrafAttributes & {
          [Name in keyof NutgrafValues as `prop:${Name}`]?: NutgrafValues[Name];
        } & {
          [Name in keyof NutgrafEventMap as `on:${Name}`]?: (event: NutgrafEventMap[Name]) => void;
        };
    }
  }
}
