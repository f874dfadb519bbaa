import { html, nothing, svg } from "lit";
import { QUOTE } from "../shared/icons.js";
import { BLOCKS, GROUNDED, LIKELIHOODS } from "../shared/words.js";
import { claim } from "./claim.js";
import { icon } from "./icon.js";

/** Predictions. */
export const implications = (article, list, citations) =>
  html`<ul class="implications">
    ${list.map((one) => implication(article, one, citations))}
  </ul>`;

function implication(article, one, citations) {
  const { rationale, likelihood, horizon, sources } = one;
  const [words, filled] = LIKELIHOODS[likelihood];
  return html`<li class="implication">
    <p class="prediction">${claim(article, one, citations)}</p>
    <p class="rationale">${rationale}</p>
    <dl class="facts">
      <div class="likelihood">
        <dt class="fact-label">Likelihood</dt>
        <dd class="fact-value">
          ${words}<svg class="meter" viewBox="0 0 60 8" aria-hidden="true">${BLOCKS.map((x, place) => block(x, place < filled))}</svg>
        </dd>
      </div>
      <div class="horizon">
        <dt class="fact-label">Horizon</dt>
        <dd class="fact-value">${horizon}</dd>
      </div>
    </dl>
    ${sources?.length > 0 ? html`<p class="grounding">${icon(QUOTE)}${GROUNDED}</p>` : nothing}
  </li>`;
}

const block = (x, filled) =>
  svg`<rect class=${filled ? "meter-fill" : "meter-track"} x=${x} width="18" height="8" rx="2" />`;
