//! What is made of the tables in `src/feed/format`: the JSON Schema, the TypeScript types and the tables of the documents;
//! and what the package and the documents say of panels and parts. After a change to the tables, this writes them anew:
//!
//!     NUTGRAF_WRITE=1 cargo test --test format

mod custom_elements;
mod expected;
mod made;
mod markdown;
mod parts;
mod schema;
mod typescript;
mod valid;
