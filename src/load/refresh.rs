//! When a feed is refreshed.

/// The shortest period between refreshes, in seconds.
const SHORTEST: u32 = 30;

/// Up to this share of the period is added to it at random, so that pages which were opened together do not all send
/// their requests together.
const JITTER: f64 = 0.1;

/// What the caller has to do now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tick {
    /// Nothing, until the next load has ended or visibility changes.
    Idle,
    /// Fetch the feed again.
    Now,
    /// Call [`Refresh::tick`] again after this many milliseconds.
    In(u32),
}

/// The refreshes of one element. The caller passes the time to it, in milliseconds since 1970.
#[derive(Debug)]
pub struct Refresh {
    /// The period in milliseconds; `None` if the feed is never refreshed.
    period: Option<f64>,
    /// When the next refresh is due; `None` while it is under way.
    due: Option<f64>,
}

impl Refresh {
    /// Refreshes every `seconds` seconds, or every 30 if that is less; `None` is never.
    pub fn every(seconds: Option<u32>) -> Self {
        Self { period: seconds.map(|seconds| f64::from(seconds.max(SHORTEST)) * 1000.0), due: None }
    }

    /// A load has ended, well or not. `random` is in `0..1`; `expired` is whether the feed says that it will not change
    /// any more.
    pub fn settled(&mut self, now: f64, random: f64, expired: bool) {
        self.due = match self.period {
            Some(period) if !expired => Some(now + period * (1.0 + JITTER * random)),
            _ => None,
        };
    }

    /// What to do now. It has to be called after [`settled`](Self::settled), when the time that it has returned is
    /// over, and whenever the page's visibility changes.
    pub fn tick(&mut self, now: f64, visible: bool) -> Tick {
        let (Some(period), Some(due), true) = (self.period, self.due, visible) else {
            return Tick::Idle;
        };
        if due <= now {
            self.due = None;
            return Tick::Now;
        }
        // If the clock was set back, the wait must still be no longer than a period. Browsers keep a timer's delay as a
        // signed 32-bit number.
        let wait = (due - now).min(period * (1.0 + JITTER)).min(f64::from(i32::MAX));
        Tick::In(wait.ceil() as u32)
    }
}
