/** `<nutgraf-feed>` in Vue's templates: `import "nutgraf/vue"`. */
import type { EmitFn, HTMLAttributes } from "vue";
import type { NutgrafAttributes, NutgrafEventMap, NutgrafValues } from "./nutgraf.js";

/** Vue knows attributes by their names in camel case. */
type Props = Omit<NutgrafAttributes, "heading-level"> & { headingLevel?: NutgrafAttributes["heading-level"] };

type Emits = { [Name in keyof NutgrafEventMap]: (event: NutgrafEventMap[Name]) => void };

declare module "vue" {
  interface GlobalComponents {
    "nutgraf-feed": new () => {
      $props: Omit<HTMLAttributes, keyof NutgrafAttributes> & Props & NutgrafValues;
      $emit: EmitFn<Emits>;
    };
  }
}
