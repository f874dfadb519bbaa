import { html, nothing } from "lit";
import { CELLS } from "../shared/icons.js";
import { cell } from "../shared/words.js";
import { icon } from "./icon.js";

/** Features down, competitors across. */
export const comparison = (article, { caption, columns, rows }) =>
  html`<div class="tables">
    <div class="table-scroll" role="group" aria-labelledby=${`${article}-table`} tabindex="0">
      <table class="table">
        <caption class="caption" id=${`${article}-table`}>${caption}</caption>
        <thead>
          <tr>
            <th class="row-head" scope="col">Feature</th>
            ${columns.map((column) => html`<th class="column-head" scope="col"><span>${column}</span></th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ feature, cells }) =>
              html`<tr>
                <th class="row-head" scope="row"><span>${feature}</span></th>
                ${cells.map((value, index) => entry(columns[index], ...cell(value)))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </div>`;

const entry = (column, kind, words) =>
  html`<td class=${`cell cell-${kind}`} data-label=${column}>
    <div><span class="cell-value">${CELLS[kind] ? icon(CELLS[kind]) : nothing}${words}</span></div>
  </td>`;
