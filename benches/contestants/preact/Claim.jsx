import { Fragment } from "preact";
import { textOf } from "../shared/words.js";

/** A statement and the numbers of what it rests on. */
export function Claim({ article, claim, citations }) {
  return (
    <>
      {textOf(claim)}
      {citations.get(claim)?.map(({ number, id }) => (
        <Fragment key={id}>
          {" "}
          <a class="citation" id={id} href={`#${article}-source-${number}`} aria-label={`Source ${number}`}>
            <span>{number}</span>
          </a>
        </Fragment>
      ))}
    </>
  );
}
