import { createRoot } from "react-dom/client";
import { start } from "../shared/start.js";
import { Card } from "./Card.jsx";

function Feed({ items }) {
  return (
    <div className="cards">
      {items.map((item) => (
        <Card key={item.id} item={item} />
      ))}
    </div>
  );
}

let root;
start((items, host) => {
  root ??= createRoot(host);
  root.render(<Feed items={items} />);
});
