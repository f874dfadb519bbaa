/** The site's posts as a JSON Feed. What a post has as `nutgraf` in its front matter is its briefing. */
export const feedOf = (posts, site) => ({
  version: "https://jsonfeed.org/version/1.1",
  title: site.title,
  home_page_url: site.url,
  feed_url: new URL("/feed.json", site.url).href,
  language: site.language,
  items: posts.map(({ url, date, data, content }) => {
    const address = new URL(url, site.url).href;
    return {
      id: address,
      url: address,
      title: data.title,
      date_published: date.toISOString(),
      tags: data.tags,
      content_html: content,
      _nutgraf: data.nutgraf,
    };
  }),
});
