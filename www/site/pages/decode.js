/** The text of a feed's bytes: XML may say in which encoding it is, JSON is always UTF-8. */
export function decode(bytes) {
  const start = new TextDecoder("latin1").decode(bytes.slice(0, 200));
  const [, label] = start.match(/^<\?xml[^>]*?encoding=["']([\w.:-]+)["']/) ?? [];
  const [, mark] = start.match(/^(\xff\xfe|\xfe\xff)/) ?? [];
  try {
    return new TextDecoder(mark ? (mark === "\xff\xfe" ? "utf-16le" : "utf-16be") : (label ?? "utf-8")).decode(bytes);
  } catch {
    // An encoding that no browser knows.
    return new TextDecoder().decode(bytes);
  }
}
