import { Component } from "preact";
import { BOLT, BRAIN, BULB, LINK_OUT } from "../shared/icons.js";
import { ANALYSIS, PANELS, TLDR, day, references } from "../shared/words.js";
import { Claim } from "./Claim.jsx";
import { Icon } from "./Icon.jsx";
import { Panel } from "./Panel.jsx";

/** One article. It is drawn again only when it is another object. */
export class Card extends Component {
  shouldComponentUpdate({ item }) {
    return item !== this.props.item;
  }

  render({ item }) {
    const { hook, tldr, topics, original } = item._nutgraf;
    const { citations, backlinks } = references(item.id, item._nutgraf);
    return (
      <article class="card" data-article={item.id} aria-labelledby={`${item.id}-headline`}>
        <header class="head">
          <div class="intro">
            <h2 class="headline" id={`${item.id}-headline`}>
              <a class="headline-link" href={item.url}>
                {item.title}
              </a>
            </h2>
            <p class="byline">
              <span>
                By{" "}
                <span>
                  {item.authors.map(({ name }) => (
                    <span class="author" key={name}>
                      {name}
                    </span>
                  ))}
                </span>
              </span>
              <time class="date" datetime={item.date_published}>
                {day(item.date_published)}
              </time>
            </p>
            <p class="hook">
              <Icon path={BULB} />
              <span class="hook-text">{hook}</span>
            </p>
          </div>
        </header>
        <div class="tldr">
          <h3 class="tldr-title">
            <Icon path={BOLT} />
            30-second TL;DR
          </h3>
          <dl class="tldr-list">
            {TLDR.map(([key, label]) => (
              <div class="tldr-item" key={key}>
                <dt class="tldr-label">{label}</dt>
                <dd class="tldr-text">
                  <Claim article={item.id} claim={tldr[key]} citations={citations} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
        <div class="analysis">
          <p class="analysis-title">
            <Icon path={BRAIN} />
            Deep insight
          </p>
          <p class="disclosure">
            <span class="disclosure-claim">{ANALYSIS}</span>
          </p>
        </div>
        <div class="panels">
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
        <ul class="topics" aria-label="Topics">
          {topics.map(({ tag, url }) => (
            <li key={tag}>
              <a class="topic" href={url}>
                {tag}
              </a>
            </li>
          ))}
        </ul>
        <p class="original">
          <a class="original-link" href={original.url}>
            <span>
              Original source: <span class="publisher">{original.publisher}</span>
            </span>
            <Icon path={LINK_OUT} />
          </a>
        </p>
      </article>
    );
  }
}
