import { memo } from "react";
import { BOLT, BRAIN, BULB, LINK_OUT } from "../shared/icons.js";
import { ANALYSIS, PANELS, TLDR, day, references } from "../shared/words.js";
import { Claim } from "./Claim.jsx";
import { Icon } from "./Icon.jsx";
import { Panel } from "./Panel.jsx";

/** One article. It is drawn again only when it is another object. */
export const Card = memo(function Card({ item }) {
  const { hook, tldr, topics, original } = item._nutgraf;
  const { citations, backlinks } = references(item.id, item._nutgraf);
  return (
    <article className="card" data-article={item.id} aria-labelledby={`${item.id}-headline`}>
      <header className="head">
        <div className="intro">
          <h2 className="headline" id={`${item.id}-headline`}>
            <a className="headline-link" href={item.url}>
              {item.title}
            </a>
          </h2>
          <p className="byline">
            <span>
              By{" "}
              <span>
                {item.authors.map(({ name }) => (
                  <span className="author" key={name}>
                    {name}
                  </span>
                ))}
              </span>
            </span>
            <time className="date" dateTime={item.date_published}>
              {day(item.date_published)}
            </time>
          </p>
          <p className="hook">
            <Icon path={BULB} />
            <span className="hook-text">{hook}</span>
          </p>
        </div>
      </header>
      <div className="tldr">
        <h3 className="tldr-title">
          <Icon path={BOLT} />
          30-second TL;DR
        </h3>
        <dl className="tldr-list">
          {TLDR.map(([key, label]) => (
            <div className="tldr-item" key={key}>
              <dt className="tldr-label">{label}</dt>
              <dd className="tldr-text">
                <Claim article={item.id} claim={tldr[key]} citations={citations} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <div className="analysis">
        <p className="analysis-title">
          <Icon path={BRAIN} />
          Deep insight
        </p>
        <p className="disclosure">
          <span className="disclosure-claim">{ANALYSIS}</span>
        </p>
      </div>
      <div className="panels">
        {PANELS.map(([name, label]) => (
          <Panel
            key={name}
            name={name}
            label={label}
            item={item}
            citations={citations}
            backlinks={backlinks}
          />
        ))}
      </div>
      <ul className="topics" aria-label="Topics">
        {topics.map(({ tag, url }) => (
          <li key={tag}>
            <a className="topic" href={url}>
              {tag}
            </a>
          </li>
        ))}
      </ul>
      <p className="original">
        <a className="original-link" href={original.url}>
          <span>
            Original source: <span className="publisher">{original.publisher}</span>
          </span>
          <Icon path={LINK_OUT} />
        </a>
      </p>
    </article>
  );
});
