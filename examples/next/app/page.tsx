import { Suspense } from "react";
import { preload } from "react-dom";
import { Briefings } from "./briefings";

export default function Page() {
  // The rendered cards link it: it can be there before them.
  preload("/nutgraf.css", { as: "style" });
  return (
    <main>
      <h1>How the web agrees</h1>
      <Suspense fallback={<p>Loading …</p>}>
        <Briefings />
      </Suspense>
    </main>
  );
}
