// The recipes of the documents, started as somebody would who has copied them from there.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The code that stands in a document after a comment with its name. */
export function recipe(document, name) {
  const text = readFileSync(new URL(`../../docs/${document}`, import.meta.url), "utf8");
  const found = text.split(`<!-- ${name} -->\n\`\`\``)[1]?.split("\n```")[0];
  if (!found) throw new Error(`${document} has no ${name}`);
  return found.slice(found.indexOf("\n") + 1) + "\n";
}

/** A text with other words in it, each of which has to be there. */
export function adapted(text, changes) {
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`the recipe has no ${from}`);
    text = text.replaceAll(from, to);
  }
  return text;
}

/** The configuration of an nginx that writes nothing outside of a folder, with these lines in its `http`. */
export function nginx(folder, lines) {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`);
  // Started by root, it would give its files away to another user.
  const user = process.getuid() === 0 ? "user root;" : "";
  return [
    user,
    "include /etc/nginx/modules-enabled/*.conf;",
    "daemon off;",
    `pid ${folder}/pid;`,
    "events {}",
    "http {",
    "include /etc/nginx/mime.types;",
    "access_log off;",
    ...temporary,
    lines,
    "}",
    "",
  ].join("\n");
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Whether somebody answers at a port. */
function answers(port) {
  const socket = connect(port, "127.0.0.1");
  const opened = once(socket, "connect").then(
    () => true,
    () => false,
  );
  return opened.finally(() => socket.destroy());
}

/**
 * Starts a server in a folder of its own: `files(port, folder)` gives the texts of its files by their names, and
 * `command(port, folder)` the words of the command. Gives its origin and a way to stop it.
 */
export async function start(files, command) {
  const folder = mkdtempSync(join(tmpdir(), "nutgraf-recipe-"));
  const port = await freePort();
  for (const [name, text] of Object.entries(files(port, folder))) writeFileSync(join(folder, name), text);
  const [program, ...words] = command(port, folder);
  const child = spawn(program, words, { cwd: folder, env: { ...process.env, TMPDIR: folder, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }, stdio: ["ignore", "pipe", "pipe"] });
  child.told = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (child.told += text));
  await once(child, "spawn");
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}: ${child.told}`);
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    folder,
    async stop() {
      const ended = once(child, "exit");
      child.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
