import feed from "../feed.json";

export default defineEventHandler(() => feed);
