// Serves the Wasm programs that some tests use in place of the widget; `cargo xtask test` builds them below `target/`.
import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";

const TYPES = { ".js": "text/javascript", ".wasm": "application/wasm" };

/** Serves a program with all that belongs to it at `/NAME/`. */
export function serveProgram(server, name) {
  const folder = new URL(`../../target/${name}/`, import.meta.url);
  for (const file of readdirSync(folder, { recursive: true })) {
    const type = TYPES[extname(file)];
    if (!type) continue;
    server.on(`/${name}/${file}`, (_request, response) => {
      response.writeHead(200, { "Content-Type": type }).end(readFileSync(new URL(file, folder)));
    });
  }
}
