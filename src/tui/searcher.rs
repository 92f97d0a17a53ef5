//! Carries out searches beside the loop, newest first in each asker's eyes: an older one is dropped
//! as soon as a newer is asked for, even half way through.

use super::events::{Event, Sender};
use crate::app::{Asker, Message, Search};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread;

/// A thread that searches.
pub(super) struct Searcher {
    work: mpsc::Sender<Search>,
    newest: Newest,
}

/// The number of the newest search of each asker.
#[derive(Clone, Default)]
struct Newest(Arc<Mutex<HashMap<Asker, u64>>>);

impl Newest {
    fn set(&self, search: &Search) {
        let mut newest = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        newest.insert(search.asker, search.number);
    }

    fn is(&self, asker: Asker, number: u64) -> bool {
        let newest = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        newest.get(&asker) == Some(&number)
    }
}

impl Searcher {
    /// Begins to wait for searches; answers go into the queue of events.
    pub(super) fn start(to: Sender) -> Self {
        let (work, todo) = mpsc::channel::<Search>();
        let newest = Newest::default();
        let known = newest.clone();
        thread::spawn(move || {
            for search in todo {
                let (asker, number) = (search.asker, search.number);
                let tell = |closest| {
                    to.send(Event::Message(Message::Closest(asker, number, closest)));
                };
                let cancelled = || !known.is(asker, number);
                let answer = search.request.carry_out_in_two(tell, &cancelled);
                let Some(answer) = answer else { continue };
                if !to.send(Event::Message(Message::Found(asker, number, answer))) {
                    return;
                }
            }
        });
        Self { work, newest }
    }

    /// Has searches carried out.
    pub(super) fn ask(&self, searches: Vec<Search>) {
        for search in searches {
            self.newest.set(&search);
            // The thread ends only with the program.
            let _ended = self.work.send(search);
        }
    }
}
