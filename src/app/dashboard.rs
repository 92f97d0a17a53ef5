//! The overview screen: its figures as a grid, and which of them is chosen.

use crate::insight::{
    Asked, Counterpart, Figure, Overview, Owing, Sight, Tally, Whom, stage_message,
};
use crate::model::Kind;
use crate::registry::Ref;
use strum::IntoEnumIterator as _;

/// How many follow-ups of a list are shown before the figure for all of them.
const MOST: usize = 6;
/// How many counterparts are shown.
const MOST_COUNTERPARTS: usize = 14;
/// The place of the last contact in the row of a counterpart, behind its name and what is owed.
pub const CONTACT: usize = 4;

/// A part of the overview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::EnumIter)]
#[expect(missing_docs, reason = "each name is its own meaning")]
pub enum Panel {
    FollowUps,
    Overdue,
    DueSoon,
    NoDate,
    Counterparts,
    Stages,
    Marks,
}

impl Panel {
    /// The message of what stands above it.
    pub fn heading(self) -> &'static str {
        match self {
            Self::FollowUps => "panel-follow-ups-heading",
            Self::Overdue => "panel-overdue-heading",
            Self::DueSoon => "panel-due-soon-heading",
            Self::NoDate => "panel-no-date-heading",
            Self::Counterparts => "panel-counterparts-heading",
            Self::Stages => "panel-stages-heading",
            Self::Marks => "panel-marks-heading",
        }
    }

    /// In which column it stands, where there are two.
    pub fn column(self) -> usize {
        match self {
            Self::FollowUps | Self::Overdue | Self::DueSoon | Self::NoDate => 0,
            Self::Counterparts | Self::Stages | Self::Marks => 1,
        }
    }
}

/// Where a figure leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goal {
    /// To a list.
    List(Asked),
    /// To a record.
    Record(Ref),
}

/// What a row of the overview tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tells {
    /// A number, of what by a message, beside the whole of which it is a part.
    Share(&'static str, usize, usize),
    /// A follow-up.
    FollowUp(Ref),
    /// How many more there are than are shown.
    More(usize),
    /// A counterpart, by its number in the overview.
    Counterpart(usize),
    /// A mark, by its number in the overview.
    Mark(usize),
    /// That there is nothing, by a message.
    Nothing(&'static str),
}

/// A row of the overview, with the figures in it that lead somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its part of the overview.
    pub panel: Panel,
    /// The line of its column that it stands on.
    pub line: usize,
    /// What it tells.
    pub tells: Tells,
    /// Its figures from left to right, each with the number of its place in the row.
    pub figures: Vec<(usize, Goal)>,
}

/// A figure by what outlasts a change of the registry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    panel: Panel,
    /// What its row is about.
    about: String,
    /// How far down its row stood, for when it is gone.
    row: usize,
    place: usize,
}

/// The state of the overview screen.
#[derive(Debug)]
pub struct Dashboard {
    /// What is told.
    pub overview: Overview,
    /// The rows, those of the first column first.
    pub rows: Vec<Row>,
    /// The first line shown.
    pub top: usize,
    /// How many lines each column takes.
    pub lines: [usize; 2],
    row: usize,
    /// The place in the row, kept while moving up and down.
    place: usize,
}

impl Dashboard {
    /// Works the overview out; its first figure is chosen.
    pub fn new(sight: Sight<'_>) -> Self {
        let overview = Overview::of(sight);
        let mut laid = Laid::default();
        for panel in Panel::iter() {
            laid.panel(panel, &overview, sight);
        }
        let mut screen = Self {
            overview,
            rows: laid.rows,
            top: 0,
            lines: laid.lines,
            row: 0,
            place: 0,
        };
        let first = screen.stops().next();
        screen.row = first.unwrap_or(0);
        screen
    }

    /// Says whether nothing is recorded at all.
    pub fn is_empty(&self) -> bool {
        self.overview
            .kinds
            .iter()
            .all(|(_, tally)| tally.count == 0)
    }

    /// The row and the place in it that are chosen.
    pub fn chosen(&self) -> Option<(usize, usize)> {
        let row = self.rows.get(self.row)?;
        let nearest = row
            .figures
            .iter()
            .min_by_key(|(place, _)| place.abs_diff(self.place))?;
        Some((self.row, nearest.0))
    }

    /// Where the chosen figure leads.
    pub fn goal(&self) -> Option<&Goal> {
        let (row, place) = self.chosen()?;
        let mut figures = self.rows.get(row)?.figures.iter();
        Some(&figures.find(|figure| figure.0 == place)?.1)
    }

    /// The record under the cursor, to be marked or gone to.
    pub fn record(&self) -> Option<Ref> {
        match self.goal()? {
            Goal::Record(at) => Some(*at),
            Goal::List(_) => None,
        }
    }

    /// The counterpart of the chosen row.
    pub fn whom(&self) -> Option<Whom> {
        match self.rows.get(self.row)?.tells {
            Tells::Counterpart(number) => Some(self.overview.counterparts.get(number)?.whom),
            _ => None,
        }
    }

    /// The rows that have a figure.
    fn stops(&self) -> impl DoubleEndedIterator<Item = usize> {
        let rows = self.rows.iter().enumerate();
        rows.filter(|(_, row)| !row.figures.is_empty())
            .map(|(number, _)| number)
    }

    /// Chooses a figure.
    pub(super) fn choose(&mut self, row: usize, place: usize) {
        (self.row, self.place) = (row, place);
    }

    /// Moves up or down by rows that have a figure; from the end of a column on to the next.
    pub(super) fn step(&mut self, step: isize) {
        let stops: Vec<usize> = self.stops().collect();
        let at = stops.partition_point(|stop| *stop < self.row);
        let last = stops.len().saturating_sub(1);
        let next = at.saturating_add_signed(step).min(last);
        self.row = stops.get(next).copied().unwrap_or(0);
    }

    /// Moves to the first or the last figure.
    pub(super) fn choose_end(&mut self, last: bool) {
        self.step(if last { isize::MAX } else { isize::MIN });
    }

    /// Moves to the left or to the right: along the row, then into the other column.
    pub(super) fn sideways(&mut self, step: isize) {
        let Some((number, place)) = self.chosen() else {
            return;
        };
        let Some(row) = self.rows.get(number) else {
            return;
        };
        let at = row.figures.iter().position(|figure| figure.0 == place);
        let next = at.and_then(|at| row.figures.get(at.checked_add_signed(step)?));
        if let Some((place, _)) = next {
            self.place = *place;
            return;
        }
        let column = usize::from(step > 0);
        if row.panel.column() == column {
            return;
        }
        let line = row.line;
        let others = self
            .stops()
            .filter(|stop| self.rows[*stop].panel.column() == column);
        if let Some(nearest) = others.min_by_key(|stop| self.rows[*stop].line.abs_diff(line)) {
            self.row = nearest;
            self.place = if step > 0 { 0 } else { usize::MAX };
        }
    }

    /// Goes to the next figure in reading order, or the one before; at the end it begins again.
    pub(super) fn next(&mut self, step: isize) {
        let all: Vec<(usize, usize)> = self
            .stops()
            .flat_map(|stop| {
                let figures = self.rows[stop].figures.iter();
                figures.map(move |figure| (stop, figure.0))
            })
            .collect();
        let here = self.chosen();
        let at = all.iter().position(|one| Some(*one) == here);
        let count = all.len().cast_signed().max(1);
        let next = at.map_or(0, |at| (at.cast_signed() + step).rem_euclid(count));
        if let Some((row, place)) = all.get(next.unsigned_abs()) {
            self.choose(*row, *place);
        }
    }

    /// The line of the chosen row, in so many columns.
    pub fn line(&self, columns: usize) -> usize {
        let Some(row) = self.rows.get(self.row) else {
            return 0;
        };
        match (columns, row.panel.column()) {
            (1, 1) => self.lines[0] + row.line,
            _ => row.line,
        }
    }

    /// Scrolls so that the chosen row is in sight, with its heading where it is the first.
    pub(super) fn scroll_into_sight(&mut self, columns: usize, shown: usize) {
        let line = self.line(columns);
        let shown = shown.max(3);
        if line < self.top + 2 {
            self.top = line.saturating_sub(2);
        } else if line + 1 >= self.top + shown {
            self.top = line + 2 - shown;
        }
    }

    /// The chosen figure, to be found again.
    pub(super) fn spot(&self, sight: Sight<'_>) -> Option<Spot> {
        let (number, place) = self.chosen()?;
        let row = self.rows.get(number)?;
        Some(Spot {
            panel: row.panel,
            about: self.about(row, sight),
            row: number,
            place,
        })
    }

    /// Chooses a figure again: its row, else the row that stands where it stood.
    pub(super) fn choose_again(&mut self, spot: &Spot, sight: Sight<'_>) {
        let of_panel = |stop: &usize| self.rows[*stop].panel == spot.panel;
        let same = self
            .stops()
            .filter(of_panel)
            .find(|stop| self.about(&self.rows[*stop], sight) == spot.about);
        let near = || {
            self.stops()
                .min_by_key(|stop| (!of_panel(stop), stop.abs_diff(spot.row)))
        };
        if let Some(row) = same.or_else(near) {
            self.choose(row, spot.place);
        }
    }

    fn about(&self, row: &Row, sight: Sight<'_>) -> String {
        match &row.tells {
            Tells::Share(words, ..) | Tells::Nothing(words) => (*words).to_owned(),
            Tells::FollowUp(at) => sight.registry.id(*at).to_owned(),
            Tells::More(_) => String::new(),
            Tells::Counterpart(number) => {
                let whom = self.overview.counterparts.get(*number).map(|row| row.whom);
                whom.map_or(String::new(), |whom| whom.term(sight.registry))
            }
            Tells::Mark(number) => {
                let mark = self.overview.marks.get(*number);
                mark.map_or(String::new(), |mark| format!("{} {}", mark.at, mark.by))
            }
        }
    }
}

/// The rows as they are laid out.
#[derive(Default)]
struct Laid {
    rows: Vec<Row>,
    lines: [usize; 2],
}

impl Laid {
    fn row(&mut self, panel: Panel, tells: Tells, figures: Vec<(usize, Goal)>) {
        let line = &mut self.lines[panel.column()];
        self.rows.push(Row {
            panel,
            line: *line,
            tells,
            figures,
        });
        *line += 1;
    }

    fn panel(&mut self, panel: Panel, overview: &Overview, sight: Sight<'_>) {
        // The heading.
        self.lines[panel.column()] += 1;
        match panel {
            Panel::FollowUps => self.shares(overview, sight),
            Panel::Overdue => self.figure(panel, &overview.overdue, "panel-nothing-overdue"),
            Panel::DueSoon => self.figure(panel, &overview.due_soon, "panel-nothing-due"),
            Panel::NoDate => self.figure(panel, &overview.no_date, "panel-all-dated"),
            Panel::Counterparts => self.counterparts(overview, sight),
            Panel::Stages => {
                let tallies = overview.stages.iter().filter(|(_, tally)| tally.count > 0);
                let tallies: Vec<(&'static str, &Tally)> = tallies
                    .map(|(stage, tally)| (stage_message(*stage), tally))
                    .collect();
                let all = tallies.iter().map(|(_, tally)| tally.count).sum();
                for (word, tally) in &tallies {
                    let goal = Goal::List(tally.asked.clone());
                    self.row(panel, Tells::Share(word, tally.count, all), vec![(0, goal)]);
                }
                if tallies.is_empty() {
                    self.row(panel, Tells::Nothing("panel-no-stage"), Vec::new());
                }
            }
            Panel::Marks => {
                for (number, mark) in overview.marks.iter().enumerate() {
                    let goal = mark.on.map(|on| (0, Goal::Record(on)));
                    self.row(panel, Tells::Mark(number), goal.into_iter().collect());
                }
                if overview.marks.is_empty() {
                    self.row(panel, Tells::Nothing("panel-no-mark"), Vec::new());
                }
            }
        }
        // A blank between.
        self.lines[panel.column()] += 1;
    }

    fn shares(&mut self, overview: &Overview, sight: Sight<'_>) {
        let all = sight.registry.count(Kind::FollowUps) as usize;
        let open = overview.open.count();
        for (words, figure, whole) in [
            ("share-open", &overview.open, all),
            ("share-overdue", &overview.overdue, open),
            ("share-due-soon", &overview.due_soon, open),
            ("share-no-date", &overview.no_date, open),
            ("share-done", &overview.done_lately, all),
        ] {
            let goal = Goal::List(figure.asked.clone());
            let tells = Tells::Share(words, figure.count(), whole);
            self.row(Panel::FollowUps, tells, vec![(0, goal)]);
        }
    }

    fn figure(&mut self, panel: Panel, figure: &Figure, none: &'static str) {
        for at in figure.records.iter().take(MOST) {
            self.row(panel, Tells::FollowUp(*at), vec![(0, Goal::Record(*at))]);
        }
        match figure.count() {
            0 => self.row(panel, Tells::Nothing(none), Vec::new()),
            count if count > MOST => {
                let goal = Goal::List(figure.asked.clone());
                self.row(panel, Tells::More(count - MOST), vec![(0, goal)]);
            }
            _ => {}
        }
    }

    fn counterparts(&mut self, overview: &Overview, sight: Sight<'_>) {
        let panel = Panel::Counterparts;
        let all = &overview.counterparts;
        for (number, row) in all.iter().enumerate().take(MOST_COUNTERPARTS) {
            self.row(panel, Tells::Counterpart(number), counterpart(row, sight));
        }
        match all.len() {
            0 => self.row(panel, Tells::Nothing("panel-no-counterpart"), Vec::new()),
            count if count > MOST_COUNTERPARTS => {
                let goal = Goal::List(Asked::Among("kind:organisations".to_owned()));
                self.row(
                    panel,
                    Tells::More(count - MOST_COUNTERPARTS),
                    vec![(0, goal)],
                );
            }
            _ => {}
        }
    }
}

/// The figures of a counterpart: all that is open, the three ways it is owed, the last contact.
fn counterpart(row: &Counterpart, sight: Sight<'_>) -> Vec<(usize, Goal)> {
    let open = Goal::List(row.asked(sight.registry, "open"));
    let is_owed = |owing: &Owing| !owing.open.is_empty();
    let ways = [&row.to_them, &row.by_them, &row.together].map(is_owed);
    let ways = (1..).zip(ways).filter(|(_, is_owed)| *is_owed);
    let mut figures = vec![(0, open.clone())];
    figures.extend(ways.map(|(place, _)| (place, open.clone())));
    let contact = row.last_contact.map(|contact| contact.meeting);
    figures.extend(contact.map(|meeting| (CONTACT, Goal::Record(meeting))));
    figures
}
