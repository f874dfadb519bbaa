import { cell } from "../shared/words.js";

/** Features down, competitors across. */
export function Comparison({ id, table: { caption, columns, rows } }) {
  return (
    <div className="scroll" role="group" aria-labelledby={id} tabIndex={0}>
      <table>
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Feature</th>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ feature, cells }) => (
            <tr key={feature}>
              <th scope="row">{feature}</th>
              {cells.map((value, index) => {
                const [kind, words] = cell(value);
                return (
                  <td className={kind} key={columns[index]}>
                    {words}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
