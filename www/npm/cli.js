#!/usr/bin/env node
/** `npx nutgraf`: the native program's commands, and `preview`, which needs a server. */
import process from "node:process";
import { isUrl, responseOf, runCommand } from "./command.js";

for (const stream of [process.stdout, process.stderr]) {
  // It is no error if the reader of a pipe has closed it, as `head` does.
  stream.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
  });
}
const args = process.argv.slice(2);
if (args[0] === "preview") {
  const { preview } = await import("./preview.js");
  process.exitCode = await preview(args.slice(1), { isUrl, responseOf, runCommand });
} else {
  process.exitCode = await runCommand(args);
}
