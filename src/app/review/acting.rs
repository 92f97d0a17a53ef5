//! What keys do in a review.

use super::{Half, Leaving, Review};
use crate::app::form::{Form, Purpose};
use crate::app::{Action, App, Data, Effect, Mode, Notice};
use crate::draft::{
    Confidence, Fact, KNOWN, Known, Lookup, Sort, Verdict, blank, cells, dossier, known_id,
    record_kind, value_of,
};
use crate::lang::tell;
use crate::store::edit::Writing;

impl App {
    /// Does what concerns a review; says nothing of an action that does not.
    pub(in crate::app) fn act_review(&mut self, action: Action) -> Option<Effect> {
        match (&self.mode, action) {
            (Mode::Sort, Action::NewFact(sort)) => {
                self.state_fact(sort);
                return Some(Effect::None);
            }
            (Mode::Review, _) => {}
            _ => return None,
        }
        match action {
            Action::Save => return Some(self.save_review()),
            Action::EditFact => self.edit_fact(false),
            Action::MergeFact => self.edit_fact(true),
            Action::AskFact => self.mode = Mode::Sort,
            _ => {
                let page = isize::try_from(self.viewport.detail_rows / 2).unwrap_or(1);
                let lines = self.viewport.text_lines.clone();
                let review = self.review.as_mut()?;
                if !review.act(action, page.max(1), &lines) {
                    return None;
                }
            }
        }
        Some(Effect::None)
    }

    /// Opens the form on the chosen fact, at its first cell or at the record that it is.
    fn edit_fact(&mut self, at_record: bool) {
        let Some(review) = &self.review else { return };
        let Some(fact) = review.fact() else { return };
        let sort = Sort::of(&fact.value);
        if at_record && record_kind(sort).is_none() {
            let text = self.data.words.say("review-no-record");
            self.notice = Some(Notice::info(text));
            return;
        }
        let cells = cells(fact);
        let known = cells.iter().position(|cell| cell.field == KNOWN);
        let purpose = Purpose::Fact {
            sort,
            row: Some(review.row),
        };
        let mut form = Form::of_fact(purpose, cells);
        if let Some(known) = known.filter(|_| at_record) {
            form.go_to(known);
            if let crate::draft::Value::Person(person) = &fact.value
                && form.input.value().is_empty()
            {
                // The name as the text has it, for its records to be offered.
                form.input = tui_input::Input::new(person.name.clone().unwrap_or_default());
                form.offer_for(&self.data);
            }
        }
        self.mode = Mode::Form(Box::new(form));
    }

    /// Opens the form for a fact that a person states, of the words that are selected.
    fn state_fact(&mut self, sort: Sort) {
        let Some(review) = &self.review else { return };
        let words = match review.half {
            Half::Words => review.draft.text.get(review.selected_words()),
            Half::Facts => None,
        };
        let cells = blank(sort, words.unwrap_or_default());
        let form = Form::of_fact(Purpose::Fact { sort, row: None }, cells);
        self.mode = Mode::Form(Box::new(form));
    }

    /// Takes the fact that the form is filled in with, or says what is wrong with it.
    pub(in crate::app) fn save_fact(&mut self) -> Effect {
        let (Mode::Form(form), Some(review)) = (&mut self.mode, &mut self.review) else {
            return Effect::None;
        };
        let Purpose::Fact { sort, row } = form.purpose else {
            return Effect::None;
        };
        let value = match value_of(sort, &form.cells) {
            Ok(value) => value,
            Err(error) => {
                form.refusal = Some(error.told(&self.data.words));
                return Effect::None;
            }
        };
        let old = row.and_then(|row| review.draft.facts.get(row).cloned());
        let is_other = form
            .cells
            .iter()
            .any(|cell| cell.field == KNOWN && cell.is_changed());
        let known = match known_id(&form.cells) {
            Some(id) if is_other => named(&self.data, sort, id),
            Some(_) => old.as_ref().and_then(|old| old.known.clone()),
            None if is_other => None,
            // Another name may be one that the registry knows.
            None => lookup(&self.data).and_then(|lookup| lookup.known(&value, lookup.scope.today)),
        };
        let fact = if let Some(old) = old {
            Fact {
                value,
                known,
                confidence: Confidence::Certain,
                verdict: Verdict::Accepted,
                ..old
            }
        } else {
            let span = match review.half {
                Half::Words => Some(review.selected_words()),
                Half::Facts => None,
            };
            Fact {
                known,
                ..Fact::stated(value, span.filter(|span| !span.is_empty()))
            }
        };
        review.put(row, fact);
        self.mode = Mode::Review;
        Effect::None
    }

    /// Writes what is accepted; what nobody has decided on is left out at the second time of asking.
    fn save_review(&mut self) -> Effect {
        let words = &self.data.words;
        let Some(review) = &mut self.review else {
            return Effect::None;
        };
        if review.saving {
            return Effect::None;
        }
        let accepted = review.draft.accepted();
        if accepted.is_empty() {
            self.notice = Some(Notice::info(words.say("review-nothing-accepted")));
            return Effect::None;
        }
        let undecided = review.undecided();
        if undecided > 0 && !review.warned {
            review.warned = true;
            let text = tell!(words, "review-undecided", count = undecided);
            self.notice = Some(Notice::error(text));
            return Effect::None;
        }
        let Some(lookup) = lookup(&self.data) else {
            self.notice = Some(Notice::info(words.say("review-wait")));
            return Effect::None;
        };
        let made = dossier(&review.draft, &accepted, lookup).and_then(|dossier| {
            let filing = dossier.filing(&review.draft, words)?;
            Ok((dossier, filing))
        });
        match made {
            Ok((dossier, filing)) => {
                review.report = dossier.report(&review.draft, &self.data.registry, words);
                review.saving = true;
                Effect::Write(Box::new(Writing::File(filing)))
            }
            Err(error) => {
                let text = crate::app::writing::whole(&error, words);
                self.notice = Some(Notice::error(text));
                Effect::None
            }
        }
    }

    /// Esc in a review: out of a selection, back to the facts, and then away, with the draft kept.
    pub(in crate::app) fn leave_review(&mut self) -> Effect {
        let Some(review) = &mut self.review else {
            self.mode = Mode::Browse;
            return Effect::None;
        };
        if review.saving {
            return Effect::None;
        }
        if review.half == Half::Words {
            if review.anchor.take().is_none() {
                review.half = Half::Facts;
            }
            return Effect::None;
        }
        self.keep_review(Leaving::Review)
    }

    /// Has the draft kept before one goes on without it.
    pub(in crate::app) fn keep_review(&mut self, leaving: Leaving) -> Effect {
        match &mut self.review {
            Some(review) if !review.unkept => {
                review.leaving = leaving;
                Effect::Keep(Box::new(review.draft.clone()), review.kept.clone())
            }
            _ => {
                self.review = None;
                self.mode = Mode::Browse;
                match leaving {
                    Leaving::Program => Effect::Quit,
                    Leaving::Review | Leaving::Not => Effect::None,
                }
            }
        }
    }
}

impl Review {
    /// Does what an action says; whether it means something here.
    fn act(&mut self, action: Action, page: isize, lines: &[usize]) -> bool {
        let in_words = self.half == Half::Words;
        match action {
            Action::Accept => self.decide(Verdict::Accepted),
            Action::DropFact => self.decide(Verdict::Dropped),
            Action::AcceptKind => self.accept_all(true),
            Action::AcceptEvery => self.accept_all(false),
            Action::OtherHalf => {
                self.anchor = None;
                self.half = if in_words { Half::Facts } else { Half::Words };
            }
            Action::Select if in_words => {
                self.anchor = match self.anchor {
                    Some(_) => None,
                    None => Some(self.cursor),
                };
            }
            Action::Left if in_words => self.step_word(-1),
            Action::Right if in_words => self.step_word(1),
            Action::Up if in_words => self.step_line(-1, lines),
            Action::Down if in_words => self.step_line(1, lines),
            Action::PageUp if in_words => self.step_word(-page * 8),
            Action::PageDown if in_words => self.step_word(page * 8),
            Action::First if in_words => self.cursor = 0,
            Action::Last if in_words => self.cursor = self.words.len().saturating_sub(1),
            Action::Up => self.step(-1),
            Action::Down => self.step(1),
            Action::PageUp => self.step(-page),
            Action::PageDown => self.step(page),
            Action::First => self.choose(0),
            Action::Last => self.choose(usize::MAX),
            _ => return false,
        }
        true
    }

    /// Goes to the words at a place of the text and, where a fact was read from them, to that fact.
    pub(in crate::app) fn go_to_words(&mut self, byte: usize) {
        let has = |fact: &Fact| fact.span.as_ref().is_some_and(|span| span.contains(&byte));
        let facts = self.draft.facts.iter().enumerate();
        // Of several, the one of the fewest words.
        let least = facts
            .filter(|(_, fact)| has(fact))
            .min_by_key(|(_, fact)| fact.span.as_ref().map(ExactSizeIterator::len));
        match least.map(|(row, _)| row) {
            Some(row) if self.half == Half::Facts => self.choose(row),
            _ => {
                self.half = Half::Words;
                self.cursor = self.word_at(byte);
            }
        }
    }
}

/// What facts are looked up in, once everything is ready for search.
fn lookup(data: &Data) -> Option<Lookup<'_>> {
    Some(Lookup {
        catalogue: data.catalogue.as_ref()?,
        scope: data.scope(),
        langs: &data.langs,
    })
}

/// The record of an id.
fn named(data: &Data, sort: Sort, id: String) -> Option<Known> {
    let at = data.registry.find_id(record_kind(sort)?, &id)?;
    Some(Known {
        id,
        name: data.registry.label(at, &data.langs).into_owned(),
        changed: None,
    })
}
