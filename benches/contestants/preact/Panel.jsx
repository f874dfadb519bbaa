import { PANELS } from "../shared/words.js";

/** One collapsed panel of an article. */
export function Panel({ name, count, children }) {
  return (
    <details class="panel" data-panel={name}>
      <summary data-count={count}>
        <h3>{PANELS[name]}</h3>
      </summary>
      {children}
    </details>
  );
}
