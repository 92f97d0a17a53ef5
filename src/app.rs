//! The state of the browser and what changes it: no terminal, no disk, no clock.
//!
//! [`App::update`] takes a [`Message`], changes the state and answers with an [`Effect`] for
//! others to carry out; nothing else changes the state.

mod act;
mod as_of;
mod asking;
mod bookmarks;
mod briefing;
mod choices;
mod chronology;
mod completing;
mod connection;
mod copying;
mod dashboard;
mod data;
mod day;
mod detail;
mod drafting;
mod exporting;
mod form;
mod geography;
mod history;
mod importing;
mod incoming;
mod listing;
mod marking;
mod message;
mod navigate;
mod neighbourhood;
mod note;
mod notice;
mod picker;
mod pointer;
mod quick;
mod refresh;
mod relating;
mod review;
mod saved;
mod screen;
mod sheet;
mod sources;
mod theming;
mod tour;
mod typing;
mod viewport;
mod writing;

pub use as_of::{Cut, Stood};
pub use asking::{Asker, Search};
pub use choices::Choice;
pub use chronology::{Chronology, Zoom};
pub use completing::Completing;
pub use connection::{Connection, KeptPath};
pub use copying::{Clipboard, Copying, said as copying_said};
pub use dashboard::{CONTACT, Dashboard, Goal, Panel, Row, Spot, Tells};
pub use data::{Changes, Data};
pub use day::DayForm;
pub use detail::{Detail, Reading};
pub use drafting::{Asked, Drafted, Drafting, Intake};
pub use exporting::{Export, ExportForm, Extent};
pub use form::{Form, Offer, Purpose};
pub use geography::{Geography, Half, Way};
pub use history::{History, Location};
pub use importing::{ImportForm, Importing, Planned, Work};
pub use incoming::{Incoming, Line, Part};
pub use listing::Listing;
pub use message::{Action, Edit, Effect, Intent, Message, Pointer, Why};
pub use neighbourhood::{KeptTree, Neighbourhood, Row as TreeRow, Stands};
pub use note::{NoteField, NoteForm};
pub use notice::{Level, Notice};
pub use picker::{Picker, Picking};
pub use quick::Quick;
pub use review::{Half as ReviewHalf, Leaving, Review};
pub use saved::Saved;
pub use screen::{Screen, ScreenKind};
pub use sheet::{Sheet, SheetKind};
pub use sources::{Cite, CopyText, Sources};
pub use theming::FoundTheme;
use theming::Themes;
pub use tour::{Lesson, Told, Tour};
pub use viewport::{Area, Target, Viewport};
pub use writing::{Deleting, Mending, Wrote};

use crate::insight::{Brief, Page};
use crate::model::{Address, Kind};
use crate::registry::Ref;
use crate::store::{Draft, Fault};
use as_of::Days;
use asking::Asking;
use std::collections::BTreeSet;
use strum::IntoEnumIterator as _;

/// The kinds that have a tab, in order; places and events are reached by links.
pub const TABS: [Kind; 6] = [
    Kind::Meetings,
    Kind::Proposals,
    Kind::People,
    Kind::Organisations,
    Kind::FollowUps,
    Kind::Agreements,
];

/// Which pane the keys go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// The list on the left.
    List,
    /// The record on the right.
    Detail,
}

/// What the keys do just now.
#[derive(Debug)]
pub enum Mode {
    /// Move about.
    Browse,
    /// Type into the filter of the list.
    Filter,
    /// Search everything.
    Quick(Quick),
    /// Write a note on a mark.
    Note(NoteForm),
    /// Say as of which day the registry is to be shown.
    Day(DayForm),
    /// Say where to write what is shown, and in what format.
    Export(Box<ExportForm>),
    /// Name a file to import.
    Import(Box<ImportForm>),
    /// Take or leave out what a file brings.
    Incoming,
    /// Choose what sort of record to add.
    Add,
    /// Choose what to copy.
    Copy,
    /// Fill in a record.
    Form(Box<Form>),
    /// Say whether a record is to be taken out.
    Delete(Deleting),
    /// Say what is to become of a file that cannot be put in place as it was edited.
    Mend(Box<Mending>),
    /// Paste a text, name a file, or choose a draft that was kept.
    Intake(Intake),
    /// Review what was read from a text.
    Review,
    /// Choose what sort of fact to state.
    Sort,
    /// Read the sources of what is at hand.
    Sources(Box<Sources>),
    /// Read a sheet laid over the browser: help, problems, the log.
    Sheet(Sheet),
    /// Type what such a sheet is narrowed to.
    Narrow(Sheet),
    /// Pick one of many in a box.
    Pick(Picker),
}

/// Marks that the journal has not confirmed.
#[derive(Debug)]
pub struct Unrecorded {
    drafts: Vec<Draft>,
    intent: Intent,
    /// Whether quitting has been warned of them.
    warned: bool,
}

/// The whole state of the browser.
#[derive(Debug)]
pub struct App {
    /// What is browsed.
    pub data: Data,
    /// What is known beside that, while the registry is looked at as of another day.
    days: Days,
    /// What the main pane shows.
    pub screen: Screen,
    /// The kind listed.
    pub tab: Kind,
    /// Which pane the keys go to.
    pub focus: Focus,
    /// What the keys do just now.
    pub mode: Mode,
    /// How the detail pane is read.
    pub detail: Detail,
    /// The answer to the last key.
    pub notice: Option<Notice>,
    /// What the last frame showed where.
    pub viewport: Viewport,
    /// Where one has been.
    pub history: History,
    /// What was given to the journal and is not confirmed: while it writes, and after it failed.
    pub unrecorded: Option<Unrecorded>,
    /// The draft that is under review.
    pub review: Option<Box<Review>>,
    /// What a file brings, while it is decided on.
    pub incoming: Option<Box<Incoming>>,
    /// How much work was asked for that bears a number.
    works: u64,
    /// The follow-ups selected to be marked together, by the names that outlast a reload.
    pub selection: BTreeSet<Address>,
    /// The first end of a path that was begun.
    path_from: Option<Address>,
    /// What the world is to find out.
    asking: Asking,
    /// How many hundredths of the work of making everything ready for search are done.
    pub indexing: u8,
    /// What is offered for the query that is being typed.
    pub completing: Option<Completing>,
    /// The bookmarks, the last first.
    bookmarks: Vec<Address>,
    /// The tour, while it is taken.
    pub tour: Option<Tour>,
    /// The views of one's own.
    pub views: Vec<Listing>,
    /// Which of them is shown, if it is none of the tabs.
    pub view: Option<usize>,
    /// The themes there are, and which is in force.
    themes: Themes,
    /// What is wrong with the configuration.
    config_faults: Vec<Fault>,
    listings: [Listing; Kind::COUNT],
    /// The selected record laid out; kept, since it changes less often than the screen is drawn.
    page: Option<Page>,
}

impl App {
    /// A browser at its first screen.
    pub fn new(data: Data) -> Self {
        let mut listings = Kind::iter().map(Listing::new);
        let mut app = Self {
            screen: Screen::Overview(Box::new(Dashboard::new(data.sight()))),
            tab: Kind::Meetings,
            focus: Focus::List,
            mode: Mode::Browse,
            detail: Detail::default(),
            notice: None,
            viewport: Viewport::default(),
            history: History::default(),
            unrecorded: None,
            review: None,
            incoming: None,
            works: 0,
            selection: BTreeSet::new(),
            path_from: None,
            asking: Asking::default(),
            indexing: 0,
            completing: None,
            bookmarks: Vec::new(),
            tour: None,
            days: Days::default(),
            views: Vec::new(),
            view: None,
            themes: Themes::default(),
            config_faults: Vec::new(),
            listings: std::array::from_fn(|_| {
                listings
                    .next()
                    .unwrap_or_else(|| Listing::new(Kind::Meetings))
            }),
            page: None,
            data,
        };
        app.list_again(app.tab);
        app.lay_out();
        app
    }

    /// The list on the left.
    pub fn listing(&self) -> &Listing {
        let own = self.view.and_then(|number| self.views.get(number));
        own.unwrap_or(&self.listings[self.tab as usize])
    }

    fn listing_mut(&mut self) -> &mut Listing {
        self.listing_and_data().0
    }

    /// The selected record laid out.
    pub fn page(&self) -> Option<&Page> {
        self.page.as_ref()
    }

    /// The record that the chosen link leads to.
    pub fn chosen_link(&self) -> Option<Ref> {
        let number = self.detail.link?;
        self.page.as_ref()?.links().nth(number)
    }

    /// The follow-ups that a mark would go to: those selected together in the list, else the
    /// chosen link, else the record under the cursor.
    pub fn marked_follow_ups(&self) -> Vec<Ref> {
        let in_list = self.focus == Focus::List && matches!(self.screen, Screen::List);
        if in_list && self.lists_follow_ups() && !self.selection.is_empty() {
            let registry = &self.data.registry;
            return self
                .selection
                .iter()
                .filter_map(|address| registry.find(address))
                .collect();
        }
        let chosen = match self.focus {
            Focus::Detail => self.chosen_link(),
            Focus::List => None,
        };
        let one = chosen.or(self.selected());
        one.into_iter()
            .filter(|at| at.kind() == Kind::FollowUps)
            .collect()
    }

    /// What the keys do when nothing is laid over it.
    fn rest(&self) -> Mode {
        match (&self.incoming, &self.review) {
            (Some(_), _) => Mode::Incoming,
            (None, Some(_)) => Mode::Review,
            (None, None) => Mode::Browse,
        }
    }

    /// Lays the selected record out anew.
    fn lay_out(&mut self) {
        let sight = self.data.sight();
        self.page = match (self.detail.reading, self.whom()) {
            (Reading::Brief, Some(whom)) => Some(Brief::of(sight, whom).page(sight)),
            _ => self.selected().map(|at| Page::of(sight, at)),
        };
    }

    /// Fills the list of a kind anew, keeping the selection on its record.
    fn list_again(&mut self, kind: Kind) {
        self.listings[kind as usize].fill(&self.data, &mut self.asking);
    }
}
