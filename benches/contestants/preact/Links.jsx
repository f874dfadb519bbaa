import { Fragment } from "preact";
import { arrow, day } from "../shared/words.js";

/** The numbered references that claims cite, each with the ways back to where it is cited. */
export function Sources({ article, content, backlinks }) {
  return (
    <ol class="sources">
      {content.map((source, index) => (
        <li class="source" key={source.id} id={`${article}-source-${index + 1}`} tabindex={-1}>
          <a class="link" href={source.url}>
            {source.title}
          </a>
          {backlinks[index].map((id, time) => (
            <Fragment key={id}>
              {" "}
              <a class="backlink" href={`#${id}`} aria-label={`Back to statement ${time + 1}`}>
                {arrow(time)}
              </a>
            </Fragment>
          ))}
          <p class="link-facts">
            <span><span class="publisher">{source.publisher}</span></span>
            <time class="date" datetime={source.date_published}>
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
    <ul class="coverage">
      {content.map(({ url, title, publisher }) => (
        <li class="coverage-item" key={url}>
          <div class="link-text">
            <a class="link" href={url}>
              {title}
            </a>
            <p class="link-facts">
              <span><span class="publisher">{publisher}</span></span>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
