import { render } from "preact";
import { start } from "../shared/start.js";
import { Card } from "./Card.jsx";

function Feed({ items }) {
  return (
    <div class="cards">
      {items.map((item) => (
        <Card key={item.id} item={item} />
      ))}
    </div>
  );
}

start((items, host) => render(<Feed items={items} />, host));
