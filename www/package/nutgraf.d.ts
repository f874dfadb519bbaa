/**
 * Types of the `<nutgraf-feed>` element, of its events, and of the feeds that it reads.
 *
 * Importing the module defines the element; these types also make `document.createElement("nutgraf-feed")` and
 * `addEventListener("nutgraf-load", …)` precise.
 */

/* The feed: JSON Feed 1.1 with the `_nutgraf` extension. */

/** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or a moment as RFC 3339 writes it. */
export type NutgrafDate = string;

/** An absolute http or https URL, or one relative to the feed's own. */
export type NutgrafUrl = string;

/** A statement, with the ids of the sources that it rests on. */
export type Claim = string | { text: string; sources?: string[] };

export interface Author {
  name?: string;
  url?: NutgrafUrl;
  avatar?: NutgrafUrl;
}

export interface Attachment {
  url: NutgrafUrl;
  mime_type: string;
  title?: string;
  size_in_bytes?: number;
  duration_in_seconds?: number;
}

/** A page elsewhere. */
export interface Link {
  title: string;
  url: NutgrafUrl;
  publisher?: string;
  image?: NutgrafUrl;
  date_published?: NutgrafDate;
}

/** A reference that claims cite by its `id`. */
export interface Source {
  id: string;
  title: string;
  url: NutgrafUrl;
  publisher?: string;
  date_published?: NutgrafDate;
}

export type Column = string | { name: string; url?: NutgrafUrl; highlight?: boolean };

/** Text, a number, `true` (yes), `false` (no), or `null` (not known, which is not "no"). */
export type CellValue = string | number | boolean | null;

export type Cell = CellValue | { value: CellValue; note?: string; sources?: string[] };

export interface Comparison {
  caption?: string;
  columns: Column[];
  rows: { feature: string; cells: Cell[] }[];
}

export interface Implication {
  prediction: string;
  rationale?: string;
  /** A word, or a number from 0 to 1. */
  likelihood?: "low" | "medium" | "high" | number;
  horizon?: string;
  sources?: string[];
}

export interface TimelineEntry {
  date: NutgrafDate;
  title: string;
  text?: string;
  sources?: string[];
}

export interface RelatedGroup {
  reason: "topic" | "entity" | "source";
  label: string;
  url?: NutgrafUrl;
  items?: Link[];
}

/** What JSON Feed has no word for, about one article. */
export interface ItemExtension {
  hook?: string;
  tldr?: { what_changed?: Claim; why_it_matters?: Claim; what_to_do_next?: Claim };
  analysis?: {
    generated_by: "ai" | "human" | "mixed";
    model?: string;
    generated_at?: NutgrafDate;
    reviewed_by?: string;
  };
  takeaways?: Claim[] | string;
  comparison?: Comparison | Comparison[];
  technical?: Claim[] | string;
  implications?: Implication[];
  timeline?: TimelineEntry[];
  sources?: Source[];
  coverage?: Link[];
  topics?: { tag: string; url?: NutgrafUrl }[];
  related?: RelatedGroup[];
  original?: { publisher: string; url: NutgrafUrl };
  corrections?: { date: NutgrafDate; text: string }[];
}

/** What JSON Feed has no word for, about the whole feed. */
export interface FeedExtension {
  about?: NutgrafUrl;
  format?: number;
  disclaimer?: string;
  recap?: { title: string; text?: string; url?: NutgrafUrl };
}

export interface FeedItem {
  id: string;
  url?: NutgrafUrl;
  external_url?: NutgrafUrl;
  title?: string;
  summary?: string;
  content_html?: string;
  content_text?: string;
  image?: NutgrafUrl;
  banner_image?: NutgrafUrl;
  date_published?: NutgrafDate;
  date_modified?: NutgrafDate;
  /** JSON Feed 1.0's single author; `authors` is preferred. */
  author?: Author;
  authors?: Author[];
  tags?: string[];
  language?: string;
  attachments?: Attachment[];
  _nutgraf?: ItemExtension;
  [extension: `_${string}`]: unknown;
}

export interface Feed {
  version: "https://jsonfeed.org/version/1" | "https://jsonfeed.org/version/1.1";
  title: string;
  home_page_url?: NutgrafUrl;
  feed_url?: NutgrafUrl;
  description?: string;
  user_comment?: string;
  next_url?: NutgrafUrl;
  icon?: NutgrafUrl;
  favicon?: NutgrafUrl;
  /** JSON Feed 1.0's single author; `authors` is preferred. */
  author?: Author;
  authors?: Author[];
  language?: string;
  expired?: boolean;
  hubs?: { type: string; url: NutgrafUrl }[];
  items: FeedItem[];
  _nutgraf?: FeedExtension;
  [extension: `_${string}`]: unknown;
}

/* The element. */

/** The name of an insight panel, as `panels`, `open` and `nutgraf-toggle` use it. */
export type Panel =
  | "takeaways"
  | "comparison"
  | "technical"
  | "implications"
  | "timeline"
  | "sources"
  | "coverage";

/** Something in the feed that was dropped or mended. */
export interface Problem {
  /** Where, as a JSON Pointer (RFC 6901). */
  path: string;
  found: string;
  expected: string;
}

export interface LoadDetail {
  /** How many articles the feed has. */
  articles: number;
  /** How many of them are shown. */
  shown: number;
  problems: Problem[];
  /** Whether this is a kept copy because the feed could not be reached. */
  stale: boolean;
  /** Seconds since the copy was fetched. */
  age: number;
}

export interface ErrorDetail {
  kind: "config" | "network" | "timeout" | "http" | "decode" | "wasm";
  /** The HTTP status, where there was one. */
  status?: number;
  message: string;
}

export interface ToggleDetail {
  article: string;
  panel: Panel;
  open: boolean;
}

export interface NavigateDetail {
  article: string | undefined;
  url: string;
  /** What kind of link it is, such as `headline` or `coverage`. A `citation` or `backlink` leads to a place in the article. */
  kind: string;
}

export interface FilterDetail {
  tag: string;
}

export interface NutgrafEventMap {
  "nutgraf-load": CustomEvent<LoadDetail>;
  "nutgraf-error": CustomEvent<ErrorDetail>;
  "nutgraf-toggle": CustomEvent<ToggleDetail>;
  /** Cancelable: before any link is followed. */
  "nutgraf-navigate": CustomEvent<NavigateDetail>;
  /** Cancelable: a topic was chosen; not cancelled, the cards are filtered in place. */
  "nutgraf-filter": CustomEvent<FilterDetail>;
}

export interface NutgrafFeedElement extends HTMLElement {
  /** A feed set directly: no request is made. */
  data: Feed | object | null | undefined;
  /** Turns any other JSON into this format before it is read. */
  transform: ((json: unknown, url: string) => Feed | object) | null | undefined;
  /** Overrides for single interface strings. */
  labels: Record<string, string> | null | undefined;
  /** A promise of the next load; `undefined` when it failed. It never rejects. */
  reload(): Promise<LoadDetail | undefined>;
  /** Opens the panels of every card shown. */
  openAll(): void;
  /** Closes the panels of every card shown. */
  closeAll(): void;

  addEventListener<K extends keyof NutgrafEventMap>(
    type: K,
    listener: (this: NutgrafFeedElement, event: NutgrafEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: NutgrafFeedElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof NutgrafEventMap>(
    type: K,
    listener: (this: NutgrafFeedElement, event: NutgrafEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: NutgrafFeedElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "nutgraf-feed": NutgrafFeedElement;
  }
  interface GlobalEventHandlersEventMap extends NutgrafEventMap {}
}
