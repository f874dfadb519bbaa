// Style sheets of kits that npm has no small package for. Each is got by the ordinary client of its registry, once, and kept
// below target/.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { env } from "node:process";
import { fileURLToPath } from "node:url";

const KEPT = fileURLToPath(new URL("../../target/kits/", import.meta.url));

function run(program, ...words) {
  const { status, error, stderr, stdout } = spawnSync(program, words, { encoding: "utf8", cwd: KEPT });
  const reason = error?.message ?? stderr.trim().split("\n").at(-1);
  if (error || status !== 0) throw new Error(`could not be installed by ${program} ${words.join(" ")}: ${reason}`);
  return stdout;
}

/** A folder that is complete or not there: what is begun has another name. */
function once(name, fill) {
  const folder = join(KEPT, name);
  if (!existsSync(folder)) {
    mkdirSync(KEPT, { recursive: true });
    const begun = `${folder}.${process.pid}`;
    mkdirSync(begun);
    fill(begun);
    renameSync(begun, folder);
  }
  return folder;
}

/** A package of npm, without what it depends on. */
export const fromNpm = (name, version) =>
  once(`npm-${name.replace(/\W+/g, "-")}-${version}`, (folder) => {
    const [{ filename }] = JSON.parse(run("npm", "pack", `${name}@${version}`, "--json", "--pack-destination", folder));
    run("tar", "-xzf", join(folder, filename), "-C", folder, "--strip-components=1");
  });

/** The style sheets in the archives of a folder: a package may also have thousands of pictures. */
const UNPACK = `
import glob, sys, zipfile
for wheel in glob.glob(sys.argv[1] + "/*.whl"):
    archive = zipfile.ZipFile(wheel)
    archive.extractall(sys.argv[1], [name for name in archive.namelist() if name.endswith(".css")])
`;

/** The style sheets of a package of PyPI. */
export const fromPyPI = (name, version) =>
  once(`pypi-${name}-${version}`, (folder) => {
    const download = ["download", "--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:"];
    run("python3", "-m", "pip", ...download, "--dest", folder, `${name}==${version}`);
    run("python3", "-c", UNPACK, folder);
  });

/** The source of a crate. `cargo info` puts it where Cargo keeps what it has downloaded. */
export const fromCrates = (name, version) =>
  once(`crate-${name}-${version}`, (folder) => {
    run("cargo", "info", "--registry", "crates-io", `${name}@${version}`);
    const home = env.CARGO_HOME ?? join(homedir(), ".cargo");
    run("sh", "-c", `cp -R "$1"/registry/src/*/"$2-$3"/. "$4"`, "sh", home, name, version, folder);
  });
