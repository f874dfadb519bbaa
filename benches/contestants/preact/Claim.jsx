import { Fragment } from "preact";
import { citations, textOf } from "../shared/words.js";

/** A statement and the numbers of what it rests on. */
export function Claim({ article, claim, sources }) {
  return (
    <>
      {textOf(claim)}
      {citations(claim, sources).map((number) => (
        <Fragment key={number}>
          {" "}
          <a class="citation" href={`#${article}-source-${number}`} aria-label={`Source ${number}`}>
            <span>{number}</span>
          </a>
        </Fragment>
      ))}
    </>
  );
}
