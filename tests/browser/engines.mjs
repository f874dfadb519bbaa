// Which programs drive each engine, where they are, and which Debian packages bring them.
// By itself, `node engines.mjs ENGINE…` prints as JSON what is lacking: [{ engine, lacking, packages }].
import { existsSync, readdirSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { argv, env } from "node:process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The first of `names` that the PATH has. */
function program(...names) {
  const directories = [join(root, "target/tools/bin"), ...(env.PATH ?? "").split(delimiter)];
  const paths = names.flatMap((name) => directories.map((directory) => join(directory, name)));
  return paths.find((path) => existsSync(path) && statSync(path).isFile());
}

/** WebKitGTK's browser for tests: Debian keeps it out of the PATH, in a directory named by its version. */
function miniBrowser() {
  const below = (directory, pattern) =>
    existsSync(directory) ? readdirSync(directory).filter((name) => pattern.test(name)).map((name) => join(directory, name)) : [];
  const libraries = ["/usr/lib", "/usr/libexec", "/usr/lib64", ...below("/usr/lib", /-linux-gnu/)];
  return libraries
    .flatMap((directory) => below(directory, /^webkit(2gtk|gtk)-/))
    .map((directory) => join(directory, "MiniBrowser"))
    .sort()
    .findLast((path) => existsSync(path));
}

/** A library that no npm package has, for the pages of hosts that use it. */
const PROTOTYPE = "/usr/share/javascript/prototype/prototype.js";
const prototype = { find: () => (existsSync(PROTOTYPE) ? PROTOTYPE : undefined), package: "libjs-prototype" };

/** For each engine its parts: how to find one, and the package that has it (none for what comes from crates.io). */
export const ENGINES = {
  chromium: {
    browser: { find: () => program("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"), package: "chromium" },
    driver: { find: () => program("chromedriver"), package: "chromium-driver" },
    prototype,
  },
  firefox: {
    browser: { find: () => program("firefox-esr", "firefox"), package: "firefox-esr" },
    driver: { find: () => program("geckodriver") },
    prototype,
  },
  webkit: {
    browser: { find: miniBrowser, package: "webkit2gtk-driver" },
    driver: { find: () => program("WebKitWebDriver"), package: "webkit2gtk-driver" },
    display: { find: () => program("Xvfb"), package: "xvfb" },
    bus: { find: () => program("dbus-daemon"), package: "dbus" },
    prototype,
  },
};

/** The paths of an engine's programs; an engine with a part lacking is an error that names the part. */
export function locate(engine) {
  const parts = ENGINES[engine];
  if (!parts) throw new Error(`no engine "${engine}"; there are ${Object.keys(ENGINES).join(", ")}`);
  return Object.fromEntries(
    Object.entries(parts).map(([part, { find }]) => {
      const path = find();
      if (!path) throw new Error(`${engine}: its ${part} is lacking; \`cargo xtask test\` installs it`);
      return [part, path];
    }),
  );
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const report = argv.slice(2).map((engine) => {
    const lacking = Object.entries(ENGINES[engine]).filter(([, part]) => !part.find());
    return {
      engine,
      lacking: lacking.map(([part]) => part),
      packages: [...new Set(lacking.flatMap(([, part]) => part.package ?? []))],
    };
  });
  console.log(JSON.stringify(report));
}
