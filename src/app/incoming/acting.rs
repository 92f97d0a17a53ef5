//! What keys do in the list of what a file brings.

use super::Incoming;
use crate::app::{Action, App, Effect, Intent, Mode, Notice};
use crate::import::{Decided, Said};
use crate::lang::tell;
use crate::model::RecordId as _;
use crate::store::Draft;

impl App {
    /// Does what concerns the list; says nothing of an action that does not.
    pub(in crate::app) fn act_incoming(&mut self, action: Action) -> Option<Effect> {
        if !matches!(self.mode, Mode::Incoming) {
            return None;
        }
        let page = isize::try_from(self.viewport.overlay_rows.saturating_sub(1)).unwrap_or(1);
        let incoming = self.incoming.as_mut()?;
        let done = match action {
            Action::Save => return Some(self.save_incoming()),
            Action::Leave => return Some(self.leave_incoming()),
            Action::Accept => incoming.turn(),
            Action::AcceptKind => incoming.turn_part(),
            Action::SaySame => incoming.say(Said::Same),
            Action::SayDistinct => incoming.say(Said::Distinct),
            _ => {
                match action {
                    Action::Up => incoming.step(-1),
                    Action::Down => incoming.step(1),
                    Action::PageUp => incoming.step(-page.max(1)),
                    Action::PageDown => incoming.step(page.max(1)),
                    Action::First => incoming.choose(0),
                    Action::Last => incoming.choose(usize::MAX),
                    Action::NextTab => incoming.step_part(false),
                    Action::PreviousTab => incoming.step_part(true),
                    _ => return None,
                }
                true
            }
        };
        if !done {
            let why = match action {
                Action::SaySame | Action::SayDistinct => "why-no-double",
                _ => "incoming-not-left",
            };
            self.notice = Some(Notice::info(self.data.words.say(why)));
        }
        Some(Effect::None)
    }

    /// Has what is taken written. The list stays until the answer has come.
    fn save_incoming(&mut self) -> Effect {
        let words = &self.data.words;
        let Some(incoming) = &mut self.incoming else {
            return Effect::None;
        };
        if incoming.saving {
            return Effect::None;
        }
        if incoming.taken() == 0 && incoming.said.is_empty() {
            self.notice = Some(Notice::info(words.say("incoming-nothing")));
            return Effect::None;
        }
        incoming.saving = true;
        Effect::Adopt(Box::new(incoming.decided(words)))
    }

    /// Leaves the list and writes nothing; after something was decided, at the second time of
    /// asking.
    fn leave_incoming(&mut self) -> Effect {
        let Some(incoming) = &mut self.incoming else {
            self.mode = self.rest();
            return Effect::None;
        };
        if incoming.saving {
            return Effect::None;
        }
        let has_said = !incoming.said.is_empty() || !incoming.left.is_empty();
        let words = &self.data.words;
        if has_said && !incoming.warned {
            incoming.warned = true;
            self.notice = Some(Notice::error(words.say("incoming-leave")));
            return Effect::None;
        }
        self.notice = Some(Notice::info(words.say("import-nothing")));
        self.incoming = None;
        self.mode = self.rest();
        Effect::None
    }

    /// Ends the list once it is written: says what was, and has its marks recorded.
    pub(in crate::app) fn adopted(&mut self, incoming: &Incoming) -> Effect {
        let words = self.data.words.clone();
        let Decided { left, what, .. } = incoming.decided(&words);
        let taken = incoming.taken();
        let refused = incoming.planned.plan.refusals.len() + incoming.planned.plan.untold;
        let told = tell!(
            words,
            "incoming-done",
            what = what,
            count = taken,
            refused = refused
        );
        let noun = crate::model::Kind::FollowUps.singular();
        let marks = incoming.planned.plan.marks.iter();
        let drafts: Vec<Draft> = marks
            .filter(|mark| !left.contains(&(noun, mark.on.as_str().to_owned())))
            .map(|mark| {
                let note = mark.note.clone();
                Draft::mark(&self.data.ledger, &mark.on, mark.status, note, None)
            })
            .collect();
        if drafts.is_empty() {
            self.notice = Some(Notice::done(told));
            return Effect::None;
        }
        self.record(drafts, Intent::Import(told))
    }
}
