import { html, nothing } from "lit";
import { GROUNDED, LIKELIHOODS, day, sourceId } from "../shared/words.js";
import { claim } from "./claim.js";

/** Statements. */
export const claims = (list, citations) =>
  html`<ul>
    ${list.map((one) => html`<li>${claim(one, citations)}</li>`)}
  </ul>`;

/** Predictions. */
export const implications = (list, citations) =>
  html`<ul>
    ${list.map(
      (one) =>
        html`<li>
          <p class="prediction">${claim(one, citations)}</p>
          <p>${one.rationale}</p>
          <dl class="facts">
            <dt>Likelihood</dt>
            <dd class="likely-${one.likelihood}">${LIKELIHOODS[one.likelihood]}</dd>
            <dt>Horizon</dt>
            <dd>${one.horizon}</dd>
          </dl>
          ${one.sources?.length > 0 ? html`<p class="grounding">${GROUNDED}</p>` : nothing}
        </li>`,
    )}
  </ul>`;

/** Dated events. */
export const timeline = (list) =>
  html`<ol class="timeline">
    ${list.map(
      ({ date, title, text }) =>
        html`<li>
          <time datetime=${date}>${day(date)}</time>
          <p class="title">${title}</p>
          <p>${text}</p>
        </li>`,
    )}
  </ol>`;

/** The numbered references that claims cite, each with the ways back to where it is cited. */
export const sources = (article, list, backlinks) =>
  html`<ol>
    ${list.map(
      ({ url, title, publisher, date_published }, index) =>
        html`<li id=${sourceId(article, index + 1)}>
          <a href=${url}>${title}</a>${backlinks[index].map(
            ({ href, label, text }) => html` <a class="backlink" href=${href} aria-label=${label}>${text}</a>`,
          )}
          <p class="facts">${publisher} <time datetime=${date_published}>${day(date_published)}</time></p>
        </li>`,
    )}
  </ol>`;

/** The same event elsewhere. */
export const coverage = (list) =>
  html`<ul>
    ${list.map(
      ({ url, title, publisher }) =>
        html`<li>
          <a href=${url}>${title}</a>
          <p class="facts">${publisher}</p>
        </li>`,
    )}
  </ul>`;
