// Where the focus must be: where the visitor has put it, or where a press has promised to take it.
import { PAGES } from "./feeds.mjs";
import { isElsewhere } from "./model.mjs";

const PARTS = { more: "more-button", unfilter: "filter-clear", "show new": "new-articles", retry: "retry" };

/** Whether what has the focus is still on the screen. */
function isThere(focus, seen) {
  const [part, article] = focus.split(" of ");
  const card = article && seen.cards.find(({ id }) => id === article);
  if (article) return part === "image" ? card?.picture === "the picture asked for" : part === "headline-link" && Boolean(card);
  const there = { "more-button": seen.more, "filter-clear": seen.filter, "new-articles": seen.waiting > 0, retry: seen.retry };
  return focus === "outside" || Boolean(there[focus]);
}

const headline = (card) => `headline-link of ${card.id}`;

/** Where the focus goes from a button that is taken away: to the headline next to it. */
function beside(button, { cards }) {
  const at = { "more-button": -1, "filter-clear": 0, "new-articles": 0 }[button];
  return at === undefined || cards.length === 0 ? undefined : [headline(cards.at(at))];
}

/**
 * Whether a card that has the focus is not among the first of a feed: before a press is answered, it is away for a
 * moment.
 */
function wasAway(focus, { deck, limit }) {
  const [, article] = focus.split(" of ");
  return deck?.pages[0].articles.findIndex(({ id }) => id === article) >= limit;
}

/** Follows the focus through a sequence. */
export class Focus {
  /** A press that has yet to take the focus somewhere: the cards that were there, and where the visitor was left. */
  #promise;

  /** What is wrong with the focus after a command, which has made a model of the `last` one. */
  check([name, ...values], before, seen, last, model) {
    const expected = this.#expected(name, values, before, seen, last, model);
    if (!expected || expected.includes(seen.focus)) return [];
    return [`the focus: expected on ${expected.join(" or ")}, found on ${seen.focus}`];
  }

  #expected(name, [value], before, seen, last, model) {
    if (["remove", "insert"].includes(name)) return this.#free();
    if (name === "focus") {
      this.#promise = undefined;
      return [value === null ? "outside" : (PARTS[value] ?? `headline-link of ${value}`)];
    }
    if (name === "panel") return undefined;
    if (name === "picture") {
      this.#promise = undefined;
      return [`image of ${value}`];
    }
    // The focus is on what was pressed.
    const was = PARTS[name] ?? (name === "filter" ? "a topic" : before.focus);
    if (["more", "filter", "retry"].includes(name)) this.#promise = { name, cards: before.cards.map(({ id }) => id), was };
    // "Show more" adds its cards after the first `limit` ones of the feed that comes. One of them may have been there
    // before.
    if (name === "more" && model.still) this.#promise.isLater = true;
    if (["unfilter", "show new"].includes(name)) {
      this.#promise = undefined;
      return seen.cards.length > 0 ? [headline(seen.cards[0])] : undefined;
    }
    // Nothing of the old feed is seen meanwhile.
    const moves = isElsewhere(last, model);
    if (moves) this.#free();
    const isAnswered = name === "more" || (name === "answer" && PAGES.includes(before.requests[value].path));
    const kept = this.#kept(seen, model, isAnswered);
    if (kept) return kept;
    if (last.still?.pressed && !model.still && wasAway(was, model)) return undefined;
    // A picture in a card that is made anew is another one: the focus goes to that card's headline.
    if (isThere(was, seen)) return [was, was.replace("image of", "headline-link of"), ...(moves ? ["nothing"] : [])];
    return moves || last.still ? undefined : beside(was, seen);
  }

  #free() {
    this.#promise = undefined;
  }

  /** Where a press takes the focus once it is answered. */
  #kept(seen, model, isAnswered) {
    if (!this.#promise) return undefined;
    const { name, cards, isLater } = this.#promise;
    const place = isLater ? model.limit : undefined;
    if (name === "filter") {
      if (model.still) return undefined;
      this.#free();
      return seen.filter === null ? undefined : ["filter-clear"];
    }
    if (name === "retry") {
      if (seen.state === "loading") return ["nothing", "retry", "outside"];
      this.#free();
      return seen.cards.length > 0 ? [headline(seen.cards[0])] : undefined;
    }
    const fresh = seen.cards.filter(({ id }, at) => !cards.includes(id) || at === place).map(headline);
    if (seen.more === "busy" || (model.paging && seen.more)) {
      // What a new feed has brought is none of what the page will bring.
      if (!isAnswered) Object.assign(this.#promise, { cards: seen.cards.map(({ id }) => id), isLater: isLater && Boolean(model.still) });
      if (seen.focus !== "more-button") this.#free();
      return ["more-button", ...fresh];
    }
    this.#free();
    // Where no page has answered the press, but a new feed has come, the button may still be there, or the last card is
    // next.
    const last = seen.cards.slice(-1).map(headline);
    if (isAnswered && fresh.length > 0) return fresh.slice(0, 1);
    const others = seen.more === null ? last : ["more-button", ...last];
    return others.length > 0 ? [...fresh, ...others] : undefined;
  }
}
