import { JSON_OBJECT, loadXmlReader, toJsonFeed, XML } from "./xml.js";

/**
 * Reads the answer to a request for a feed: its text as JSON, the JSON in it, the URL where it was found, and what
 * decides whether it may be cached. Elements share a request, and this with it.
 */
export const read = async ({ response }) => {
  const answer = await response;
  if (!answer.ok) throw answer;
  // A copy is read, because the app may have to read the answer again: what cannot be used here, for example.
  const reader = answer.clone().body.getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const pieces = [];
  let text = "";
  let bytes = 0;
  let beginning;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    if (bytes > __BODY_BYTES__) {
      reader.cancel().catch(() => {});
      throw answer;
    }
    pieces.push(value);
    beginning ??= value.find((byte) => byte === XML || byte === JSON_OBJECT);
    // What reads XML comes while the rest of the body does.
    if (beginning === XML) loadXmlReader();
    else text += decoder.decode(value, { stream: true });
  }
  const { headers, url } = answer;
  text = beginning === XML ? await toJsonFeed(pieces, headers.get("Content-Type"), url) : text + decoder.decode();
  return { text, json: JSON.parse(text), url, bytes, control: headers.get("Cache-Control") };
};
