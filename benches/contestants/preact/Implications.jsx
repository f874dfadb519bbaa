import { QUOTE } from "../shared/icons.js";
import { BLOCKS, GROUNDED, LIKELIHOODS } from "../shared/words.js";
import { Claim } from "./Claim.jsx";
import { Icon } from "./Icon.jsx";

/** Predictions. */
export function Implications({ article, content, citations }) {
  return (
    <ul class="implications">
      {content.map((one, index) => (
        <Implication key={index} article={article} one={one} citations={citations} />
      ))}
    </ul>
  );
}

function Implication({ article, one, citations }) {
  const [likelihood, filled] = LIKELIHOODS[one.likelihood];
  return (
    <li class="implication">
      <p class="prediction">
        <Claim article={article} claim={one} citations={citations} />
      </p>
      <p class="rationale">{one.rationale}</p>
      <dl class="facts">
        <div class="likelihood">
          <dt class="fact-label">Likelihood</dt>
          <dd class="fact-value">
            {likelihood}
            <svg class="meter" viewBox="0 0 60 8" aria-hidden="true">
              {BLOCKS.map((x, place) => (
                <rect key={x} class={place < filled ? "meter-fill" : "meter-track"} x={x} width="18" height="8" rx="2" />
              ))}
            </svg>
          </dd>
        </div>
        <div class="horizon">
          <dt class="fact-label">Horizon</dt>
          <dd class="fact-value">{one.horizon}</dd>
        </div>
      </dl>
      {one.sources?.length > 0 && (
        <p class="grounding">
          <Icon path={QUOTE} />
          {GROUNDED}
        </p>
      )}
    </li>
  );
}
