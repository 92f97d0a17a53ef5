//! Views of one's own: queries kept under a name.

use super::asking::Asking;
use super::{App, Data, Detail, Focus, Listing, Notice, Screen, TABS};
use crate::insight::by_urgency;
use crate::lang::tell;
use crate::model::Kind;
use crate::registry::Ref;
use crate::search::{BadQuery, Filter, Query, Request};
use crate::store::{Config, Fault};
use std::collections::HashMap;
use strum::IntoEnumIterator as _;

/// A view of one's own.
#[derive(Debug)]
pub struct Saved {
    /// What it is called.
    pub name: String,
    /// The query, as far as it can be read.
    query: Query,
    /// What of it cannot be read.
    pub error: Option<BadQuery>,
}

impl Saved {
    /// The records that the query leaves, of any kind: by how they match where it has words, else
    /// kind by kind in their natural order.
    pub(super) fn records(&self, data: &Data) -> Vec<Ref> {
        if self.error.is_some() {
            return Vec::new();
        }
        match &data.catalogue {
            Some(catalogue) if self.query.is_ranked() => {
                let query = self.query.clone();
                let request = Request::new(catalogue, query, data.scope(), None, usize::MAX);
                let answer = request.carry_out(&|| false).unwrap_or_default();
                let best = answer.best.into_iter().map(|found| found.record);
                best.chain(answer.rest).collect()
            }
            Some(catalogue) => {
                let admitted = Filter::with_names(&self.query, data.scope(), &**catalogue);
                let without: Vec<&str> = self.query.without.iter().map(String::as_str).collect();
                let holds = |at: Ref| {
                    without
                        .iter()
                        .any(|word| catalogue.explain(at, word).is_some())
                };
                all(data, |at| admitted.admits(&data.registry, at) && !holds(at))
            }
            None => {
                let filter = Filter::new(&self.query, data.scope());
                all(data, |at| filter.admits(&data.registry, at))
            }
        }
    }
}

/// The records that are admitted, in the order of the tabs and of each kind.
fn all(data: &Data, admits: impl Fn(Ref) -> bool) -> Vec<Ref> {
    let others = Kind::iter().filter(|kind| !TABS.contains(kind));
    let of_kind = |kind: Kind| {
        let mut found = data.registry.in_order(kind, &data.langs);
        found.retain(|at| admits(*at));
        if kind == Kind::FollowUps {
            by_urgency(data.sight(), &mut found);
        }
        found
    };
    TABS.into_iter().chain(others).flat_map(of_kind).collect()
}

impl App {
    /// Takes the user's configuration, and tells what is wrong with it.
    pub fn configure(&mut self, config: &Config, faults: Vec<Fault>) {
        let views = config.views.iter().enumerate().map(|(number, view)| {
            let (query, error) = match Query::parse(&view.query) {
                Ok(query) => (query, None),
                Err(error) => (Query::default(), Some(error)),
            };
            let saved = Saved {
                name: view.name.clone(),
                query,
                error,
            };
            Listing::of_view(number, saved)
        });
        self.views = views.collect();
        self.take_themes(config.themes.clone(), &config.theme);
        match faults.as_slice() {
            [] => {}
            [fault] => {
                let told = fault.to_string();
                let text = tell!(self.data.words, "notice-config-fault", fault = told);
                self.notice = Some(Notice::error(text));
            }
            all => {
                let count = all.len();
                let text = tell!(self.data.words, "notice-config-faults", count = count);
                self.notice = Some(Notice::error(text));
            }
        }
        self.take_config_faults(faults);
    }

    /// Takes the configuration as it was saved again or, where something is wrong with it, keeps the
    /// one before and tells that.
    pub(super) fn configure_again(&mut self, config: &Config, faults: Vec<Fault>) {
        if let Some(fault) = faults.first() {
            let told = fault.to_string();
            let text = tell!(self.data.words, "notice-config-kept", fault = told);
            self.take_config_faults(faults);
            self.notice = Some(Notice::error(text));
            return;
        }
        let shown = self.view.and_then(|number| self.views.get(number));
        let shown = shown.and_then(|listing| Some(listing.saved.as_ref()?.name.clone()));
        self.configure(config, faults);
        let is_shown = |listing: &Listing| {
            let own = listing.saved.as_ref().map(|saved| &saved.name);
            own.is_some() && own == shown.as_ref()
        };
        self.view = self.views.iter().position(is_shown);
        self.list_here_again();
        self.lay_out();
        let text = self.data.words.say("notice-config-read").into_owned();
        self.notice = Some(Notice::done(text));
    }

    /// Has messages name keys as they are: what each is called, by what it does.
    pub fn name_keys(&mut self, keys: HashMap<String, String>) {
        let words = self.data.words.naming(keys);
        self.present_mut().words = words.clone();
        self.data.words = words;
    }

    /// Tells what is wrong with the configuration among what is wrong with the files.
    fn take_config_faults(&mut self, faults: Vec<Fault>) {
        let before = std::mem::replace(&mut self.config_faults, faults);
        let now = self.config_faults.clone();
        let present = &mut self.present_mut().faults;
        present.retain(|fault| !before.contains(fault));
        present.extend(now);
        self.copy_state();
    }

    /// Shows a view of one's own.
    pub(super) fn show_view(&mut self, number: usize) {
        if number >= self.views.len() {
            let text = self.data.words.say("notice-no-view").into_owned();
            self.notice = Some(Notice::info(text));
            return;
        }
        self.focus = Focus::List;
        if self.view == Some(number) && matches!(self.screen, Screen::List) {
            return;
        }
        let here = self.here();
        self.history.leave(here);
        self.screen = Screen::List;
        self.view = Some(number);
        self.detail = Detail::default();
        self.list_here_again();
        self.lay_out();
    }

    /// The view that is shown, if it is one of one's own.
    pub fn saved(&self) -> Option<&Saved> {
        self.listing().saved.as_ref()
    }

    /// Says whether follow-ups are listed, so that some can be selected together.
    pub fn lists_follow_ups(&self) -> bool {
        self.view.is_some() || self.tab == Kind::FollowUps
    }

    /// Fills the list that is shown anew, keeping the selection on its record.
    pub(super) fn list_here_again(&mut self) {
        match self.view.and_then(|number| self.views.get_mut(number)) {
            Some(listing) => listing.fill(&self.data, &mut self.asking),
            None => self.list_again(self.tab),
        }
    }

    /// The list that is shown, and what it is filled from.
    pub(super) fn listing_and_data(&mut self) -> (&mut Listing, &Data) {
        let (listing, data, _) = self.listing_parts();
        (listing, data)
    }

    /// The same, with where it asks for searches.
    pub(super) fn listing_parts(&mut self) -> (&mut Listing, &Data, &mut Asking) {
        let listing = match self.view {
            Some(number) if number < self.views.len() => &mut self.views[number],
            _ => &mut self.listings[self.tab as usize],
        };
        (listing, &self.data, &mut self.asking)
    }
}
