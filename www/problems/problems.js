/** Puts the problems of a feed into words: the Wasm has numbers for what was expected, because most feeds have no problems. */
import { EXPECTED } from "./expected.js";

/** Replaces the numbers by words; where the problems are new, the console is told of them, too. */
export const describe = (feed, problems, areNew) => {
  for (const problem of problems) problem.expected = EXPECTED[problem.expected];
  if (!areNew) return;
  console.groupCollapsed("<nutgraf-feed>", `problems in the feed: ${problems.length}; ${feed._urlOf("help.html")}#problems`, feed._element);
  console.table(problems);
  console.groupEnd();
};
