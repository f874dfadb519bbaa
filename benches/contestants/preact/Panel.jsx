import { CHEVRON, PANELS } from "../shared/icons.js";
import { size } from "../shared/words.js";
import { Claims } from "./Claims.jsx";
import { Comparison } from "./Comparison.jsx";
import { Icon } from "./Icon.jsx";
import { Implications } from "./Implications.jsx";
import { Coverage, Sources } from "./Links.jsx";
import { Timeline } from "./Timeline.jsx";

const BODIES = {
  takeaways: Claims,
  comparison: Comparison,
  technical: Claims,
  implications: Implications,
  timeline: Timeline,
  sources: Sources,
  coverage: Coverage,
};

/** One collapsed panel of an article. */
export function Panel({ name, label, item, citations, backlinks }) {
  const Body = BODIES[name];
  const content = item._nutgraf[name];
  return (
    <details class="panel" data-panel={name}>
      <summary class="panel-summary">
        <Icon path={PANELS[name]} />
        <h3 class="panel-title">{label}</h3>
        <span class="panel-count" aria-hidden="true">
          {size(content)}
        </span>
        <Icon path={CHEVRON} />
      </summary>
      <div class="panel-body">
        <Body article={item.id} content={content} citations={citations} backlinks={backlinks} />
      </div>
    </details>
  );
}
