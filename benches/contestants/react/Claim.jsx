import { Fragment } from "react";
import { textOf } from "../shared/words.js";

/** A statement and the numbers of what it rests on. */
export function Claim({ claim, citations }) {
  return (
    <>
      {textOf(claim)}
      {citations.get(claim)?.map(({ id, href, label, number }) => (
        <Fragment key={id}>
          {" "}
          <a className="citation" id={id} href={href} aria-label={label}>
            {number}
          </a>
        </Fragment>
      ))}
    </>
  );
}
