//! Writing into people's files: what is asked of the world, and its answer.

use super::form::{Form, Purpose};
use super::{Action, App, Data, Effect, Level, Mode, Notice};
use crate::error::Error;
use crate::lang::{Words, tell};
use crate::model::{Address, Kind};
use crate::registry::Ref;
use crate::store::edit::{self, Copy, Edited, Unwritten, Writing};
use crate::store::{Access, Fault};

/// A record that is about to be taken out, with what goes with it and what names it.
#[derive(Debug)]
pub struct Deleting {
    /// The record.
    pub at: Address,
    /// What goes with it.
    pub within: Vec<Address>,
    /// What names it, and would then lead nowhere.
    pub named_by: Vec<Address>,
    /// How many of the follow-ups that go are marked.
    pub marked: usize,
}

/// A file that was left in the editor as it cannot be put in place.
#[derive(Debug)]
pub struct Mending {
    /// The copy that was edited.
    pub copy: Copy,
    /// The record that was to be edited.
    pub at: Address,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
    /// The line of the copy at which it is, from 1, and what stands there.
    pub line: Option<(usize, String)>,
    /// How the file differs from what was edited, a line each.
    pub difference: Vec<String>,
}

/// What a writing did.
#[derive(Debug)]
pub struct Wrote {
    /// The registry as it is now.
    pub data: Box<Data>,
    /// What was done, in words.
    pub what: String,
    /// The record to go to.
    pub at: Option<Address>,
    /// What is wrong now and was not before.
    pub new_problems: Vec<Fault>,
}

impl App {
    /// Does what concerns writing; says nothing of an action that does not.
    pub(super) fn act_writing(&mut self, action: Action) -> Option<Effect> {
        Some(match action {
            Action::OpenEditor => self.open_editor(),
            Action::OpenForm => self.open_form(),
            Action::AskNew => self.when_writable(|app| app.mode = Mode::Add),
            Action::New(kind) => self.new_record(kind),
            Action::AskRename => self.ask_rename(),
            Action::AskDelete => self.ask_delete(),
            Action::Delete => self.delete(),
            Action::Save => self.save(),
            Action::NextCell => self.in_form(|form, _| form.step(1)),
            Action::PreviousCell => self.in_form(|form, _| form.step(-1)),
            Action::NextOffer => self.in_form(|form, _| form.choose(1)),
            Action::PreviousOffer => self.in_form(|form, _| form.choose(-1)),
            Action::TakeOffer => self.in_form(|form, data| match form.offer {
                Some(_) => form.take(data),
                None => form.step(1),
            }),
            Action::EditAgain => self.edit_again(),
            Action::Up | Action::Down | Action::PageUp | Action::PageDown
                if matches!(self.mode, Mode::Form(_)) =>
            {
                let step = match action {
                    Action::Up => -1,
                    Action::Down => 1,
                    Action::PageUp => -8,
                    _ => 8,
                };
                self.in_form(|form, _| form.step(step))
            }
            _ => return None,
        })
    }

    fn in_form(&mut self, change: impl FnOnce(&mut Form, &Data)) -> Effect {
        if let Mode::Form(form) = &mut self.mode {
            change(form, &self.data);
        }
        Effect::None
    }

    /// Does something if files can be written just now, and says why not if they cannot.
    pub(super) fn when_writable(&mut self, go_on: impl FnOnce(&mut Self)) -> Effect {
        if let Access::ReadOnly(why) = &self.data.access {
            let text = tell!(self.data.words, "write-read-only", why = why.clone());
            self.notice = Some(Notice::error(text));
        } else {
            go_on(self);
        }
        Effect::None
    }

    /// The record that is to be written: the one that is shown, not one that it links to.
    fn written(&self) -> Option<Ref> {
        self.selected()
    }

    fn nothing_selected(&mut self) -> Effect {
        self.notice = Some(Notice::info(self.data.words.say("write-nothing-selected")));
        Effect::None
    }

    fn open_editor(&mut self) -> Effect {
        let Some(at) = self.written() else {
            return self.nothing_selected();
        };
        let address = self.data.registry.address(at);
        Effect::Edit(address, None)
    }

    fn open_form(&mut self) -> Effect {
        let Some(at) = self.written() else {
            return self.nothing_selected();
        };
        let purpose = Purpose::Edit(self.data.registry.address(at));
        self.when_writable(|app| {
            let form = Form::new(purpose, at.kind(), Some(at), &app.data.registry);
            app.mode = Mode::Form(Box::new(form));
        })
    }

    fn ask_rename(&mut self) -> Effect {
        let Some(at) = self.written() else {
            return self.nothing_selected();
        };
        let purpose = Purpose::Rename(self.data.registry.address(at));
        self.when_writable(|app| {
            let form = Form::new(purpose, at.kind(), Some(at), &app.data.registry);
            app.mode = Mode::Form(Box::new(form));
        })
    }

    /// What a new record of a kind would stand in: the meeting of a proposal, the proposal or
    /// agreement of a follow-up, as far as one is selected.
    pub fn parent_for(&self, kind: Kind) -> Option<Ref> {
        let at = self.selected()?;
        let registry = &self.data.registry;
        match (kind, at.kind()) {
            (Kind::Proposals, Kind::Meetings)
            | (Kind::FollowUps, Kind::Proposals | Kind::Agreements) => Some(at),
            (Kind::Proposals, Kind::Proposals) => Some(registry.meeting_of(at)),
            (Kind::FollowUps, Kind::FollowUps) => Some(registry.parent_of(at)),
            (Kind::Proposals, Kind::FollowUps) => {
                let parent = registry.parent_of(at);
                (parent.kind() == Kind::Proposals).then(|| registry.meeting_of(parent))
            }
            _ => None,
        }
    }

    fn new_record(&mut self, kind: Kind) -> Effect {
        let parent = self.parent_for(kind);
        if parent.is_none() && matches!(kind, Kind::Proposals | Kind::FollowUps) {
            let words = &self.data.words;
            let text = if kind == Kind::Proposals {
                words.say("write-proposal-where")
            } else {
                words.say("write-follow-up-where")
            };
            self.notice = Some(Notice::info(text));
            return Effect::None;
        }
        let registry = &self.data.registry;
        let parent = parent.map(|parent| registry.address(parent));
        self.when_writable(|app| {
            let form = Form::new(Purpose::New(parent), kind, None, &app.data.registry);
            app.mode = Mode::Form(Box::new(form));
        })
    }

    fn ask_delete(&mut self) -> Effect {
        let Some(at) = self.written() else {
            return self.nothing_selected();
        };
        let (registry, ledger) = (&self.data.registry, &self.data.ledger);
        let within = edit::contained(registry, at);
        let is_marked = |at: &&Ref| {
            at.kind() == Kind::FollowUps
                && ledger.standing(registry.follow_up_id(**at)).since.is_some()
        };
        let deleting = Deleting {
            at: registry.address(at),
            marked: within.iter().chain([&at]).filter(is_marked).count(),
            named_by: edit::dependents(registry, at)
                .into_iter()
                .map(|at| registry.address(at))
                .collect(),
            within: within.into_iter().map(|at| registry.address(at)).collect(),
        };
        self.when_writable(|app| app.mode = Mode::Delete(deleting))
    }

    fn delete(&mut self) -> Effect {
        match std::mem::replace(&mut self.mode, Mode::Browse) {
            Mode::Delete(deleting) => Effect::Write(Box::new(Writing::Delete(deleting.at))),
            other => {
                self.mode = other;
                Effect::None
            }
        }
    }

    /// Saves the form. It stays until the answer has come, so that nothing typed is lost.
    pub(super) fn save(&mut self) -> Effect {
        let Mode::Form(form) = &mut self.mode else {
            return Effect::None;
        };
        if form.saving {
            return Effect::None;
        }
        let registry = &self.data.registry;
        let wrong = form
            .cells
            .iter()
            .position(|cell| form.fault(cell, registry, &self.data.words).is_some());
        if let Some(row) = wrong {
            form.go_to(row);
            return Effect::None;
        }
        if matches!(form.purpose, Purpose::Fact { .. }) {
            return self.save_fact();
        }
        if !form.is_changed() {
            self.mode = Mode::Browse;
            self.notice = Some(Notice::info(self.data.words.say("write-nothing-changed")));
            return Effect::None;
        }
        form.saving = true;
        (form.refusal, form.difference) = (None, Vec::new());
        let cells = form.cells.clone();
        Effect::Write(Box::new(match &form.purpose {
            Purpose::New(parent) => Writing::New {
                kind: form.kind,
                parent: parent.clone(),
                cells,
            },
            Purpose::Edit(at) => Writing::Cells(at.clone(), cells),
            Purpose::Rename(at) => {
                let new = cells.first().map(|cell| cell.typed.trim().to_owned());
                Writing::Rename(at.clone(), new.unwrap_or_default())
            }
            // See `save_fact`.
            Purpose::Fact { .. } => return Effect::None,
        }))
    }

    /// Leaves the form; with something not saved, at the second time of asking.
    pub(super) fn leave_form(&mut self) {
        let Mode::Form(form) = &mut self.mode else {
            return;
        };
        if !form.offers.is_empty() {
            form.offers.clear();
            form.offer = None;
        } else if form.is_changed() && !form.warned {
            form.warned = true;
            self.notice = Some(Notice::error(self.data.words.say("write-not-saved")));
        } else {
            self.mode = self.rest();
        }
    }

    /// Takes the answer to a writing.
    pub(super) fn wrote(&mut self, answer: Result<Wrote, Unwritten>) -> Effect {
        let words = self.data.words.clone();
        match answer {
            Ok(wrote) => {
                // What was reviewed is filed, and kept no longer.
                let incoming = self.incoming.take();
                // A review that waits below a list that was written goes on.
                let review = if incoming.is_some() {
                    None
                } else {
                    self.review.take()
                };
                self.mode = self.rest();
                self.take_present(*wrote.data);
                if let Some(at) = wrote.at.and_then(|at| self.data.registry.find(&at))
                    && self.selected() != Some(at)
                {
                    self.go_to(at);
                }
                // The first line of a report is what was done, the rest of it comes behind.
                let (what, rest) = match review.as_ref().and_then(|own| own.report.split_first()) {
                    Some((first, rest)) => (first.clone(), rest.join(" · ")),
                    None => (wrote.what, String::new()),
                };
                self.notice = Some(match wrote.new_problems.first() {
                    None if rest.is_empty() => {
                        Notice::done(tell!(words, "write-done", what = what))
                    }
                    None => {
                        let done = tell!(words, "write-done", what = what);
                        Notice::done(format!("{done} · {rest}"))
                    }
                    Some(problem) => {
                        let problem = problem.to_string();
                        Notice::error(tell!(
                            words,
                            "write-done-problem",
                            what = what,
                            problem = problem
                        ))
                    }
                });
                if let Some(incoming) = incoming {
                    let problem = self.notice.take().filter(|own| own.level == Level::Error);
                    let effect = self.adopted(&incoming);
                    // What is wrong now outweighs how much came in.
                    self.notice = problem.or(self.notice.take());
                    return effect;
                }
                let kept = review.and_then(|review| review.kept);
                kept.map_or(Effect::None, Effect::ForgetKept)
            }
            Err(unwritten) => {
                self.unwritten(unwritten);
                Effect::None
            }
        }
    }

    fn unwritten(&mut self, unwritten: Unwritten) {
        let (error, difference) = match unwritten {
            Unwritten::Changed { error, difference } => (error, difference),
            Unwritten::Failed(error) => (error, String::new()),
        };
        let lines: Vec<String> = difference.lines().map(crate::model::shown).collect();
        let text = whole(&error, &self.data.words);
        if let Some(review) = &mut self.review {
            review.saving = false;
        }
        if let Some(incoming) = &mut self.incoming {
            incoming.saving = false;
        }
        match &mut self.mode {
            Mode::Form(form) => {
                form.saving = false;
                form.refusal = Some(text);
                form.difference = lines;
                form.see(&self.data.registry);
            }
            Mode::Mend(mending) => {
                mending.message = error.told(&self.data.words);
                mending.hint = error.advice(&self.data.words);
                mending.difference = lines;
            }
            _ => self.notice = Some(Notice::error(text)),
        }
    }

    /// Takes what came back from the editor.
    pub(super) fn edited(&mut self, at: Address, answer: Result<Edited, Error>) -> Effect {
        match answer {
            Ok(Edited::Unchanged) => {
                self.notice = Some(Notice::info(self.data.words.say("write-nothing-changed")));
                self.mode = Mode::Browse;
                Effect::None
            }
            Ok(Edited::Sound(copy)) => {
                // Should it not be written after all, it can be edited again.
                self.mode = Mode::Mend(Box::new(Mending {
                    copy: copy.clone(),
                    at: at.clone(),
                    message: String::new(),
                    hint: None,
                    line: None,
                    difference: Vec::new(),
                }));
                Effect::Write(Box::new(Writing::Replace(copy, at)))
            }
            Ok(Edited::Faulty(copy, fault, line)) => {
                self.mode = Mode::Mend(Box::new(Mending {
                    copy,
                    at,
                    line: (fault.line > 0).then_some((fault.line, line)),
                    message: fault.to_string(),
                    hint: fault.hint,
                    difference: Vec::new(),
                }));
                Effect::None
            }
            Err(error) => {
                self.notice = Some(Notice::error(whole(&error, &self.data.words)));
                Effect::None
            }
        }
    }

    fn edit_again(&mut self) -> Effect {
        match std::mem::replace(&mut self.mode, Mode::Browse) {
            Mode::Mend(mending) => {
                let line = mending.line.map(|(line, _)| line);
                Effect::Edit(mending.at, Some((mending.copy, line.unwrap_or(0))))
            }
            other => {
                self.mode = other;
                Effect::None
            }
        }
    }

    /// Leaves a file that cannot be put in place, and says where it is kept.
    pub(super) fn leave_mending(&mut self) {
        if let Mode::Mend(mending) = &self.mode {
            let draft = crate::model::path_words(&mending.copy.draft);
            self.notice = Some(Notice::info(tell!(
                self.data.words,
                "cli-draft-kept",
                draft = draft
            )));
        }
        self.mode = Mode::Browse;
    }

    /// The change of files that undo would take back, if one was made after the last mark.
    pub(super) fn change_to_undo(&self) -> Option<Effect> {
        let edit = self.present().changes.undo.as_ref()?;
        let marks = self.data.ledger.next_undo(&self.data.writer);
        let marked = marks.iter().map(|entry| entry.at).max();
        (Some(edit.at) > marked).then(|| Effect::Write(Box::new(Writing::Back(edit.clone()))))
    }

    /// The change of files that redo would make again, if it was taken back last.
    pub(super) fn change_to_redo(&self) -> Option<Effect> {
        let edit = self.present().changes.redo.as_ref()?;
        let undone = self
            .data
            .ledger
            .next_redo(&self.data.writer)
            .map(|entry| entry.at);
        (edit.undone > undone).then(|| Effect::Write(Box::new(Writing::Forth(edit.clone()))))
    }
}

/// What went wrong and what to do about it, in a line.
pub(super) fn whole(error: &Error, words: &Words) -> String {
    match error.advice(words) {
        Some(hint) => format!("{} · {hint}", error.told(words)),
        None => error.told(words),
    }
}
