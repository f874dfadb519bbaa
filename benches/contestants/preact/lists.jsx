import { Fragment } from "preact";
import {
  GROUNDED, LIKELIHOODS, byPublisher, day, domain, eventOfDay, initial, reported, sourceId,
} from "../shared/words.js";
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
            <dd data-meter={LIKELIHOODS[one.likelihood].picture}>{LIKELIHOODS[one.likelihood].words}</dd>
            <dt>Horizon</dt>
            <dd>{one.horizon}</dd>
          </dl>
          {one.sources?.length > 0 && <p class="grounding">{GROUNDED}</p>}
        </li>
      ))}
    </ul>
  );
}

/** Dated events; the one of the article's day is marked. */
export function Timeline({ entries, published }) {
  const current = eventOfDay(published, entries);
  return (
    <ol class="timeline">
      {entries.map(({ date, title, text }, index) => (
        <li key={index} aria-current={index === current ? "true" : undefined}>
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
    <ol class="sources">
      {sources.map((source, index) => (
        <li key={source.id} id={sourceId(article, index + 1)} data-initial={initial(source, sources[index - 1])}>
          <a href={source.url}>{source.title}</a>
          {backlinks[index].map(({ href, label, text }) => (
            <Fragment key={href}>
              {" "}
              <a class="backlink" href={href} aria-label={label}>
                {text}
              </a>
            </Fragment>
          ))}
          <Facts of={source} />
        </li>
      ))}
    </ol>
  );
}

/** The same event elsewhere, with the articles of one publisher together. */
export function Coverage({ links }) {
  const publishers = byPublisher(links);
  const summary = reported(publishers);
  return (
    <>
      {summary && <p class="reported">{summary}</p>}
      <ul class="coverage">
        {publishers.map((articles) => (
          <li key={articles[0].publisher} data-initial={initial(articles[0])}>
            {articles.length > 1 ? <Group articles={articles} /> : <Article article={articles[0]} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function Article({ article }) {
  return (
    <>
      <a href={article.url}>{article.title}</a>
      <Facts of={article} />
    </>
  );
}

function Group({ articles }) {
  const [{ publisher, url }] = articles;
  return (
    <>
      <Facts of={{ publisher, url }} />
      <ul>
        {articles.map(({ url, title, date_published }) => (
          <li key={url}>
            <a href={url}>{title}</a>
            {date_published && (
              <p class="facts">
                <time datetime={date_published}>{day(date_published)}</time>
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who published something, and when. */
function Facts({ of: { publisher, url, date_published } }) {
  return (
    <p class="facts">
      {publisher} <span class="domain">{domain(url)}</span>{" "}
      {date_published && <time datetime={date_published}>{day(date_published)}</time>}
    </p>
  );
}
