/** Runs a command of the command line with the files, the network and the terminal of Node, Deno or Bun. */
import { Buffer } from "node:buffer";
import { readdirSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { buffer } from "node:stream/consumers";
import { run } from "./tools.js";

export const isUrl = (text) => /^https?:\/\//.test(text);

/**
 * Reads the files that the arguments name. The keys are absolute paths. A folder is a key without a value; for `convert`, which
 * alone reads folders, the files in Markdown below it are added.
 */
function readFiles(args) {
  const files = {};
  const add = (path, isNamed) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      files[path] = undefined;
      const names = args[0] === "convert" ? readdirSync(path) : [];
      // As in `convert`: names that begin with `.` or `_` are no articles, and a folder such as `.git` may have many files.
      for (const name of names) if (!/^[._]/.test(name)) add(join(path, name), false);
    } else if (stat && (isNamed || /\.(md|markdown)$/.test(path))) {
      files[path] = readFileSync(path);
    }
  };
  for (const argument of args) {
    const value = argument.replace(/^--[\w-]+=/, "");
    if (value && !value.startsWith("-") && !isUrl(value)) add(resolve(value), true);
  }
  return files;
}

/** The beginning of a response's body: one byte more than the limit is enough to tell that it is too large. */
async function readBody(response) {
  const parts = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    size += part.length;
    if (size > __BODY_BYTES__) break;
  }
  return Buffer.concat(parts).subarray(0, __BODY_BYTES__ + 1);
}

/** Sends the request that the native program would send. */
export async function responseOf(url) {
  const headers = { Accept: __ACCEPT__, Origin: __ORIGIN__, "User-Agent": `nutgraf/${__VERSION__}` };
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(__TIMEOUT__) });
    const body = await readBody(response);
    return { url, final_url: response.url, status: response.status, headers: Object.fromEntries(response.headers), body };
  } catch (error) {
    return { url, error: `${error.cause?.message ?? error.message}` };
  }
}

/** Makes a path absolute if it leads above the working directory, which is the topmost folder that WASI knows. */
const toAbsolute = (argument) => argument.replace(/^(--[\w-]+=)?(\.\.(?:[\\/].*)?)$/s, (_, option = "", path) => option + resolve(path));

/** Runs a command to its end. Returns its exit code. */
export async function runCommand(given) {
  const args = given.map(toAbsolute);
  const mayFetch = ["check", "convert"].includes(args[0]);
  // What follows `--url` says where a feed is served, and is no feed itself.
  const feeds = args.filter((value, index) => isUrl(value) && args[index - 1] !== "--url");
  const { SOURCE_DATE_EPOCH } = process.env;
  const files = readFiles(args);
  const { code, stdout, stderr, fileAt } = await run(args, {
    stdin: args.includes("-") ? await buffer(process.stdin) : "",
    files,
    responses: await Promise.all(mayFetch ? feeds.map(responseOf) : []),
    environment: { PWD: process.cwd(), ...(SOURCE_DATE_EPOCH && { SOURCE_DATE_EPOCH }) },
    isTerminal: process.stdout.isTTY,
  });
  for (const [path, before] of Object.entries(files)) {
    const after = before && fileAt(path);
    if (!after || Buffer.compare(before, after) === 0) continue;
    // What a symbolic link leads to is replaced, and not the link. It is written whole under another name first, so that nobody
    // ever reads half of it.
    const file = realpathSync(path);
    writeFileSync(`${file}.new`, after, { mode: statSync(file).mode });
    renameSync(`${file}.new`, file);
  }
  process.stderr.write(stderr);
  process.stdout.write(stdout);
  return code;
}
