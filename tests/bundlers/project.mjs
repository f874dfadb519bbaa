// Projects that use the npm package: each in a folder of its own, with the package as `npm pack` has packed it.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, extname, join } from "node:path";
import { env } from "node:process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = join(root, env.NUTGRAF_DIST ?? "dist");

/** The headlines of the feed that all examples have. */
export const HEADLINES = ["Atom became a standard in 2005", "JSON Feed 1.1 names several authors"];

/** What programs must not do on their own: ask for news, or tell of what they did. */
const quiet = {
  ...env,
  CI: "true",
  DO_NOT_TRACK: "1",
  ASTRO_TELEMETRY_DISABLED: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  NUXT_TELEMETRY_DISABLED: "1",
  PARCEL_DISABLE_TELEMETRY: "1",
  NO_UPDATE_CHECK: "1",
  DENO_NO_UPDATE_CHECK: "1",
};

/** Makes projects in a folder with a package.json that names the programs which they are built with. */
export function workshop(folder) {
  const projects = join(folder, "projects");
  const variables = { ...quiet, PATH: [join(folder, "node_modules/.bin"), env.PATH].join(delimiter) };

  /** Packs the package; gives the tarball's path. */
  function pack() {
    rmSync(projects, { recursive: true, force: true });
    mkdirSync(projects);
    const answer = execFileSync("npm", ["pack", dist, "--json", "--pack-destination", projects], { encoding: "utf8" });
    const [{ filename }] = Object.values(JSON.parse(answer));
    return join(projects, filename);
  }

  /** A new project with these files, and the package among its modules. */
  function project(name, tarball, files) {
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

  /** A copy of one of the examples, with the package among its modules. */
  function copy(example, tarball) {
    const folder = project(`example-${example}`, tarball, {});
    cpSync(join(root, "examples", example), folder, { recursive: true });
    return folder;
  }

  /** Runs a program in a project to its end; gives what it has written. */
  function run(folder, name, words) {
    try {
      return execFileSync(name, words, { cwd: folder, env: variables, encoding: "utf8", stdio: "pipe", maxBuffer: 2 ** 26 });
    } catch (error) {
      throw new Error(`${name} ${words.join(" ")}: ${error.stdout ?? error}${error.stderr ?? ""}`);
    }
  }

  /** Starts a server in a project, and waits until it has written its address: what the pattern matches, with the port. */
  async function serve(folder, name, words, more = {}, address = /http:\/\/(?:localhost|127\.0\.0\.1):(\d+)/) {
    const child = spawn(name, words, { cwd: folder, env: { ...variables, ...more }, stdio: ["ignore", "pipe", "pipe"] });
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
          const found = told.match(address);
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

  /** What a script of a project's package.json runs: the program, and the words after it. */
  function script(folder, name) {
    const [program, ...words] = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).scripts[name].split(" ");
    return [program, words];
  }

  return { pack, project, copy, run, serve, script };
}

/** The bundlers that package.json beside this file names. */
export const { pack, project, copy, run, serve, script } = workshop(dirname(fileURLToPath(import.meta.url)));

/** What a server calls a file by its ending. */
const TYPES = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".xml": "application/xml",
};

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
