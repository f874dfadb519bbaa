/** The file that comes with the Wasm that reads RSS and Atom. */
import { _encoding, _toJsonFeed } from "bindgen";
import { decode, join } from "./decode.js";

export { setTrapHandler as guard, start } from "../glue/instance.js";

/** The text of a JSON Feed for the pieces of a body in XML; or, if it is no feed, what is wrong with it. */
export const read = (pieces, contentType, url) => {
  const bytes = join(pieces);
  const { _decoded, _isBroken } = decode(bytes, _encoding(bytes.subarray(0, __XML_HEAD__), contentType ?? ""));
  return _toJsonFeed(_decoded, url, _isBroken);
};
