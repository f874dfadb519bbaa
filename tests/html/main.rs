//! The sanitiser of `content_html`: its tokenizer against another one, its tree against the allow-list.

mod attacks;
mod lead;
mod show;
mod tokens;
mod tree;
