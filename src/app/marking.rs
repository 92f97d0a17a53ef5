//! Marks: what is asked of the journal, and its answer.

use super::{App, Effect, Focus, Intent, Mode, Notice, Unrecorded};
use crate::error::Error;
use crate::ledger::Entry;
use crate::model::{Address, FollowUpId, Kind, Status};
use crate::registry::Ref;
use crate::store::{Access, Draft};
use std::collections::BTreeSet;

impl App {
    /// Space: done, and again open. Of several, those still open are done, else all are opened.
    pub(super) fn toggle(&mut self) -> Effect {
        let sight = self.data.sight();
        let any_open = self
            .marked_follow_ups()
            .into_iter()
            .any(|at| sight.standing(at).status.is_open());
        self.mark(if any_open { Status::Done } else { Status::Open })
    }

    pub(super) fn mark(&mut self, status: Status) -> Effect {
        let mut marked = self.marked_follow_ups();
        if marked.is_empty() {
            self.notice = Some(self.nothing_to_mark());
            return Effect::None;
        }
        let sight = self.data.sight();
        marked.retain(|at| sight.standing(*at).status != status);
        if marked.is_empty() {
            self.notice = Some(Notice::info(format!("already {}", status.word())));
            return Effect::None;
        }
        let drafts = self.drafts(&marked, Some(status), None, None);
        self.record(drafts, Intent::Mark(status))
    }

    /// What is to be written to mark follow-ups, or only to say something of them.
    pub(super) fn drafts(
        &self,
        follow_ups: &[Ref],
        status: Option<Status>,
        note: Option<&str>,
        evidence: Option<&str>,
    ) -> Vec<Draft> {
        let one = |at: &Ref| {
            let on = self.data.registry.follow_up_id(*at);
            let (note, evidence) = (note.map(str::to_owned), evidence.map(str::to_owned));
            match status {
                Some(status) => Draft::mark(&self.data.ledger, on, status, note, evidence),
                None => Draft::note(on, note, evidence),
            }
        };
        follow_ups.iter().map(one).collect()
    }

    /// `v`: selects the follow-up under the cursor, or no longer, and goes on to the next.
    pub(super) fn select_one(&mut self) {
        let Some(at) = self.selected().filter(|at| at.kind() == Kind::FollowUps) else {
            self.notice = Some(self.nothing_to_mark());
            return;
        };
        let address = self.data.registry.address(at);
        if !self.selection.remove(&address) {
            self.selection.insert(address);
        }
        self.focus = Focus::List;
        self.list_step(1);
    }

    /// `V`: selects every follow-up that is listed, or none when all are selected.
    pub(super) fn select_all(&mut self) {
        if !self.lists_follow_ups() {
            self.notice = Some(self.nothing_to_mark());
            return;
        }
        let registry = &self.data.registry;
        let all: BTreeSet<Address> = self
            .listing()
            .rows()
            .iter()
            .filter(|at| at.kind() == Kind::FollowUps)
            .map(|at| registry.address(*at))
            .collect();
        if all.is_subset(&self.selection) {
            self.selection.clear();
        } else {
            self.selection.extend(all);
        }
        self.focus = Focus::List;
    }

    pub(super) fn undo(&mut self) -> Effect {
        let marks = self.data.ledger.next_undo(&self.data.writer);
        let targets: Vec<_> = marks.iter().map(|entry| entry.id.clone()).collect();
        if targets.is_empty() {
            let text = format!("{} has no mark to undo", self.data.writer);
            self.notice = Some(Notice::info(text));
            return Effect::None;
        }
        self.record(vec![Draft::undo(targets)], Intent::Undo)
    }

    pub(super) fn redo(&mut self) -> Effect {
        let target = self
            .data
            .ledger
            .next_redo(&self.data.writer)
            .map(|entry| entry.id.clone());
        if let Some(target) = target {
            self.record(vec![Draft::undo([target])], Intent::Redo)
        } else {
            self.notice = Some(Notice::info("nothing to redo"));
            Effect::None
        }
    }

    pub(super) fn record(&mut self, drafts: Vec<Draft>, intent: Intent) -> Effect {
        if let Access::ReadOnly(why) = &self.data.access {
            self.notice = Some(Notice::error(format!(
                "read-only, nothing was recorded: {why}"
            )));
            return Effect::None;
        }
        self.unrecorded = Some(Unrecorded {
            drafts: drafts.clone(),
            intent: intent.clone(),
            warned: false,
        });
        Effect::Record(drafts, intent)
    }

    /// Records again what could not be recorded.
    pub(super) fn retry(&mut self) -> Effect {
        if let Some(kept) = self.unrecorded.take() {
            return self.record(kept.drafts, kept.intent);
        }
        self.notice = Some(Notice::info("everything is recorded"));
        Effect::None
    }

    /// Ends the browser; with something not confirmed, at the second time of asking.
    pub(super) fn quit(&mut self) -> Effect {
        match &mut self.unrecorded {
            Some(kept) if !kept.warned => {
                kept.warned = true;
                let text = "a mark is not confirmed · r tries again · q again gives it up";
                self.notice = Some(Notice::error(text));
                Effect::None
            }
            _ => Effect::Quit,
        }
    }

    pub(super) fn nothing_to_mark(&self) -> Notice {
        Notice::info(match self.tab {
            Kind::FollowUps => "no follow-up is selected",
            _ => "choose a follow-up with Tab first, or press 5 for the list of them",
        })
    }

    /// Takes the journal's answer.
    pub(super) fn recorded(
        &mut self,
        answer: Result<Vec<Entry>, Error>,
        intent: &Intent,
    ) -> Effect {
        let entries = match answer {
            Ok(entries) => entries,
            Err(error) => {
                let text = format!("not confirmed · r tries again · {error}");
                self.notice = Some(Notice::error(text));
                return Effect::None;
            }
        };
        if matches!(self.mode, Mode::Note(_)) {
            self.mode = Mode::Browse;
        }
        self.unrecorded = None;
        let here = self.here();
        self.take_ledger(self.present().ledger.with(entries.iter().cloned()));
        self.selection.clear();
        // The list keeps its rows and their order: nothing jumps away from under the cursor.
        self.renew_screen(&here);
        self.lay_out();
        self.notice = Some(Notice::done(self.told(&entries, intent)));
        Effect::None
    }

    fn told(&self, entries: &[Entry], intent: &Intent) -> String {
        let ledger = &self.data.ledger;
        let marks: Vec<&Entry> = entries
            .iter()
            .flat_map(|entry| ledger.marks_behind(entry))
            .collect();
        let (about, now) = match marks.as_slice() {
            [one] => match one.follow_up() {
                Some(on) => (
                    self.title(on),
                    format!("is {}", ledger.standing(on).status.word()),
                ),
                None => ("?".to_owned(), String::new()),
            },
            many => (
                format!("{} follow-ups", many.len()),
                "are as they were".to_owned(),
            ),
        };
        let by = &self.data.writer;
        match intent {
            Intent::Mark(status) => {
                format!(
                    "{}: {about} · recorded by {by} · u undoes",
                    capital(status.word())
                )
            }
            Intent::Note => format!("Noted: {about} · recorded by {by} · u undoes"),
            Intent::Undo => format!("Undone: {about} {now} again · U redoes"),
            Intent::Redo => match marks.len() {
                1 => format!("Redone: {about} {now} · u undoes"),
                _ => format!("Redone: {about} · u undoes"),
            },
        }
    }

    fn title(&self, on: &FollowUpId) -> String {
        let registry = &self.data.registry;
        match registry.follow(on) {
            Some(at) => registry.label(at, &self.data.langs).into_owned(),
            None => on.to_string(),
        }
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
