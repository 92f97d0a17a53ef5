//! The steps of each lesson.

use super::{Before, Lesson, Step, Told};
use crate::app::{Action, App, Focus, Mode, Picking, Reading, Screen, SheetKind};
use crate::model::Kind;

/// What is said once everything is learnt.
pub(super) const END: Told = Told {
    says: "tour-end",
    keys: &[
        Action::Pick(Picking::Action),
        Action::Show(SheetKind::Help),
        Action::Quit,
    ],
};

/// What is said while something is in the way of the step.
pub(super) const ASIDE: Told = Told {
    says: "tour-aside",
    keys: &[Action::Leave],
};

/// Letters enough to find something by.
const LETTERS: usize = 3;

const FIND: &[Step] = &[
    Step {
        says: "tour-find",
        keys: &[Action::Search],
        stands: browses,
        is_done: |app, _| matches!(app.mode, Mode::Quick(_)),
    },
    Step {
        says: "tour-find-type",
        keys: &[],
        stands: searches,
        is_done: |app, _| match &app.mode {
            Mode::Quick(quick) => {
                quick.input.value().chars().nth(LETTERS - 1).is_some() && !quick.results.is_empty()
            }
            _ => false,
        },
    },
    Step {
        says: "tour-find-go",
        keys: &[Action::Down, Action::Submit],
        stands: searches,
        is_done: |app, _| reads(app) && matches!(app.screen, Screen::List),
    },
];

const READ: &[Step] = &[
    GO_IN,
    Step {
        says: "tour-read",
        keys: &[Action::Down, Action::PageDown],
        stands: reads,
        is_done: |app, before| reads(app) && app.detail != before.detail,
    },
];

const FOLLOW: &[Step] = &[
    GO_IN,
    Step {
        says: "tour-follow-choose",
        keys: &[Action::NextLink],
        stands: reads,
        is_done: |app, before| app.chosen_link().is_some() && app.detail.link != before.detail.link,
    },
    Step {
        says: "tour-follow",
        keys: &[Action::Enter],
        stands: |app| reads(app) && app.chosen_link().is_some(),
        is_done: |app, before| browses(app) && app.history.depth().0 > before.past,
    },
    Step {
        says: "tour-follow-back",
        keys: &[Action::Back, Action::Forward],
        stands: browses,
        is_done: |app, before| app.history.depth().0 < before.past,
    },
];

const MARK: &[Step] = &[
    Step {
        says: "tour-mark-list",
        keys: &[Action::ToTab(Kind::FollowUps)],
        stands: browses,
        is_done: |app, _| {
            browses(app) && matches!(app.screen, Screen::List) && app.lists_follow_ups()
        },
    },
    Step {
        says: "tour-mark",
        keys: &[Action::Toggle, Action::DoneWithNote],
        stands: |app| browses(app) && !app.marked_follow_ups().is_empty(),
        is_done: has_marked,
    },
    Step {
        says: "tour-mark-undo",
        keys: &[Action::Undo],
        stands: browses,
        is_done: has_marked,
    },
];

const BRIEF: &[Step] = &[
    Step {
        says: "tour-brief",
        keys: &[Action::Brief],
        stands: browses,
        is_done: |app, _| app.detail.reading == Reading::Brief,
    },
    Step {
        says: "tour-brief-back",
        keys: &[Action::PageDown, Action::Brief],
        stands: browses,
        is_done: |app, _| app.detail.reading == Reading::Record,
    },
];

const DRAFT: &[Step] = &[
    Step {
        says: "tour-draft",
        keys: &[Action::AskDraft],
        stands: browses,
        is_done: |app, _| matches!(app.mode, Mode::Intake(_) | Mode::Review),
    },
    Step {
        says: "tour-draft-paste",
        keys: &[Action::Submit],
        stands: |app| matches!(app.mode, Mode::Intake(_)),
        is_done: |app, _| matches!(app.mode, Mode::Review),
    },
    Step {
        says: "tour-draft-review",
        keys: &[Action::Accept, Action::Save, Action::Leave],
        stands: |app| app.review.is_some(),
        is_done: |app, _| app.review.is_none(),
    },
];

const EXPORT: &[Step] = &[
    Step {
        says: "tour-export",
        keys: &[Action::AskExport],
        stands: browses,
        is_done: |app, _| matches!(app.mode, Mode::Export(_)),
    },
    Step {
        says: "tour-export-format",
        keys: &[Action::NextFormat, Action::Submit, Action::Leave],
        stands: |app| matches!(app.mode, Mode::Export(_)),
        is_done: |app, _| browses(app),
    },
];

const GO_IN: Step = Step {
    says: "tour-go-in",
    keys: &[Action::ToDetail],
    stands: browses,
    is_done: |app, _| reads(app),
};

impl Lesson {
    /// What is done in it, in order.
    pub(super) fn steps(self) -> &'static [Step] {
        match self {
            Self::Find => FIND,
            Self::Read => READ,
            Self::Follow => FOLLOW,
            Self::Mark => MARK,
            Self::Brief => BRIEF,
            Self::Draft => DRAFT,
            Self::Export => EXPORT,
        }
    }
}

fn browses(app: &App) -> bool {
    matches!(app.mode, Mode::Browse)
}

fn searches(app: &App) -> bool {
    matches!(app.mode, Mode::Quick(_))
}

fn reads(app: &App) -> bool {
    browses(app) && app.focus == Focus::Detail
}

fn has_marked(app: &App, before: &Before) -> bool {
    app.data.ledger.entries().len() > before.marks
}
