//! How much of a feed is read. What exceeds a limit is cut off and reported as a problem. Only a body that is too large
//! makes the whole load fail.

/// Bytes of a feed's body. A larger one makes the load fail, because half a JSON document cannot be parsed.
pub const BODY_BYTES: usize = 5_000_000;

/// The error message for a larger body.
pub const BODY_TOO_LARGE: &str = "the body is larger than 5 MB";

/// Items of one feed.
pub const ITEMS: usize = 50_000;

/// Pages of one feed that are followed through `next_url`, the first included.
pub const PAGES: usize = 20;

/// Characters (Unicode scalar values) of one text.
pub const TEXT_CHARACTERS: usize = 20_000;

/// Columns of the table in one article's comparison.
pub const TABLE_COLUMNS: usize = 12;

/// Rows of the table in one article's comparison.
pub const TABLE_ROWS: usize = 200;

/// Entries of any other list.
pub const LIST_ENTRIES: usize = 1_000;

/// Entries of all lists of one item together. With the other limits alone, lists of lists could have a million. A feed that a
/// script hands over as an object may be small nevertheless, because it can refer to one list from many places.
pub const ITEM_ENTRIES: usize = 20_000;

/// Every limit: its name, its value, and what it counts.
pub const ALL: &[(&str, usize, &str)] = &[
    ("BODY_BYTES", BODY_BYTES, "bytes of the body"),
    ("ITEMS", ITEMS, "items of one feed"),
    ("PAGES", PAGES, "pages of one feed"),
    ("TEXT_CHARACTERS", TEXT_CHARACTERS, "characters of one text"),
    ("TABLE_COLUMNS", TABLE_COLUMNS, "columns of one table"),
    ("TABLE_ROWS", TABLE_ROWS, "rows of one table"),
    ("LIST_ENTRIES", LIST_ENTRIES, "entries of any other list"),
    ("ITEM_ENTRIES", ITEM_ENTRIES, "entries of all lists of one item"),
];
