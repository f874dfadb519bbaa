// The programs behind a browser test: started so that all of them can be ended, whatever has become of them.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { env, kill } from "node:process";
import { waitForServer } from "selenium-webdriver/http/util.js";
import portprober from "selenium-webdriver/net/portprober.js";
import { PATIENCE } from "./patience.mjs";

/** The programs of one browser. */
export class Programs {
  #started = [];

  /** Starts one, and gives it with a promise that is rejected when it ends. */
  start(program, words, options) {
    const started = spawn(program, words, options);
    this.#started.push(started);
    const ended = once(started, "exit").then(([code, signal]) => {
      throw new Error(`${program} has ended: ${signal ?? code}`);
    });
    ended.catch(() => {});
    return { started, ended };
  }

  /** Starts a driver on a port of its own, and gives the address at which it listens. */
  async driver(program, words = [], environment = {}) {
    const port = await portprober.findFreePort();
    const address = `http://127.0.0.1:${port}`;
    const { ended } = this.start(program, [`--port=${port}`, ...words], { stdio: "ignore", env: { ...env, ...environment } });
    await Promise.race([waitForServer(address, PATIENCE, ended.catch(() => {})), ended]);
    return address;
  }

  /** Ends every program that is still there, and what it has started itself. */
  async end() {
    const left = this.#started.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    const gone = left.map((program) => once(program, "exit"));
    const own = left.map(({ pid }) => pid);
    for (const pid of own.flatMap(family)) {
      try {
        // What a browser consists of may hang; a driver and a screen tidy up when they are asked to go.
        kill(pid, own.includes(pid) ? "SIGTERM" : "SIGKILL");
      } catch {
        // It has ended in the meantime.
      }
    }
    await Promise.all(gone);
  }
}

/** A process and all that descend from it. */
function family(pid) {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parent(name)]);
  const below = (pid) => [pid, ...parents.filter(([, parent]) => parent === pid).flatMap(([child]) => below(child))];
  return below(pid);
}

/** The process that a process comes from. */
function parent(pid) {
  try {
    // The name stands in parentheses, and may have any character in it.
    return Number(readFileSync(`/proc/${pid}/stat`, "utf8").match(/.*\) \S (\d+)/s)?.[1]);
  } catch {
    return undefined;
  }
}
