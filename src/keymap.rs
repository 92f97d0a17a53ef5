//! Which key does what where, in one table: key handling, help, footer and palette read it.

mod chord;
mod enabled;
mod given;
mod palette;
mod rows;
mod unknown;

pub use chord::{Chord, Key};
pub use enabled::why_not;
pub use palette::{Offer, Unable};
pub use rows::{ROWS, Row};

use crate::app::{
    Action, App, Focus, Message, Mode, Picking, Pointer, ReviewHalf, ScreenKind, SheetKind, Target,
};
use crate::lang::Words;
use std::collections::HashMap;

/// Where a key means something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
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
    /// While a file is named that is to be imported.
    Import,
    /// In the list of what a file brings.
    Incoming,
    /// While a record is filled in.
    Form,
    /// While something is offered for what is filled in.
    Offer,
    /// While it is asked what to add.
    Add,
    /// While it is asked what to copy.
    Copy,
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
    /// While a source is read.
    Sources,
    /// Where text is typed, whichever.
    Text,
    /// While an action is picked.
    Palette,
    /// While something to go to is picked.
    Choice,
    /// While a bookmark is picked.
    Bookmarks,
    /// While a sheet is read.
    Sheet,
    /// While the help is read.
    Help,
    /// While a sheet is narrowed.
    Narrow,
    /// While the tour is taken.
    Tour,
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
            Self::Import => "context-import",
            Self::Incoming => "context-incoming",
            Self::Form => "context-form",
            Self::Offer => "context-offer",
            Self::Add => "context-add",
            Self::Copy => "context-copy",
            Self::Delete => "context-delete",
            Self::Mend => "context-mend",
            Self::Intake => "context-intake",
            Self::Review => "context-review",
            Self::Words => "context-words",
            Self::Sort => "context-sort",
            Self::Sources => "context-sources",
            Self::Text => "context-text",
            Self::Palette => "context-palette",
            Self::Choice => "context-choice",
            Self::Bookmarks => "context-bookmarks",
            Self::Sheet => "context-sheet",
            Self::Help => "context-help",
            Self::Narrow => "context-narrow",
            Self::Tour => "context-tour",
            Self::Anywhere => "context-anywhere",
        }
    }

    /// The contexts that a key is looked up in after this one; [`Self::active`] goes by it.
    fn around(self) -> &'static [Self] {
        match self {
            Self::PathBegun | Self::Tour => &[
                Self::List,
                Self::Detail,
                Self::Overview,
                Self::Timeline,
                Self::Map,
                Self::Relations,
                Self::Path,
                Self::Browse,
                Self::Anywhere,
            ],
            Self::List
            | Self::Detail
            | Self::Overview
            | Self::Timeline
            | Self::Map
            | Self::Relations
            | Self::Path => &[Self::Browse, Self::Anywhere],
            Self::Completion => &[
                Self::Filter,
                Self::Quick,
                Self::Query,
                Self::Text,
                Self::Anywhere,
            ],
            Self::Filter | Self::Quick => &[Self::Query, Self::Text, Self::Anywhere],
            Self::Offer => &[Self::Form, Self::Text, Self::Anywhere],
            Self::Query
            | Self::Note
            | Self::Day
            | Self::Export
            | Self::Import
            | Self::Form
            | Self::Intake
            | Self::Narrow
            | Self::Choice
            | Self::Palette => &[Self::Text, Self::Anywhere],
            Self::Bookmarks => &[Self::Choice, Self::Text, Self::Anywhere],
            Self::Help => &[Self::Sheet, Self::Anywhere],
            Self::Browse
            | Self::Add
            | Self::Copy
            | Self::Delete
            | Self::Mend
            | Self::Incoming
            | Self::Review
            | Self::Sources
            | Self::Words
            | Self::Sort
            | Self::Text
            | Self::Sheet => &[Self::Anywhere],
            Self::Anywhere => &[],
        }
    }

    /// Says whether letters are typed where it is looked up.
    fn is_typed_in(self) -> bool {
        matches!(self, Self::Text | Self::Anywhere) || self.around().contains(&Self::Text)
    }

    /// The contexts a key is looked up in just now, the nearest first.
    pub fn active(app: &App) -> Vec<Self> {
        Self::active_in(app, &app.mode)
    }

    /// The same, were the keys to do this.
    fn active_in(app: &App, mode: &Mode) -> Vec<Self> {
        let begun = matches!(mode, Mode::Browse) && app.path_begun().is_some();
        let begun = begun.then_some(Self::PathBegun);
        let tour = app.tour.is_some().then_some(Self::Tour);
        begun
            .into_iter()
            .chain(tour)
            .chain(Self::of_mode(app, mode).iter().copied())
            .collect()
    }

    fn of_mode(app: &App, mode: &Mode) -> &'static [Self] {
        match (mode, app.focus) {
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
            (Mode::Import(_), _) => &[Self::Import, Self::Text, Self::Anywhere],
            (Mode::Incoming, _) => &[Self::Incoming, Self::Anywhere],
            (Mode::Day(_), _) => &[Self::Day, Self::Text, Self::Anywhere],
            (Mode::Form(form), _) if !form.offers.is_empty() => {
                &[Self::Offer, Self::Form, Self::Text, Self::Anywhere]
            }
            (Mode::Form(_), _) => &[Self::Form, Self::Text, Self::Anywhere],
            (Mode::Copy, _) => &[Self::Copy, Self::Anywhere],
            (Mode::Add, _) => &[Self::Add, Self::Anywhere],
            (Mode::Delete(_), _) => &[Self::Delete, Self::Anywhere],
            (Mode::Mend(_), _) => &[Self::Mend, Self::Anywhere],
            (Mode::Intake(_), _) => &[Self::Intake, Self::Text, Self::Anywhere],
            (Mode::Review, _) => match app.review.as_ref().map(|review| review.half) {
                Some(ReviewHalf::Words) => &[Self::Words, Self::Anywhere],
                _ => &[Self::Review, Self::Anywhere],
            },
            (Mode::Sort, _) => &[Self::Sort, Self::Anywhere],
            (Mode::Sources(_), _) => &[Self::Sources, Self::Anywhere],
            (Mode::Sheet(sheet), _) if sheet.kind == SheetKind::Help => {
                &[Self::Help, Self::Sheet, Self::Anywhere]
            }
            (Mode::Sheet(_), _) => &[Self::Sheet, Self::Anywhere],
            (Mode::Narrow(_), _) => &[Self::Narrow, Self::Text, Self::Anywhere],
            (Mode::Pick(picker), _) => match picker.of {
                Picking::Action | Picking::Theme => &[Self::Palette, Self::Text, Self::Anywhere],
                Picking::Place => &[Self::Choice, Self::Text, Self::Anywhere],
                Picking::Bookmark => &[Self::Bookmarks, Self::Choice, Self::Text, Self::Anywhere],
            },
        }
    }
}

/// The bindings that are in force.
#[derive(Debug)]
pub struct Keymap {
    bindings: Vec<Binding>,
}

/// A row of the table with the keys that it has.
#[derive(Debug)]
pub struct Binding {
    /// The row.
    pub row: &'static Row,
    /// The keys; the first is the one the footer shows.
    pub chords: Vec<Chord>,
}

impl Binding {
    /// The keys as the help shows them.
    pub fn shown(&self, words: &Words) -> String {
        let shown: Vec<String> = self.chords.iter().map(|chord| chord.shown(words)).collect();
        shown.join(" ")
    }

    /// The first key, as the footer shows it.
    pub fn first(&self, words: &Words) -> String {
        let first = self.chords.first();
        first.map_or(String::new(), |chord| chord.shown(words))
    }
}

impl Default for Keymap {
    /// The table as it is.
    fn default() -> Self {
        let binding = |row: &'static Row| Binding {
            row,
            chords: row.chords().collect(),
        };
        Self {
            bindings: ROWS.iter().map(binding).collect(),
        }
    }
}

impl Keymap {
    /// Every binding, in the order of the table.
    pub fn bindings(&self) -> &[Binding] {
        &self.bindings
    }

    /// What the first key of each action is called, by its name.
    pub fn named(&self, words: &Words) -> HashMap<String, String> {
        let mut named = HashMap::new();
        let with_keys = |binding: &&Binding| !binding.chords.is_empty();
        for binding in self.bindings.iter().filter(with_keys) {
            let key = || binding.first(words);
            named.entry(binding.row.action.name()).or_insert_with(key);
        }
        named
    }

    /// The bindings of a context.
    pub fn of(&self, context: Context) -> impl Iterator<Item = &Binding> {
        let bindings = self.bindings.iter();
        bindings.filter(move |binding| binding.row.context == context)
    }

    /// What a key means just now; where text is typed, a letter is that letter, and of a key that
    /// means nothing it is said which does.
    pub fn message(&self, app: &App, chord: Chord) -> Option<Message> {
        let contexts = Context::active(app);
        match self.bound(&contexts, chord) {
            Some(Action::Submit) if picks_action(app) => self.picked(app),
            Some(action) => Some(Message::Act(action)),
            None if contexts.contains(&Context::Text) && chord.letter().is_some() => {
                chord.letter().map(Message::Type)
            }
            None => Some(Message::Refuse(self.unknown(app, chord))),
        }
    }

    /// What the mouse means just now: a double click on an action does it, and so does a click on a
    /// word that stands for one.
    pub fn pointed(&self, app: &App, pointer: Pointer) -> Option<Message> {
        if let Pointer::DoubleClick(x, y) = pointer
            && picks_action(app)
            && matches!(app.viewport.target(x, y), Some(Target::Result(_)))
        {
            // The first of the two clicks chose the row.
            return self.picked(app);
        }
        if let Pointer::Click(x, y) = pointer
            && let Some(Target::Does(action)) = app.viewport.target(x, y)
        {
            return match action {
                Action::Submit if picks_action(app) => self.picked(app),
                action => Some(Message::Act(action)),
            };
        }
        Some(Message::Pointer(pointer))
    }

    /// What the chosen row of the palette means.
    fn picked(&self, app: &App) -> Option<Message> {
        let Mode::Pick(picker) = &app.mode else {
            return None;
        };
        let offers = self.offers(app, picker.input.value());
        let offer = offers.get(picker.chosen(offers.len()))?;
        Some(match offer.unable {
            None => Message::Perform(offer.binding.row.action),
            Some(why) => Message::Refuse(why.told(&app.data.words)),
        })
    }

    /// The first key of an action, in the nearest context that has it.
    pub fn key_of(&self, app: &App, action: Action) -> Option<Chord> {
        let near = Context::active(app);
        let near = near.iter().flat_map(|context| self.of(*context));
        let mut all = near.chain(&self.bindings);
        let found = all.find(|binding| binding.row.action == action)?;
        found.chords.first().copied()
    }

    /// What a key does in the nearest of contexts that binds it.
    fn bound(&self, contexts: &[Context], chord: Chord) -> Option<Action> {
        let bound = |context: &Context| {
            let mut bindings = self.of(*context);
            bindings.find(|binding| binding.chords.contains(&chord))
        };
        contexts
            .iter()
            .find_map(bound)
            .map(|found| found.row.action)
    }

    /// The bindings that the footer shows just now: those with a label whose action can be done
    /// and whose key means nothing nearer.
    pub fn footer(&self, app: &App) -> Vec<&Binding> {
        let contexts = Context::active(app);
        let bindings = contexts.iter().flat_map(|context| self.of(*context));
        bindings
            .filter(|found| !found.row.label.is_empty() && why_not(app, found.row.action).is_none())
            .filter(|found| {
                let first = found.chords.first();
                first.is_some_and(|chord| self.bound(&contexts, *chord) == Some(found.row.action))
            })
            .collect()
    }
}

/// Says whether an action is picked just now.
fn picks_action(app: &App) -> bool {
    matches!(&app.mode, Mode::Pick(picker) if picker.of == Picking::Action)
}
