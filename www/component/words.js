/**
 * The table of an interface language's words, from its file; an error where it takes longer than so many milliseconds.
 */
import { within } from "../first/wait.js";

export const words = (ms, url, cache) => within(ms, fetch(url, { cache }).then((answer) => answer.json()));
