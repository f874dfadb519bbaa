import { html } from "lit";
import { ANALYSIS, PANELS, TLDR, day, names, references } from "../shared/words.js";
import { claim } from "./claim.js";
import { comparison } from "./comparison.js";
import { claims, coverage, implications, sources, timeline } from "./lists.js";

/** One article. */
export function card(item) {
  const { id, url, title, authors, date_published, _nutgraf: parts } = item;
  const { citations, backlinks } = references(id, parts);
  return html`<article class="card" data-article=${id} aria-labelledby="${id}-headline">
    <header>
      <h2 id="${id}-headline"><a href=${url}>${title}</a></h2>
      <p class="byline">By ${names(authors)} <time datetime=${date_published}>${day(date_published)}</time></p>
      <p class="hook">${parts.hook}</p>
    </header>
    <div class="tldr">
      <h3>30-second TL;DR</h3>
      <dl>
        ${TLDR.map(
          ([key, label]) =>
            html`<dt>${label}</dt>
              <dd>${claim(parts.tldr[key], citations)}</dd>`,
        )}
      </dl>
    </div>
    <p class="analysis"><strong>Deep insight</strong> ${ANALYSIS}</p>
    <div class="panels">
      ${panel("takeaways", parts.takeaways.length, claims(parts.takeaways, citations))}
      ${panel("comparison", parts.comparison.rows.length, comparison(`${id}-table`, parts.comparison))}
      ${panel("technical", parts.technical.length, claims(parts.technical, citations))}
      ${panel("implications", parts.implications.length, implications(parts.implications, citations))}
      ${panel("timeline", parts.timeline.length, timeline(parts.timeline, date_published))}
      ${panel("sources", parts.sources.length, sources(id, parts.sources, backlinks))}
      ${panel("coverage", parts.coverage.length, coverage(parts.coverage))}
    </div>
    <ul class="topics" aria-label="Topics">
      ${parts.topics.map(({ tag, url }) => html`<li><a href=${url}>${tag}</a></li>`)}
    </ul>
    <p class="original">
      <a href=${parts.original.url}>Original source: ${parts.original.publisher}</a>
    </p>
  </article>`;
}

/** One collapsed panel of an article. */
const panel = (name, count, body) =>
  html`<details class="panel" data-panel=${name}>
    <summary data-count=${count}><h3>${PANELS[name]}</h3></summary>
    ${body}
  </details>`;
