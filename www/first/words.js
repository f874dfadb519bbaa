/** The table of an interface language's words, from its file; whoever waits for it does so for so many milliseconds. */
import { within } from "./wait.js";

export const words = (ms, url, cache) => within(ms, fetch(url, { cache }).then((answer) => answer.json()));
