//! Keeps what was said of the facts of a review, beside the loop: of several wishes that wait the
//! newest, and none that what was done since makes void.

use super::events::{Event, Sender};
use crate::app::Message;
use crate::draft::{self, Draft};
use crate::lang::Words;
use crate::store::edit::Undos;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;

/// A draft that is to be kept where it is kept already.
struct Wish {
    number: u64,
    draft: Box<Draft>,
    at: PathBuf,
    words: Words,
}

/// What keeps drafts.
pub(super) struct Keeper {
    wishes: mpsc::Sender<Wish>,
    newest: Newest,
}

/// The number of the newest wish that is in force; whoever writes a draft holds it.
#[derive(Clone, Default)]
struct Newest(Arc<Mutex<u64>>);

impl Newest {
    fn hold(&self) -> MutexGuard<'_, u64> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Keeper {
    /// Begins to wait for wishes; a failure is told.
    pub(super) fn start(undos: Option<Undos>, to: Sender) -> Self {
        let (wishes, todo) = mpsc::channel::<Wish>();
        let newest = Newest::default();
        let held = newest.clone();
        thread::spawn(move || {
            let Some(undos) = undos else { return };
            while let Ok(first) = todo.recv() {
                let wish = todo.try_iter().last().unwrap_or(first);
                let newest = held.hold();
                if *newest != wish.number {
                    continue;
                }
                let kept = draft::keep(&undos, &wish.draft, &wish.words, Some(&wish.at));
                drop(newest);
                if let Err(error) = kept {
                    to.send(Event::Message(Message::Unkept(error)));
                }
            }
        });
        Self { wishes, newest }
    }

    /// Has a draft kept in its place, soon.
    pub(super) fn keep_soon(&self, draft: Box<Draft>, at: PathBuf, words: Words) {
        let mut newest = self.newest.hold();
        *newest += 1;
        let number = *newest;
        drop(newest);
        // Without a desk nobody listens, and there is nothing to keep.
        let _ended = self.wishes.send(Wish {
            number,
            draft,
            at,
            words,
        });
    }

    /// Does something with drafts after which no earlier wish is in force.
    pub(super) fn instead<T>(&self, act: impl FnOnce() -> T) -> T {
        let mut newest = self.newest.hold();
        *newest += 1;
        act()
    }
}
