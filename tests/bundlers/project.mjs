// Projects that use the npm package: each in a folder of its own, with the package as `npm pack` has packed it.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, isAbsolute, join } from "node:path";
import { env } from "node:process";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const projects = join(here, "projects");
const dist = join(here, "../..", env.NUTGRAF_DIST ?? "dist");

/** A program of one of the packages that package.json beside this file names, or one at an absolute path. */
const program = (name) => (isAbsolute(name) ? name : join(here, "node_modules/.bin", name));

/** What these programs must not do on their own: ask for news, or tell of what they did. */
const quiet = { ...env, CI: "true", DO_NOT_TRACK: "1", PARCEL_DISABLE_TELEMETRY: "1", NO_UPDATE_CHECK: "1", DENO_NO_UPDATE_CHECK: "1" };

/** Packs the package; gives the tarball's path. */
export function pack() {
  rmSync(projects, { recursive: true, force: true });
  mkdirSync(projects);
  const answer = execFileSync("npm", ["pack", dist, "--json", "--pack-destination", projects], { encoding: "utf8" });
  const [{ filename }] = Object.values(JSON.parse(answer));
  return join(projects, filename);
}

/** A new project with these files, and the package among its modules. */
export function project(name, tarball, files) {
  const folder = join(projects, name);
  const modules = join(folder, "node_modules/nutgraf");
  mkdirSync(modules, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "-C", modules, "--strip-components=1"]);
  for (const [file, text] of Object.entries({ "package.json": '{ "type": "module", "private": true }', ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** Runs a program in a project to its end; gives what it has written. */
export function run(folder, name, words) {
  try {
    return execFileSync(program(name), words, { cwd: folder, env: quiet, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    throw new Error(`${name} ${words.join(" ")}: ${error.stdout}${error.stderr}`);
  }
}

/** Starts a server in a project, and waits until it has written its address. */
export async function serve(folder, name, words, variables = {}) {
  const child = spawn(program(name), words, { cwd: folder, env: { ...quiet, ...variables }, stdio: ["ignore", "pipe", "pipe"] });
  let told = "";
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`${name} ended with ${code}: ${told}`);
  });
  ended.catch(() => {});
  const written = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (text) => {
        // Colours would stand between the parts of an address.
        told += String(text).replace(/\u001b\[\d+m/g, "");
        const found = told.match(/http:\/\/(?:localhost|127\.0\.0\.1):(\d+)/);
        if (found) resolve(`http://localhost:${found[1]}`);
      });
    }
  });
  const origin = await Promise.race([written, ended]);
  return {
    origin,
    async stop() {
      const end = once(child, "exit");
      child.kill();
      await end;
    },
  };
}

/** What a server calls a file by its ending. */
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm", ".json": "application/json", ".xml": "application/xml" };

/** Has a test's server answer with files, by their paths. */
export function publish(server, files) {
  for (const [path, bytes] of files) {
    const answer = (_request, response) => response.writeHead(200, { "Content-Type": TYPES[extname(path)] ?? "text/plain" }).end(bytes);
    server.on(`/${path}`, answer);
    if (path === "index.html") server.on("/", answer);
  }
}

/** All files below a folder, by their paths in it. */
export function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path)];
    }),
  );
}
