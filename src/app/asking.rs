//! Searches that the world was asked to carry out, so that no key waits for one.
//!
//! What can be found in no time is shown at once; what takes longer is answered by a message. A
//! later search of the same asker makes an earlier one worthless.

use crate::model::Kind;
use crate::search::Request;

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

/// A search for the world to carry out and to answer with [`super::Message::Found`].
#[derive(Debug)]
pub struct Search {
    /// Who wants to know.
    pub asker: Asker,
    /// Which search it is; later ones have higher numbers.
    pub number: u64,
    /// What is asked.
    pub request: Request,
}

/// The searches of this session.
#[derive(Debug, Default)]
pub(super) struct Asking {
    last: u64,
    waiting: Vec<Search>,
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

    /// Takes what the world was not told of yet.
    pub(super) fn take(&mut self) -> Vec<Search> {
        std::mem::take(&mut self.waiting)
    }
}
