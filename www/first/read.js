/**
 * Reads the answer to a request for a feed: its text, the JSON in it, the URL where it was found, and what decides
 * whether it may be kept. Elements share a request, and this with it.
 */
export const read = async ({ response }) => {
  const answer = await response;
  if (!answer.ok) throw answer;
  // A copy is read, because the app may have to read the answer again: what cannot be used here, for example.
  const reader = answer.clone().body.getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    if (bytes > __BODY_BYTES__) {
      reader.cancel().catch(() => {});
      throw answer;
    }
    text += decoder.decode(value, { stream: true });
  }
  text += decoder.decode();
  return { text, json: JSON.parse(text), url: answer.url, bytes, control: answer.headers.get("Cache-Control") };
};
