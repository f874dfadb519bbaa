//! The objects of the extension `_nutgraf`: what JSON Feed has no word for. These comments are published: the schema, the types
//! and docs/feed-format.md are made of them.

use super::{
    Amount, Cell, CellValue, Claim, Claims, Column, Comparisons, Date, Flag, Format, GeneratedBy, Id, Likelihood, List,
    Reason, Required, SectionIcon, SectionId, SourceId, Text, Title, Url, objects,
};
use crate::feed::limits;

objects! {
    /// What JSON Feed has no word for, about the whole feed.
    FeedExtension "an extension", "extensions" {
        /// Not used: where the extension is documented.
        "about": Url,
        /// Not shown: the version of the extension. A higher one than 1 is read as far as it is understood, and reported.
        FORMAT "format": Format,
        /// A line about rights and about how the texts were written. It is shown once, below the cards.
        DISCLAIMER "disclaimer": Text,
        /// The card of a periodic digest.
        RECAP "recap": Recap,
        /// Not shown: what was repaired when this feed was made from another one. It is reported along with the feed's own problems.
        REPAIRS "repairs": List<Repair>,
    }

    /// Something that was repaired.
    Repair "a repair", "repairs" {
        /// Where it was, in the feed that this one was made from.
        PATH "path": Text,
        /// What was there.
        FOUND "found": Text,
    }

    /// A periodic digest.
    Recap "a recap", "recaps" {
        /// What it is called.
        TITLE "title": Required<Text>,
        /// One sentence.
        TEXT "text": Text,
        /// Where it leads. Without it, the card is no link.
        URL "url": Url,
    }

    /// What JSON Feed has no word for, about one article.
    ItemExtension "an extension", "extensions" {
        /// One line under the headline: why to care.
        HOOK "hook": Text,
        /// How many minutes it takes to read the article, in the line of authors and dates: "4 min read".
        READING_MINUTES "reading_minutes": Amount,
        /// What is known of the item's picture, whose URL is JSON Feed's own `image` or `banner_image`.
        IMAGE "image": Picture,
        /// The 30-second summary.
        TLDR "tldr": Tldr,
        /// Who wrote the panels, and who checked them; it is shown above them. Without it, nothing is claimed.
        ANALYSIS "analysis": Analysis,
        /// Panel: key takeaways.
        TAKEAWAYS "takeaways": Claims,
        /// Panel: comparison.
        COMPARISON "comparison": Comparisons,
        /// Panel: technical deep dive.
        TECHNICAL "technical": Claims,
        /// Panel: future implications.
        IMPLICATIONS "implications": List<Implication>,
        /// Panel: timeline, shown oldest first, in whatever order the feed has it.
        TIMELINE "timeline": List<TimelineEntry>,
        /// Panels of your own kinds, before the sources.
        SECTIONS "sections": List<Section>,
        /// The numbered references that claims cite, each with links back to what cites it.
        SOURCES "sources": List<Source>,
        /// The same event in other publications.
        COVERAGE "coverage": List<Link>,
        /// Topics; with a `url` a link, without one a filter.
        TOPICS "topics": List<Topic>,
        /// Related updates.
        RELATED "related": List<RelatedGroup>,
        /// Where the article first appeared.
        ORIGINAL "original": Original,
        /// Dated corrections, above the summary.
        CORRECTIONS "corrections": List<Correction>,
    }

    /// A picture. Other readers know its URL as the item's `image`, so that it stands there alone.
    Picture "a picture", "pictures" {
        /// What the picture shows, for readers who do not see it. Without it, the picture counts as decoration.
        ALT "alt": Text,
        /// A line below the picture, where an article is shown alone or leads a front page.
        CAPTION "caption": Text,
        /// Who made the picture, or whose it is; shown after the caption.
        CREDIT "credit": Text,
        /// How wide the original is. With its height, an article shown alone has the whole picture, and its place is kept free.
        WIDTH "width": Amount,
        /// How high the original is.
        HEIGHT "height": Amount,
        /// The same picture in several widths, of which a browser loads the one that fits.
        WIDTHS "widths": List<PictureFile>,
    }

    /// A file of a picture.
    PictureFile "a file", "files" {
        /// Where it is.
        URL "url": Required<Url>,
        /// How wide it is.
        WIDTH "width": Required<Amount>,
    }

    /// The 30-second summary. Each answer is optional.
    Tldr "an object", "objects" {
        /// What is new.
        WHAT_CHANGED "what_changed": Claim,
        /// Why a reader should care.
        WHY_IT_MATTERS "why_it_matters": Claim,
        /// What a reader can do.
        WHAT_TO_DO_NEXT "what_to_do_next": Claim,
    }

    /// How the panels came about.
    Analysis "an object", "objects" {
        /// Who wrote them.
        GENERATED_BY "generated_by": Required<GeneratedBy>,
        /// The language model that was used.
        MODEL "model": Text,
        /// When they were written.
        GENERATED_AT "generated_at": Date,
        /// Who checked them.
        REVIEWED_BY "reviewed_by": Text,
    }

    /// A statement with the sources that it rests on.
    CitedClaim "a claim", "claims" {
        /// The statement.
        TEXT "text": Required<Text>,
        /// The ids of the sources that it rests on.
        SOURCES "sources": List<SourceId>,
    }

    /// A table: features down, things compared across.
    Comparison "a comparison", "comparisons" {
        /// The title of the panel, from the first table that has one; "Competitor analysis" without it.
        TITLE "title": Text,
        /// What is compared.
        CAPTION "caption": Text,
        /// One for each thing that is compared.
        COLUMNS "columns": Required<List<Column, { limits::TABLE_COLUMNS }, 1>>,
        /// One for each feature.
        ROWS "rows": Required<List<Row, { limits::TABLE_ROWS }, 1>>,
    }

    /// A thing that is compared.
    ColumnObject "a column", "columns" {
        /// Its name.
        NAME "name": Required<Text>,
        /// Its page.
        URL "url": Url,
        /// Whether it is the publisher's own, or the one that the article is about.
        HIGHLIGHT "highlight": Flag,
    }

    /// A feature.
    Row "a row", "rows" {
        /// What is compared.
        FEATURE "feature": Required<Text>,
        /// One for each column.
        CELLS "cells": Required<List<Cell, { limits::TABLE_COLUMNS }, 1>>,
    }

    /// A value with a note.
    CellObject "a cell", "cells" {
        /// The value.
        VALUE "value": Required<CellValue>,
        /// A short note on the value.
        NOTE "note": Text,
        /// The ids of the sources that it rests on.
        SOURCES "sources": List<SourceId>,
    }

    /// A prediction. It is said to be grounded in cited sources where it cites at least one that is in `sources`.
    Implication "an implication", "implications" {
        /// What will happen.
        PREDICTION "prediction": Required<Text>,
        /// Why.
        RATIONALE "rationale": Text,
        /// How likely it is.
        LIKELIHOOD "likelihood": Likelihood,
        /// By when, in words.
        HORIZON "horizon": Text,
        /// The ids of the sources that it rests on.
        SOURCES "sources": List<SourceId>,
    }

    /// A dated event.
    TimelineEntry "an event", "events" {
        /// When it happened, as precisely as you know it.
        DATE "date": Required<Date>,
        /// What happened.
        TITLE "title": Required<Text>,
        /// More on it.
        TEXT "text": Text,
        /// The ids of the sources that it rests on.
        SOURCES "sources": List<SourceId>,
    }

    /// A panel of your own kind: perspectives, questions and answers, how something was found out.
    Section "a section", "sections" {
        /// What the attributes `panels` and `open` name it by; unique within the article.
        ID "id": Required<SectionId>,
        /// The title of the panel.
        TITLE "title": Required<Text>,
        /// The mark beside the title.
        ICON "icon": SectionIcon,
        /// Statements.
        CLAIMS "claims": Claims,
        /// Paragraphs, with a blank line between them.
        TEXT "text": Text,
        /// A table. Its `title` is not used.
        TABLE "table": Comparison,
        one of "claims", "text", "table"
    }

    /// A reference that claims cite. Sources are numbered in the order of the list, from 1; unusable ones are left out.
    Source "a source", "sources" {
        /// What claims cite it by; unique within the article.
        ID "id": Required<Id>,
        /// Its title.
        TITLE "title": Required<Text>,
        /// Where it is.
        URL "url": Required<Url>,
        /// Who published it.
        PUBLISHER "publisher": Text,
        /// A small square picture of the publisher. Without it, the first letter of the publisher's name is shown.
        ICON "icon": Url,
        /// When it was published.
        DATE_PUBLISHED "date_published": Date,
    }

    /// A page elsewhere.
    Link "a link", "links" {
        /// Its headline.
        TITLE "title": Required<Title>,
        /// Where it is.
        URL "url": Required<Url>,
        /// Who published it.
        PUBLISHER "publisher": Text,
        /// A small square picture of the publisher, shown in coverage. Without it, the first letter of the publisher's name is shown.
        ICON "icon": Url,
        /// A picture.
        IMAGE "image": Url,
        /// When it was published.
        DATE_PUBLISHED "date_published": Date,
    }

    /// What an article is about.
    Topic "a topic", "topics" {
        /// The topic.
        TAG "tag": Required<Text>,
        /// Its page. Without it, choosing the topic filters the cards.
        URL "url": Url,
    }

    /// Articles that belong together.
    RelatedGroup "a group", "groups" {
        /// Why they belong here; it gives the heading.
        REASON "reason": Required<Reason>,
        /// The topic, entity or source, as it is shown.
        LABEL "label": Required<Text>,
        /// More of the same.
        URL "url": Url,
        /// The articles.
        ITEMS "items": List<Link>,
        any of "url", "items"
    }

    /// Where an article first appeared.
    Original "an original", "originals" {
        /// Who published it first.
        PUBLISHER "publisher": Required<Text>,
        /// Where it is.
        URL "url": Required<Url>,
    }

    /// What was wrong.
    Correction "a correction", "corrections" {
        /// When it was corrected.
        DATE "date": Required<Date>,
        /// What was wrong, and what is right.
        TEXT "text": Required<Text>,
    }
}
