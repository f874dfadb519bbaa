// Figures that a test has found, for `cargo xtask figures`: one line of JSON each, in the file that NUTGRAF_FIGURES names.
import { appendFileSync } from "node:fs";
import { env } from "node:process";

/** Notes a figure of a kind. */
export function figure(kind, values) {
  if (env.NUTGRAF_FIGURES) appendFileSync(env.NUTGRAF_FIGURES, `${JSON.stringify({ kind, ...values })}\n`);
}
