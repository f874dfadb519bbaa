/** What an element loads once something needs it. */
import { importWithStyles, loadApp, loadFirst, loadHtmlReader, loadLater, loadOnce, prefetch, traps } from "./instances.js";
import { startEarlyRequest } from "./requests.js";
import { ShadowTree } from "./shadow-tree.js";

export class LaterParts extends ShadowTree {
  /** The feed has HTML in it that is to be shown. */
  _loadHtmlReader() {
    return loadOnce(loadHtmlReader);
  }

  /** A module of those that only some need. Its file with its hash, in one array, is the key by which it is loaded once. */
  _importModule(file) {
    return loadOnce(file, () => importWithStyles(...file));
  }

  /** Somebody may be about to press a button: loads what its answer needs. */
  _prefetch(button) {
    if (this._isUnhydrated) prefetch(traps ? loadApp : loadFirst);
    else if (this._view?._wouldFetch(button.getAttribute("part"))) prefetch(loadApp);
  }

  /** A visitor has opened a panel, or has come to one that is open: loads the tools for what is in it, if there are any. */
  _equip(details) {
    if (details?.querySelector("[data-tools]")) loadOnce(loadLater).then(({ equip }) => equip(details, this), () => {});
  }

  /** Puts into words what was expected in the place of each problem of the feed. */
  _describe(...problems) {
    return loadOnce(loadLater).then(({ describe }) => describe(this, ...problems));
  }

  /** The headlines as plain links, where no Wasm runs. */
  _headlines() {
    return loadOnce(loadLater).then(({ headlines }) => headlines(this)).catch(() => {});
  }

  /** For a module, which is a bundle of its own and must not have a second copy of the requests. */
  _requestFeed() {
    return startEarlyRequest(this);
  }
}
