// A sequence in words, so that whoever reads a failure can do it by hand.

const listed = ({ items, next }) => `[${items}]${next ? ` and next page ${next}` : ""}`;
const quoted = (value) => JSON.stringify(value);

const WORDS = {
  "answer": (place, failure) => `the ${place === 0 ? "first" : "second"} request under way is answered${failure ? `: ${failure}` : ""}`,
  "server": (path, feed) => `the server has ${listed(feed)} at ${path} from now on`,
  "data": (feed, fresh) => `data is set: ${listed(feed)}${fresh ? ", all new objects" : ""}`,
  "bad data": (value) => `data is set to ${quoted(value)}`,
  "same data": () => "data is set to itself",
  "no data": () => "data is set to null",
  "src": (path) => (path ? `src is set to ${path}` : "src is removed"),
  "reload": () => "reload() is called",
  "refresh": (isOn) => `refresh is switched ${isOn ? "on" : "off"}`,
  "time passes": () => "the time of a refresh passes",
  "hide": () => "the page is hidden",
  "show": () => "the page is seen again",
  "more": () => '"Show more" is pressed',
  "filter": (topic) => `the topic ${topic} is pressed`,
  "unfilter": () => '"Show all" is pressed',
  "show new": () => '"new articles" is pressed',
  "retry": () => '"Try again" is pressed',
  "attribute": (name, value) => (value === null ? `${name} is removed` : `${name} is set to ${value}`),
  "labels": (labels) => `labels is set to ${quoted(labels)}`,
  "transform": (name) => `transform is ${name ? `set to a function ${name}` : "unset"}`,
  "picture": (article) => `the picture of ${article} is asked for`,
  "panel": (article) => `the panel of ${article} is opened, or closed`,
  "focus": (what) => `the focus is moved to ${what === null ? "something outside" : what.length === 1 ? `the headline of ${what}` : quoted(what)}`,
  "remove": () => "the element is removed",
  "insert": () => "the element is inserted again",
};

function begun({ by, lang, copy, limit, images, data, server }) {
  const words = {
    src: "an element with src A",
    data: `an element with data ${listed(data)}`,
    prerendered: `an element with src A, prerendered from ${listed(data)}`,
    nothing: "an element with nothing to show",
  };
  const answers = Object.entries(server).map(([path, feed]) => `${path}: ${listed(feed)}`);
  return `in a page in ${lang}, ${words[by]}, limit ${limit}${images ? `, images ${images}` : ""}${copy ? `; a copy of A is cached: ${listed(copy)}` : ""}; the server has ${answers.join("; ")}`;
}

/** The whole story. */
export function told(start, commands) {
  const lines = commands.map(([name, ...values], place) => `  ${place + 1}. ${WORDS[name](...values)}`);
  return [`  0. ${begun(start)}`, ...lines].join("\n");
}
