import { mount } from "svelte";
import { start } from "../shared/start.js";
import Feed from "./Feed.svelte";
import { Shown } from "./feed.svelte.js";

const feed = new Shown();
let mounted = false;
start((items, target) => {
  feed.items = items;
  if (!mounted) mount(Feed, { target, props: { feed } });
  mounted = true;
});
