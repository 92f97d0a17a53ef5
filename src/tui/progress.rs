//! Progress of long work, told now and then and only of work that does take long.

use super::events::{Event, Sender};
use crate::app::Message;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::{Duration, Instant};

/// Work that is done by then is not spoken of.
const PATIENCE: Duration = Duration::from_millis(150);
/// How many hundredths lie between two reports: each draws the screen.
const STEP: u8 = 5;

/// Tells how far the making ready for search is.
pub(super) struct Progress<'a> {
    to: &'a Sender,
    begun: Instant,
    /// The hundredths told last.
    told: AtomicU8,
}

impl<'a> Progress<'a> {
    pub(super) fn new(to: &'a Sender) -> Self {
        Self {
            to,
            begun: Instant::now(),
            told: AtomicU8::new(0),
        }
    }

    /// Tells the share done, from 0 to 1; may be called from several threads.
    pub(super) fn tell(&self, share: f32) {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a cast of a float stops at the bounds of the number"
        )]
        let hundredths = (share * 100.0).min(100.0) as u8;
        let told = self.told.load(Ordering::Relaxed);
        if hundredths < told.saturating_add(STEP) || self.begun.elapsed() < PATIENCE {
            return;
        }
        // Of two threads that come at once one tells.
        let is_mine =
            self.told
                .compare_exchange(told, hundredths, Ordering::Relaxed, Ordering::Relaxed);
        if is_mine.is_ok() {
            self.to.send(Event::Message(Message::Indexing(hundredths)));
        }
    }
}
