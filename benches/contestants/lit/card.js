import { html } from "lit";
import { BOLT, BRAIN, BULB, LINK_OUT } from "../shared/icons.js";
import { ANALYSIS, PANELS, TLDR, day, references } from "../shared/words.js";
import { claim } from "./claim.js";
import { icon } from "./icon.js";
import { panel } from "./panel.js";

/** One article. */
export function card(item) {
  const { hook, tldr, topics, original } = item._nutgraf;
  const { citations, backlinks } = references(item.id, item._nutgraf);
  return html`<article class="card" data-article=${item.id} aria-labelledby=${`${item.id}-headline`}>
    <header class="head">
      <div class="intro">
        <h2 class="headline" id=${`${item.id}-headline`}>
          <a class="headline-link" href=${item.url}>${item.title}</a>
        </h2>
        <p class="byline">
          <span>By <span>${item.authors.map(({ name }) => html`<span class="author">${name}</span>`)}</span></span>
          <time class="date" datetime=${item.date_published}>${day(item.date_published)}</time>
        </p>
        <p class="hook">${icon(BULB)}<span class="hook-text">${hook}</span></p>
      </div>
    </header>
    <div class="tldr">
      <h3 class="tldr-title">${icon(BOLT)}30-second TL;DR</h3>
      <dl class="tldr-list">
        ${TLDR.map(
          ([key, label]) =>
            html`<div class="tldr-item">
              <dt class="tldr-label">${label}</dt>
              <dd class="tldr-text">${claim(item.id, tldr[key], citations)}</dd>
            </div>`,
        )}
      </dl>
    </div>
    <div class="analysis">
      <p class="analysis-title">${icon(BRAIN)}Deep insight</p>
      <p class="disclosure"><span class="disclosure-claim">${ANALYSIS}</span></p>
    </div>
    <div class="panels">${PANELS.map(([name, label]) => panel(name, label, item, citations, backlinks))}</div>
    <ul class="topics" aria-label="Topics">
      ${topics.map(({ tag, url }) => html`<li><a class="topic" href=${url}>${tag}</a></li>`)}
    </ul>
    <p class="original">
      <a class="original-link" href=${original.url}
        ><span>Original source: <span class="publisher">${original.publisher}</span></span
        >${icon(LINK_OUT)}</a
      >
    </p>
  </article>`;
}
