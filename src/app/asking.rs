//! What the world was asked to find out, so that no key waits for it: searches, and how the
//! registry stood on another day.
//!
//! What can be found in no time is shown at once; what takes longer is answered by a message. A
//! later search of the same asker makes an earlier one worthless.

use super::Cut;
use crate::model::Kind;
use crate::search::{Answer, Match, Request};

/// Who wants to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Asker {
    /// The search of everything.
    Quick,
    /// The list of a kind.
    List(Kind),
    /// A view of one's own.
    View(usize),
}

/// A search for the world to carry out and to answer with [`super::Message::Found`], and before
/// that with [`super::Message::Closest`] if there is something to show.
#[derive(Debug)]
pub struct Search {
    /// Who wants to know.
    pub asker: Asker,
    /// Which search it is; later ones have higher numbers.
    pub number: u64,
    /// What is asked.
    pub request: Request,
}

/// What a search has found so far.
pub(super) enum Finding {
    /// The closest, with more to come.
    Closest(Vec<Match>),
    /// Everything.
    All(Answer),
}

/// What this session asks for.
#[derive(Debug, Default)]
pub(super) struct Asking {
    last: u64,
    waiting: Vec<Search>,
    cut: Option<Cut>,
}

impl Asking {
    /// Asks for a search and returns its number.
    pub(super) fn ask(&mut self, asker: Asker, request: Request) -> u64 {
        self.last += 1;
        self.waiting.retain(|search| search.asker != asker);
        self.waiting.push(Search {
            asker,
            number: self.last,
            request,
        });
        self.last
    }

    /// Asks for a day to be worked out.
    pub(super) fn cut(&mut self, cut: Cut) {
        self.cut = Some(cut);
    }

    /// Takes the day that the world was not told of yet.
    pub(super) fn take_cut(&mut self) -> Option<Cut> {
        self.cut.take()
    }

    /// Takes the searches that the world was not told of yet.
    pub(super) fn take(&mut self) -> Vec<Search> {
        std::mem::take(&mut self.waiting)
    }
}
