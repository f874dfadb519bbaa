// The Yew component behaves as the element does: it goes as the same model says, by the same examples, and by random sequences.
import { readFileSync } from "node:fs";
import { suite } from "./harness.mjs";
import { examples, explore } from "./model/explore.mjs";
import { World } from "./model/world.mjs";
import { serveProgram } from "./program.mjs";

const { browser, server, test } = await suite();
const ADAPTER = readFileSync(new URL("../component/adapter.js", import.meta.url));

const world = new World(browser, server, {
  widget: '<script type="module" src="/adapter.js"></script>',
  serve: (server) => {
    serveProgram(server, "component");
    server.on("/adapter.js", (_request, response) => response.writeHead(200, { "Content-Type": "text/javascript" }).end(ADAPTER));
  },
});

// What a server has written is for the element alone.
const fits = ({ start }) => start.by !== "prerendered";

examples(test, world, fits);
explore(test, world, "whatever is done, the component goes as the model says", fits);
