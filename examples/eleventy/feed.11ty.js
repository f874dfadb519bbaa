import { feedOf } from "./feed.js";

export const data = { permalink: "/feed.json" };

export const render = ({ collections, site }) => JSON.stringify(feedOf(collections.posts, site), null, 2);
