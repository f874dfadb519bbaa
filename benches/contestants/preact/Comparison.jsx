import { CELLS } from "../shared/icons.js";
import { cell } from "../shared/words.js";
import { Icon } from "./Icon.jsx";

/** Features down, competitors across. */
export function Comparison({ article, content: { caption, columns, rows } }) {
  const id = `${article}-table`;
  return (
    <div class="tables">
      <div class="table-scroll" role="group" aria-labelledby={id} tabindex={0}>
        <table class="table">
          <caption class="caption" id={id}>
            {caption}
          </caption>
          <thead>
            <tr>
              <th class="row-head" scope="col">
                Feature
              </th>
              {columns.map((column) => (
                <th class="column-head" scope="col" key={column}>
                  <span>{column}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ feature, cells }) => (
              <tr key={feature}>
                <th class="row-head" scope="row">
                  <span>{feature}</span>
                </th>
                {cells.map((value, index) => (
                  <Cell key={index} column={columns[index]} value={value} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Cell({ column, value }) {
  const [kind, words] = cell(value);
  return (
    <td class={`cell cell-${kind}`} data-label={column}>
      <div>
        <span class="cell-value">
          {CELLS[kind] && <Icon path={CELLS[kind]} />}
          {words}
        </span>
      </div>
    </td>
  );
}
