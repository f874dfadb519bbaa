// Debian's own WordPress, with a MariaDB of its own: a server without a network, whose files go with it.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env, getuid } from "node:process";
import { wordpress } from "./site.mjs";

/** Whether somebody asked for it. */
export const DEBIAN = env.NUTGRAF_WORDPRESS === "debian";

/** WordPress 6.1 is older than PHP 8.2: a library of it says so, and the form for signing in, before anybody does. */
const KNOWN = new RegExp(
  [
    String.raw`^.* Return type of Requests_.*$`,
    String.raw`^.* preg_replace\(\): Passing null .*formatting\.php.*\n.* trim\(\): Passing null .*pluggable\.php.*$`,
  ].join("|"),
  "gm",
);

/** Installs it with the plugin active. */
export async function debian() {
  const { socket, stop } = await mariadb();
  try {
    const site = await wordpress({
      // Some of its files are links to those of other packages.
      unpack: (folder) => cpSync("/usr/share/wordpress", folder, { recursive: true, dereference: true }),
      database: {
        DB_NAME: "wordpress",
        DB_USER: "root",
        DB_PASSWORD: "",
        DB_HOST: `localhost:${socket}`,
        DB_CHARSET: "utf8mb4",
      },
      known: KNOWN,
    });
    return { ...site, stop: () => site.stop().finally(stop) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Starts MariaDB; gives its socket, where "root" needs no password, and a way to stop it. */
async function mariadb() {
  // Only this user can enter the folder, and so reach the socket.
  const folder = mkdtempSync(join(tmpdir(), "nutgraf-mariadb-"));
  const socket = join(folder, "socket");
  const options = ["--no-defaults", `--datadir=${join(folder, "data")}`];
  // It refuses to run for root, unless it is told to.
  if (getuid() === 0) options.push("--user=root");
  let child;
  let ended;
  const stop = async () => {
    child?.kill();
    try {
      await ended;
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  try {
    execFileSync("mariadb-install-db", [...options, "--auth-root-authentication-method=normal", "--skip-test-db"]);
    const words = [...options, "--skip-networking", `--socket=${socket}`];
    child = spawn("/usr/sbin/mariadbd", words, { stdio: ["ignore", "ignore", "pipe"] });
    ended = once(child, "exit");
    await ready(child, ended);
    const client = ["--no-defaults", `--socket=${socket}`, "--user=root"];
    execFileSync("mariadb", [...client, "--execute=CREATE DATABASE wordpress"]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { socket, stop };
}

/** Waits until MariaDB says that it is ready, or ends. */
function ready(child, ended) {
  let told = "";
  const said = new Promise((resolve) => {
    child.stderr.on("data", (text) => {
      told += text;
      if (told.includes("ready for connections")) resolve();
    });
  });
  const failed = ended.then(([code]) => {
    throw new Error(`mariadbd ended with ${code}: ${told}`);
  });
  return Promise.race([said, failed]);
}
