import { html } from "lit";
import { cell } from "../shared/words.js";

/** Features down, competitors across. */
export const comparison = (id, { caption, columns, rows }) =>
  html`<div class="scroll" role="group" aria-labelledby=${id} tabindex="0">
    <table>
      <caption id=${id}>${caption}</caption>
      <thead>
        <tr>
          <th scope="col">Feature</th>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ feature, cells }) =>
            html`<tr>
              <th scope="row">${feature}</th>
              ${cells.map((value) => entry(...cell(value)))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

const entry = (kind, words) => html`<td class=${kind}>${words}</td>`;
