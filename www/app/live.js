/** The app, which stands behind one element after the other. */
import { mount } from "bindgen";
import { create } from "../element/dom.js";
import { dead } from "../glue/instance.js";

/** Mounted apps that no element uses now. Yew can't give back all that a mounted app holds, so it is used again. */
const idle = [];

export const lend = () => idle.pop() ?? mount(create("div"));

export const giveBack = (app) => {
  app._unmount();
  if (!dead) idle.push(app);
};
