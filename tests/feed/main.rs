//! What a feed becomes: the decoder as its callers use it.

mod broken;
mod complete;
mod hostile;
mod lists;
mod mutated;
mod oracle;
mod pictures;
mod plain;
mod reading;
mod real;
mod sections;
mod xml;
