import { Claim } from "./Claim.jsx";

/** A list of statements. */
export function Claims({ article, content, citations }) {
  return (
    <ul className="claims">
      {content.map((claim, index) => (
        <li className="claim" key={index}>
          <Claim article={article} claim={claim} citations={citations} />
        </li>
      ))}
    </ul>
  );
}
