// The list of findings beside the text.
const byId = (id) => document.getElementById(id);

const element = (name, className, ...children) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children.filter(Boolean));
  return made;
};

/** A message, in which names stand between backticks. */
const words = (text) => text.split("`").map((part, index) => (index % 2 ? element("code", "", part) : part));

const counted = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;

/** What a check has found, in one line. */
const tallyOf = (articles, findings) => {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const parts = [
    errors && counted(errors, "error"),
    findings.length - errors && counted(findings.length - errors, "warning"),
  ];
  const shown = articles === null ? "No feed" : counted(articles, "article");
  return [shown, ...(findings.length ? parts.filter(Boolean) : ["nothing to complain about"])].join(", ");
};

/** One finding, as a button that leads to its place. */
function entry(finding, range, editor) {
  const { code, severity, line, column, path, message, found, hint, fix } = finding;
  const button = element(
    "button",
    `finding ${severity}`,
    element("span", "where", line ? `${line}:${column}` : "feed"),
    element(
      "span",
      "what",
      element("b", "", `${severity} `, element("code", "", code)),
      element("span", "message", ...words(message), found && `; found ${found}`),
    ),
    element("span", "path", path || "/"),
    hint && element("span", "hint", ...words(hint)),
    fix && element("span", "fix", element("b", "", "Fix: "), ...words(fix)),
  );
  button.type = "button";
  button.disabled = !range;
  button.addEventListener("click", () => editor.select(range));
  return element("li", "", button);
}

/** How many findings are listed: a feed may have thousands. */
const MAX_LISTED = 500;

/** Lists findings, and marks them in the text. `articles` is not a number if nothing was checked. */
export function showFindings(editor, articles, findings) {
  const ranges = editor.mark(findings);
  const entries = findings.slice(0, MAX_LISTED).map((finding, index) => entry(finding, ranges[index], editor));
  if (findings.length > MAX_LISTED) entries.push(element("li", "note", `and ${findings.length - MAX_LISTED} more`));
  byId("findings").replaceChildren(...entries);
  byId("tally").textContent = articles === undefined ? "" : tallyOf(articles, findings);
}
