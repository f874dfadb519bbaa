import { memo } from "react";
import { ANALYSIS, TLDR, day, names, references } from "../shared/words.js";
import { Claim } from "./Claim.jsx";
import { Comparison } from "./Comparison.jsx";
import { Claims, Coverage, Implications, Sources, Timeline } from "./lists.jsx";
import { Panel } from "./Panel.jsx";

/** One article. It is drawn again only when it is another object. */
export const Card = memo(function Card({ item }) {
  const { hook, tldr, takeaways, comparison, technical, implications, timeline, sources, coverage, topics, original } =
    item._nutgraf;
  const { citations, backlinks } = references(item.id, item._nutgraf);
  const headline = `${item.id}-headline`;
  return (
    <article className="card" data-article={item.id} aria-labelledby={headline}>
      <header>
        <h2 id={headline}>
          <a href={item.url}>{item.title}</a>
        </h2>
        <p className="byline">
          By {names(item.authors)} <time dateTime={item.date_published}>{day(item.date_published)}</time>
        </p>
        <p className="hook">{hook}</p>
      </header>
      <div className="tldr">
        <h3>30-second TL;DR</h3>
        <dl>
          {TLDR.map(([key, label]) => (
            <Answer key={key} label={label} claim={tldr[key]} citations={citations} />
          ))}
        </dl>
      </div>
      <p className="analysis">
        <strong>Deep insight</strong> {ANALYSIS}
      </p>
      <div className="panels">
        <Panel name="takeaways" count={takeaways.length}>
          <Claims claims={takeaways} citations={citations} />
        </Panel>
        <Panel name="comparison" count={comparison.rows.length}>
          <Comparison id={`${item.id}-table`} table={comparison} />
        </Panel>
        <Panel name="technical" count={technical.length}>
          <Claims claims={technical} citations={citations} />
        </Panel>
        <Panel name="implications" count={implications.length}>
          <Implications implications={implications} citations={citations} />
        </Panel>
        <Panel name="timeline" count={timeline.length}>
          <Timeline entries={timeline} published={item.date_published} />
        </Panel>
        <Panel name="sources" count={sources.length}>
          <Sources article={item.id} sources={sources} backlinks={backlinks} />
        </Panel>
        <Panel name="coverage" count={coverage.length}>
          <Coverage links={coverage} />
        </Panel>
      </div>
      <ul className="topics" aria-label="Topics">
        {topics.map(({ tag, url }) => (
          <li key={tag}>
            <a href={url}>{tag}</a>
          </li>
        ))}
      </ul>
      <p className="original">
        <a href={original.url}>Original source: {original.publisher}</a>
      </p>
    </article>
  );
});

function Answer({ label, claim, citations }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <Claim claim={claim} citations={citations} />
      </dd>
    </>
  );
}
