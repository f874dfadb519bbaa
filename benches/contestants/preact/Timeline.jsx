import { day } from "../shared/words.js";

/** Dated events. */
export function Timeline({ content }) {
  return (
    <ol class="timeline">
      {content.map(({ date, title, text }, index) => (
        <li class="timeline-entry" key={index}>
          <time class="date" datetime={date}>
            {day(date)}
          </time>
          <p class="timeline-title">{title}</p>
          <p class="timeline-text">{text}</p>
        </li>
      ))}
    </ol>
  );
}
