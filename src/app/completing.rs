//! Completing the query that is being typed.

use super::{App, Data, Mode};
use crate::search::{Completions, Known, Names, complete};
use tui_input::Input;

/// How many completions are offered; who wants another types on.
const MOST: usize = 30;

/// What is offered for the query at the cursor.
#[derive(Debug)]
pub struct Completing {
    /// The completions.
    pub offered: Completions,
    /// The one that stands in the query for now.
    pub chosen: Option<usize>,
    /// The query as it was typed.
    typed: Input,
}

impl App {
    /// Says whether a completion is being chosen, so that the keys go to those offered.
    pub fn is_choosing(&self) -> bool {
        let completing = self.completing.as_ref();
        completing.is_some_and(|completing| completing.chosen.is_some())
    }

    /// The query that is being typed.
    fn query(&self) -> Option<&Input> {
        match &self.mode {
            Mode::Filter => Some(&self.listing().filter),
            Mode::Quick(quick) => Some(&quick.input),
            _ => None,
        }
    }

    /// Works out anew what is offered after something was typed.
    pub(super) fn offer(&mut self) {
        self.completing = self
            .query()
            .map(|input| Completing::of(input, &self.data))
            .filter(|completing| completing.offered.are_welcome());
    }

    /// Chooses the next completion, or the one before; the only one there is is taken at once.
    pub(super) fn complete(&mut self, step: isize) {
        if self.completing.is_none() {
            let asked = self.query().map(|input| Completing::of(input, &self.data));
            self.completing = asked.filter(|completing| !completing.offered.items.is_empty());
        }
        let Some(completing) = &mut self.completing else {
            return;
        };
        let count = completing.offered.items.len().cast_signed();
        let next = match completing.chosen {
            Some(chosen) => chosen.cast_signed() + step,
            None if step < 0 => -1,
            None => 0,
        };
        completing.chosen = Some(next.rem_euclid(count.max(1)).unsigned_abs());
        let text = completing.completed();
        self.write(text);
        if count == 1 {
            self.take_completion();
        }
    }

    /// Takes one of the completions.
    pub(super) fn complete_with(&mut self, number: usize) {
        let Some(completing) = &mut self.completing else {
            return;
        };
        completing.chosen = Some(number).filter(|own| *own < completing.offered.items.len());
        let text = completing.completed();
        self.write(text);
        self.take_completion();
    }

    /// Leaves the chosen completion in the query and goes on from it: behind a field, its values.
    pub(super) fn take_completion(&mut self) {
        self.offer();
    }

    /// Puts the query back as it was typed.
    pub(super) fn drop_completion(&mut self) {
        if let Some(completing) = self.completing.take()
            && completing.chosen.is_some()
        {
            self.write(completing.typed);
        }
    }

    fn write(&mut self, text: Input) {
        if let Some(input) = self.input() {
            *input = text;
            self.search_typed();
        }
    }
}

impl Completing {
    fn of(typed: &Input, data: &Data) -> Self {
        let value = typed.value();
        let cursor = value.char_indices().nth(typed.cursor());
        let cursor = cursor.map_or(value.len(), |(at, _)| at);
        let names = data.catalogue.as_deref();
        let known = Known {
            scope: data.scope(),
            langs: &data.langs,
            names: names.map(|catalogue| catalogue as &dyn Names),
        };
        Self {
            offered: complete(value, cursor, known, MOST),
            chosen: None,
            typed: typed.clone(),
        }
    }

    /// The query with the chosen completion in its place, and the cursor behind it.
    fn completed(&self) -> Input {
        let span = self.offered.span.clone();
        let item = self
            .chosen
            .and_then(|chosen| self.offered.items.get(chosen));
        let value = self.typed.value();
        let parts = (value.get(..span.start), value.get(span.end..));
        let (Some(item), (Some(before), Some(after))) = (item, parts) else {
            return self.typed.clone();
        };
        let head = format!("{before}{}", item.text);
        let cursor = head.chars().count();
        Input::new(head + after).with_cursor(cursor)
    }
}
