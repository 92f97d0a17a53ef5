//! What there is to go to: where one has been, and what is bookmarked.

use super::history::Location;
use super::{App, Focus, Mode, Notice, Picking, ScreenKind};
use crate::insight::noun;
use crate::lang::tell;
use crate::model::Address;
use crate::search::Pattern;
use std::collections::HashSet;

/// Something to go to.
#[derive(Debug)]
pub struct Choice {
    /// What it is called.
    pub name: String,
    /// What it is.
    pub what: String,
    /// The characters of its name that answer what is typed.
    pub places: Vec<u32>,
    /// Whether it is no longer there.
    pub is_gone: bool,
    to: To,
}

/// Where it leads.
#[derive(Debug, Clone)]
enum To {
    Place(Box<Location>),
    Bookmark(Address),
}

impl Choice {
    /// The bookmark that it is, if it is one.
    pub(super) fn bookmark(self) -> Option<Address> {
        match self.to {
            To::Bookmark(address) => Some(address),
            To::Place(_) => None,
        }
    }
}

impl App {
    /// What there is to go to that answers what is typed, the last first; of words the closest.
    pub fn choices(&self, of: Picking, typed: &str) -> Vec<Choice> {
        let all = match of {
            Picking::Action | Picking::Theme => Vec::new(),
            Picking::Place => self.places(),
            Picking::Bookmark => self.marked_places(),
        };
        let pattern = Pattern::new(typed);
        let fits = |choice: Choice| {
            let fit = pattern.fit(&[&choice.name, &choice.what])?;
            let places = fit.places.into_iter().next().unwrap_or_default();
            Some((fit.score, Choice { places, ..choice }))
        };
        let mut found: Vec<_> = all.into_iter().filter_map(fits).collect();
        found.sort_by_key(|(score, _)| -score);
        found.into_iter().map(|(_, choice)| choice).collect()
    }

    /// Where one has been, each place once; not where one is.
    fn places(&self) -> Vec<Choice> {
        let mut seen = HashSet::from([self.called(&self.here())]);
        let mut found = Vec::new();
        for place in self.history.places() {
            let (name, what) = self.called(place);
            if !seen.insert((name.clone(), what.clone())) {
                continue;
            }
            let is_gone = place.focus == Focus::Detail
                && (place.selected.as_ref())
                    .is_some_and(|address| self.data.registry.find(address).is_none());
            found.push(Choice {
                name,
                what,
                places: Vec::new(),
                is_gone,
                to: To::Place(Box::new(place.clone())),
            });
        }
        found
    }

    fn marked_places(&self) -> Vec<Choice> {
        let (registry, words) = (&self.data.registry, &self.data.words);
        let choice = |address: &Address| {
            let at = self.bookmarked(address);
            let name = at.map_or_else(
                || address.id.to_string(),
                |at| registry.label(at, &self.data.langs).into_owned(),
            );
            Choice {
                name,
                what: noun(words, address.kind, 1),
                places: Vec::new(),
                is_gone: at.is_none(),
                to: To::Bookmark(address.clone()),
            }
        };
        self.bookmarks().iter().map(choice).collect()
    }

    /// What a place is called, and what it is.
    fn called(&self, place: &Location) -> (String, String) {
        let (registry, words) = (&self.data.registry, &self.data.words);
        let name = place.selected.as_ref().map(|address| {
            registry.find(address).map_or_else(
                || address.id.to_string(),
                |at| registry.label(at, &self.data.langs).into_owned(),
            )
        });
        let name = name.unwrap_or_default();
        let screen = |id| (name.clone(), words.say(id).into_owned());
        match place.screen {
            ScreenKind::List if place.focus == Focus::Detail && !name.is_empty() => {
                let kind = place.selected.as_ref().map(|address| address.kind);
                (name, noun(words, kind.unwrap_or(place.tab), 1))
            }
            ScreenKind::List => {
                let view = place.view.and_then(|number| self.views.get(number));
                let saved = view.and_then(|view| view.saved.as_ref());
                let own = saved.map(|saved| saved.name.clone());
                let listed = own.unwrap_or_else(|| noun(words, place.tab, 2));
                let filter = match place.filter.as_str() {
                    "" => String::new(),
                    filter => format!(" /{filter}"),
                };
                let what = words.say("places-list").into_owned();
                (format!("{listed}{filter}"), what)
            }
            ScreenKind::Overview => (
                words.say("header-overview").into_owned(),
                words.say("places-screen").into_owned(),
            ),
            ScreenKind::Timeline => screen("header-timeline"),
            ScreenKind::Map => screen("header-map"),
            ScreenKind::Relations => screen("caption-relations"),
            ScreenKind::Path => screen("caption-path"),
        }
    }

    /// Goes to what is chosen in the box.
    pub(super) fn go_to_chosen(&mut self) {
        let Mode::Pick(picker) = &self.mode else {
            return;
        };
        let choices = self.choices(picker.of, picker.input.value());
        let row = picker.chosen(choices.len());
        let Some(choice) = choices.into_iter().nth(row) else {
            return;
        };
        match choice.to {
            To::Place(place) => {
                let here = self.here();
                self.history.leave(here);
                self.mode = Mode::Browse;
                self.restore(&place);
            }
            To::Bookmark(address) => {
                if let Some(at) = self.bookmarked(&address) {
                    return self.go_to(at);
                }
                let id = address.id.to_string();
                let text = tell!(self.data.words, "bookmark-gone", id = id);
                self.notice = Some(Notice::error(text));
            }
        }
    }
}
