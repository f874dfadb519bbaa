// The feed as the check would mend it, with the lines that have changed.
const byId = (id) => document.getElementById(id);

/** Shows a mended text; without one, says that there is nothing to mend. */
export function showMended(text, mended, mends) {
  const count = byId("mends");
  count.hidden = !mends;
  count.textContent = mends || "";
  for (const id of ["apply", "download"]) byId(id).disabled = !mended;
  byId("mended-note").textContent = mended
    ? "What has one sure mend; the rest is as it was."
    : "Nothing here has one sure mend.";
  const before = new Set(text.split("\n"));
  const lines = (mended ?? "").split(/(?<=\n)/);
  byId("mended-text").replaceChildren(
    ...lines.map((line) => {
      if (before.has(line.replace(/\n$/, ""))) return line;
      const mark = document.createElement("mark");
      mark.append(line);
      return mark;
    }),
  );
}
