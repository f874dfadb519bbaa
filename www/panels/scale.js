/**
 * A strip of time above dated entries, on which their distances are to scale, and the mark of today. It repeats what the
 * list says, so it is hidden from assistive technology; today's line among the entries is not.
 */
import { takeAway, tool } from "./tool.js";

/** How far beyond the last entry today may be, as a part of the whole, before it would take too much of the strip. */
const BEYOND = 0.25;

/** How many years are marked at most. */
const YEARS = 60;

export const scale = () => {
  const strip = tool("div", "scale");
  strip.ariaHidden = "true";
  const line = tool("li", "timeline-now");

  const placed = (name, part, at, ...content) => {
    const element = tool(name, "", ...content);
    element.className = part;
    element.style.setProperty("--at", at);
    return element;
  };

  return {
    _element: strip,
    _all: [strip, line],
    _update(content, { today }) {
      const marks = [...content.querySelectorAll("time")]
        .map((time) => ({ time, at: Date.parse(time.dateTime) }))
        .filter(({ at }) => at === at)
        .sort((one, other) => one.at - other.at);
      const now = Date.now();
      const first = marks[0]?.at;
      const last = marks.at(-1)?.at;
      const showsNow = now >= first && now <= last + (last - first) * BEYOND;
      const end = showsNow ? Math.max(last, now) : last;
      const placeOf = (at) => (at - first) / (end - first);
      const years = [];
      const [from, to] = [first, end].map((at) => new Date(at).getUTCFullYear());
      if (to - from <= YEARS) for (let year = from + 1; year <= to; year += 1) years.push(Date.UTC(year, 0));
      strip.hidden = !(last > first);
      strip.replaceChildren(
        ...years.map((at) => placed("i", "year", placeOf(at))),
        ...marks.map(({ time, at }) => placed("i", time.closest("[aria-current]") ? "mark current" : "mark", placeOf(at))),
        ...(showsNow ? [placed("i", "now", placeOf(now)), placed("b", "today", placeOf(now), today)] : []),
        ...[marks[0], marks.at(-1)].map((mark) => tool("span", "", mark?.time.textContent ?? "")),
      );
      // Between what has happened and what is to come.
      const next = content.localName === "ol" && marks.find(({ at }) => at > now);
      if (next && now >= first) {
        const entry = next.time.closest("li");
        line.textContent = today;
        if (entry.previousSibling !== line) entry.before(line);
      } else takeAway(line);
    },
  };
};
