//! The tour: seven things people do, each learnt by doing it.
//!
//! A lesson is a few steps. A step says what to press and is over once the state shows that it was
//! done, by whatever key, the mouse or the palette; one that no longer stands, because its box was
//! closed meanwhile, goes back to the beginning of its lesson.

mod lessons;

use super::{Action, App, Detail, Effect, Mode, Notice};
use crate::model::Address;
use strum::{EnumCount as _, IntoEnumIterator as _};

/// What is learnt, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumIter, strum::EnumCount)]
#[expect(missing_docs, reason = "each name is its own meaning")]
pub enum Lesson {
    Find,
    Read,
    Follow,
    Mark,
    Brief,
    Draft,
    Export,
}

impl Lesson {
    /// How many there are.
    pub const ALL: usize = Self::COUNT;

    /// The message of what is learnt.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Find => "tour-heading-find",
            Self::Read => "tour-heading-read",
            Self::Follow => "tour-heading-follow",
            Self::Mark => "tour-heading-mark",
            Self::Brief => "tour-heading-brief",
            Self::Draft => "tour-heading-draft",
            Self::Export => "tour-heading-export",
        }
    }

    /// Its number, from one on.
    pub fn number(self) -> usize {
        self as usize + 1
    }
}

/// What is to be done, and how it is seen that it was.
struct Step {
    /// The message that says it; its keys are called `a`, `b` and `c` there, in this order.
    says: &'static str,
    /// The actions whose keys it names.
    keys: &'static [Action],
    /// Whether it can be done where one is.
    stands: fn(&App) -> bool,
    /// Whether it was done.
    is_done: fn(&App, &Before) -> bool,
}

/// What was when a step began.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Before {
    selected: Option<Address>,
    detail: Detail,
    /// How many steps could be gone back.
    past: usize,
    /// How much was marked.
    marks: usize,
}

impl Before {
    fn of(app: &App) -> Self {
        Self {
            selected: app.selected().map(|at| app.data.registry.address(at)),
            detail: app.detail,
            past: app.history.depth().0,
            marks: app.data.ledger.entries().len(),
        }
    }
}

/// How far the tour is.
#[derive(Debug)]
pub struct Tour {
    /// What is learnt now; nothing once all is.
    pub lesson: Option<Lesson>,
    /// Which step of it.
    step: usize,
    before: Before,
}

/// What the tour says: a message and the actions whose keys it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// The message; its keys are called `a`, `b` and `c` there.
    pub says: &'static str,
    /// The actions whose keys it names, in this order.
    pub keys: &'static [Action],
}

impl App {
    /// Begins the tour.
    pub fn begin_tour(&mut self) {
        self.tour = Some(Tour {
            lesson: Lesson::iter().next(),
            step: 0,
            before: Before::of(self),
        });
    }

    /// `F1` twice: asks for the tour, which is on another registry than one's own.
    pub(super) fn ask_tour(&mut self) -> Effect {
        if self.tour.is_some() {
            self.notice = Some(Notice::info(self.data.words.say("why-in-tour")));
            return Effect::None;
        }
        self.mode = self.rest();
        Effect::Tour
    }

    /// What is to be done next.
    pub fn tour_told(&self) -> Option<Told> {
        let tour = self.tour.as_ref()?;
        let Some(step) = tour.lesson.and_then(|lesson| lesson.steps().get(tour.step)) else {
            return Some(lessons::END);
        };
        let is_in_the_way = !(step.stands)(self) && !matches!(self.mode, Mode::Browse);
        Some(if is_in_the_way {
            lessons::ASIDE
        } else {
            Told {
                says: step.says,
                keys: step.keys,
            }
        })
    }

    /// Goes on with the tour as far as was done what it asked for.
    pub(super) fn go_on_with_tour(&mut self) {
        while let Some(Tour {
            lesson: Some(lesson),
            step,
            before,
        }) = &self.tour
        {
            let (lesson, step) = (*lesson, *step);
            let Some(asked) = lesson.steps().get(step) else {
                return self.begin_lesson(lesson.number());
            };
            if (asked.is_done)(self, before) {
                match lesson.steps().len() {
                    all if step + 1 < all => self.begin_step(step + 1),
                    _ => self.begin_lesson(lesson.number()),
                }
            } else if step > 0 && !(asked.stands)(self) && matches!(self.mode, Mode::Browse) {
                return self.begin_step(0);
            } else {
                return;
            }
        }
    }

    /// Leaves a lesson for the next.
    pub(super) fn skip_lesson(&mut self) {
        if let Some(lesson) = self.tour.as_ref().and_then(|tour| tour.lesson) {
            self.mode = self.rest();
            self.begin_lesson(lesson.number());
        }
    }

    fn begin_lesson(&mut self, number: usize) {
        if let Some(tour) = &mut self.tour {
            tour.lesson = Lesson::iter().nth(number);
        }
        self.begin_step(0);
    }

    fn begin_step(&mut self, step: usize) {
        let now = Before::of(self);
        if let Some(tour) = &mut self.tour {
            (tour.step, tour.before) = (step, now);
        }
    }
}
