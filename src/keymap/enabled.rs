//! Why an action cannot be done here, when it cannot.

use crate::app::{Action, App, Copying, Mode, Part, Picking, Screen, SheetKind};
use crate::model::Kind;

/// The message of why an action cannot be done just now, or nothing when it can.
#[expect(clippy::too_many_lines, reason = "a table, an arm an action")]
pub fn why_not(app: &App, action: Action) -> Option<&'static str> {
    let unless = |can: bool, why| if can { None } else { Some(why) };
    match action {
        _ if app.data.as_of.is_some() && action.marks() => Some("why-present"),
        Action::Toggle
        | Action::Start
        | Action::Cancel
        | Action::DoneWithNote
        | Action::Annotate => unless(!app.marked_follow_ups().is_empty(), "why-no-follow-up"),
        Action::Select | Action::SelectAll => unless(app.lists_follow_ups(), "why-only-follow-ups"),
        Action::New(kind @ (Kind::Proposals | Kind::FollowUps)) => {
            unless(app.parent_for(kind).is_some(), "why-no-parent")
        }
        Action::OpenEditor | Action::OpenForm | Action::AskRename | Action::AskDelete => {
            unless(app.selected().is_some(), "why-no-record")
        }
        Action::SaySame | Action::SayDistinct => match &app.incoming {
            Some(incoming) => unless(
                matches!(incoming.line(), Some((Part::Likely, _))),
                "why-no-double",
            ),
            None => None,
        },
        Action::ForgetDraft => match app.mode.standing() {
            Mode::Intake(intake) => unless(intake.row.is_some(), "why-nothing-chosen"),
            _ => None,
        },
        Action::TakeOffer => match app.mode.standing() {
            Mode::Form(form) => unless(form.offer.is_some(), "why-nothing-chosen"),
            _ => None,
        },
        Action::Undo => unless(
            app.present().changes.undo.is_some()
                || !app.data.ledger.next_undo(&app.data.writer).is_empty(),
            "why-no-mark",
        ),
        Action::Redo => unless(
            app.present().changes.redo.is_some()
                || app.data.ledger.next_redo(&app.data.writer).is_some(),
            "why-no-undo",
        ),
        Action::Tour => unless(app.tour.is_none(), "why-in-tour"),
        Action::SkipLesson => match &app.tour {
            Some(tour) => unless(tour.lesson.is_some(), "why-toured"),
            None => Some("why-no-tour"),
        },
        Action::Retry => unless(app.unrecorded.is_some(), "why-recorded"),
        Action::Back | Action::Pick(Picking::Place) => {
            unless(app.history.depth().0 > 0, "why-no-back")
        }
        Action::Forward => unless(app.history.depth().1 > 0, "why-no-forward"),
        Action::ClearFilter => unless(
            !app.listing().filter.value().is_empty() || !app.selection.is_empty(),
            "why-no-filter",
        ),
        Action::Show(SheetKind::Problems) => unless(!app.data.faults.is_empty(), "why-no-problems"),
        Action::FollowUpsOfThis => {
            let kinds = [
                Kind::People,
                Kind::Organisations,
                Kind::Places,
                Kind::Events,
            ];
            let at = app.chosen_link().or(app.selected());
            unless(
                at.is_some_and(|at| kinds.contains(&at.kind())),
                "why-no-list",
            )
        }
        Action::OpenLink => unless(app.copied(Copying::Link).is_some(), "copy-no-link"),
        Action::Pick(Picking::Bookmark) => unless(!app.bookmarks().is_empty(), "why-no-bookmark"),
        Action::AskCopy => unless(
            app.at_hand().is_some() || app.whom().is_some(),
            "why-no-record",
        ),
        Action::Source => match app.mode.standing() {
            Mode::Review => None,
            _ => unless(
                app.at_hand().is_some() || app.whom().is_some(),
                "why-no-record",
            ),
        },
        Action::NextSource | Action::PreviousSource => match app.mode.standing() {
            Mode::Sources(sources) => unless(sources.cites.len() > 1, "why-one-source"),
            _ => None,
        },
        Action::ToWords => match app.mode.standing() {
            Mode::Sources(sources) => unless(sources.top.is_some(), "why-at-words"),
            _ => None,
        },
        Action::OpenWeb => match app.mode.standing() {
            Mode::Sources(sources) => {
                let address = sources.cite().and_then(crate::app::Cite::web_address);
                unless(address.is_some(), "why-no-address")
            }
            _ => None,
        },
        Action::Brief => unless(app.whom().is_some(), "why-no-whom"),
        Action::Bookmark | Action::Relations | Action::Path => {
            unless(app.at_hand().is_some(), "why-no-record")
        }
        Action::ToView(number) => unless(number < app.views.len(), "why-no-view"),
        Action::NextLink if matches!(app.screen, Screen::Overview(_)) => None,
        Action::ToDetail | Action::NextLink => unless(app.selected().is_some(), "why-no-selection"),
        _ => None,
    }
}
