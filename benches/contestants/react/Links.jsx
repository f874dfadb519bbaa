import { Fragment } from "react";
import { arrow, day } from "../shared/words.js";

/** The numbered references that claims cite, each with the ways back to where it is cited. */
export function Sources({ article, content, backlinks }) {
  return (
    <ol className="sources">
      {content.map((source, index) => (
        <li className="source" key={source.id} id={`${article}-source-${index + 1}`} tabIndex={-1}>
          <a className="link" href={source.url}>
            {source.title}
          </a>
          {backlinks[index].map((id, time) => (
            <Fragment key={id}>
              {" "}
              <a className="backlink" href={`#${id}`} aria-label={`Back to statement ${time + 1}`}>
                {arrow(time)}
              </a>
            </Fragment>
          ))}
          <p className="link-facts">
            <span><span className="publisher">{source.publisher}</span></span>
            <time className="date" dateTime={source.date_published}>
              {day(source.date_published)}
            </time>
          </p>
        </li>
      ))}
    </ol>
  );
}

/** The same event elsewhere. */
export function Coverage({ content }) {
  return (
    <ul className="coverage">
      {content.map(({ url, title, publisher }) => (
        <li className="coverage-item" key={url}>
          <div className="link-text">
            <a className="link" href={url}>
              {title}
            </a>
            <p className="link-facts">
              <span><span className="publisher">{publisher}</span></span>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
