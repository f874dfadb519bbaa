import { html } from "lit";
import { CHEVRON, PANELS } from "../shared/icons.js";
import { arrow, day, size } from "../shared/words.js";
import { claim } from "./claim.js";
import { comparison } from "./comparison.js";
import { icon } from "./icon.js";
import { implications } from "./implications.js";

/** One collapsed panel of an article. */
export function panel(name, label, item, citations, backlinks) {
  const content = item._nutgraf[name];
  return html`<details class="panel" data-panel=${name}>
    <summary class="panel-summary">
      ${icon(PANELS[name])}
      <h3 class="panel-title">${label}</h3>
      <span class="panel-count" aria-hidden="true">${size(content)}</span>
      ${icon(CHEVRON)}
    </summary>
    <div class="panel-body">${BODIES[name](item.id, content, citations, backlinks)}</div>
  </details>`;
}

const claims = (article, list, citations) =>
  html`<ul class="claims">
    ${list.map((one) => html`<li class="claim">${claim(article, one, citations)}</li>`)}
  </ul>`;

const timeline = (_, list) =>
  html`<ol class="timeline">
    ${list.map(
      ({ date, title, text }) =>
        html`<li class="timeline-entry">
          <time class="date" datetime=${date}>${day(date)}</time>
          <p class="timeline-title">${title}</p>
          <p class="timeline-text">${text}</p>
        </li>`,
    )}
  </ol>`;

const sources = (article, list, _, backlinks) =>
  html`<ol class="sources">
    ${list.map(
      ({ url, title, publisher, date_published }, index) =>
        html`<li class="source" id=${`${article}-source-${index + 1}`} tabindex="-1">
          <a class="link" href=${url}>${title}</a>${backlinks[index].map(backlink)}
          <p class="link-facts">
            <span><span class="publisher">${publisher}</span></span>
            <time class="date" datetime=${date_published}>${day(date_published)}</time>
          </p>
        </li>`,
    )}
  </ol>`;

const backlink = (id, time) =>
  html` <a class="backlink" href=${`#${id}`} aria-label=${`Back to statement ${time + 1}`}>${arrow(time)}</a>`;

const coverage = (_, list) =>
  html`<ul class="coverage">
    ${list.map(
      ({ url, title, publisher }) =>
        html`<li class="coverage-item">
          <div class="link-text">
            <a class="link" href=${url}>${title}</a>
            <p class="link-facts"><span><span class="publisher">${publisher}</span></span></p>
          </div>
        </li>`,
    )}
  </ul>`;

const BODIES = { takeaways: claims, comparison, technical: claims, implications, timeline, sources, coverage };
