//! The list of one kind: its rows, its filter, and a selection that stays on its record.

use super::asking::{Asker, Asking, Finding};
use super::viewport::scrolled;
use super::{Data, Saved};
use crate::insight::by_urgency;
use crate::model::{Address, Kind};
use crate::registry::{Ref, Registry};
use crate::search::{BadQuery, Filter, Match, Query, Request, Typed};
use std::collections::{HashMap, HashSet};
use tui_input::Input;

/// How many of the records that match a filter are ranked; nobody scrolls through more.
const RANKED: usize = 200;

/// What a search for rows went by.
#[derive(Debug, PartialEq, Eq)]
struct Asked {
    filter: String,
    /// How much was marked: terms may ask for that.
    marks: usize,
}

/// The list of one kind.
#[derive(Debug)]
pub struct Listing {
    /// The kind.
    pub kind: Kind,
    /// As whom it asks for searches.
    asker: Asker,
    /// The view that is listed instead of a kind.
    pub saved: Option<Saved>,
    /// The filter as typed.
    pub filter: Input,
    /// What of the filter could not be read.
    pub error: Option<BadQuery>,
    /// The bare words of the filter, to show where they match.
    pub words: String,
    /// Whether the filter ranks what it leaves.
    pub is_ranked: bool,
    /// The first row shown.
    pub offset: usize,
    rows: Vec<Ref>,
    /// How the best rows match.
    matches: HashMap<Ref, Match>,
    /// The search whose answer is awaited.
    awaited: Option<(u64, Asked)>,
    /// What the rows answer, when they are those of a search.
    answered: Option<Asked>,
    /// Every record in its natural order, once it was needed.
    all: Vec<Ref>,
    /// The selected row, when there are rows.
    row: usize,
    /// The selected record by its lasting name, also while the filter hides it.
    kept: Option<Address>,
    /// Whether words were typed since it was selected: then the row that answers best is.
    is_typed: bool,
}

impl Listing {
    pub(super) fn new(kind: Kind) -> Self {
        Self {
            kind,
            asker: Asker::List(kind),
            saved: None,
            filter: Input::default(),
            error: None,
            words: String::new(),
            is_ranked: false,
            offset: 0,
            rows: Vec::new(),
            matches: HashMap::new(),
            awaited: None,
            answered: None,
            all: Vec::new(),
            row: 0,
            kept: None,
            is_typed: false,
        }
    }

    /// The list of a view of one's own.
    pub(super) fn of_view(number: usize, saved: Saved) -> Self {
        Self {
            asker: Asker::View(number),
            saved: Some(saved),
            ..Self::new(Kind::Meetings)
        }
    }

    /// How many records there are to narrow.
    pub fn total(&self, registry: &Registry) -> usize {
        match self.saved {
            Some(_) => self.all.len(),
            None => registry.count(self.kind) as usize,
        }
    }

    /// The records listed, in order.
    pub fn rows(&self) -> &[Ref] {
        &self.rows
    }

    /// The number of the selected row.
    pub fn row(&self) -> usize {
        self.row
    }

    /// The selected record.
    pub fn selected(&self) -> Option<Ref> {
        self.rows.get(self.row).copied()
    }

    /// The lasting name of the selected record.
    pub(super) fn kept(&self) -> Option<&Address> {
        self.kept.as_ref()
    }

    /// Forgets every row, as after a reload: references to the old registry mean nothing now.
    pub(super) fn forget(&mut self) {
        self.rows.clear();
        self.matches.clear();
        self.all.clear();
        (self.awaited, self.answered) = (None, None);
    }

    /// Works the rows out anew, from the filter; the selection stays on its record where that
    /// is still listed, else goes to the first row.
    ///
    /// With words, only the best rows are there at once; the others come with the answer to the
    /// search that is asked for. An answer that still holds is kept.
    pub(super) fn fill(&mut self, data: &Data, asking: &mut Asking) {
        if let Some(saved) = &self.saved {
            self.all = saved.records(data);
        } else if self.all.is_empty() {
            self.all = data.registry.in_order(self.kind, &data.langs);
        }
        if self.saved.is_none() && self.kind == Kind::FollowUps {
            by_urgency(data.sight(), &mut self.all);
        }
        let Typed { query, error } = Query::typed(self.filter.value());
        self.error = error;
        self.words.clone_from(&query.words);
        self.is_ranked = query.is_ranked();
        let asked = Asked {
            filter: self.filter.value().to_owned(),
            marks: data.ledger.entries().len(),
        };
        match &data.catalogue {
            Some(_) if self.answered.as_ref() == Some(&asked) => {}
            Some(catalogue) if query.asks_names() => {
                let kind = self.saved.is_none().then_some(self.kind);
                let request = Request::new(catalogue, query, data.scope(), kind, RANKED);
                if self.is_ranked {
                    let found = request.glance();
                    self.rows = found.iter().map(|found| found.record).collect();
                    self.keep_matches(found);
                }
                self.awaited = Some((asking.ask(self.asker, request), asked));
                self.answered = None;
            }
            catalogue => {
                // Terms narrow and do not rank: the natural order stays.
                let filter = match catalogue {
                    Some(catalogue) => Filter::with_names(&query, data.scope(), &**catalogue),
                    None => Filter::new(&query, data.scope()),
                };
                let admitted = |at: &Ref| filter.admits(&data.registry, *at);
                self.rows = self.all.iter().copied().filter(admitted).collect();
                (self.awaited, self.answered) = (None, None);
            }
        }
        self.select_kept(data);
        if self.kept.is_none() {
            self.keep(data);
        }
    }

    /// Takes what a search has found, unless another was asked for since.
    pub(super) fn take(&mut self, number: u64, finding: Finding, data: &Data) {
        let is_awaited = |(awaited, _): &(u64, Asked)| *awaited == number;
        if !self.awaited.as_ref().is_some_and(is_awaited) {
            return;
        }
        let (best, rest) = match finding {
            Finding::Closest(closest) => (closest, Vec::new()),
            Finding::All(answer) => {
                self.answered = self.awaited.take().map(|(_, asked)| asked);
                (answer.best, answer.rest)
            }
        };
        let mut found: Vec<Ref> = best.iter().map(|found| found.record).chain(rest).collect();
        self.keep_matches(best);
        if self.saved.is_some() {
            let of_view: HashSet<Ref> = self.all.iter().copied().collect();
            found.retain(|at| of_view.contains(at));
        }
        if self.is_ranked {
            self.rows = found;
        } else {
            let admitted: HashSet<Ref> = found.into_iter().collect();
            let listed = self.all.iter().filter(|at| admitted.contains(*at));
            self.rows = listed.copied().collect();
        }
        self.select_kept(data);
    }

    fn keep_matches(&mut self, found: Vec<Match>) {
        self.matches = found
            .into_iter()
            .map(|found| (found.record, found))
            .collect();
    }

    /// How a row matches the words of the filter, if it is one of the best.
    pub fn found(&self, at: Ref) -> Option<&Match> {
        self.matches.get(&at)
    }

    /// Whether rows may still come.
    pub fn is_complete(&self) -> bool {
        self.awaited.is_none()
    }

    /// Has what answers best selected from now on, until another row is.
    pub(super) fn select_best(&mut self) {
        self.is_typed = true;
    }

    /// Selects the record that is kept, or the first row while it is not listed: words that were
    /// typed look for another record.
    fn select_kept(&mut self, data: &Data) {
        let looks_for_another = self.is_typed && self.is_ranked;
        let kept = self.kept.as_ref().filter(|_| !looks_for_another);
        let kept = kept.and_then(|address| data.registry.find(address));
        let row = kept.and_then(|at| self.rows.iter().position(|row| *row == at));
        self.row = row.unwrap_or(0);
    }

    /// Selects a row, clamped to those there are.
    pub(super) fn select(&mut self, row: usize, data: &Data) {
        self.row = row.min(self.rows.len().saturating_sub(1));
        self.keep(data);
    }

    /// Selects a record if it is listed.
    pub(super) fn select_record(&mut self, at: Ref, data: &Data) -> bool {
        let row = self.rows.iter().position(|row| *row == at);
        if let Some(row) = row {
            self.select(row, data);
        }
        row.is_some()
    }

    /// Makes the shown selection the one that is kept.
    pub(super) fn keep(&mut self, data: &Data) {
        self.kept = self.selected().map(|at| data.registry.address(at));
        self.is_typed = false;
    }

    /// Scrolls so that the selected row is shown.
    pub(super) fn scroll_into_sight(&mut self, shown: usize) {
        self.offset = scrolled(self.offset, self.row, shown, self.rows.len());
    }
}
