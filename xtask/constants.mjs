// Reads constants from the Rust sources, for JavaScript that needs the same values.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./bundle.mjs";

/** A constant of Rust that is a number. */
export function rustNumber(file, name) {
  const source = readFileSync(join(root, file), "utf8");
  return Number(source.match(`const ${name}: \\w+ = ([\\d_]+);`)[1].replaceAll("_", ""));
}

/** A constant of Rust that is a `&str`. */
export function rustText(file, name) {
  return readFileSync(join(root, file), "utf8").match(`const ${name}: &str = "([^"]*)";`)[1];
}

/** The index of a variant in an enum in Rust, by which the variant crosses between Wasm and JavaScript. */
export function variantIndex(file, name, variant) {
  const [, body] = readFileSync(join(root, file), "utf8").match(`pub enum ${name} {([^}]*)}`);
  const found = [...body.matchAll(/^ {4}(\w+),$/gm)].findIndex(([, one]) => one === variant);
  if (found < 0) throw new Error(`${file}: ${name} has no ${variant}`);
  return found;
}

/** The English text of a message of the interface. */
export function messageText(name) {
  return readFileSync(join(root, "src/i18n/messages.rs"), "utf8").match(new RegExp(`^ {4}\\w+ "${name}" "([^"]*)"$`, "m"))[1];
}

/** The English texts of modules that come when they are used, by their names, with what else they need of the language. */
export function moduleTexts() {
  const [source, list] = ["messages", "module_messages"].map((name) => readFileSync(join(root, `src/i18n/${name}.rs`), "utf8"));
  const pairs = [...list.matchAll(/^ {4}\w+ "([^"]*)" "([^"]*)"$/gm)].map(([, name, text]) => [name, text]);
  const [, one, other] = source.match(/Articles "articles" "([^"]*)" "([^"]*)"/);
  const [, mark] = source.match(/DecimalMark "decimal-mark" "([^"]*)"/);
  return Object.fromEntries([...pairs, ["articles.one", one], ["articles.other", other], ["decimal-mark", mark]]);
}
