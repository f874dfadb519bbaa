//! What was wrong with the articles that are shown.

use super::Deck;
use crate::feed::Problem;

impl Deck {
    /// What had to be dropped or repaired in all that is shown; and that the one article asked for is missing, if it is.
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        self.add_problems(&mut problems);
        problems
    }

    /// Adds [`Deck::problems`] to others.
    pub fn add_problems(&self, problems: &mut Vec<Problem>) {
        add_copies(problems, self.newest().problems());
        // The head of an outdated page is no longer the publisher's.
        for page in self.pages.iter().skip(1).filter(|page| !page.outdated) {
            add_copies(problems, page.reader.problems());
        }
        for card in self.shown_cards() {
            add_copies(problems, &card.problems);
        }
        if let (Some(id), true) = (&self.selection.article, self.order.is_empty()) {
            problems.push(Problem::missing_article(id));
        }
    }
}

/// Adds copies of problems. Each of the standard library's ways to do this would make the Wasm larger.
pub fn add_copies(problems: &mut Vec<Problem>, more: &[Problem]) {
    for problem in more {
        problems.push(problem.clone());
    }
}
