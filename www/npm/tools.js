/**
 * The command line `nutgraf` as a module: what publishers use without a browser, from the same Rust. It needs no file system
 * and no process, and so runs in Node, Deno, Bun, workers and browsers.
 */
import { Directory, File, OpenFile, PreopenDirectory, WASI, wasi as names } from "@bjorn3/browser_wasi_shim";

const decoder = new TextDecoder();
/** Whether a text needs a byte order mark: in XML, it may declare another encoding than it gets here, and the mark says more. */
const needsMark = (text) => typeof text === "string" && /^\s*<\?xml/.test(text) && !text.startsWith("\ufeff");

/** Contents as bytes. */
const bytesOf = (text) =>
  typeof text === "string" ? new TextEncoder().encode(needsMark(text) ? `\ufeff${text}` : text) : text;

let compiled;
/** The program, compiled once. */
const program = () =>
  (compiled ??= (async () => {
    const url = new URL("./tools.wasm", import.meta.url);
    // Node's `fetch` reads no files.
    const files = url.protocol === "file:" && globalThis.process?.getBuiltinModule?.("node:fs/promises");
    return WebAssembly.compile(files ? await files.readFile(url) : await (await fetch(url)).arrayBuffer());
  })());

/** A folder of a file system in memory, made of pairs of paths and contents. */
function folder(files) {
  const root = new Map();
  for (const [path, bytes] of Object.entries(files)) {
    const names = path.split("/").filter(Boolean);
    const last = names.pop();
    let entries = root;
    for (const name of names) {
      if (!entries.has(name)) entries.set(name, new Directory(new Map()));
      entries = entries.get(name).contents;
    }
    entries.set(last, bytes === undefined ? new Directory(new Map()) : new File(bytesOf(bytes)));
  }
  return root;
}

/** A file that a program takes for a terminal, and so writes colours into. */
class Terminal extends OpenFile {
  fd_fdstat_get() {
    const status = super.fd_fdstat_get();
    status.fdstat.fs_filetype = names.FILETYPE_CHARACTER_DEVICE;
    return status;
  }
}

/**
 * Runs the command line with arguments. `files` are the files that it may read, by their absolute paths, and `responses` those of
 * servers that were asked for URLs among the arguments: see `src/bin/nutgraf/command/system/wasi.rs`. The result has the exit
 * code, the bytes that were written, and the files as they are then.
 */
export async function run(args, { stdin = "", files = {}, responses = [], environment = {}, isTerminal = false } = {}) {
  const [out, err] = [1, 2].map(() => (isTerminal ? new Terminal(new File([])) : new OpenFile(new File([]))));
  const bodies = responses.map(({ body }, index) => [`responses/${index}`, body ?? ""]);
  const index = responses.map((response, index) => ({ ...response, body: `${index}` }));
  const root = folder({ ...files, ...Object.fromEntries(bodies), "responses/index.json": JSON.stringify(index) });
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  const descriptors = [new OpenFile(new File(bytesOf(stdin))), out, err, new PreopenDirectory("/", root)];
  const words = ["nutgraf", ...args];
  const wasi = new WASI(words, variables, descriptors, { debug: false });
  // The library counts characters where it needs bytes.
  wasi.wasiImport.args_sizes_get = (count, size) => {
    const memory = new DataView(instance.exports.memory.buffer);
    memory.setUint32(count, words.length, true);
    memory.setUint32(size, words.reduce((sum, word) => sum + bytesOf(word).length + 1, 0), true);
    return 0;
  };
  const instance = await WebAssembly.instantiate(await program(), { wasi_snapshot_preview1: wasi.wasiImport });
  const code = wasi.start(instance);
  const fileAt = (path) => path.split("/").filter(Boolean).reduce((entry, name) => (entry?.contents ?? entry)?.get?.(name), root)?.data;
  const { data } = out.file;
  // The mark that was added goes again.
  const isMarked = needsMark(stdin) && data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf;
  return { code, stdout: isMarked ? data.subarray(3) : data, stderr: err.file.data, fileAt };
}

/** Runs a command that reads feeds; gives what it has written, as texts. An exit code of 2 is an error. */
async function outputOf(args, options) {
  const { code, stdout, stderr } = await run(args, options);
  const [text, told] = [stdout, stderr].map((bytes) => decoder.decode(bytes));
  // What a check says of a body that is no feed is its result, too.
  if (code === 2 && !text) throw new Error(told.replace(/^nutgraf: /, "").trim());
  return { text, lines: told.split("\n").filter(Boolean) };
}

/** Options of the command line, of an object with their names in camel case. */
const flags = (options) =>
  Object.entries(options)
    .filter(([, value]) => value !== undefined && value !== null && value !== false)
    .map(([name, value]) => {
      const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
      return value === true ? flag : `${flag}=${value}`;
    });

export async function check(feed, options = {}) {
  const { text } = await outputOf(["check", "-", "--format=json", ...flags(options)], { stdin: feed });
  const [{ articles, findings }] = JSON.parse(text);
  return { articles, findings };
}

export async function prerender(feed, options = {}) {
  const { text, lines } = await outputOf(["prerender", "-", ...flags(options)], { stdin: feed });
  return { html: text, problems: lines };
}

export async function convert(feeds, { merge, ...options } = {}) {
  const list = Array.isArray(feeds) ? feeds : [feeds];
  const files = Object.fromEntries(list.map((feed, index) => [`feeds/${index}`, feed]));
  if (merge) files.briefings = typeof merge === "string" ? merge : JSON.stringify(merge);
  const names = list.map((_, index) => `/feeds/${index}`);
  const { text, lines } = await outputOf(["convert", ...names, ...flags({ ...options, merge: merge && "/briefings" })], { files });
  return { feed: JSON.parse(text), remarks: lines };
}

export async function schema(options = {}) {
  return JSON.parse((await outputOf(["schema", ...flags(options)], {})).text);
}
