import { day } from "../shared/words.js";

/** Dated events. */
export function Timeline({ content }) {
  return (
    <ol className="timeline">
      {content.map(({ date, title, text }, index) => (
        <li className="timeline-entry" key={index}>
          <time className="date" dateTime={date}>
            {day(date)}
          </time>
          <p className="timeline-title">{title}</p>
          <p className="timeline-text">{text}</p>
        </li>
      ))}
    </ol>
  );
}
