import feed from "../feed.json";

export const GET = () => Response.json(feed);
