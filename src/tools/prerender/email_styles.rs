//! How the parts of the view look in an e-mail. Mail programs read no style sheet and no custom property.

/// What becomes of an element of the view.
pub(super) enum Look<'a> {
    /// It is left out, with all that is in it.
    Nothing,
    /// Only what is in it is written.
    Content,
    /// A table of one cell with a style.
    Box(&'static str),
    /// An element, by its name and style.
    Element(&'a str, &'static str),
}

macro_rules! serif {
    ($rest:literal) => {
        concat!("font-family:Charter,Georgia,serif;font-weight:bold;line-height:1.25;", $rest)
    };
}

/// The style of the message.
pub(super) const BODY: &str = "margin:0;background:#f6f3ef;color:#1f1b18;font-family:-apple-system,'Segoe UI',Roboto,\
    Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5";

/// The style of the feed's title.
pub(super) const TITLE: &str = serif!("margin:8px 0 20px;font-size:20px;color:#665e56");

/// The style of each part that has one. Of a part that is not here, the element alone counts.
const PARTS: &[(&str, &str)] = &[
    ("analysis", "margin:24px 0 2px;font-size:13px;color:#665e56"),
    ("analysis-title", "font-weight:bold;color:#1f1b18"),
    ("attachment", FACTS),
    ("attachments", "margin:16px 0 0;padding:0 20px"),
    ("author", "color:#665e56"),
    ("byline", "margin:0 0 8px;font-size:14px;color:#665e56"),
    ("caption", "padding:0 0 8px;font-size:14px;color:#665e56;text-align:start"),
    ("cell", CELL),
    ("cell-note", "font-size:13px;color:#665e56"),
    ("citation", "font-size:12px;color:#665e56;text-decoration:none"),
    ("claim", ITEM),
    ("claims", LIST),
    ("column-head", HEAD),
    ("column-link", LINK),
    ("correction", "margin:0"),
    ("correction-label", "font-weight:bold"),
    ("corrections", "margin:0 0 12px;padding:8px 12px;background:#f6f3ef;font-size:14px;list-style:none"),
    ("coverage", LIST),
    ("coverage-group", LIST),
    ("coverage-item", FACTS),
    ("coverage-link", FACTS),
    ("coverage-summary", "margin:0 0 8px"),
    ("disclaimer", SMALL),
    ("footer", "padding:8px 16px"),
    ("headline", serif!("margin:0 0 8px;font-size:24px")),
    ("headline-link", "color:#1f1b18;text-decoration:none"),
    ("hook", "margin:0 0 16px;font-size:17px;color:#665e56"),
    ("horizon", VALUE),
    ("figure", "margin:0 0 16px"),
    ("image", "display:block;width:100%;height:auto;margin:0 0 16px;border-radius:10px"),
    ("image-caption", SMALL),
    ("implication", "margin:0 0 12px;font-weight:bold"),
    ("implication-facts", "margin:0 0 4px;font-size:14px;font-weight:normal;color:#665e56"),
    ("implications", LIST),
    ("lead", "margin:0 0 12px"),
    ("likelihood", VALUE),
    ("link", "color:#93400c;font-size:16px"),
    ("notice", "margin:0;padding:16px"),
    ("original", "margin:16px 0 0"),
    ("original-link", LINK),
    ("panel-title", "margin:20px 0 8px;font-size:17px;line-height:1.3"),
    ("rationale", "margin:0 0 4px;font-weight:normal;color:#665e56"),
    ("recap-card", "color:#1f1b18;text-decoration:none"),
    ("recap-label", "display:block;font-size:13px;color:#665e56"),
    ("recap-text", "display:block"),
    ("recap-title", "display:block;font-weight:bold"),
    ("related", "margin:0 0 20px;padding:0 16px"),
    ("related-card", ITEM),
    ("related-cards", LIST),
    ("related-label", "margin:0 0 8px"),
    ("related-reason", "margin:16px 0 0;font-size:14px;color:#665e56"),
    ("related-title", serif!("margin:0;font-size:20px")),
    ("row-head", "padding:8px 6px;border-bottom:1px solid #e4ddd4;text-align:inherit;vertical-align:top"),
    ("section-text", "margin:0 0 8px"),
    ("source", FACTS),
    ("sources", LIST),
    ("table", "width:100%;border-collapse:collapse;font-size:14px"),
    ("timeline", "margin:0;padding:0;list-style:none"),
    ("timeline-date", "display:block;font-size:14px;font-weight:normal;color:#665e56"),
    ("timeline-entry", "margin:0 0 12px;font-weight:bold"),
    ("timeline-text", "margin:0;font-weight:normal"),
    ("tldr-label", "margin:0;font-size:14px;font-weight:bold;color:#93400c"),
    ("tldr-line", "margin:0"),
    ("tldr-text", "margin:0 0 12px"),
    ("tldr-title", "margin:0 0 12px;font-size:16px"),
    ("topic", "color:#665e56"),
    ("topics", "margin:16px 0 0;font-size:14px;color:#665e56"),
    ("updated", "color:#665e56"),
];

const CELL: &str = "padding:8px 6px;border-bottom:1px solid #e4ddd4;vertical-align:top";
const FACTS: &str = "margin:0 0 8px;font-size:13px;color:#665e56";
const HEAD: &str = "padding:8px 6px;border-bottom:1px solid #e4ddd4;text-align:inherit;vertical-align:bottom";
const ITEM: &str = "margin:0 0 8px";
const LINK: &str = "color:#93400c";
const LIST: &str = "margin:0;padding:0 20px";
const VALUE: &str = "font-weight:bold;color:#1f1b18";
const SMALL: &str = "margin:0 0 8px;font-size:13px;color:#665e56";

/// The boxes.
const BOXES: &[(&str, &str)] = &[
    ("card", "padding:24px;background:#ffffff;border:1px solid #e4ddd4;border-radius:14px"),
    ("recap", "padding:16px 24px;background:#ffffff;border:1px solid #e4ddd4;border-radius:14px"),
    ("tldr", "padding:16px 18px 4px;background:#fbeee6;border-radius:10px"),
];

/// What a message has no use for: what is pressed, what is decoration, and small pictures.
const LEFT_OUT: [&str; 7] = ["backlink", "filter", "more", "new-articles", "related-image", "source-icon", "thumbnail"];

/// Every part that is named here.
pub fn styled_parts() -> impl Iterator<Item = &'static str> {
    PARTS.iter().chain(BOXES).map(|(part, _)| *part).chain(LEFT_OUT)
}

/// How an element is written, by its name, its parts and its class.
pub(super) fn look<'a>(name: &'a str, parts: &str, class: &str) -> Look<'a> {
    let parts = || parts.split(' ').filter(|part| !part.is_empty());
    let first = parts().next().unwrap_or_default();
    if class == "hidden" || matches!(name, "button" | "audio" | "video") || LEFT_OUT.contains(&first) {
        return Look::Nothing;
    }
    let of = |table: &[(&str, &'static str)]| {
        parts().find_map(|part| table.iter().find(|(name, _)| *name == part)).map(|(_, style)| *style)
    };
    if let Some(style) = of(BOXES) {
        return Look::Box(style);
    }
    let style = of(PARTS).unwrap_or_else(|| of_element(name));
    match name {
        "summary" => Look::Content,
        _ if class == "link-text" => Look::Element("div", FACTS),
        _ if first == "topics" => Look::Element("p", style),
        "article" | "details" | "header" | "section" => Look::Element("div", style),
        "time" => Look::Element("span", style),
        _ => Look::Element(name, style),
    }
}

/// The style of an element that is no part, as those of an article's text are.
fn of_element(name: &str) -> &'static str {
    match name {
        "a" => LINK,
        "blockquote" => "margin:0 16px 12px;color:#665e56",
        "dl" | "figure" | "p" => "margin:0 0 12px",
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "margin:20px 0 4px;font-size:16px",
        "img" => "max-width:100%;height:auto",
        "li" => ITEM,
        "ol" | "ul" => "margin:0 0 12px;padding:0 20px",
        "pre" => "margin:0 0 12px;font-size:14px;white-space:pre-wrap",
        "table" => "margin:0 0 12px;border-collapse:collapse;font-size:14px",
        "td" | "th" => CELL,
        _ => "",
    }
}
