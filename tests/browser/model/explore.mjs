// Random sequences, as a test of a world.
import { env } from "node:process";
import fc from "fast-check";
import { sequences } from "./commands.mjs";
import { Mismatch, play } from "./play.mjs";

/** So many sequences take less than twenty seconds in every engine, on a machine that has much to do. */
const RUNS = 20;
/** The seed that every check explores. */
const SEED = 20_261_125;
const MINUTES = Number(env.NUTGRAF_MODEL_MINUTES ?? 0);

/** Plays random sequences that fit the world, and throws the shortest one that fails. */
async function search(world, fits, seed, context) {
  let found;
  let count = 0;
  world.renew();
  const all = sequences();
  const property = fc.asyncProperty(fits ? all.filter(fits) : all, async (sequence) => {
    try {
      count += await play(world, sequence);
    } catch (error) {
      // What comes next begins with clean hands.
      world.renew();
      found = error;
      throw error;
    }
  });
  const limits = MINUTES ? { numRuns: 1e9, interruptAfterTimeLimit: MINUTES * 60_000 } : { numRuns: Number(env.NUTGRAF_MODEL_RUNS ?? RUNS) };
  const began = Date.now();
  const { failed, numRuns, counterexamplePath, errorInstance } = await fc.check(property, { seed, path: env.NUTGRAF_MODEL_PATH, ...limits });
  context.diagnostic(`seed ${seed}: ${numRuns} sequences, ${count} commands in ${Math.round((Date.now() - began) / 1000)} s`);
  if (!failed) return;
  const error = errorInstance ?? found;
  const again = `NUTGRAF_MODEL_SEED=${seed} NUTGRAF_MODEL_PATH=${counterexamplePath}`;
  if (error instanceof Mismatch) throw new Error(`after ${numRuns} sequences, by ${again}\n${error.message}`);
  throw error;
}

/**
 * A test that explores. A change that breaks a rule is found by a seed that is always the same; what nobody has seen
 * yet is looked for on request, by a new one. The session, where most of the rules are, is explored natively, too
 * (tests/session.rs).
 */
export function explore(test, world, name, fits) {
  const isRequest = MINUTES > 0 || env.NUTGRAF_MODEL_RUNS !== undefined;
  const seed = Number(env.NUTGRAF_MODEL_SEED ?? (isRequest ? Math.trunc(Math.random() * 2 ** 31) : SEED));
  test(`${name}, by the seed ${seed}`, (context) => search(world, fits, seed, context), { timeout: MINUTES * 60_000 + 300_000 });
}
