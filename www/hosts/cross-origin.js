// Loads the widget from one other origin and a feed from a second one. Only this machine's own addresses are taken.
const query = new URLSearchParams(location.search);
const other = location.hostname === "localhost" ? "127.0.0.1" : "localhost";

const origin = (name) => {
  const wanted = query.get(name);
  const url = new URL(wanted ?? `http://${other}:${location.port}`);
  if (!["localhost", "127.0.0.1"].includes(url.hostname)) throw new Error(`${wanted} is not on this machine`);
  return url.origin;
};

const script = document.createElement("script");
script.type = "module";
script.crossOrigin = "anonymous";
script.src = `${origin("script")}/dist/nutgraf.js`;

const feed = document.querySelector("nutgraf-feed");
feed.setAttribute("src", `${origin("feed")}/feeds/briefings.json`);

document.getElementById("script-url").textContent = script.src;
document.getElementById("feed-url").textContent = feed.getAttribute("src");
document.head.append(script);
