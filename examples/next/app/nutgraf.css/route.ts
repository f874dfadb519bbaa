import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The package's style sheet, which the rendered cards link. It becomes a file when the app is built. */
export const dynamic = "force-static";

export async function GET() {
  const css = await readFile(join(process.cwd(), "node_modules/nutgraf/nutgraf.css"));
  return new Response(css, { headers: { "Content-Type": "text/css" } });
}
