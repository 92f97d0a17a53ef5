//! Why an action cannot be done here, when it cannot.

use crate::app::{Action, App, Screen, SheetKind};
use crate::model::Kind;

/// Why an action cannot be done just now, or nothing when it can.
pub fn why_not(app: &App, action: Action) -> Option<&'static str> {
    let unless = |can: bool, why| if can { None } else { Some(why) };
    match action {
        _ if app.data.as_of.is_some() && action.marks() => Some("marks are made in the present"),
        Action::Toggle
        | Action::Start
        | Action::Cancel
        | Action::DoneWithNote
        | Action::Annotate => unless(
            !app.marked_follow_ups().is_empty(),
            "no follow-up is chosen",
        ),
        Action::Select | Action::SelectAll => unless(
            app.lists_follow_ups(),
            "only follow-ups are selected to be marked together",
        ),
        Action::Undo => unless(
            !app.data.ledger.next_undo(&app.data.writer).is_empty(),
            "you have marked nothing",
        ),
        Action::Redo => unless(
            app.data.ledger.next_redo(&app.data.writer).is_some(),
            "you have undone nothing",
        ),
        Action::Retry => unless(app.unrecorded.is_some(), "everything is recorded"),
        Action::Back => unless(app.history.depth().0 > 0, "there is nowhere to go back to"),
        Action::Forward => unless(
            app.history.depth().1 > 0,
            "there is nowhere to go forward to",
        ),
        Action::ClearFilter => unless(
            !app.listing().filter.value().is_empty() || !app.selection.is_empty(),
            "the list is not filtered and nothing is selected",
        ),
        Action::Show(SheetKind::Problems) => {
            unless(!app.data.faults.is_empty(), "the registry has no problems")
        }
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
                "only people, organisations, places and events have a list of their own",
            )
        }
        Action::Brief => unless(
            app.whom().is_some(),
            "nothing here is about a person, an organisation or a country",
        ),
        Action::Relations | Action::Path => {
            unless(app.at_hand().is_some(), "no record is selected")
        }
        Action::ToView(number) => unless(number < app.views.len(), "no such view is kept"),
        Action::NextLink if matches!(app.screen, Screen::Overview(_)) => None,
        Action::ToDetail | Action::NextLink => {
            unless(app.selected().is_some(), "nothing is selected")
        }
        _ => None,
    }
}
