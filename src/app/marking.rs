//! Marks: what is asked of the journal, and its answer.

use super::{App, Effect, Intent, Mode, Notice};
use crate::error::Error;
use crate::ledger::{Deed, Entry};
use crate::model::{Kind, Status};
use crate::store::{Access, Draft};

impl App {
    /// Space: done, and again open.
    pub(super) fn toggle(&mut self) -> Effect {
        let Some(at) = self.marked_follow_up() else {
            self.notice = Some(self.nothing_to_mark());
            return Effect::None;
        };
        let status = self.data.sight().standing(at).status;
        self.mark(if status.is_open() {
            Status::Done
        } else {
            Status::Open
        })
    }

    pub(super) fn mark(&mut self, status: Status) -> Effect {
        let Some(at) = self.marked_follow_up() else {
            self.notice = Some(self.nothing_to_mark());
            return Effect::None;
        };
        if self.data.sight().standing(at).status == status {
            self.notice = Some(Notice::info(format!("already {}", status.word())));
            return Effect::None;
        }
        let on = self.data.registry.follow_up_id(at);
        let draft = Draft::mark(&self.data.ledger, on, status, None, None);
        self.record(vec![draft], Intent::Mark(status))
    }

    pub(super) fn undo(&mut self) -> Effect {
        let target = self
            .data
            .ledger
            .next_undo(&self.data.writer)
            .map(|entry| entry.id.clone());
        if let Some(target) = target {
            self.record(vec![Draft::undo([target])], Intent::Undo)
        } else {
            let text = format!("{} has no mark to undo", self.data.writer);
            self.notice = Some(Notice::info(text));
            Effect::None
        }
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
        Effect::Record(drafts, intent)
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
                self.notice = Some(Notice::error(match &error.hint {
                    Some(hint) => format!("{error}: {hint}"),
                    None => error.to_string(),
                }));
                return Effect::None;
            }
        };
        if matches!(self.mode, Mode::Note(_)) {
            self.mode = Mode::Browse;
        }
        self.data.ledger = self.data.ledger.with(entries.iter().cloned());
        // The list keeps its rows and their order: nothing jumps away from under the cursor.
        self.lay_out();
        self.notice = entries
            .first()
            .map(|entry| Notice::done(self.told(entry, intent)));
        Effect::None
    }

    fn told(&self, entry: &Entry, intent: &Intent) -> String {
        let marks = self.data.ledger.marks_behind(entry);
        let Some((mark, Deed::Set { on, .. })) = marks.first().map(|mark| (mark, &mark.deed))
        else {
            return "recorded".to_owned();
        };
        let registry = &self.data.registry;
        let title = registry.follow(on).map_or_else(
            || on.to_string().into(),
            |at| registry.label(at, &self.data.langs),
        );
        let now = self.data.ledger.standing(on).status.word();
        match intent {
            Intent::Mark(status) => {
                format!(
                    "{}: {title} · recorded by {} · u undoes",
                    capital(status.word()),
                    mark.by
                )
            }
            Intent::Undo => format!("Undone: {title} is {now} again · U redoes"),
            Intent::Redo => format!("Redone: {title} is {now} · u undoes"),
        }
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
