// Sequences that have failed before, as a failure prints them. They are always played first.

const server = { A: { items: "a0" }, B: { items: "a0" }, P: { items: "a0" }, Q: { items: "a0" } };
const start = { by: "src", lang: "en", copy: null, limit: 1, data: { items: "a0" }, server };

/** By what they hold. The numbers are those of the issue that first told of them. */
export const EXAMPLES = {
  "1: new data takes the place of the old feed, and of its pages": {
    start: { ...start, by: "data", data: { items: "a0 b0", next: "P" }, limit: 4, server: { ...server, P: { items: "c0" } } },
    commands: [["more"], ["answer", 0, null], ["data", { items: "d0" }, null]],
  },
  "1: the next page of new data is offered, though the old feed went on there, too": {
    start: { ...start, by: "data" },
    commands: [["data", { items: "a0", next: "P" }, null], ["more"], ["answer", 0, null], ["data", { items: "a0", next: "P" }, null]],
  },
  "2: a press on prerendered markup is not lost where the widget speaks another language": {
    start: { ...start, by: "prerendered", lang: "de", data: { items: "a0 b0" }, server: { ...server, A: { items: "a0 b0" } } },
    commands: [["more"], ["answer", 0, null]],
  },
  "3: new articles wait under a filter, and after it": {
    start,
    commands: [["answer", 0, null], ["refresh", true], ["filter", "T0"], ["time passes"], ["server", "A", { items: "e0" }], ["answer", 0, null], ["unfilter"]],
  },
  "4: \"Show more\" under way goes on when the first page comes": {
    start: { ...start, copy: { items: "a0", next: "P" }, server: { ...server, A: { items: "a2", next: "P" } } },
    commands: [["more"], ["answer", 0, null]],
  },
  "what has grown too old goes with a refresh": {
    start: { ...start, limit: 4, server: { ...server, A: { items: "a0 b0 d0" } } },
    commands: [["answer", 0, null], ["attribute", "since", "1h"], ["refresh", true], ["time passes"], ["answer", 0, null]],
  },
  "a topic whose last article has grown too old is empty, and \"Show all\" leads out of it": {
    start: { ...start, limit: 4, server: { ...server, A: { items: "a0 b0" } } },
    commands: [["answer", 0, null], ["attribute", "since", "1h"], ["filter", "T1"], ["refresh", true], ["time passes"], ["answer", 0, null], ["unfilter"]],
  },
  "what waits is young enough, and so is what further pages bring": {
    start: { ...start, server: { ...server, A: { items: "a0", next: "P" }, P: { items: "c0 f0 g0" } } },
    commands: [["answer", 0, null], ["attribute", "since", "1h"], ["more"], ["answer", 0, null], ["refresh", true], ["time passes"], ["server", "A", { items: "e0 b0 d0 a0" }], ["answer", 0, null], ["attribute", "since", "2h"]],
  },
  "a picture that was asked for stays through a reload, a topic and the next page, and no other comes": {
    start: { ...start, images: "click", limit: 2, server: { ...server, A: { items: "a0 b0", next: "P" }, P: { items: "c0 d0" } } },
    commands: [["answer", 0, null], ["picture", "a"], ["server", "A", { items: "a1 b1", next: "P" }], ["reload"], ["answer", 0, null], ["filter", "T0"], ["more"], ["answer", 0, null], ["picture", "c"], ["unfilter"]],
  },
  "a picture that was asked for stays when pictures come by themselves for a while": {
    start: { ...start, images: "click", limit: 2, server: { ...server, A: { items: "a0 b0" } } },
    commands: [["answer", 0, null], ["picture", "b"], ["attribute", "images", null], ["attribute", "images", "click"], ["remove"], ["insert"], ["answer", 0, null]],
  },
  "a picture is asked for in prerendered markup, and is there when something newer takes its place": {
    start: { ...start, by: "prerendered", images: "click", limit: 2, data: { items: "a0 b0" }, server: { ...server, A: { items: "b1 a1" } } },
    commands: [["picture", "b"], ["reload"], ["answer", 0, null], ["attribute", "layout", "compact"], ["picture", "a"]],
  },
  "pictures that have come with the page are asked for where `images` is set later": {
    start: { ...start, by: "prerendered", limit: 2, data: { items: "a0 b0" }, server: { ...server, A: { items: "a0 b0" } } },
    commands: [["attribute", "images", "click"], ["answer", 0, null], ["picture", "a"], ["attribute", "article", "b"], ["attribute", "article", null]],
  },
  "12: bad data leaves what is shown": { start, commands: [["answer", 0, null], ["bad data", 5]] },
  "15: the last nutgraf-load tells of what a press on prerendered markup has brought": {
    start: { ...start, by: "prerendered", data: { items: "a0 b0" }, server: { ...server, A: { items: "a0 b0" } } },
    commands: [["more"], ["answer", 0, null]],
  },
  "15: the last nutgraf-load tells of what a press on a cached copy has brought": {
    start: { ...start, copy: { items: "a0 f0" }, limit: 2 },
    commands: [["filter", "T0"]],
  },
  "\"Show more\" shows more, though more cards are there than at first": {
    start: { ...start, copy: { items: "a0" }, server: { ...server, A: { items: "b0 a0 d0" } } },
    commands: [["answer", 0, null], ["more"]],
  },
  "4: the focus stays where it is when a reload ends before the page that was asked for": {
    start: { ...start, server: { ...server, A: { items: "a0", next: "P" } } },
    commands: [["answer", 0, null], ["more"], ["reload"], ["answer", 1, null]],
  },
  "8: the filter bar does not stand over an article alone": {
    start: { ...start, by: "data", data: { items: "f0 a0" } },
    commands: [["filter", "T1"], ["attribute", "article", "a"]],
  },
  "11: a filter goes when the feed that comes has nothing on its topic": {
    start: { ...start, server: { ...server, A: { items: "d0 a0" } } },
    commands: [["answer", 0, null], ["server", "A", { items: "a0" }], ["filter", "T1"], ["reload"], ["answer", 0, null]],
  },
  "an answer that is no feed does not take the cached copy away": {
    start: { ...start, copy: { items: "a0" } },
    commands: [["answer", 0, "no feed"], ["data", { items: "a0" }, null], ["no data"]],
  },
  "a refresh that is switched on after a failure comes": {
    start,
    commands: [["answer", 0, "error 404"], ["refresh", true], ["time passes"]],
  },
  "a prerendered element without articles is not ready because of a copy that it does not show": {
    start: { ...start, by: "prerendered", copy: { items: "a0" }, data: { items: "" } },
    commands: [["reload"]],
  },
  "\"Show more\" on prerendered markup takes the focus to a headline": {
    start: { ...start, by: "prerendered", data: { items: "", next: "P" } },
    commands: [["more"], ["answer", 0, null]],
  },
  "\"Try again\" below the cards keeps the focus": {
    start: { ...start, by: "data", data: { items: "a0", next: "P" } },
    commands: [["more"], ["answer", 0, "error 404"], ["more"]],
  },
  "the focus goes to the last card where new data takes \"Show more\" away": {
    start: { ...start, copy: { items: "a0", next: "P" } },
    commands: [["more"], ["data", { items: "f0" }, null]],
  },
  "the focus stays on a card that new data moves": {
    start: { ...start, copy: { items: "a0 b0" } },
    commands: [["more"], ["data", { items: "b0 a0" }, null]],
  },
  "what is prerendered stays ready while a copy has nothing on the tags": {
    start: { ...start, by: "prerendered", copy: { items: "a0" } },
    commands: [["attribute", "tags", "T1"]],
  },
  "what is prerendered is followed by as many cards as `limit` says, whatever a copy has": {
    start: { ...start, by: "prerendered", copy: { items: "f0 a0" } },
    commands: [["reload"], ["data", { items: "a0 f0" }, null]],
  },
  "a failure is told of where something newer than the cached copy is there": {
    start: { ...start, by: "prerendered", copy: { items: "a0" } },
    commands: [["attribute", "tags", "T0"], ["answer", 0, "error 404"]],
  },
  "data that looks like the first showing is told of, too": {
    start,
    commands: [["answer", 0, null], ["data", { items: "b0" }, null]],
  },
  "the focus stays on \"Show more\" where what was prerendered has fewer topics above it": {
    start: { ...start, by: "prerendered", data: { items: "a0 f0" } },
    commands: [["more"], ["answer", 0, "error 404"], ["attribute", "limit", 2], ["data", { items: "a0 b0 f0" }, null]],
  },
  "the focus goes to an article alone that takes \"Show more\" away": {
    start: { ...start, copy: { items: "a0", next: "P" } },
    commands: [["more"], ["attribute", "article", "a"]],
  },
  "a copy that is older than what is prerendered never takes its place": {
    start: { ...start, by: "prerendered", copy: { items: "a0" } },
    commands: [["filter", "T0"], ["answer", 0, "error 404"], ["attribute", "article", "f"]],
  },
  "a lower limit takes cards away from a first showing": {
    start: { ...start, limit: 2, server: { ...server, A: { items: "a0 b0" } } },
    commands: [["answer", 0, null], ["attribute", "limit", 1]],
  },
  "what the app has loaded is cached for the next visit": {
    start,
    commands: [["attribute", "article", "a"], ["answer", 0, null], ["remove"], ["insert"]],
  },
  "bad data does not pass off an older copy as fresh, over what is prerendered": {
    start: { ...start, by: "prerendered", copy: { items: "a0 c0" }, data: { items: "b0 c0" } },
    commands: [["attribute", "layout", "compact"], ["bad data", 5], ["attribute", "limit", 2], ["no data"]],
  },
  "the focus stays on a card whose upper neighbours go": {
    start: { ...start, by: "data", data: { items: "a0 b0 f0" }, limit: 3 },
    commands: [["focus", "b"], ["attribute", "tags", "T1"]],
  },
  "the focus stays on a headline that another layout makes anew": {
    start: { ...start, by: "data" },
    commands: [["focus", "a"], ["attribute", "layout", "compact"]],
  },
  "the focus goes to the last card where new data takes a failed \"Show more\" away": {
    start: { ...start, by: "data", data: { items: "a0 b0", next: "P" }, limit: 2 },
    commands: [["more"], ["answer", 0, "error 404"], ["data", { items: "a0 b0" }, null]],
  },
  "the focus goes to the first card where new data takes a filter away": {
    start: { ...start, by: "data", data: { items: "a0 b0" }, limit: 2 },
    commands: [["filter", "T0"], ["data", { items: "b0 f0" }, null]],
  },
  "a cached copy answers a press after bad data": {
    start: { ...start, copy: { items: "a0 b0" } },
    commands: [["bad data", 5], ["more"], ["filter", "T0"]],
  },
  "a cached copy answers a press after an answer that is no feed": {
    start: { ...start, copy: { items: "a0 b0" } },
    commands: [["answer", 0, "no feed"], ["more"], ["filter", "T1"]],
  },
  "a cached copy answers a press though a transform throws": {
    start: { ...start, copy: { items: "a0 b0" } },
    commands: [["transform", "that throws"], ["more"], ["answer", 0, null], ["attribute", "tags", "T1"]],
  },
  "a first showing answers a press though a transform throws": {
    start: { ...start, server: { ...server, A: { items: "a0 b0" } } },
    commands: [["answer", 0, null], ["transform", "that throws"], ["answer", 0, null], ["more"]],
  },
  "bad data over prerendered markup without an article is a failure": {
    start: { ...start, by: "prerendered", data: { items: "" } },
    commands: [["bad data", 5]],
  },
  "another src wakes what is prerendered though it shows data": {
    start: { ...start, by: "prerendered", limit: 1 },
    commands: [["bad data", 5], ["src", "B"], ["remove"], ["insert"], ["src", "A"], ["transform", null]],
  },
  "bad data over a cached copy without an article is a failure": {
    start: { ...start, copy: { items: "" } },
    commands: [["bad data", 5], ["attribute", "limit", 2]],
  },
  "as many cards as before are shown, though \"Show more\" was on its way when the address changed for a while": {
    start: { ...start, limit: 1, server: { ...server, A: { items: "a0 b0", next: "P" } } },
    commands: [["answer", 0, null], ["more"], ["more"], ["src", "B"], ["src", "A"]],
  },
  "a press on prerendered markup takes the focus along, though src is set to what it is": {
    start: { ...start, by: "prerendered", data: { items: "a0 f0" } },
    commands: [["more"], ["src", "A"], ["data", { items: "a0 f0 g0" }, null]],
  },
  "the focus goes to the last card where what is fresh takes \"Show more\" away from a cached copy": {
    start: { ...start, copy: { items: "c0 a0" } },
    commands: [["focus", "more"], ["answer", 0, null]],
  },
  "the panels of data are not those of what comes from an address": {
    start: { ...start, copy: { items: "b0 a0" } },
    commands: [["data", { items: "b0" }, null], ["panel", "b"], ["no data"]],
  },
  "a page that comes is shown, though the feed is on its way and had no article": {
    start: { ...start, copy: { items: "", next: "P" } },
    commands: [["more"], ["reload"], ["answer", 0, null]],
  },
  "the focus goes to the way back from a topic that is pressed before the page is another": {
    start: { ...start, by: "prerendered", data: { items: "g0" } },
    commands: [["filter", "T0"], ["attribute", "layout", "compact"], ["data", { items: "g0 a0" }, null]],
  },
  "the focus waits for the page that was asked for, though other tags bring cards before it": {
    start: { ...start, limit: 1, by: "data", data: { items: "a0 f0", next: "P" } },
    commands: [["attribute", "tags", "T1"], ["more"], ["attribute", "tags", null], ["answer", 0, null]],
  },
  "\"Show more\" on prerendered markup adds its cards to those of the limit by then": {
    start: { ...start, limit: 1, by: "prerendered", data: { items: "g0", next: "P" } },
    commands: [["more"], ["server", "A", { items: "a0 d0 c0 g0 e0" }], ["attribute", "limit", 3], ["answer", 0, null]],
  },
  "panels stay open though \"Show more\" goes before \"Show all\"": {
    start: { ...start, limit: 2, by: "data", data: { items: "a0 b0", next: "P" } },
    commands: [["panel", "b"], ["filter", "T1"], ["more"], ["unfilter"]],
  },
  "a card that has the focus may be away for a moment, until what was pressed before is answered": {
    start: { ...start, limit: 2, by: "prerendered", data: { items: "d0 a0" } },
    commands: [["filter", "T0"], ["focus", "d"], ["data", { items: "b0 a0 d0" }, null]],
  },
  "prerendered markup that has grown old out of the page is refreshed when it is back": {
    start: { ...start, by: "prerendered" },
    commands: [["refresh", true], ["answer", 0, "error 404"], ["time passes"], ["remove"], ["insert"]],
  },
  "a cached copy is shown when another choice has some of it, though a reload is on its way": {
    start: { ...start, copy: { items: "g0" } },
    commands: [["attribute", "article", "a"], ["reload"], ["attribute", "article", null]],
  },
  "where nothing has come so far, a reload shows the cached copy of the last visit": {
    start: { ...start, limit: 1, copy: { items: "a0" } },
    commands: [["data", { items: "a0" }, null], ["transform", "that throws"], ["no data"], ["transform", null]],
  },
  "the focus stays on \"Show more\" where the page fails, though it was pressed before there was a feed": {
    start: { ...start, by: "prerendered", data: { items: "a0", next: "P" } },
    commands: [
      ["more"],
      ["data", { items: "b0", next: "P" }, null],
      ["data", { items: "a0 b0", next: "P" }, null],
      ["answer", 0, null],
      ["answer", 0, "error 404"],
    ],
  },
  "the focus stays on the way back from a topic where a load fails, though there is nothing on that topic": {
    start: { ...start, copy: { items: "f0 a0" } },
    commands: [["filter", "T1"], ["attribute", "tags", "T0"], ["answer", 0, "error 404"]],
  },
  "what is prerendered, and has grown old out of the page, may be refreshed a moment after it is back": {
    start: { ...start, by: "prerendered" },
    commands: [["refresh", true], ["answer", 0, "error 404"], ["time passes"], ["remove"], ["insert"], ["refresh", true]],
  },
  "what is prerendered, and has grown old out of the page, may be refreshed though the page looks hidden": {
    start: { ...start, by: "prerendered", limit: 1 },
    commands: [["refresh", true], ["attribute", "article", "b"], ["remove"], ["hide"], ["insert"], ["time passes"]],
  },
};
