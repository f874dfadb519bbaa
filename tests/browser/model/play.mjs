// Plays a sequence in the world and in the model, side by side.
import { after, applies } from "./commands.mjs";
import { differences, faults, panels } from "./compare.mjs";
import { Focus } from "./focus.mjs";
import { begin, isElsewhere } from "./model.mjs";
import { told } from "./words.mjs";

/** The models that agree with what is seen, or an error that tells how it came. */
function agreeing(models, seen, last) {
  const wrong = models.map((model) => differences(model, seen, last));
  const found = models.filter((_, place) => wrong[place].length === 0);
  const kinds = new Map(found.map((model) => [JSON.stringify(model), model]));
  return { found: [...kinds.values()], wrong: wrong.sort((one, other) => one.length - other.length)[0] };
}

/** Plays one sequence; what differs from the model is an error with the whole story. Gives how many commands it had. */
export async function play(world, { start, commands }) {
  const done = [];
  const focus = new Focus();
  let models = begin(start);
  let last;
  const check = (seen, problems) => {
    last = seen.loads.at(-1) ?? last;
    const { found, wrong } = agreeing(models, seen, last);
    problems.push(...(found.length === 0 ? wrong : []), ...faults(seen));
    if (problems.length > 0) throw new Mismatch(start, done, problems);
    models = found;
  };
  let before = await world.begin(start);
  check(before, []);
  for (const command of commands) {
    const [model] = models;
    if (!applies(command, model, before)) continue;
    done.push(command);
    const seen = await world.does(command, before).catch((error) => {
      throw new Mismatch(start, done, [error.message]);
    });
    models = models.flatMap((model) => after(model, command, before));
    const [next] = models;
    // What came with the page may have had another article, layout or panels; and the same article of another feed is
    // another.
    const isOther = (model.still && !next.still) || isElsewhere(model, next);
    check(seen, next.connected ? [...(isOther ? [] : panels(command, before, seen)), ...focus.check(command, before, seen, model, next)] : []);
    before = seen;
  }
  await world.end();
  return done.length;
}

/** Something that is not as the model says. */
export class Mismatch extends Error {
  constructor(start, commands, problems) {
    super(`${told(start, commands)}\n\n${problems.join("\n")}\n\n${JSON.stringify({ start, commands })}`);
    this.name = "Mismatch";
    // Not for the printed error, which has them in its message.
    Object.defineProperty(this, "problems", { value: problems });
  }
}
