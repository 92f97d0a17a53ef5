//! Which key does what where, in one table: key handling, help, footer and palette read it.

mod chord;
mod enabled;
mod rows;

pub use chord::{Chord, Key};
pub use enabled::why_not;
pub use rows::{ROWS, Row};

use crate::app::{Action, App, Focus, Message, Mode, ReviewHalf, ScreenKind};

/// Where a key means something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::EnumIter)]
pub enum Context {
    /// In the list.
    List,
    /// In the detail pane.
    Detail,
    /// In the overview.
    Overview,
    /// In the timeline.
    Timeline,
    /// On the map and in the matrix beside it.
    Map,
    /// In the relations of a record.
    Relations,
    /// On the path between two records.
    Path,
    /// While a path is begun and not ended.
    PathBegun,
    /// In any of them.
    Browse,
    /// While the filter is typed.
    Filter,
    /// While everything is searched.
    Quick,
    /// While a query is typed, in either of them.
    Query,
    /// While a completion of a query is chosen.
    Completion,
    /// While a note is written.
    Note,
    /// While a day is asked for.
    Day,
    /// While it is asked where to write what is shown.
    Export,
    /// While a record is filled in.
    Form,
    /// While something is offered for what is filled in.
    Offer,
    /// While it is asked what to add.
    Add,
    /// While it is asked whether to take a record out.
    Delete,
    /// While a file cannot be put in place as it was edited.
    Mend,
    /// While a text is pasted, or a file named.
    Intake,
    /// Among the facts of a review.
    Review,
    /// Among the words of a review.
    Words,
    /// While it is asked what sort of fact to state.
    Sort,
    /// Where text is typed, whichever.
    Text,
    /// While a sheet is read.
    Sheet,
    /// Everywhere.
    Anywhere,
}

impl Context {
    /// The message of what it is called in the help.
    pub fn heading(self) -> &'static str {
        match self {
            Self::List => "context-list",
            Self::Detail => "context-detail",
            Self::Overview => "context-overview",
            Self::Timeline => "context-timeline",
            Self::Map => "context-map",
            Self::Relations => "context-relations",
            Self::Path => "context-path",
            Self::PathBegun => "context-path-begun",
            Self::Browse => "context-browse",
            Self::Filter => "context-filter",
            Self::Quick => "context-quick",
            Self::Query => "context-query",
            Self::Completion => "context-completion",
            Self::Note => "context-note",
            Self::Day => "context-day",
            Self::Export => "context-export",
            Self::Form => "context-form",
            Self::Offer => "context-offer",
            Self::Add => "context-add",
            Self::Delete => "context-delete",
            Self::Mend => "context-mend",
            Self::Intake => "context-intake",
            Self::Review => "context-review",
            Self::Words => "context-words",
            Self::Sort => "context-sort",
            Self::Text => "context-text",
            Self::Sheet => "context-sheet",
            Self::Anywhere => "context-anywhere",
        }
    }

    /// The contexts a key is looked up in just now, the nearest first.
    pub fn active(app: &App) -> Vec<Self> {
        let begun = matches!(app.mode, Mode::Browse) && app.path_begun().is_some();
        let begun = begun.then_some(Self::PathBegun);
        begun
            .into_iter()
            .chain(Self::of_mode(app).iter().copied())
            .collect()
    }

    fn of_mode(app: &App) -> &'static [Self] {
        match (&app.mode, app.focus) {
            (Mode::Browse, Focus::List) => match app.screen.kind() {
                ScreenKind::List => &[Self::List, Self::Browse, Self::Anywhere],
                ScreenKind::Overview => &[Self::Overview, Self::Browse, Self::Anywhere],
                ScreenKind::Timeline => &[Self::Timeline, Self::Browse, Self::Anywhere],
                ScreenKind::Map => &[Self::Map, Self::Browse, Self::Anywhere],
                ScreenKind::Relations => &[Self::Relations, Self::Browse, Self::Anywhere],
                ScreenKind::Path => &[Self::Path, Self::Browse, Self::Anywhere],
            },
            (Mode::Browse, Focus::Detail) => &[Self::Detail, Self::Browse, Self::Anywhere],
            (Mode::Filter, _) if app.is_choosing() => &[
                Self::Completion,
                Self::Filter,
                Self::Query,
                Self::Text,
                Self::Anywhere,
            ],
            (Mode::Filter, _) => &[Self::Filter, Self::Query, Self::Text, Self::Anywhere],
            (Mode::Quick(_), _) if app.is_choosing() => &[
                Self::Completion,
                Self::Quick,
                Self::Query,
                Self::Text,
                Self::Anywhere,
            ],
            (Mode::Quick(_), _) => &[Self::Quick, Self::Query, Self::Text, Self::Anywhere],
            (Mode::Note(_), _) => &[Self::Note, Self::Text, Self::Anywhere],
            (Mode::Export(_), _) => &[Self::Export, Self::Text, Self::Anywhere],
            (Mode::Day(_), _) => &[Self::Day, Self::Text, Self::Anywhere],
            (Mode::Form(form), _) if !form.offers.is_empty() => {
                &[Self::Offer, Self::Form, Self::Text, Self::Anywhere]
            }
            (Mode::Form(_), _) => &[Self::Form, Self::Text, Self::Anywhere],
            (Mode::Add, _) => &[Self::Add, Self::Anywhere],
            (Mode::Delete(_), _) => &[Self::Delete, Self::Anywhere],
            (Mode::Mend(_), _) => &[Self::Mend, Self::Anywhere],
            (Mode::Intake(_), _) => &[Self::Intake, Self::Text, Self::Anywhere],
            (Mode::Review, _) => match app.review.as_ref().map(|review| review.half) {
                Some(ReviewHalf::Words) => &[Self::Words, Self::Anywhere],
                _ => &[Self::Review, Self::Anywhere],
            },
            (Mode::Sort, _) => &[Self::Sort, Self::Anywhere],
            (Mode::Sheet(_), _) => &[Self::Sheet, Self::Anywhere],
        }
    }
}

/// What a key means just now; where text is typed, a letter is that letter.
pub fn message(app: &App, chord: Chord) -> Option<Message> {
    let contexts = Context::active(app);
    match bound(&contexts, chord) {
        Some(action) => Some(Message::Act(action)),
        None if contexts.contains(&Context::Text) => chord.letter().map(Message::Type),
        None => None,
    }
}

/// What a key does in the nearest of contexts that binds it.
fn bound(contexts: &[Context], chord: Chord) -> Option<Action> {
    contexts.iter().find_map(|context| lookup(*context, chord))
}

fn lookup(context: Context, chord: Chord) -> Option<Action> {
    ROWS.iter()
        .filter(|row| row.context == context)
        .find(|row| row.chords().any(|bound| bound == chord))
        .map(|row| row.action)
}

/// The rows that the footer shows just now: those with a label whose action can be done and whose
/// key means nothing nearer.
pub fn footer(app: &App) -> impl Iterator<Item = &'static Row> {
    let contexts = Context::active(app);
    let rows = contexts.clone().into_iter();
    rows.flat_map(|context| ROWS.iter().filter(move |row| row.context == context))
        .filter(|row| !row.label.is_empty() && why_not(app, row.action).is_none())
        .filter(move |row| {
            let first = row.chords().next();
            first.is_some_and(|chord| bound(&contexts, chord) == Some(row.action))
        })
}
