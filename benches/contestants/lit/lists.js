import { html, nothing } from "lit";
import {
  GROUNDED, LIKELIHOODS, byPublisher, day, domain, eventOfDay, initial, reported, sourceId,
} from "../shared/words.js";
import { claim } from "./claim.js";

const time = (date) => html`<time datetime=${date}>${day(date)}</time>`;

/** Who published something, and when. */
const facts = ({ publisher, url, date_published }) =>
  html`<p class="facts">
    ${publisher} <span class="domain">${domain(url)}</span> ${date_published ? time(date_published) : nothing}
  </p>`;

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
            <dd data-meter=${LIKELIHOODS[one.likelihood].picture}>${LIKELIHOODS[one.likelihood].words}</dd>
            <dt>Horizon</dt>
            <dd>${one.horizon}</dd>
          </dl>
          ${one.sources?.length > 0 ? html`<p class="grounding">${GROUNDED}</p>` : nothing}
        </li>`,
    )}
  </ul>`;

/** Dated events; the one of the article's day is marked. */
export function timeline(list, published) {
  const current = eventOfDay(published, list);
  return html`<ol class="timeline">
    ${list.map(
      ({ date, title, text }, index) =>
        html`<li aria-current=${index === current ? "true" : nothing}>
          <time datetime=${date}>${day(date)}</time>
          <p class="title">${title}</p>
          <p>${text}</p>
        </li>`,
    )}
  </ol>`;
}

/** The numbered references that claims cite, each with the ways back to where it is cited. */
export const sources = (article, list, backlinks) =>
  html`<ol class="sources">
    ${list.map(
      (source, index) =>
        html`<li id=${sourceId(article, index + 1)} data-initial=${initial(source, list[index - 1]) ?? nothing}>
          <a href=${source.url}>${source.title}</a>${backlinks[index].map(
            ({ href, label, text }) => html` <a class="backlink" href=${href} aria-label=${label}>${text}</a>`,
          )}
          ${facts(source)}
        </li>`,
    )}
  </ol>`;

/** The same event elsewhere, with the articles of one publisher together. */
export function coverage(list) {
  const publishers = byPublisher(list);
  const summary = reported(publishers);
  return html`${summary ? html`<p class="reported">${summary}</p>` : nothing}
    <ul class="coverage">
      ${publishers.map(
        (articles) =>
          html`<li data-initial=${initial(articles[0])}>
            ${articles.length > 1 ? group(articles) : article(articles[0])}
          </li>`,
      )}
    </ul>`;
}

const article = (one) => html`<a href=${one.url}>${one.title}</a>${facts(one)}`;

function group(articles) {
  const [{ publisher, url }] = articles;
  return html`${facts({ publisher, url })}
    <ul>
      ${articles.map(
        ({ url, title, date_published }) =>
          html`<li>
            <a href=${url}>${title}</a>
            ${date_published ? html`<p class="facts">${time(date_published)}</p>` : nothing}
          </li>`,
      )}
    </ul>`;
}
