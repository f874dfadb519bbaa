// Two ways to show what is not a JSON Feed.
const transformed = document.getElementById("transformed");
transformed.transform = (json) => ({
  version: "https://jsonfeed.org/version/1.1",
  title: "Versions of JSON Feed",
  language: "en",
  items: json.releases.map(({ tag, day, notes, page }) => ({
    id: tag,
    url: page,
    title: `JSON Feed ${tag}`,
    date_published: day,
    content_text: notes,
  })),
});
transformed.setAttribute("src", "releases.json");

const given = document.getElementById("given");
given.labels = { "what-changed": "News", "why-it-matters": "So what" };
given.data = {
  version: "https://jsonfeed.org/version/1.1",
  title: "From a script",
  language: "en",
  items: [
    {
      id: "given",
      title: "No request was made for this card",
      _nutgraf: {
        tldr: {
          what_changed: "The page set the data property.",
          why_it_matters: "Data that the page has already need not be fetched again.",
        },
      },
    },
  ],
};
