/** The mounted apps. An element borrows one, and gives it back when it leaves the page. */
import { mount } from "bindgen";
import { create } from "../element/dom.js";
import { hasTrapped } from "../glue/instance.js";

/** Mounted apps that no element uses now. Yew can't give back all that a mounted app holds, so it is used again. */
const idleApps = [];

export const lend = () => idleApps.pop() ?? mount(create("div"));

export const giveBack = (app) => {
  app._unmount();
  if (!hasTrapped) idleApps.push(app);
};
