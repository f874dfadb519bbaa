/** `<nutgraf-feed>` in React's JSX, from React 19 on: `import "nutgraf/react"`. */
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { NutgrafAttributes, NutgrafEventHandlers, NutgrafFeedElement, NutgrafValues } from "./nutgraf.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "nutgraf-feed": DetailedHTMLProps<HTMLAttributes<NutgrafFeedElement>, NutgrafFeedElement> &
        NutgrafAttributes &
        NutgrafValues &
        NutgrafEventHandlers;
    }
  }
}
