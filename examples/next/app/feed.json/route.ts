import { readFeed } from "../../feed";

export const dynamic = "force-dynamic";

export const GET = async () => new Response(await readFeed(), { headers: { "Content-Type": "application/feed+json" } });
