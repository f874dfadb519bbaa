//! When a feed that is shown is fetched again.

/// What a page may ask for at the most often, in seconds.
const SHORTEST: u32 = 30;

/// Up to this share of the period is added to it, so that pages opened together do not all come back together.
const JITTER: f64 = 0.1;

/// What to do now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tick {
    /// Nothing, until the next load has ended or visibility changes.
    Idle,
    /// Fetch the feed again.
    Now,
    /// Ask again after this many milliseconds.
    In(u32),
}

/// The refreshes of one element. It has no clock of its own: times are handed in, in milliseconds since 1970.
#[derive(Debug)]
pub struct Refresh {
    /// Milliseconds; `None` is "off".
    period: Option<f64>,
    /// When the next one is due; `None` while it is under way.
    due: Option<f64>,
}

impl Refresh {
    /// Every so many seconds, at least 30; `None` is never.
    pub fn every(seconds: Option<u32>) -> Self {
        Self { period: seconds.map(|seconds| f64::from(seconds.max(SHORTEST)) * 1000.0), due: None }
    }

    /// A load has ended, well or not. `random` is in `0..1`; `expired` is the feed's word that it will not change.
    pub fn settled(&mut self, now: f64, random: f64, expired: bool) {
        self.due = match self.period {
            Some(period) if !expired => Some(now + period * (1.0 + JITTER * random)),
            _ => None,
        };
    }

    /// What to do now: to be asked after [`settled`](Self::settled), when the time it has given is over, and whenever
    /// visibility changes.
    pub fn tick(&mut self, now: f64, visible: bool) -> Tick {
        let (Some(period), Some(due), true) = (self.period, self.due, visible) else {
            return Tick::Idle;
        };
        if due <= now {
            self.due = None;
            return Tick::Now;
        }
        // A clock that is set back must not put the refresh off for longer than it ever waits; and a timer's time is a
        // signed 32-bit number.
        let wait = (due - now).min(period * (1.0 + JITTER)).min(f64::from(i32::MAX));
        Tick::In(wait.ceil() as u32)
    }
}
