//! The screens: what the main pane shows, and moving about in it.

use super::history::Location;
use super::{
    App, Chronology, Connection, Dashboard, Detail, Focus, Geography, Half, Neighbourhood, Way,
};
use crate::insight::LanesBy;
use crate::model::Address;
use crate::registry::Ref;

/// What the main pane shows.
#[derive(Debug, Default)]
pub enum Screen {
    /// The list of a kind.
    #[default]
    List,
    /// What is due, and who owes whom.
    Overview(Box<Dashboard>),
    /// What happened when.
    Timeline(Box<Chronology>),
    /// What happened where.
    Map(Box<Geography>),
    /// What lies around a record.
    Relations(Box<Neighbourhood>),
    /// How two records are linked.
    Path(Box<Connection>),
}

/// Which screen it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "each name is its own meaning")]
pub enum ScreenKind {
    List,
    Overview,
    Timeline,
    Map,
    Relations,
    Path,
}

impl Screen {
    /// Which screen it is.
    pub fn kind(&self) -> ScreenKind {
        match self {
            Self::List => ScreenKind::List,
            Self::Overview(_) => ScreenKind::Overview,
            Self::Timeline(_) => ScreenKind::Timeline,
            Self::Map(_) => ScreenKind::Map,
            Self::Relations(_) => ScreenKind::Relations,
            Self::Path(_) => ScreenKind::Path,
        }
    }
}

impl App {
    /// The record selected in the main pane.
    pub fn selected(&self) -> Option<Ref> {
        match &self.screen {
            Screen::List => self.listing().selected(),
            Screen::Overview(screen) => screen.record(),
            Screen::Timeline(screen) => Some(screen.chosen()?.record),
            Screen::Map(screen) => Some(screen.chosen()?.place),
            Screen::Relations(screen) => screen.record(),
            Screen::Path(screen) => screen.record(),
        }
    }

    /// Goes to a screen; from where one is already, back to the lists.
    pub(super) fn show_screen(&mut self, kind: ScreenKind) {
        let here = self.here();
        let selected = self.selected().map(|at| self.data.registry.address(at));
        let kind = if self.screen.kind() == kind {
            ScreenKind::List
        } else {
            kind
        };
        self.history.leave(here);
        self.set_screen(kind, selected.as_ref());
        self.focus = Focus::List;
        self.detail = Detail::default();
        self.lay_out();
    }

    /// Puts up a screen, with a record chosen in it where it shows that.
    fn set_screen(&mut self, kind: ScreenKind, selected: Option<&Address>) {
        let sight = self.data.sight();
        let at = selected.and_then(|address| self.data.registry.find(address));
        self.screen = match kind {
            // Those two are made for records, and put up with them.
            ScreenKind::List | ScreenKind::Relations | ScreenKind::Path => Screen::List,
            ScreenKind::Overview => {
                let mut screen = Dashboard::new(sight);
                if let Screen::Overview(last) = &self.screen {
                    screen.top = last.top;
                }
                Screen::Overview(Box::new(screen))
            }
            ScreenKind::Timeline => {
                let mut screen = match &self.screen {
                    Screen::Timeline(last) => Chronology::like(last, sight),
                    _ => Chronology::new(sight, LanesBy::default()),
                };
                if let Some(at) = at {
                    screen.choose_record(at);
                }
                Screen::Timeline(Box::new(screen))
            }
            ScreenKind::Map => {
                let mut screen = match &self.screen {
                    Screen::Map(last) => Geography::like(last, sight),
                    _ => Geography::new(sight),
                };
                if let Some(at) = at {
                    screen.choose_place_of(at, sight);
                }
                Screen::Map(Box::new(screen))
            }
        };
    }

    /// Works the screen out anew, after the registry or the marks changed, as it was at a place
    /// remembered before: what the screen itself holds may point into the old registry.
    pub(super) fn renew_screen(&mut self, here: &Location) {
        if !matches!(self.screen, Screen::List) {
            self.put_up_screen(here);
        }
    }

    /// Puts up the screen of a place that is remembered, with what was chosen in it.
    pub(super) fn put_up_screen(&mut self, of: &Location) {
        if let Some(kept) = &of.tree {
            self.screen =
                Screen::Relations(Box::new(Neighbourhood::again(kept, &self.data.registry)));
        } else if let Some(kept) = &of.path {
            let screen = Connection::again(kept, self.data.sight());
            self.screen = Screen::Path(Box::new(screen));
        } else {
            self.set_screen(of.screen, of.selected.as_ref());
        }
        if let (Screen::Map(screen), Some(country)) = (&mut self.screen, of.country) {
            screen.choose_country(country);
        }
        if let (Screen::Overview(screen), Some(spot)) = (&mut self.screen, &of.spot) {
            screen.choose_again(spot, self.data.sight());
            screen.scroll_into_sight(self.viewport.list_columns, self.viewport.list_rows);
        }
        self.scroll_screen();
    }

    /// Moves the choice in the main pane; the record beside it follows.
    pub(super) fn reselect(&mut self, change: impl FnOnce(&mut Self)) {
        let before = self.selected();
        change(self);
        if self.selected() != before {
            self.detail = Detail::default();
            self.lay_out();
        }
    }

    /// Moves in the main pane of any screen but the lists by lines; says whether it did.
    pub(super) fn screen_step(&mut self, lines: isize) -> bool {
        if matches!(self.screen, Screen::List) {
            return false;
        }
        let (rows, columns) = (self.viewport.list_rows, self.viewport.list_columns);
        self.reselect(|app| match &mut app.screen {
            Screen::List => {}
            Screen::Overview(screen) => {
                screen.step(lines);
                screen.scroll_into_sight(columns, rows);
            }
            Screen::Timeline(screen) => screen.step_lane(lines, rows),
            Screen::Map(screen) => {
                let way = if lines < 0 { Way::North } else { Way::South };
                match screen.half {
                    Half::Map => screen.go(way),
                    Half::Matrix => {
                        for _ in 0..lines
                            .unsigned_abs()
                            .min(screen.atlas.matrix.countries.len())
                        {
                            screen.step_matrix(way, rows);
                        }
                    }
                }
            }
            Screen::Relations(screen) => screen.step(lines),
            Screen::Path(screen) => screen.step(lines),
        });
        self.scroll_screen();
        true
    }

    /// Moves to the left or to the right in the main pane.
    pub(super) fn sideways(&mut self, way: Way) {
        let step = if way == Way::West { -1 } else { 1 };
        let (rows, columns) = (self.viewport.list_rows, self.viewport.list_columns);
        self.reselect(|app| match &mut app.screen {
            Screen::List | Screen::Path(_) => {}
            Screen::Overview(screen) => {
                screen.sideways(step);
                screen.scroll_into_sight(columns, rows);
            }
            Screen::Timeline(screen) => screen.step(step),
            Screen::Map(screen) => match screen.half {
                Half::Map => screen.go(way),
                Half::Matrix => screen.step_matrix(way, rows),
            },
            Screen::Relations(_) => app.fold_row(step > 0),
        });
    }

    /// Moves to the first or last of the main pane.
    pub(super) fn screen_end(&mut self, last: bool) {
        let (rows, columns) = (self.viewport.list_rows, self.viewport.list_columns);
        self.reselect(|app| match &mut app.screen {
            Screen::List => {}
            Screen::Overview(screen) => {
                screen.choose_end(last);
                screen.scroll_into_sight(columns, rows);
            }
            Screen::Timeline(screen) => screen.choose_end(last),
            Screen::Map(screen) => {
                let site = if last {
                    screen.atlas.sites.len().saturating_sub(1)
                } else {
                    0
                };
                screen.choose(site);
            }
            Screen::Relations(screen) => screen.choose(if last { usize::MAX } else { 0 }),
            Screen::Path(screen) => screen.choose(if last { usize::MAX } else { 0 }),
        });
        self.scroll_screen();
    }

    /// Shows less or more.
    pub(super) fn zoom(&mut self, step: i8) {
        match &mut self.screen {
            Screen::Timeline(screen) => screen.zoom(step),
            Screen::Map(screen) => screen.zoom(step),
            _ => {}
        }
    }

    /// Moves what is in sight of the map.
    pub(super) fn pan(&mut self, way: Way) {
        if let Screen::Map(screen) = &mut self.screen {
            screen.pan(way);
        }
    }

    /// The next or previous place of the map.
    pub(super) fn next_site(&mut self, step: isize) {
        self.reselect(|app| {
            if let Screen::Map(screen) = &mut app.screen {
                screen.step(step);
            }
        });
    }

    /// Shows the other side of a screen: lanes by topic, the matrix.
    pub(super) fn switch(&mut self) {
        let sight = self.data.sight();
        match &mut self.screen {
            Screen::Timeline(screen) => {
                let by = match screen.by {
                    LanesBy::Counterpart => LanesBy::Topic,
                    LanesBy::Topic => LanesBy::Counterpart,
                };
                let zoom = screen.zoom;
                let chosen = screen.chosen();
                **screen = Chronology::new(sight, by);
                screen.zoom = zoom;
                if let Some(moment) = chosen {
                    screen.choose_record(moment.record);
                }
                screen.centre();
            }
            Screen::Map(screen) => {
                screen.half = match screen.half {
                    Half::Map => Half::Matrix,
                    Half::Matrix => Half::Map,
                };
            }
            _ => {}
        }
        self.lay_out();
    }
}
