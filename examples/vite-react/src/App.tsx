import "nutgraf";
import "nutgraf/react";
import { useState } from "react";

export function App() {
  const [articles, setArticles] = useState<number>();
  return (
    <main>
      <h1>How the web agrees</h1>
      <p role="status">{articles === undefined ? "Loading …" : `${articles} articles`}</p>
      <nutgraf-feed src="/feed.json" limit={10} onnutgraf-load={(event) => setArticles(event.detail.articles)} />
    </main>
  );
}
