import { Fragment } from "preact";
import { GROUNDED, LIKELIHOODS, day, sourceId } from "../shared/words.js";
import { Claim } from "./Claim.jsx";

// Claims, predictions and events have no names of their own, and their lists are never sorted: their places are their keys.

/** Statements. */
export function Claims({ claims, citations }) {
  return (
    <ul>
      {claims.map((claim, index) => (
        <li key={index}>
          <Claim claim={claim} citations={citations} />
        </li>
      ))}
    </ul>
  );
}

/** Predictions. */
export function Implications({ implications, citations }) {
  return (
    <ul>
      {implications.map((one, index) => (
        <li key={index}>
          <p class="prediction">
            <Claim claim={one} citations={citations} />
          </p>
          <p>{one.rationale}</p>
          <dl class="facts">
            <dt>Likelihood</dt>
            <dd class={`likely-${one.likelihood}`}>{LIKELIHOODS[one.likelihood]}</dd>
            <dt>Horizon</dt>
            <dd>{one.horizon}</dd>
          </dl>
          {one.sources?.length > 0 && <p class="grounding">{GROUNDED}</p>}
        </li>
      ))}
    </ul>
  );
}

/** Dated events. */
export function Timeline({ entries }) {
  return (
    <ol class="timeline">
      {entries.map(({ date, title, text }, index) => (
        <li key={index}>
          <time datetime={date}>{day(date)}</time>
          <p class="title">{title}</p>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
}

/** The numbered references that claims cite, each with the ways back to where it is cited. */
export function Sources({ article, sources, backlinks }) {
  return (
    <ol>
      {sources.map(({ id, url, title, publisher, date_published }, index) => (
        <li key={id} id={sourceId(article, index + 1)}>
          <a href={url}>{title}</a>
          {backlinks[index].map(({ href, label, text }) => (
            <Fragment key={href}>
              {" "}
              <a class="backlink" href={href} aria-label={label}>
                {text}
              </a>
            </Fragment>
          ))}
          <p class="facts">
            {publisher} <time datetime={date_published}>{day(date_published)}</time>
          </p>
        </li>
      ))}
    </ol>
  );
}

/** The same event elsewhere. */
export function Coverage({ links }) {
  return (
    <ul>
      {links.map(({ url, title, publisher }) => (
        <li key={url}>
          <a href={url}>{title}</a>
          <p class="facts">{publisher}</p>
        </li>
      ))}
    </ul>
  );
}
