/** The command line as a module: what publishers use without a browser, in Node, Deno, Bun, workers and browsers. */
import type { Feed, NutgrafAttributes } from "./nutgraf.js";

/** The body of a feed, in JSON, RSS or Atom: a text, or the bytes as they came. */
export type Body = string | Uint8Array;

/** One thing that is wrong with a feed. */
export interface Finding {
  /** Of what kind it is: `url`, `missing`, … */
  code: string;
  severity: "error" | "warning";
  /** The line, counted from 1; 0 for the feed as a whole. */
  line: number;
  /** The column, in characters, counted from 1. */
  column: number;
  end_column: number;
  /** A JSON Pointer (RFC 6901), or the path of an element in XML. */
  path: string;
  message: string;
  found: string | null;
  hint: string | null;
  /** What `nutgraf check --fix` would do. */
  fix: string | null;
}

/** What readers will miss of a feed. `articles` is `null` if it is no feed at all. `url` is where the feed is served from. */
export function check(feed: Body, options?: { url?: string }): Promise<{ articles: number | null; findings: Finding[] }>;

export interface PrerenderOptions extends Omit<NutgrafAttributes, "heading-level"> {
  headingLevel?: NutgrafAttributes["heading-level"];
  /** The URL that the feed is served from, for its relative links; not needed if `src` is absolute. */
  url?: string;
  /** The URL of `nutgraf.css`, as the page will write it; `/nutgraf/nutgraf.css` without it. */
  stylesheet?: string;
  /** Also write the script tag that loads the element from this URL. */
  script?: string;
  /**
   * What is written: the element, a message for newsletters, or a page for an `<iframe>`; `html` without it. A message has the
   * panels that are `open`.
   */
  format?: "html" | "email" | "iframe";
  /** With the format `iframe`: the URL of the page's oEmbed answer. */
  oembed?: string;
}

/** A feed as HTML that can be read with no script. It rejects if the feed cannot be read. */
export function prerender(feed: Body, options?: PrerenderOptions): Promise<{ html: string; problems: string[] }>;

export interface ConvertOptions {
  /** The URL that the feed is served from. */
  url?: string;
  /** The title of the feed, instead of its own. */
  title?: string;
  /** Briefings, each of which is put into the item with its `id` or `url`; JSON, or its text. */
  merge?: object | string;
}

/** One JSON Feed of feeds of any kind. `remarks` tells what had to be repaired. */
export function convert(feeds: Body | Body[], options?: ConvertOptions): Promise<{ feed: Feed; remarks: string[] }>;

/** The JSON Schema of a feed, or of what a language model may write of one. */
export function schema(options?: { for?: "openai" | "anthropic" }): Promise<object>;

/** Runs the command line with arguments. `files` are those that it may read, by their absolute paths. */
export function run(
  args: string[],
  options?: { stdin?: Body; files?: Record<string, Body>; environment?: Record<string, string> },
): Promise<{ code: number; stdout: Uint8Array; stderr: Uint8Array; fileAt(path: string): Uint8Array | undefined }>;
