// The feed of the WordPress plugin, as whoever fetches it gets it: a reader, a browser's cache, somebody with cookies.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { execPath } from "node:process";
import { after, before, test } from "node:test";
import { DEBIAN, debian } from "./debian.mjs";
import { HIDDEN, POSTS, publish, TITLES } from "./posts.mjs";
import { DIST, file, PASSWORD, sqlite, USER, wordpress } from "./site.mjs";

const FEED = "/feed/nutgraf/";
let site;

before(async () => {
  site = DEBIAN ? await debian() : await wordpress(sqlite("6.5"));
  await publish(site);
});
after(() => site?.stop());

const feed = async (path = FEED, headers = {}) => (await fetch(site.url(path), { headers })).json();
const titles = ({ items }) => items.map(({ title }) => title);

/** What a browser has kept after these forms were sent. */
async function cookies(...forms) {
  const kept = ["wordpress_test_cookie=WP%20Cookie%20check"];
  for (const [path, fields] of forms) {
    const sent = { method: "POST", body: new URLSearchParams(fields), headers: { Cookie: kept.join("; ") } };
    const response = await fetch(site.url(path), { ...sent, redirect: "manual" });
    kept.push(...response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]));
  }
  return kept.join("; ");
}

test("the feed has the posts that everybody may read, with their briefings", async () => {
  const response = await fetch(site.url(FEED));
  assert.match(response.headers.get("Content-Type"), /^application\/feed\+json/);
  const first = await response.json();
  assert.equal(first.feed_url, site.url(FEED));
  assert.equal(first.language, "en-US");
  assert.deepEqual(titles(first), TITLES);
  const [item] = first.items;
  assert.deepEqual(item._nutgraf.tldr, POSTS[0].meta._nutgraf.tldr);
  assert.deepEqual(item._nutgraf.comparison.rows, POSTS[0].meta._nutgraf.comparison.rows);
  assert.equal(item.summary, POSTS[0].excerpt);
  assert.match(item.content_html, /^<p>RFC 9110 was published/);
  assert.equal(item.authors[0].name, USER);
});

test("a post's picture, a site's name with a sign in it, and excerpts alone if the site wants it so", async () => {
  const picture = await fetch(site.url("/wp-json/wp/v2/media"), {
    method: "POST",
    headers: {
      ...site.authorization,
      "Content-Type": "image/png",
      "Content-Disposition": 'attachment; filename="p.png"',
    },
    body: readFileSync(file("docs/screenshot.png")),
  });
  const { id: featured_media, source_url, media_details } = await picture.json();
  await site.rest("POST", `wp/v2/media/${featured_media}`, { alt_text: "Cards & panels", caption: "The <em>widget</em>." });
  const { id } = await site.rest("POST", "wp/v2/posts", {
    title: "Picture",
    status: "publish",
    content: "<p>Long text.</p>",
    excerpt: "Short.",
    featured_media,
  });
  await site.rest("POST", "wp/v2/settings", { title: "A & B <C>" });
  const { title, items } = await feed();
  assert.equal(title, "A & B <C>");
  // Where PHP has GD, WordPress makes smaller copies.
  assert.equal(items[0].image, media_details.sizes.large?.source_url ?? source_url);
  const { alt, caption, credit, width, height, widths = [] } = items[0]._nutgraf.image;
  assert.deepEqual([alt, caption, credit], ["Cards & panels", "The widget.", undefined]);
  const large = media_details.sizes.large ?? media_details;
  assert.deepEqual([width, height], [large.width, large.height]);
  const smaller = ["medium", "medium_large"].map((name) => media_details.sizes[name]).filter(Boolean);
  assert.deepEqual(widths, smaller.map((size) => ({ url: size.source_url, width: size.width })));
  site.setOption("rss_use_excerpt", 1);
  const [short] = (await feed()).items;
  assert.equal(short.content_text, "Short.");
  assert.equal(short.content_html, undefined);
  site.setOption("rss_use_excerpt", 0);
  await site.rest("DELETE", `wp/v2/posts/${id}?force=true`);
});

test("nutgraf check finds nothing that readers would miss", async () => {
  const text = await (await fetch(site.url(FEED))).text();
  const told = execFileSync(execPath, [join(DIST, "cli.js"), "check", "--strict", "--url", site.url(FEED), "-"], {
    input: text,
    encoding: "utf8",
  });
  assert.match(told, /3 articles, 0 errors, 0 warnings/);
});

test("what is not public is in no feed, not even for those who may read it", async () => {
  const { password } = HIDDEN.find((post) => post.password);
  const Cookie = await cookies(
    ["/wp-login.php", { log: USER, pwd: PASSWORD }],
    ["/wp-login.php?action=postpass", { post_password: password }],
  );
  // Such a reader does read them on the site.
  const page = await (await fetch(site.url("/hidden-password/"), { headers: { Cookie } })).text();
  assert.match(page, /nobody else/);
  assert.match(await (await fetch(site.url("/"), { headers: { Cookie } })).text(), /Hidden: private/);

  assert.deepEqual(titles(await feed(FEED, { Cookie })), TITLES);
  for (const path of [
    `/hidden-password${FEED}`,
    `${FEED}?post_status=any`,
    `${FEED}?post_status=private&post_type=any`,
    "/?feed=nutgraf&s=Hidden",
  ]) {
    const answer = await fetch(site.url(path), { headers: { Cookie } });
    assert.doesNotMatch(await answer.text(), /Hidden: |nobody else/, path);
  }
  // The REST API gives meta values of posts with a password to everybody, unless they are for editors alone.
  const [post] = await feed("/wp-json/wp/v2/posts?slug=hidden-password");
  assert.equal(post.content.protected, true);
  assert.doesNotMatch(JSON.stringify(post), /nobody else/);
});

test("an unchanged feed costs no body, a changed one is another", async () => {
  const ask = (etag, path = FEED) => fetch(site.url(path), { headers: { "If-None-Match": etag } });
  const { headers } = await fetch(site.url(FEED));
  const etag = headers.get("ETag");
  assert.equal(headers.get("Last-Modified"), null);
  for (const known of [etag, `W/${etag}`, `"other", ${etag.replace(/"$/, '-gzip"')}`]) {
    const response = await ask(known);
    assert.equal(response.status, 304, known);
    assert.equal(await response.text(), "");
  }
  const second = `${FEED}?paged=2`;
  const olds = [];
  for (const title of ["Withdrawn", "Stays"]) {
    olds.push(await site.rest("POST", "wp/v2/posts", { title, status: "publish", date: "2019-01-01T00:00:00" }));
  }
  const before = await fetch(site.url(second));
  assert.equal((await before.json()).items.length, 2);
  assert.equal((await ask(before.headers.get("ETag"), second)).status, 304);
  // It is not the post that was changed last, so that the date of WordPress's own feeds stays the same.
  await site.rest("DELETE", `wp/v2/posts/${olds[0].id}?force=true`);
  const after = await ask(before.headers.get("ETag"), second);
  assert.equal(after.status, 200);
  assert.deepEqual(titles(await after.json()), ["Stays"]);
  await site.rest("DELETE", `wp/v2/posts/${olds[1].id}?force=true`);
});

test("a page names the next one, a category has a feed of its own", async () => {
  const category = await site.rest("POST", "wp/v2/categories", { name: "Tags & more", slug: "more" });
  const { id } = await site.rest("POST", "wp/v2/posts", {
    title: "Fourth",
    status: "publish",
    date: "2019-01-01T00:00:00",
    categories: [category.id],
  });
  const first = await feed();
  assert.deepEqual(titles(first), TITLES);
  assert.equal(first.next_url, site.url(`${FEED}?paged=2`));
  const second = await feed(first.next_url);
  assert.deepEqual(titles(second), ["Fourth"]);
  assert.equal(second.next_url, undefined);
  const ofCategory = await feed(`/category/more${FEED}`);
  assert.deepEqual(titles(ofCategory), ["Fourth"]);
  assert.deepEqual(ofCategory.items[0].tags, ["Tags & more"]);
  await site.rest("DELETE", `wp/v2/posts/${id}?force=true`);
});

test("the REST API takes a briefing of whoever may edit the post, and only what the format has", async () => {
  const { id } = await site.rest("POST", "wp/v2/posts", { title: "Refused", status: "draft" });
  const send = (_nutgraf, headers) =>
    fetch(site.url(`/wp-json/wp/v2/posts/${id}`), {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify({ meta: { _nutgraf } }),
    });
  assert.equal((await send({ hook: "x" })).status, 401);
  await assert.rejects(site.rest("POST", `wp/v2/posts/${id}`, { meta: { _nutgraf: { hoook: "x" } } }), /400.*hoook/);
  await assert.rejects(
    site.rest("POST", `wp/v2/posts/${id}`, { meta: { _nutgraf: { analysis: { generated_by: "nobody" } } } }),
    /400/,
  );
});

test("PHP has complained of nothing", () => {
  assert.deepEqual(site.complaints(), []);
});
