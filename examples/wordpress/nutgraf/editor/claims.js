// Statements as an editor writes them: "HTTP/3 runs over QUIC [1][2]" cites the first and the second source.
window.nutgraf = window.nutgraf ?? {};

/** A statement as text; `ids` are those of the sources, in their order. */
window.nutgraf.showClaim = (claim, ids) => {
  if (typeof claim !== "object") return claim ?? "";
  const numbers = claim.sources.map((id) => ids.indexOf(id) + 1).filter(Boolean);
  return numbers.length ? `${claim.text} ${numbers.map((number) => `[${number}]`).join("")}` : claim.text;
};

/** The statement that a text says. Exactly one space is taken away, so that it shows as the same text again. */
window.nutgraf.readClaim = (line, ids) => {
  const [, text, marks] = line.match(/^(.*\S.*?) ((?:\[\d+\])+)$/s) ?? [];
  const sources = (marks?.match(/\d+/g) ?? []).map((number) => ids[number - 1]);
  return sources.length && sources.every(Boolean) ? { text, sources } : line;
};
