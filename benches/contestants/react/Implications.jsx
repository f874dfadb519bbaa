import { QUOTE } from "../shared/icons.js";
import { BLOCKS, GROUNDED, LIKELIHOODS } from "../shared/words.js";
import { Claim } from "./Claim.jsx";
import { Icon } from "./Icon.jsx";

/** Predictions. */
export function Implications({ article, content, citations }) {
  return (
    <ul className="implications">
      {content.map((one, index) => (
        <Implication key={index} article={article} one={one} citations={citations} />
      ))}
    </ul>
  );
}

function Implication({ article, one, citations }) {
  const [likelihood, filled] = LIKELIHOODS[one.likelihood];
  return (
    <li className="implication">
      <p className="prediction">
        <Claim article={article} claim={one} citations={citations} />
      </p>
      <p className="rationale">{one.rationale}</p>
      <dl className="facts">
        <div className="likelihood">
          <dt className="fact-label">Likelihood</dt>
          <dd className="fact-value">
            {likelihood}
            <svg className="meter" viewBox="0 0 60 8" aria-hidden="true">
              {BLOCKS.map((x, place) => (
                <rect key={x} className={place < filled ? "meter-fill" : "meter-track"} x={x} width="18" height="8" rx="2" />
              ))}
            </svg>
          </dd>
        </div>
        <div className="horizon">
          <dt className="fact-label">Horizon</dt>
          <dd className="fact-value">{one.horizon}</dd>
        </div>
      </dl>
      {one.sources?.length > 0 && (
        <p className="grounding">
          <Icon path={QUOTE} />
          {GROUNDED}
        </p>
      )}
    </li>
  );
}
