// The programs that a browser test starts (driver, browser, screen), and how all of them are ended, whatever state they
// are in.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { env, kill } from "node:process";
import { waitForServer } from "selenium-webdriver/http/util.js";
import portprober from "selenium-webdriver/net/portprober.js";
import { TIMEOUT, withTimeout } from "./timeouts.mjs";

/** The programs of one browser. */
export class Programs {
  #started = [];
  #signals = new Map();

  /** Starts one, and gives it with a promise that is rejected when it ends. `signal` is what ends it. */
  start(program, words, options, signal = "SIGKILL") {
    const started = spawn(program, words, options);
    this.#started.push(started.pid);
    this.#signals.set(started.pid, signal);
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
    await Promise.race([waitForServer(address, TIMEOUT, ended.catch(() => {})), ended]);
    return address;
  }

  /** The processes that are there now: the programs, and all that descend from them. */
  get processes() {
    const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap((name) => look(Number(name)) ?? []);
    const family = (process) => [process, ...all.filter(({ parent }) => parent === process.pid).flatMap(family)];
    return all.filter(({ pid }) => this.#started.includes(pid)).flatMap(family);
  }

  /**
   * Ends whatever is still there of these processes and of the present ones, and waits until it is gone. Those from
   * before are asked for because a process whose parent has ended descends from nobody any more.
   */
  async end(before = []) {
    const all = [...before, ...this.processes];
    for (const { pid } of all.filter(lives)) {
      try {
        kill(pid, this.#signals.get(pid) ?? "SIGKILL");
      } catch {
        // It has ended in this very moment.
      }
    }
    const gone = async () => {
      while (all.some(lives)) await new Promise((done) => setTimeout(done, 20));
    };
    await withTimeout(gone(), "the browser's processes to end");
  }
}

/** Whether that process is there, and not just another one with its number. */
function lives({ pid, born }) {
  return look(pid)?.born === born;
}

/** What the kernel knows of a process that is there and has not ended. */
function look(pid) {
  try {
    // The name stands in parentheses, and may have any character in it; the rest are the fields from the third on.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ");
    return fields[0] === "Z" ? undefined : { pid, parent: Number(fields[1]), born: fields[19] };
  } catch {
    return undefined;
  }
}
