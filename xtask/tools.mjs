// The modules around the command line as Wasm, made for a build: `node xtask/tools.mjs FOLDER`. Called by `cargo xtask build`.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { build } from "esbuild";
import { root } from "./bundle.mjs";
import { rustNumber, rustText } from "./constants.mjs";

const [, , out] = argv;
const { version } = JSON.parse(readFileSync(join(out, "package.json"), "utf8"));
const constants = {
  __ACCEPT__: rustText("src/load.rs", "ACCEPT"),
  __BODY_BYTES__: rustNumber("src/feed/limits.rs", "BODY_BYTES"),
  __ORIGIN__: rustText("src/bin/nutgraf/command/http.rs", "ORIGIN"),
  __TIMEOUT__: 1000 * rustNumber("src/bin/nutgraf/command/system.rs", "TIMEOUT_SECONDS"),
  __VERSION__: version,
};
const options = {
  bundle: true,
  define: Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)])),
  external: ["./preview.js", "./tools.js", "node:*"],
  format: "esm",
  legalComments: "none",
  minify: true,
  nodePaths: [join(root, "node_modules")],
  target: "es2022",
};
for (const name of ["tools.js", "cli.js", "preview.js"]) {
  await build({ ...options, entryPoints: [join(root, "www/npm", name)], outfile: join(out, name) });
}
