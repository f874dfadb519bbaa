// A WordPress of its own: the real one, under PHP's own server, in a folder that goes with it.
//
// What it takes of the system, as Debian's packages, each with a command that succeeds where it is there:
//
//     php-cli      php -v
//     php-sqlite3  php -r "exit(extension_loaded('pdo_sqlite') ? 0 : 1);"
//     unzip        unzip -v
//     zip          zip -v
//
// WordPress itself, 6.5 and 6.2, is in the npm package that package.json names; its database is SQLite.
//
// Debian's own WordPress (6.1 in Debian 12) with MariaDB is tried on demand. It takes these as well, installed with
// --no-install-recommends; the services of MariaDB and of Apache, which comes along, need not run.
//
//     wordpress                          test -e /usr/share/wordpress/wp-load.php
//     wordpress-theme-twentytwentythree  test -e /usr/share/wordpress/wp-content/themes/twentytwentythree
//     php-mysql                          php -r "exit(extension_loaded('mysqli') ? 0 : 1);"
//     mariadb-server                     /usr/sbin/mariadbd --version
//
//     NUTGRAF_WORDPRESS=debian NUTGRAF_BROWSER=chromium node --test tests/wordpress/debian.test.mjs \
//       tests/wordpress/feed.test.mjs
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process, { env } from "node:process";
import { fileURLToPath } from "node:url";
import { start } from "../recipes/recipe.mjs";

/** A file of the project. */
export const file = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
export const DIST = file(env.NUTGRAF_DIST ?? "dist");
const BUILDS = file("tests/wordpress/node_modules/@wp-playground/wordpress-builds");
const PLUGIN = file("examples/wordpress/nutgraf");
export const USER = "editor";
export const PASSWORD = "correct horse battery staple";

const config = (database) => `<?php
${Object.entries(database)
  .map(([name, value]) => `define( '${name}', '${value}' );`)
  .join("\n")}
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $name ) {
	define( $name . '_KEY', 'key ' . $name );
	define( $name . '_SALT', 'salt ' . $name );
}
$table_prefix = 'wp_';
// Application passwords work without HTTPS.
define( 'WP_ENVIRONMENT_TYPE', 'local' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'CONCATENATE_SCRIPTS', false );
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

/** WordPress of that version from the npm package, with SQLite. */
export const sqlite = (version) => ({
  unpack(folder) {
    execFileSync("unzip", ["-q", join(BUILDS, `src/wordpress/wp-${version}.zip`), "-d", folder]);
    // The scripts and style sheets stand beside the archive.
    cpSync(join(BUILDS, `public/wp-${version}`), folder, { recursive: true });
    // A site that somebody has installed.
    rmSync(join(folder, "wp-content/database/.ht.sqlite"));
    const plugins = join(folder, "wp-content/plugins");
    const integration = join(plugins, "sqlite-database-integration");
    // Beside older versions, there is an older one.
    rmSync(integration, { recursive: true, force: true });
    execFileSync("unzip", [
      "-q",
      join(BUILDS, "src/sqlite-database-integration/sqlite-database-integration.zip"),
      "-d",
      plugins,
    ]);
    renameSync(`${integration}-main`, integration);
    cpSync(join(integration, "db.copy"), join(folder, "wp-content/db.php"));
  },
  database: { DB_NAME: "wordpress" },
});

let folderOfZip;

/** The plugin's archive, packed as the example's README says, but with the package of this build; gives its path. */
export function zip() {
  if (!folderOfZip) {
    folderOfZip = mkdtempSync(join(tmpdir(), "nutgraf-plugin-"));
    process.once("exit", () => rmSync(folderOfZip, { recursive: true }));
    const run = (program, ...words) => execFileSync(program, words, { cwd: folderOfZip, encoding: "utf8" });
    cpSync(PLUGIN, join(folderOfZip, "nutgraf"), {
      recursive: true,
      filter: (path) => path !== join(PLUGIN, "widget"),
    });
    const [{ filename }] = Object.values(JSON.parse(run("npm", "pack", DIST, "--json")));
    run("tar", "-xzf", filename);
    renameSync(join(folderOfZip, "package"), join(folderOfZip, "nutgraf/widget"));
    run("zip", "-qr", "nutgraf.zip", "nutgraf");
  }
  return join(folderOfZip, "nutgraf.zip");
}

/**
 * Installs a WordPress with the plugin active: `unpack` puts its files into a folder, `database` has the constants that
 * tell it of its database, `known` matches what PHP complains of in it without any plugin.
 */
export async function wordpress({ unpack, database, known = "" }) {
  const server = await start(
    (_port, folder) => {
      unpack(folder);
      execFileSync("unzip", ["-q", zip(), "-d", join(folder, "wp-content/plugins")]);
      return { "wp-config.php": config(database) };
    },
    (port) => ["php", "-S", `127.0.0.1:${port}`],
  );
  const { origin, folder, stop } = server;
  try {
    return { origin, stop, ...(await install(origin, folder, known)) };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function install(origin, folder, known) {
  const secret = JSON.parse(
    execFileSync("php", [file("tests/wordpress/install.php"), origin, USER, PASSWORD], {
      cwd: folder,
      encoding: "utf8",
    }),
  );
  const authorization = { Authorization: `Basic ${Buffer.from(`${USER}:${secret}`).toString("base64")}` };
  const php = (code, ...words) => execFileSync("php", ["-r", code, ...words], { cwd: folder, encoding: "utf8" });

  /** A request to the REST API, as the editor. */
  const rest = async (method, route, body) => {
    const response = await fetch(`${origin}/wp-json/${route}`, {
      method,
      headers: { ...authorization, "Content-Type": "application/json" },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${route}: ${response.status} ${text}`);
    return JSON.parse(text);
  };
  await rest("POST", "wp/v2/plugins/nutgraf/nutgraf", { status: "active" });
  return {
    rest,
    authorization,
    url: (path) => new URL(path, origin).href,
    /** Sets an option that the REST API does not have. */
    setOption: (name, value) => php("require 'wp-load.php'; update_option($argv[1], $argv[2]);", name, String(value)),
    /** The number that a query of the database gives. */
    count: (query) => Number(php("require 'wp-load.php'; echo $wpdb->get_var($argv[1]);", query)),
    /** What PHP has complained of, line by line, but for what it cannot reach from here. */
    complaints() {
      const log = join(folder, "wp-content/debug.log");
      const text = existsSync(log) ? readFileSync(log, "utf8") : "";
      return text.replace(known, "").split("\n").filter((line) => line && !line.includes("WordPress.org"));
    },
  };
}
