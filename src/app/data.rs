//! What is browsed.

use crate::insight::Sight;
use crate::lang::Words;
use crate::ledger::Ledger;
use crate::model::{Address, Lang};
use crate::registry::{Langs, Registry};
use crate::search::{Catalogue, Scope};
use crate::store::edit::{Edit, Undos};
use crate::store::{Access, Fault, Opened};
use jiff::civil::Date;
use std::sync::Arc;

/// What can be taken back of one's own changes of files, and made again.
#[derive(Debug, Clone, Default)]
pub struct Changes {
    /// The last that stands.
    pub undo: Option<Edit>,
    /// The last that was taken back.
    pub redo: Option<Edit>,
    /// What was renamed on this machine, from what to what, the oldest first.
    pub renamed: Vec<(Address, Address)>,
}

impl Changes {
    /// Those of a writer in a list.
    pub fn of(undos: &Undos, writer: &str) -> Self {
        Self {
            undo: undos.next_undo(writer),
            redo: undos.next_redo(writer),
            renamed: undos.renamed(),
        }
    }
}

/// A loaded registry with all that is known about it.
#[derive(Debug)]
pub struct Data {
    /// The records. Shared with the thread that makes them ready for search.
    pub registry: Arc<Registry>,
    /// What was marked. Shared with the thread that works out how it stood on another day.
    pub ledger: Arc<Ledger>,
    /// What is wrong with the files.
    pub faults: Vec<Fault>,
    /// Whether marks can be recorded.
    pub access: Access,
    /// Everything made ready for search, once it is.
    pub catalogue: Option<Arc<Catalogue>>,
    /// The languages to show texts in.
    pub langs: Langs,
    /// The words of the interface, in the first of those languages that has them.
    pub words: Words,
    /// The day that schedules are worked out for.
    pub today: Date,
    /// That day, where it is another than the present: nothing is marked as of it.
    pub as_of: Option<Date>,
    /// The name that marks go by.
    pub writer: String,
    /// The changes of files that can be taken back, or made again.
    pub changes: Changes,
}

impl Data {
    /// What was opened, made ready for browsing. `wanted` are the languages asked for, the best
    /// first; those of the registry come after.
    pub fn new(
        opened: Opened,
        wanted: impl IntoIterator<Item = Lang>,
        today: Date,
        writer: &str,
    ) -> Self {
        let wanted: Vec<Lang> = wanted.into_iter().collect();
        let words = Words::of(wanted.iter().map(Lang::as_str));
        let langs = Langs::new(wanted, &opened.registry.title_page().languages);
        Self {
            registry: Arc::new(opened.registry),
            ledger: Arc::new(opened.ledger),
            faults: opened.faults,
            access: opened.access,
            catalogue: None,
            langs,
            words,
            today,
            as_of: None,
            writer: writer.to_owned(),
            changes: Changes::default(),
        }
    }

    /// What answers are worked out from.
    pub fn sight(&self) -> Sight<'_> {
        Sight {
            registry: &self.registry,
            ledger: &self.ledger,
            langs: &self.langs,
            words: &self.words,
            today: self.today,
        }
    }

    /// What queries are held against.
    pub fn scope(&self) -> Scope<'_> {
        Scope {
            registry: &self.registry,
            ledger: &self.ledger,
            today: self.today,
        }
    }
}
