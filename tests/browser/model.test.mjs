// The model-based test: what scripts, visitors, the server and time may do, in any order, against a simple model of
// what must be shown, said and focused.
//
// A failure prints the shortest sequence found, in words, and as JSON for `model/examples.mjs`. NUTGRAF_MODEL_SEED and
// NUTGRAF_MODEL_PATH together repeat a run. NUTGRAF_MODEL_RUNS sets how many sequences are played, or NUTGRAF_MODEL_MINUTES for
// how long. `cargo xtask test` ends a test after ten minutes, so for more than eight, Node is run directly:
//
//     NUTGRAF_BROWSER=chromium NUTGRAF_MODEL_MINUTES=60 node --test tests/browser/model.test.mjs
import assert from "node:assert/strict";
import { suite } from "./harness.mjs";
import { EXAMPLES } from "./model/examples.mjs";
import { explore } from "./model/explore.mjs";
import { play } from "./model/play.mjs";
import { World } from "./model/world.mjs";

const { browser, server, test } = await suite();
const world = new World(browser, server);

for (const [name, sequence] of Object.entries(EXAMPLES)) {
  test(name, async () => {
    world.renew();
    assert.equal(await play(world, sequence), sequence.commands.length, "each of its commands can be done");
  });
}
explore(test, world, "whatever is done, the element goes as the model says");
