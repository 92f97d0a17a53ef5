//! Where the cursor of the terminal stands for those who follow it by ear or magnifier: on what is
//! chosen.

use crate::app::{App, Focus, Mode, Screen, Target, Viewport};

/// The cell where what the keys go to begins.
pub(super) fn place(app: &App, shown: &Viewport) -> Option<(u16, u16)> {
    let wanted = match &app.mode {
        Mode::Browse | Mode::Filter => chosen(app),
        Mode::Quick(quick) => Some(Target::Result(quick.row)),
        Mode::Incoming => (app.incoming.as_ref()).map(|own| Target::Incoming(own.row)),
        _ => Some(Target::Overlay),
    };
    let is = |wanted: Target| {
        let mut targets = shown.targets.iter().rev();
        targets.find(move |(area, target)| *target == wanted && area.width > 0)
    };
    let pane = match app.focus {
        Focus::List => Target::List,
        Focus::Detail => Target::Detail,
    };
    let (area, target) = wanted.and_then(is).or_else(|| is(pane))?;
    // Of what is laid over the screen, below its frame.
    Some(match target {
        Target::Overlay => (area.x + 1, area.y + 1),
        _ => (area.x, area.y),
    })
}

/// What is chosen in the pane that the keys go to.
fn chosen(app: &App) -> Option<Target> {
    if app.focus == Focus::Detail {
        return app.detail.link.map(Target::Link);
    }
    match &app.screen {
        Screen::List => Some(Target::Row(app.listing().row())),
        Screen::Overview(screen) => screen
            .chosen()
            .map(|(row, place)| Target::Figure(row, place)),
        Screen::Timeline(screen) => Some(Target::Row(screen.lane)),
        Screen::Map(screen) => Some(match screen.half {
            crate::app::Half::Map => Target::Site(screen.site),
            crate::app::Half::Matrix => Target::Country(screen.row),
        }),
        Screen::Relations(screen) => Some(Target::Row(screen.row())),
        Screen::Path(screen) => Some(Target::Row(screen.row())),
    }
}
