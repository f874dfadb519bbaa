//! Reads the element's attributes into a checked [`Config`].
//!
//! For each wrong value there is a warning that names what is allowed, and the default is used.

mod credentials;
mod span;

pub use crate::model::Panel;
pub use credentials::Credentials;

use crate::i18n::{SUPPORTED_LANGUAGES, supported};
use crate::words::{concat, split_byte, to_decimal, trim, until};

/// How the articles are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    #[default]
    Cards,
    /// A few lines each, with a small picture.
    Compact,
    /// A front page: a lead story, a grid of cards, and the rest in a few lines each.
    Front,
}

impl Layout {
    /// The values of the `layout` attribute.
    const NAMES: &'static str = "cards, compact, front";

    /// The value of the `layout` attribute.
    pub fn name(self) -> &'static str {
        trim(split_byte(Self::NAMES, b',').nth(self as usize).unwrap_or_default())
    }
}

/// Everything that an embedder can set with attributes, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// The feed's URL as it was written. It is resolved against the page's URL when it is loaded.
    pub src: Option<String>,
    /// The `id` of the one article to show in full.
    pub article: Option<String>,
    pub layout: Layout,
    /// Cards shown at first, and more with each "Show more".
    pub limit: usize,
    /// Only items with one of these tags, and with none that stands here with a `-` before it; empty for all.
    pub tags: Vec<String>,
    /// Only items that were published within so many seconds; 0 for any time.
    pub since: f64,
    /// The names of panels and the ids of sections, in which order.
    pub panels: Vec<String>,
    /// The names and ids of panels that are open at first; `None` if the embedder has not set any.
    pub open: Option<Vec<String>>,
    /// The interface language, a BCP 47 tag.
    pub lang: Option<String>,
    /// The headline's level in the host's outline, 1 to 5.
    pub heading: u8,
    /// Seconds between refreshes, at least [`MIN_REFRESH`].
    pub refresh: Option<u32>,
    /// Whether articles are shown with their dates. The element itself makes relative ones of them.
    pub dates: bool,
    /// Whether links to other pages open in new tabs.
    pub new_tabs: bool,
    /// Whether pictures are requested only when a reader asks for them.
    pub images_on_click: bool,
    /// Milliseconds for one request.
    pub timeout: u32,
    /// Whether a copy of the last valid feed may be cached on the visitor's machine.
    pub cache: bool,
    /// Whose cookies go with the requests for the feed.
    pub credentials: Credentials,
}

/// How many cards are shown by default.
pub const LIMIT: u32 = 12;

/// The shortest interval between two refreshes, in seconds.
pub const MIN_REFRESH: u32 = 30;

/// The attributes of `<nutgraf-feed>`, each with its default, as the README lists them. `theme`, `loading`, `find` and
/// `aids` only concern the element's JavaScript and style sheet; they are here so that a wrong value is reported like any other.
pub const ATTRIBUTES: [(&str, &str); 21] = [
    ("src", ""),
    ("article", ""),
    ("layout", "cards"),
    ("limit", "12"),
    ("tags", ""),
    ("since", ""),
    ("panels", "all"),
    ("open", ""),
    ("theme", "auto"),
    ("lang", "the feed's, then the page's"),
    ("heading-level", "2"),
    ("dates", "absolute"),
    ("links", "same"),
    ("images", "auto"),
    ("refresh", "off"),
    ("loading", "lazy"),
    ("timeout", "10000"),
    ("cache", "on"),
    ("credentials", "same-origin"),
    ("find", "off"),
    ("aids", ""),
];

impl Default for Config {
    fn default() -> Self {
        Config {
            src: None,
            article: None,
            layout: Layout::Cards,
            limit: LIMIT as usize,
            tags: Vec::new(),
            since: 0.0,
            panels: Panel::names(),
            open: None,
            lang: None,
            heading: 2,
            refresh: None,
            dates: true,
            new_tabs: false,
            images_on_click: false,
            timeout: 10_000,
            cache: true,
            credentials: Credentials::SameOrigin,
        }
    }
}

impl Config {
    /// Reads the attributes that `get` returns by name. For each wrong value, `warn` gets a sentence with the
    /// attribute, its value and what is allowed, and the default is used; or the nearest number, if one is out of range.
    ///
    /// ```
    /// use nutgraf::config::Config;
    ///
    /// let mut warnings = Vec::new();
    /// let config = Config::parse(
    ///     &|name| (name == "limit").then(|| "many".to_owned()),
    ///     &mut |warning| warnings.push(warning),
    /// );
    /// assert_eq!(config.limit, 12);
    /// assert_eq!(warnings, [r#"limit="many": expected a whole number from 1 to 1000"#]);
    /// ```
    pub fn parse(get: &dyn Fn(&str) -> Option<String>, warn: &mut dyn FnMut(String)) -> Self {
        let mut read = Reader { get, warn };
        let credentials = Credentials::ALL[read.choice("credentials", Credentials::NAMES).unwrap_or_default()];
        Config {
            src: read.text("src"),
            article: read.text("article"),
            layout: match read.choice("layout", Layout::NAMES) {
                Some(1) => Layout::Compact,
                Some(2) => Layout::Front,
                _ => Layout::Cards,
            },
            limit: read.number("limit", 1, 1000).unwrap_or(LIMIT) as usize,
            tags: read.tags(),
            since: read.span("since"),
            panels: read.panels("panels").unwrap_or_else(Panel::names),
            open: read.panels("open"),
            lang: read.language(),
            heading: read.number("heading-level", 1, 5).unwrap_or(2) as u8,
            refresh: match read.text("refresh") {
                Some(off) if off == "off" || off == "0" => None,
                _ => read.number("refresh", MIN_REFRESH, 86_400),
            },
            dates: read.choice("dates", "absolute, relative, none") != Some(2),
            new_tabs: read.choice("links", "same, new") == Some(1),
            images_on_click: read.choice("images", "auto, click") == Some(1),
            timeout: read.number("timeout", 1, 600_000).unwrap_or(10_000),
            // What is for one person only must not be there when the next one uses this machine.
            cache: read.choice("cache", "on, off") != Some(1) && credentials != Credentials::Include,
            credentials,
        }
        .checking(&mut read)
    }

    /// The panels that are open at first: those that the embedder has set, else the takeaways of a single article.
    pub fn open_at_first(&self) -> Vec<String> {
        match &self.open {
            Some(open) => open.clone(),
            None if self.article.is_some() => vec![Panel::Takeaways.name().to_owned()],
            None => Vec::new(),
        }
    }

    /// Also checks the attributes that only the element's JavaScript and style sheet use.
    fn checking(self, read: &mut Reader) -> Self {
        read.choice("theme", "auto, light, dark");
        read.choice("loading", "lazy, eager");
        read.choice("find", "on, off");
        self
    }
}

struct Reader<'a> {
    get: &'a dyn Fn(&str) -> Option<String>,
    warn: &'a mut dyn FnMut(String),
}

impl Reader<'_> {
    /// The value of an attribute. A blank one counts as absent.
    fn text(&self, name: &str) -> Option<String> {
        (self.get)(name).map(|text| trim(&text).to_owned()).filter(|text| !text.is_empty())
    }

    /// The place of the value among those that are allowed, which have commas between them.
    fn choice(&mut self, name: &str, allowed: &'static str) -> Option<usize> {
        let text = self.text(name)?;
        for (index, choice) in split_byte(allowed, b',').enumerate() {
            if trim(choice) == text {
                return Some(index);
            }
        }
        self.wrong(name, &text, &concat(&["one of ", allowed]));
        None
    }

    /// A whole number. One beyond the range counts as the nearest one.
    fn number(&mut self, name: &str, least: u32, most: u32) -> Option<u32> {
        let text = self.text(name)?;
        let number = text.bytes().try_fold(0_u32, |number, byte| {
            byte.is_ascii_digit().then(|| number.saturating_mul(10).saturating_add(u32::from(byte - b'0')))
        });
        let nearest = number.map(|number| number.clamp(least, most));
        if nearest.is_none() || nearest != number {
            let expected =
                concat(&["a whole number from ", &to_decimal(u64::from(least)), " to ", &to_decimal(u64::from(most))]);
            self.wrong(name, &text, &expected);
        }
        nearest
    }

    /// A span of time, in seconds; 0 if there is none.
    fn span(&mut self, name: &str) -> f64 {
        let Some(text) = self.text(name) else { return 0.0 };
        let seconds = span::seconds(&text);
        if seconds > 0.0 {
            return seconds;
        }
        self.wrong(name, &text, "a span as 12h, 7d or 2w");
        0.0
    }

    /// The interface language. One that the interface does not have is kept in spite of the warning, so that the
    /// interface is in English then, and not in the feed's language.
    fn language(&mut self) -> Option<String> {
        let tag = self.text("lang")?;
        if supported(&tag).is_none() {
            self.wrong("lang", &tag, &concat(&["one of ", SUPPORTED_LANGUAGES]));
        }
        Some(tag)
    }

    fn tags(&self) -> Vec<String> {
        let mut tags = Vec::new();
        for tag in split_byte(&self.text("tags").unwrap_or_default(), b',') {
            let tag = trim(tag);
            if !tag.is_empty() {
                tags.push(tag.to_owned());
            }
        }
        tags
    }

    /// A list of names of panels and of ids of sections, separated by commas or spaces; `all` stands for every one. What can be
    /// neither is left out.
    fn panels(&mut self, name: &str) -> Option<Vec<String>> {
        let text = self.text(name)?;
        let mut names = Vec::new();
        let mut rest = text.as_str();
        while !rest.is_empty() {
            let word = until(rest, &mut |byte| matches!(byte, b',' | b' ' | b'\n' | b'\t'));
            rest = rest.get(word.len() + 1..).unwrap_or_default();
            if word.is_empty() {
                continue;
            }
            if word == "all" {
                return Some(Panel::names());
            }
            if !Panel::is_name(word) {
                self.wrong(name, word, "all, names of panels, or ids of sections");
            } else if !names.iter().any(|known| known == word) {
                names.push(word.to_owned());
            }
        }
        (!names.is_empty()).then_some(names)
    }

    fn wrong(&mut self, name: &str, found: &str, expected: &str) {
        (self.warn)(concat(&[name, "=\"", found, "\": expected ", expected]));
    }
}
