export default {
  title: "How the web agrees",
  language: "en",
  url: process.env.ELEVENTY_RUN_MODE === "serve" ? "http://localhost:8080" : "https://news.example",
};
