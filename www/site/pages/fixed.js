// The feed as `check --fix` writes it, with the lines that have changed.
const byId = (id) => document.getElementById(id);

/** Shows the fixed text; without one, says that there is nothing to fix. */
export function showFixed(text, fixed, fixes) {
  const count = byId("fixes");
  count.hidden = !fixes;
  count.textContent = fixes || "";
  for (const id of ["apply", "download"]) byId(id).disabled = !fixed;
  byId("fixed-note").textContent = fixed
    ? "What has only one possible fix is fixed; the rest is as it was."
    : "Nothing here has only one possible fix.";
  const before = new Set(text.split("\n"));
  const lines = (fixed ?? "").split(/(?<=\n)/);
  byId("fixed-text").replaceChildren(
    ...lines.map((line) => {
      if (before.has(line.replace(/\n$/, ""))) return line;
      const mark = document.createElement("mark");
      mark.append(line);
      return mark;
    }),
  );
}
