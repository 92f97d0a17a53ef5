//! Marks: what is asked of the journal, and its answer.

use super::{App, Effect, Focus, Intent, Leaving, Mode, Notice, Unrecorded};
use crate::error::Error;
use crate::insight::{counted, status_words};
use crate::lang::tell;
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
            let words = &self.data.words;
            let text = tell!(
                words,
                "notice-already",
                status = status_words(words, status)
            );
            self.notice = Some(Notice::info(text));
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
        if let Some(change) = self.change_to_undo() {
            return change;
        }
        let marks = self.data.ledger.next_undo(&self.data.writer);
        let targets: Vec<_> = marks.iter().map(|entry| entry.id.clone()).collect();
        if targets.is_empty() {
            let by = self.data.writer.as_str();
            let text = tell!(self.data.words, "notice-no-mark", by = by);
            self.notice = Some(Notice::info(text));
            return Effect::None;
        }
        self.record(vec![Draft::undo(targets)], Intent::Undo)
    }

    pub(super) fn redo(&mut self) -> Effect {
        if let Some(change) = self.change_to_redo() {
            return change;
        }
        let target = self
            .data
            .ledger
            .next_redo(&self.data.writer)
            .map(|entry| entry.id.clone());
        if let Some(target) = target {
            self.record(vec![Draft::undo([target])], Intent::Redo)
        } else {
            self.notice = Some(Notice::info(self.data.words.say("notice-nothing-to-redo")));
            Effect::None
        }
    }

    pub(super) fn record(&mut self, drafts: Vec<Draft>, intent: Intent) -> Effect {
        if let Access::ReadOnly(why) = &self.data.access {
            let text = tell!(self.data.words, "notice-read-only", why = why.as_str());
            self.notice = Some(Notice::error(text));
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
        self.notice = Some(Notice::info(self.data.words.say("notice-all-recorded")));
        Effect::None
    }

    /// Ends the browser; with something not confirmed, at the second time of asking.
    pub(super) fn quit(&mut self) -> Effect {
        match &mut self.unrecorded {
            Some(kept) if !kept.warned => {
                kept.warned = true;
                let text = self.data.words.say("notice-not-confirmed");
                self.notice = Some(Notice::error(text));
                Effect::None
            }
            // A review is kept before one goes.
            _ => self.keep_review(Leaving::Program),
        }
    }

    pub(super) fn nothing_to_mark(&self) -> Notice {
        Notice::info(self.data.words.say(match self.tab {
            Kind::FollowUps => "notice-no-follow-up",
            _ => "notice-choose-follow-up",
        }))
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
                let error = error.told(&self.data.words);
                let text = tell!(self.data.words, "notice-failed", error = error);
                self.notice = Some(Notice::error(text));
                return Effect::None;
            }
        };
        let standing = self.mode.standing_mut();
        if matches!(standing, Mode::Note(_)) {
            *standing = Mode::Browse;
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
        let words = &self.data.words;
        let one = match marks.as_slice() {
            [one] => one.follow_up(),
            _ => None,
        };
        let about = match one {
            Some(on) => self.title(on),
            None => counted(words, Kind::FollowUps, marks.len()),
        };
        let by = self.data.writer.as_str();
        let is = one.map(|on| status_words(words, ledger.standing(on).status));
        match (intent, is) {
            (Intent::Mark(status), _) => {
                let status = capital(&status_words(words, *status));
                tell!(
                    words,
                    "notice-marked",
                    status = status,
                    about = about,
                    by = by
                )
            }
            (Intent::Import(told), _) => told.clone(),
            (Intent::Note, _) => tell!(words, "notice-noted", about = about, by = by),
            (Intent::Undo, Some(is)) => tell!(words, "notice-undone", about = about, status = is),
            (Intent::Undo, None) => tell!(words, "notice-undone-many", about = about),
            (Intent::Redo, Some(is)) => tell!(words, "notice-redone", about = about, status = is),
            (Intent::Redo, None) => tell!(words, "notice-redone-many", about = about),
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
