// A worker of the playground: what the command line says of a feed, so that the page stays quick while it thinks.
import { check, convert, run } from "../nutgraf/tools.js";

const decoder = new TextDecoder();
const isXml = (text) => /^\s*</.test(text);

/** The text as it would be in UTF-8, which is what the tools are given: an XML declaration may name another encoding. */
const asUtf8 = (text) =>
  text.replace(/^\ufeff?/, "").replace(/^(<\?xml[^>]*?encoding=)(["'])[\w.:-]+\2/, "$1$2UTF-8$2");

/** The feed as the element takes it, or nothing where readers would see nothing. */
const feedOf = async (text, options) => (isXml(text) ? (await convert(text, options)).feed : JSON.parse(text));

addEventListener("message", async ({ data: { text, url } }) => {
  try {
    const body = asUtf8(text);
    const options = url ? { url } : {};
    const { articles, findings } = await check(body, options);
    const words = ["check", "-", "--fix", ...(url ? [`--url=${url}`] : [])];
    const fixes = findings.filter(({ fix }) => fix).length;
    const fixed = fixes ? decoder.decode((await run(words, { stdin: body })).stdout) : undefined;
    postMessage({
      articles,
      findings,
      fixes,
      fixed,
      feed: articles === null ? undefined : await feedOf(body, options),
    });
  } catch (error) {
    postMessage({ failure: error.message });
  }
});
