//! From a text to a draft that can be reviewed: what is asked of the world, and the box for it.

use super::review::Said;
use super::{Action, App, Data, Effect, Mode, Notice, Review};
use crate::draft::{self, Draft, Kept, Lookup};
use crate::error::Error;
use crate::lang::tell;
use crate::ledger::Ledger;
use crate::model::path_words;
use crate::registry::{Langs, Registry};
use crate::search::{Catalogue, Scope};
use jiff::civil::Date;
use std::path::PathBuf;
use std::sync::Arc;
use tui_input::Input;

/// A pasted text longer than that, or of several lines, is a dispatch and not a name.
const LONGEST_NAME: usize = 200;

/// What a draft is to be made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// A text that was pasted.
    Text(String),
    /// A file, as its name was typed.
    File(String),
    /// A draft that was kept, by where its facts lie.
    Kept(PathBuf),
}

/// A draft that is to be made, with what it is held against.
#[derive(Debug)]
pub struct Drafting {
    /// Of what.
    pub asked: Asked,
    registry: Arc<Registry>,
    ledger: Arc<Ledger>,
    catalogue: Option<Arc<Catalogue>>,
    langs: Langs,
    today: Date,
}

/// A draft that was made.
#[derive(Debug)]
pub struct Drafted {
    /// The text and the facts.
    pub draft: Draft,
    /// Where it is kept, if it is.
    pub kept: Option<PathBuf>,
}

impl Drafting {
    fn new(asked: Asked, data: &Data) -> Self {
        Self {
            asked,
            registry: Arc::clone(&data.registry),
            ledger: Arc::clone(&data.ledger),
            catalogue: data.catalogue.clone(),
            langs: data.langs.clone(),
            today: data.today,
        }
    }

    /// Makes it. `document` reads a file as text, `keep` puts on the desk what was found.
    ///
    /// # Errors
    /// When there is nothing to read.
    pub fn carry_out(
        self,
        document: impl FnOnce(&str) -> Result<String, Error>,
        keep: impl FnOnce(&Draft) -> Option<PathBuf>,
    ) -> Result<Drafted, Error> {
        let text = match &self.asked {
            Asked::Kept(facts) => {
                return Ok(Drafted {
                    draft: draft::kept_draft(facts)?,
                    kept: Some(facts.clone()),
                });
            }
            Asked::Text(text) => draft::text_of(text.as_bytes(), None)?,
            Asked::File(file) => document(file)?,
        };
        let mut draft = draft::read(&text, None);
        let catalogue = self
            .catalogue
            .clone()
            .unwrap_or_else(|| Arc::new(Catalogue::new(&self.registry, &self.langs, self.today)));
        let lookup = Lookup {
            catalogue: &catalogue,
            scope: Scope {
                registry: &self.registry,
                ledger: &self.ledger,
                today: self.today,
            },
            langs: &self.langs,
        };
        draft::link(&mut draft, lookup);
        let kept = (!draft.facts.is_empty()).then(|| keep(&draft)).flatten();
        Ok(Drafted { draft, kept })
    }
}

/// The box in which a text is pasted, a file named, or a kept draft chosen.
#[derive(Debug, Default)]
pub struct Intake {
    /// The name of a file, as far as it is typed.
    pub input: Input,
    /// The drafts that are kept.
    pub kept: Vec<Kept>,
    /// Which of them is chosen, if the name of a file is not typed.
    pub row: Option<usize>,
    /// Whether a text is being read.
    pub reading: bool,
    /// Why none could be read.
    pub refusal: Option<String>,
}

impl Intake {
    fn step(&mut self, step: isize) {
        let last = self.kept.len().checked_sub(1);
        self.row = match (self.row, last) {
            (None, Some(_)) if step > 0 => Some(0),
            (None, _) | (_, None) => None,
            (Some(0), _) if step < 0 => None,
            (Some(row), Some(last)) => Some(row.saturating_add_signed(step).min(last)),
        };
    }
}

/// Says whether a pasted text is one to be read, and not a name that is looked for.
pub(super) fn is_dispatch(text: &str) -> bool {
    let text = text.trim();
    text.contains(['\n', '\r']) || text.chars().nth(LONGEST_NAME).is_some()
}

impl App {
    /// Does what concerns the making of drafts; says nothing of an action that does not.
    pub(super) fn act_drafting(&mut self, action: Action) -> Option<Effect> {
        match (action, &mut self.mode) {
            (Action::AskDraft, _) => {
                let mut asks = Effect::None;
                self.when_writable(|app| {
                    app.mode = Mode::Intake(Intake::default());
                    asks = Effect::ListKept;
                });
                Some(asks)
            }
            (Action::Up, Mode::Intake(intake)) => {
                intake.step(-1);
                Some(Effect::None)
            }
            (Action::Down, Mode::Intake(intake)) => {
                intake.step(1);
                Some(Effect::None)
            }
            (Action::ForgetDraft, Mode::Intake(intake)) => {
                let Some(row) = intake.row.filter(|row| *row < intake.kept.len()) else {
                    return Some(Effect::None);
                };
                let kept = intake.kept.remove(row);
                intake.row = row.min(intake.kept.len()).checked_sub(1);
                Some(Effect::ForgetKept(kept.facts))
            }
            _ => None,
        }
    }

    /// Has a text read that was pasted.
    pub(super) fn paste_dispatch(&mut self, text: String) -> Effect {
        if self.data.as_of.is_some() {
            self.refuse_mark();
            return Effect::None;
        }
        let mut asks = Effect::None;
        self.when_writable(|app| asks = app.ask_draft(Asked::Text(text)));
        asks
    }

    /// Has what is typed or chosen in the box read.
    pub(super) fn submit_intake(&mut self, intake: Intake) -> Effect {
        let chosen = intake.row.and_then(|row| intake.kept.get(row));
        let asked = match chosen {
            Some(kept) => Asked::Kept(kept.facts.clone()),
            // The tour brings a dispatch of its own.
            None if self.tour.is_some() && intake.input.value().trim().is_empty() => {
                Asked::Text(self.data.words.say("tour-dispatch").into_owned())
            }
            None => Asked::File(intake.input.value().trim().to_owned()),
        };
        let nothing = matches!(&asked, Asked::File(file) if file.is_empty());
        let busy = intake.reading;
        self.mode = Mode::Intake(intake);
        if nothing || busy {
            return Effect::None;
        }
        self.ask_draft(asked)
    }

    fn ask_draft(&mut self, asked: Asked) -> Effect {
        if let Mode::Intake(intake) = &mut self.mode {
            (intake.reading, intake.refusal) = (true, None);
        } else {
            self.mode = Mode::Intake(Intake {
                reading: true,
                ..Intake::default()
            });
        }
        Effect::Draft(Box::new(Drafting::new(asked, self.present())))
    }

    /// Takes the drafts that are kept.
    pub(super) fn kept_drafts(&mut self, kept: Vec<Kept>) {
        if let Mode::Intake(intake) = &mut self.mode {
            intake.kept = kept;
        }
    }

    /// Takes a draft that was made.
    pub(super) fn drafted(&mut self, answer: Result<Drafted, Error>) {
        if !matches!(&self.mode, Mode::Intake(intake) if intake.reading) {
            // Whoever asked went elsewhere meanwhile.
            return;
        }
        let words = &self.data.words;
        let refusal = match answer {
            Ok(drafted) if drafted.draft.facts.is_empty() => {
                words.say("draft-nothing").into_owned()
            }
            Ok(drafted) => {
                self.review(drafted);
                return;
            }
            Err(error) => super::writing::whole(&error, words),
        };
        if let Mode::Intake(intake) = &mut self.mode {
            (intake.reading, intake.refusal) = (false, Some(refusal));
        }
    }

    /// Begins to review a draft.
    pub fn review(&mut self, drafted: Drafted) {
        self.review = Some(Box::new(Review::new(drafted)));
        self.mode = Mode::Review;
    }

    /// Has what was said of the facts kept where the draft is kept, so that it outlasts the program
    /// however that ends.
    pub(super) fn keep_said(&mut self) -> Option<Effect> {
        let review = self.review.as_mut().filter(|review| !review.saving)?;
        let kept = review.kept.clone()?;
        let said = std::mem::take(&mut review.said);
        (said == Said::Unkept).then(|| Effect::KeepSoon(Box::new(review.draft.clone()), kept))
    }

    /// Takes what became of a draft that was to be kept.
    pub(super) fn kept(&mut self, answer: Result<PathBuf, Error>) -> Effect {
        let leaving = self.review.as_ref().map(|review| review.leaving);
        match answer {
            Ok(path) => {
                self.review = None;
                self.mode = Mode::Browse;
                if leaving == Some(super::Leaving::Program) {
                    return Effect::Quit;
                }
                let draft = path_words(&path);
                self.notice = Some(Notice::info(tell!(
                    self.data.words,
                    "review-kept",
                    draft = draft
                )));
            }
            Err(error) => {
                if let Some(review) = &mut self.review {
                    (review.leaving, review.unkept) = (super::Leaving::Not, true);
                }
                let text = super::writing::whole(&error, &self.data.words);
                self.notice = Some(Notice::error(text));
            }
        }
        Effect::None
    }
}
