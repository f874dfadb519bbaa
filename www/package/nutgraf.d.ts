/**
 * Types of the `<nutgraf-feed>` element, of its events, and of the feeds that it reads.
 *
 * Importing the module defines the element; these types also make `document.createElement("nutgraf-feed")` and
 * `addEventListener("nutgraf-load", …)` precise.
 */

/* The feed: JSON Feed 1.1 with the `_nutgraf` extension. Made of the tables in `src/feed/format`. */

/** JSON Feed 1.1, or 1.0, with the `_nutgraf` extension. */
export interface Feed {
  /** Not used; JSON Feed requires it. */
  version: "https://jsonfeed.org/version/1" | "https://jsonfeed.org/version/1.1";
  /** Names the feed; JSON Feed requires it. */
  title: string;
  /** The page that the feed belongs to. */
  home_page_url?: NutgrafUrl;
  /** Not used: where the feed itself is. */
  feed_url?: NutgrafUrl;
  /** Not used: what the feed is about. */
  description?: string;
  /** Not used: for people who look at the raw feed. */
  user_comment?: string;
  /** The next page of older items: same origin as the feed, each URL once. */
  next_url?: NutgrafUrl;
  /** Not used: a large square picture of the feed. */
  icon?: NutgrafUrl;
  /** Not used: a small square picture of the feed. */
  favicon?: NutgrafUrl;
  /** JSON Feed 1.0's single author; `authors` is preferred. */
  author?: Author;
  /** The authors of items that name none. */
  authors?: Author[];
  /** The language of items that name none, and of the interface, unless the element has a `lang` attribute. */
  language?: string;
  /** `true`: the feed will not change any more, so it is not refreshed. */
  expired?: boolean;
  /** Not used: endpoints for subscribing to changes. */
  hubs?: Hub[];
  /** The articles, shown in this order. */
  items: FeedItem[];
  /** What JSON Feed has no word for. */
  _nutgraf?: FeedExtension;
  [extension: `_${string}`]: unknown;
}

/** An absolute `http` or `https` URL, or one relative to the feed's own URL after redirects. A feed set by script is relative to the page. `mailto:` is followed in `content_html` only. */
export type NutgrafUrl = string;

/** Someone who wrote items of the feed. */
export interface Author {
  /** The author's name. */
  name?: string;
  /** The author's page. */
  url?: NutgrafUrl;
  /** Not used: a square picture. */
  avatar?: NutgrafUrl;
}

/** An endpoint for subscribing to changes, such as WebSub. */
export interface Hub {
  /** The protocol. */
  type: string;
  /** Its address. */
  url: NutgrafUrl;
}

/** One article or post. */
export interface FeedItem {
  /** Not shown. Unique within the feed, for ever; best is the article's full URL. Of two items with the same id, the first is used. */
  id: string;
  /** Where the headline leads; without it, `external_url`. */
  url?: NutgrafUrl;
  /** The link to the original, unless `_nutgraf` has one. */
  external_url?: NutgrafUrl;
  /** The headline; without one, the first sentence of the text, at most 80 characters. */
  title?: string;
  /** The lead, where there is no TL;DR. */
  summary?: string;
  /** The full text, for an article shown alone. Without `content_text`, a missing headline or lead is taken from it: up to 280 characters. */
  content_html?: string;
  /** The full text without markup: preferred for a missing headline or lead, and the body where there is no `content_html`. */
  content_text?: string;
  /** The picture at the top of the card. */
  image?: NutgrafUrl;
  /** The picture where there is no `image`. */
  banner_image?: NutgrafUrl;
  /** The date below the headline. */
  date_published?: NutgrafDate;
  /** The date of the last change, below the headline. */
  date_modified?: NutgrafDate;
  /** JSON Feed 1.0's single author; `authors` is preferred. */
  author?: Author;
  /** The names below the headline. Without any, the feed's authors. */
  authors?: Author[];
  /** The topics, unless `_nutgraf` has some. */
  tags?: string[];
  /** The language and direction of the item's text. */
  language?: string;
  /** Audio and video: a player, and a link with type, size and length; a video has the item's picture until it is started. Other files have the link alone. */
  attachments?: Attachment[];
  /** What JSON Feed has no word for. */
  _nutgraf?: ItemExtension;
  [extension: `_${string}`]: unknown;
}

/** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or a moment as [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339) writes it. It is shown as precisely as it is given, and never moved to another time zone. */
export type NutgrafDate = string;

/** A recording or another file that belongs to an item. */
export interface Attachment {
  /** Where it is. */
  url: NutgrafUrl;
  /** What it is. */
  mime_type: string;
  /** What it is called. Attachments of the same title are the same recording in several formats. */
  title?: string;
  /** Its size. */
  size_in_bytes?: number;
  /** Its length. */
  duration_in_seconds?: number;
}

/** What JSON Feed has no word for, about one article. */
export interface ItemExtension {
  /** One line under the headline: why to care. */
  hook?: string;
  /** How many minutes it takes to read the article, in the line of authors and dates: "4 min read". */
  reading_minutes?: number;
  /** What is known of the item's picture, whose URL is JSON Feed's own `image` or `banner_image`. */
  image?: Picture;
  /** The 30-second summary. */
  tldr?: Tldr;
  /** Who wrote the panels, and who checked them; it is shown above them. Without it, nothing is claimed. */
  analysis?: Analysis;
  /** Panel: key takeaways. */
  takeaways?: Claims;
  /** Panel: comparison. */
  comparison?: Comparisons;
  /** Panel: technical deep dive. */
  technical?: Claims;
  /** Panel: future implications. */
  implications?: Implication[];
  /** Panel: timeline, shown oldest first, in whatever order the feed has it. */
  timeline?: TimelineEntry[];
  /** Panels of your own kinds, before the sources. */
  sections?: Section[];
  /** The numbered references that claims cite, each with links back to what cites it. */
  sources?: Source[];
  /** The same event in other publications. */
  coverage?: Link[];
  /** Topics; with a `url` a link, without one a filter. */
  topics?: Topic[];
  /** Related updates. */
  related?: RelatedGroup[];
  /** Where the article first appeared. */
  original?: Original;
  /** Dated corrections, above the summary. */
  corrections?: Correction[];
}

/** A picture. Other readers know its URL as the item's `image`, so that it stands there alone. */
export interface Picture {
  /** What the picture shows, for readers who do not see it. Without it, the picture counts as decoration. */
  alt?: string;
  /** A line below the picture, where an article is shown alone or leads a front page. */
  caption?: string;
  /** Who made the picture, or whose it is; shown after the caption. */
  credit?: string;
  /** How wide the original is. With its height, an article shown alone has the whole picture, and its place is kept free. */
  width?: number;
  /** How high the original is. */
  height?: number;
  /** The same picture in several widths, of which a browser loads the one that fits. */
  widths?: PictureFile[];
}

/** A file of a picture. */
export interface PictureFile {
  /** Where it is. */
  url: NutgrafUrl;
  /** How wide it is. */
  width: number;
}

/** The 30-second summary. Each answer is optional. */
export interface Tldr {
  /** What is new. */
  what_changed?: Claim;
  /** Why a reader should care. */
  why_it_matters?: Claim;
  /** What a reader can do. */
  what_to_do_next?: Claim;
}

/** A statement: Text, or an object with the ids of the sources that it rests on. */
export type Claim = string | CitedClaim;

/** A statement with the sources that it rests on. */
export interface CitedClaim {
  /** The statement. */
  text: string;
  /** The ids of the sources that it rests on. */
  sources?: string[];
}

/** How the panels came about. */
export interface Analysis {
  /** Who wrote them. */
  generated_by: "ai" | "human" | "mixed";
  /** The language model that was used. */
  model?: string;
  /** When they were written. */
  generated_at?: NutgrafDate;
  /** Who checked them. */
  reviewed_by?: string;
}

/** A list of claims. One text is a list of one. */
export type Claims = Claim[] | string;

/** One table or several. */
export type Comparisons = Comparison | Comparison[];

/** A table: features down, things compared across. */
export interface Comparison {
  /** The title of the panel, from the first table that has one; "Competitor analysis" without it. */
  title?: string;
  /** What is compared. */
  caption?: string;
  /** One for each thing that is compared. */
  columns: Column[];
  /** One for each feature. */
  rows: Row[];
}

/** What is compared: its name, or an object. */
export type Column = string | ColumnObject;

/** A thing that is compared. */
export interface ColumnObject {
  /** Its name. */
  name: string;
  /** Its page. */
  url?: NutgrafUrl;
  /** Whether it is the publisher's own, or the one that the article is about. */
  highlight?: boolean;
}

/** A feature. */
export interface Row {
  /** What is compared. */
  feature: string;
  /** One for each column. */
  cells: Cell[];
}

/** A value, or an object that has one. */
export type Cell = CellValue | CellObject;

/** Text, a number, `true` (yes), `false` (no), or `null` (not known, which is not "no"). */
export type CellValue = string | number | boolean | null;

/** A value with a note. */
export interface CellObject {
  /** The value. */
  value: CellValue;
  /** A short note on the value. */
  note?: string;
  /** The ids of the sources that it rests on. */
  sources?: string[];
}

/** A prediction. It is said to be grounded in cited sources where it cites at least one that is in `sources`. */
export interface Implication {
  /** What will happen. */
  prediction: string;
  /** Why. */
  rationale?: string;
  /** How likely it is. */
  likelihood?: "low" | "medium" | "high" | number;
  /** By when, in words. */
  horizon?: string;
  /** The ids of the sources that it rests on. */
  sources?: string[];
}

/** A dated event. */
export interface TimelineEntry {
  /** When it happened, as precisely as you know it. */
  date: NutgrafDate;
  /** What happened. */
  title: string;
  /** More on it. */
  text?: string;
  /** The ids of the sources that it rests on. */
  sources?: string[];
}

/** A panel of your own kind: perspectives, questions and answers, how something was found out. */
export interface Section {
  /** What the attributes `panels` and `open` name it by; unique within the article. */
  id: string;
  /** The title of the panel. */
  title: string;
  /** The mark beside the title. */
  icon?: "people" | "question" | "method" | "chart" | "quote" | "clock" | "warning";
  /** Statements. */
  claims?: Claims;
  /** Paragraphs, with a blank line between them. */
  text?: string;
  /** A table. Its `title` is not used. */
  table?: Comparison;
}

/** A reference that claims cite. Sources are numbered in the order of the list, from 1; unusable ones are left out. */
export interface Source {
  /** What claims cite it by; unique within the article. */
  id: string;
  /** Its title. */
  title: string;
  /** Where it is. */
  url: NutgrafUrl;
  /** Who published it. */
  publisher?: string;
  /** A small square picture of the publisher. Without it, the first letter of the publisher's name is shown. */
  icon?: NutgrafUrl;
  /** When it was published. */
  date_published?: NutgrafDate;
}

/** A page elsewhere. */
export interface Link {
  /** Its headline. */
  title: string;
  /** Where it is. */
  url: NutgrafUrl;
  /** Who published it. */
  publisher?: string;
  /** A small square picture of the publisher, shown in coverage. Without it, the first letter of the publisher's name is shown. */
  icon?: NutgrafUrl;
  /** A picture. */
  image?: NutgrafUrl;
  /** When it was published. */
  date_published?: NutgrafDate;
}

/** What an article is about. */
export interface Topic {
  /** The topic. */
  tag: string;
  /** Its page. Without it, choosing the topic filters the cards. */
  url?: NutgrafUrl;
}

/** Articles that belong together. */
export interface RelatedGroup {
  /** Why they belong here; it gives the heading. */
  reason: "topic" | "entity" | "source";
  /** The topic, entity or source, as it is shown. */
  label: string;
  /** More of the same. */
  url?: NutgrafUrl;
  /** The articles. */
  items?: Link[];
}

/** Where an article first appeared. */
export interface Original {
  /** Who published it first. */
  publisher: string;
  /** Where it is. */
  url: NutgrafUrl;
}

/** What was wrong. */
export interface Correction {
  /** When it was corrected. */
  date: NutgrafDate;
  /** What was wrong, and what is right. */
  text: string;
}

/** What JSON Feed has no word for, about the whole feed. */
export interface FeedExtension {
  /** Not used: where the extension is documented. */
  about?: NutgrafUrl;
  /** Not shown: the version of the extension. A higher one than 1 is read as far as it is understood, and reported. */
  format?: number;
  /** A line about rights and about how the texts were written. It is shown once, below the cards. */
  disclaimer?: string;
  /** The card of a periodic digest. */
  recap?: Recap;
  /** Not shown: what was repaired when this feed was made from another one. It is reported along with the feed's own problems. */
  repairs?: Repair[];
}

/** A periodic digest. */
export interface Recap {
  /** What it is called. */
  title: string;
  /** One sentence. */
  text?: string;
  /** Where it leads. Without it, the card is no link. */
  url?: NutgrafUrl;
}

/** Something that was repaired. */
export interface Repair {
  /** Where it was, in the feed that this one was made from. */
  path?: string;
  /** What was there. */
  found?: string;
}

/* The element. */

/** The name of an insight panel, as `panels`, `open` and `nutgraf-toggle` use it. */
export type Panel =
  | "takeaways"
  | "comparison"
  | "technical"
  | "implications"
  | "timeline"
  | "sections"
  | "sources"
  | "coverage"
  | (string & {});

/** Something in the feed that was dropped or repaired. */
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
  /** Whether this is a cached copy because the feed could not be reached. */
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

/* Attributes, properties and labels. Made of `custom-elements.json` and `src/i18n/messages.rs`. */

/** The element's attributes, as markup has them. */
export interface NutgrafAttributes {
  /** The feed’s URL, relative to the page. */
  src?: string;
  /** An item’s id: that article alone, in full, instead of the cards. */
  article?: string;
  /** How the articles are laid out. Default: "cards". */
  layout?: "cards" | "compact" | "front";
  /** Cards shown at first, and more with each “Show more”. Default: 12. */
  limit?: number | `${number}`;
  /** Only items with one of these tags, separated by commas, and with none that has a - before it. */
  tags?: string;
  /** Only items that were published in the last hours, days or weeks, as 12h, 7d or 2w. */
  since?: string;
  /** Which panels, in which order, separated by commas or spaces: takeaways, comparison, technical, implications, timeline, sections, sources, coverage, or ids of sections. Default: all of them, in this order. */
  panels?: string;
  /** The panels open at first, separated by commas or spaces; all for every one. */
  open?: string;
  /** Which colours. Default: "auto". */
  theme?: "auto" | "light" | "dark";
  /** The language of the interface. Article text keeps its own. Default: the feed’s, then the page’s. */
  lang?: string;
  /** The headline’s level in the page’s outline, 1 to 5. Default: 2. */
  "heading-level"?: number | `${number}`;
  /** How the dates of articles are told. Default: "absolute". */
  dates?: "absolute" | "relative" | "none";
  /** In which tab links to other pages open. Default: "same". */
  links?: "same" | "new";
  /** Whether pictures are requested when they come near, or when a reader asks for them. Where it is not set, "click" for who saves data. Default: "auto". */
  images?: "auto" | "click";
  /** Seconds between refreshes, at least 30, only while visible. Default: "off". */
  refresh?: number | `${number}` | "off";
  /** When to start: near the viewport, or at once. Default: "lazy". */
  loading?: "lazy" | "eager";
  /** Milliseconds for one request. Default: 10000. */
  timeout?: number | `${number}`;
  /** Whether a copy of the feed may be cached on the visitor’s machine. Default: "on". */
  cache?: "on" | "off";
  /** Whose cookies go with the requests for the feed. With `include`, no copy of it is cached. Default: "same-origin". */
  credentials?: "same-origin" | "include" | "omit";
  /** Whether there is a search field above the cards. Default: "off". */
  find?: "on" | "off";
  /** Buttons at the end of each card, separated by spaces or commas: listen, copy, share. */
  aids?: string;
}

/** The attributes as properties. Each is the attribute's text, and `null` where there is none. */
export interface NutgrafProperties {
  /** The feed’s URL, relative to the page. */
  get src(): string | null;
  set src(value: string | null | undefined);
  /** An item’s id: that article alone, in full, instead of the cards. */
  get article(): string | null;
  set article(value: string | null | undefined);
  /** How the articles are laid out. Default: "cards". */
  get layout(): string | null;
  set layout(value: "cards" | "compact" | "front" | null | undefined);
  /** Cards shown at first, and more with each “Show more”. Default: 12. */
  get limit(): string | null;
  set limit(value: number | `${number}` | null | undefined);
  /** Only items with one of these tags, separated by commas, and with none that has a - before it. */
  get tags(): string | null;
  set tags(value: string | null | undefined);
  /** Only items that were published in the last hours, days or weeks, as 12h, 7d or 2w. */
  get since(): string | null;
  set since(value: string | null | undefined);
  /** Which panels, in which order, separated by commas or spaces: takeaways, comparison, technical, implications, timeline, sections, sources, coverage, or ids of sections. Default: all of them, in this order. */
  get panels(): string | null;
  set panels(value: string | null | undefined);
  /** The panels open at first, separated by commas or spaces; all for every one. */
  get open(): string | null;
  set open(value: string | null | undefined);
  /** Which colours. Default: "auto". */
  get theme(): string | null;
  set theme(value: "auto" | "light" | "dark" | null | undefined);
  /** The headline’s level in the page’s outline, 1 to 5. Default: 2. */
  get headingLevel(): string | null;
  set headingLevel(value: number | `${number}` | null | undefined);
  /** How the dates of articles are told. Default: "absolute". */
  get dates(): string | null;
  set dates(value: "absolute" | "relative" | "none" | null | undefined);
  /** In which tab links to other pages open. Default: "same". */
  get links(): string | null;
  set links(value: "same" | "new" | null | undefined);
  /** Whether pictures are requested when they come near, or when a reader asks for them. Where it is not set, "click" for who saves data. Default: "auto". */
  get images(): string | null;
  set images(value: "auto" | "click" | null | undefined);
  /** Seconds between refreshes, at least 30, only while visible. Default: "off". */
  get refresh(): string | null;
  set refresh(value: number | `${number}` | "off" | null | undefined);
  /** When to start: near the viewport, or at once. Default: "lazy". */
  get loading(): string | null;
  set loading(value: "lazy" | "eager" | null | undefined);
  /** Milliseconds for one request. Default: 10000. */
  get timeout(): string | null;
  set timeout(value: number | `${number}` | null | undefined);
  /** Whether a copy of the feed may be cached on the visitor’s machine. Default: "on". */
  get cache(): string | null;
  set cache(value: "on" | "off" | null | undefined);
  /** Whose cookies go with the requests for the feed. With `include`, no copy of it is cached. Default: "same-origin". */
  get credentials(): string | null;
  set credentials(value: "same-origin" | "include" | "omit" | null | undefined);
  /** Whether there is a search field above the cards. Default: "off". */
  get find(): string | null;
  set find(value: "on" | "off" | null | undefined);
  /** Buttons at the end of each card, separated by spaces or commas: listen, copy, share. */
  get aids(): string | null;
  set aids(value: string | null | undefined);
}

/** The name of a string of the interface. */
export type LabelName =
  | "direction"
  | "plural"
  | "digit-zero"
  | "decimal-mark"
  | "list-separator"
  | "list-last"
  | "duration-separator"
  | "date-day"
  | "date-month"
  | "date-year"
  | "day-1"
  | "months"
  | "authors"
  | "updated"
  | "reading-time"
  | "correction"
  | "tldr"
  | "what-changed"
  | "why-it-matters"
  | "what-to-do-next"
  | "insight"
  | "analysis"
  | "analysis-ai"
  | "analysis-human"
  | "analysis-mixed"
  | "analysis-model"
  | "analysis-date"
  | "analysis-reviewed"
  | "takeaways"
  | "comparison"
  | "technical"
  | "implications"
  | "timeline"
  | "sources"
  | "coverage"
  | "feature"
  | "highlighted"
  | "yes"
  | "no"
  | "unknown"
  | "grounded"
  | "grounded-ai"
  | "likelihood"
  | "likelihood-low"
  | "likelihood-medium"
  | "likelihood-high"
  | "percent"
  | "horizon"
  | "citation"
  | "backlink"
  | "citation-unresolved"
  | "topics"
  | "attachments"
  | "attachment-audio"
  | "attachment-video"
  | "attachment-image"
  | "attachment-file"
  | "show-image"
  | "bytes"
  | "kilobytes"
  | "megabytes"
  | "original"
  | "new-tab"
  | "recap"
  | "related"
  | "related-topic"
  | "related-entity"
  | "related-source"
  | "filter"
  | "show-all"
  | "show-more"
  | "loading"
  | "loading-more"
  | "more-failed"
  | "try-again"
  | "stale"
  | "just-now"
  | "empty"
  | "empty-topic"
  | "empty-article"
  | "error-config"
  | "error-network"
  | "error-timeout"
  | "error-http"
  | "error-decode"
  | "error-wasm"
  | "find"
  | "found"
  | "listen"
  | "pause"
  | "resume"
  | "stop"
  | "copy"
  | "copied"
  | "copy-failed"
  | "share"
  | "link-copied"
  | "differences-only"
  | "sort-by"
  | "copy-as"
  | "today"
  | `articles.${Intl.LDMLPluralRule}`
  | `new-articles.${Intl.LDMLPluralRule}`
  | `publishers.${Intl.LDMLPluralRule}`
  | `over-days.${Intl.LDMLPluralRule}`
  | `hours.${Intl.LDMLPluralRule}`
  | `minutes.${Intl.LDMLPluralRule}`
  | `seconds.${Intl.LDMLPluralRule}`
  | `days-ago.${Intl.LDMLPluralRule}`
  | `hours-ago.${Intl.LDMLPluralRule}`
  | `minutes-ago.${Intl.LDMLPluralRule}`;

/* What frameworks need. */

/** The element's properties that are no attributes. */
export type NutgrafValues = Partial<Pick<NutgrafFeedElement, "data" | "transform" | "labels">>;

/** Handlers of the element's events, by the names that JSX and Svelte give to such: `onnutgraf-load`. */
export type NutgrafEventHandlers = {
  [Name in keyof NutgrafEventMap as `on${Name}`]?: (event: NutgrafEventMap[Name]) => void;
};

export interface NutgrafFeedElement extends HTMLElement, NutgrafProperties {
  /** A feed set directly: no request is made. */
  data: Feed | object | null | undefined;
  /** Turns any other JSON into this format before it is read. */
  transform: ((json: unknown, url: string) => Feed | object) | null | undefined;
  /** Overrides for single interface strings. */
  labels: Partial<Record<LabelName, string>> | null | undefined;
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

/**
 * The element's class. Where there is no document, as in Node, importing it does nothing, and nothing can be made of it.
 */
export const NutgrafFeed: { new (): NutgrafFeedElement; prototype: NutgrafFeedElement };

declare global {
  interface HTMLElementTagNameMap {
    "nutgraf-feed": NutgrafFeedElement;
  }
  interface GlobalEventHandlersEventMap extends NutgrafEventMap {}
}
