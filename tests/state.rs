//! A failure never takes away what is shown.

use nutgraf::state::State;

#[test]
fn a_load_ends_in_articles_in_nothing_or_in_a_failure() {
    let loading = State::default().started();
    assert_eq!(loading, State::Loading);
    assert_eq!(State::arrived(3), State::Ready);
    assert_eq!(State::arrived(0), State::Empty);
    assert_eq!(loading.failed(), State::Failed);
}

#[test]
fn a_refresh_keeps_what_is_shown_whatever_becomes_of_it() {
    assert_eq!(State::Ready.started(), State::Ready);
    assert_eq!(State::Ready.started().failed(), State::Stale);
    assert_eq!(State::Stale.started().failed(), State::Stale);
}

#[test]
fn another_try_after_a_failure_is_loading_again() {
    assert_eq!(State::Failed.started(), State::Loading);
    assert_eq!(State::Empty.started(), State::Loading);
}

#[test]
fn every_state_has_the_name_that_style_sheets_use() {
    let states = [State::Empty, State::Loading, State::Ready, State::Stale, State::Failed];
    assert_eq!(states.map(State::name), State::NAMES);
}
