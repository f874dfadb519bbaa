//! What a feed becomes: the decoder as its callers use it.

mod broken;
mod complete;
mod format;
mod hostile;
mod lists;
mod mutated;
mod plain;
mod reading;
