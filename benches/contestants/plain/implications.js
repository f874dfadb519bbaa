import { QUOTE } from "../shared/icons.js";
import { BLOCKS, GROUNDED, LIKELIHOODS } from "../shared/words.js";
import { claim } from "./claim.js";
import { h, icon, s } from "./element.js";

/** Predictions. */
export const implications = (article, list, citations) =>
  h("ul", { class: "implications" }, ...list.map((one) => implication(article, one, citations)));

function implication(article, one, citations) {
  const { rationale, likelihood, horizon, sources } = one;
  const [words, filled] = LIKELIHOODS[likelihood];
  const blocks = BLOCKS.map((x, place) =>
    s("rect", { class: place < filled ? "meter-fill" : "meter-track", x, width: 18, height: 8, rx: 2 }),
  );
  return h(
    "li",
    { class: "implication" },
    h("p", { class: "prediction" }, ...claim(article, one, citations)),
    h("p", { class: "rationale" }, rationale),
    h(
      "dl",
      { class: "facts" },
      h(
        "div",
        { class: "likelihood" },
        h("dt", { class: "fact-label" }, "Likelihood"),
        h(
          "dd",
          { class: "fact-value" },
          words,
          s("svg", { class: "meter", viewBox: "0 0 60 8", "aria-hidden": "true" }, ...blocks),
        ),
      ),
      h(
        "div",
        { class: "horizon" },
        h("dt", { class: "fact-label" }, "Horizon"),
        h("dd", { class: "fact-value" }, horizon),
      ),
    ),
    ...(sources?.length > 0 ? [h("p", { class: "grounding" }, icon(QUOTE), GROUNDED)] : []),
  );
}
