import { Suspense } from "react";
import { Briefings } from "./briefings";

export default function Page() {
  return (
    <main>
      <h1>How the web agrees</h1>
      <Suspense fallback={<p>Loading …</p>}>
        <Briefings />
      </Suspense>
    </main>
  );
}
