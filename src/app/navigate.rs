//! Moving: along the list, between tabs, through links, back and forward.

use super::history::Location;
use super::{App, Detail, Effect, Focus, Goal, Half, Mode, Notice, Screen, ScreenKind, TABS};
use crate::insight::Asked;
use crate::model::Kind;
use crate::registry::Ref;
use tui_input::Input;

impl App {
    /// Moves by a line in whatever the keys go to.
    pub(super) fn step(&mut self, lines: isize) {
        match &mut self.mode {
            Mode::Sheet(sheet) | Mode::Narrow(sheet) => sheet.scroll(lines, &self.viewport),
            Mode::Pick(picker) => picker.step(lines, &self.viewport),
            Mode::Quick(quick) => quick.step(lines, self.viewport.overlay_rows),
            Mode::Browse if self.focus == Focus::Detail => self.detail_step(lines),
            Mode::Browse | Mode::Filter => self.list_step(lines),
            Mode::Note(form) => form.next_field(),
            Mode::Form(form) => form.step(lines.signum()),
            Mode::Day(_)
            | Mode::Export(_)
            | Mode::Import(_)
            | Mode::Incoming
            | Mode::Add
            | Mode::Copy
            | Mode::Delete(_)
            | Mode::Mend(_)
            | Mode::Intake(_)
            | Mode::Review
            | Mode::Sources(_)
            | Mode::Sort => {}
        }
    }

    /// Moves by a page.
    pub(super) fn page_step(&mut self, pages: isize) {
        let page =
            |rows: usize| pages * isize::try_from(rows.saturating_sub(1).max(1)).unwrap_or(1);
        match &mut self.mode {
            Mode::Sheet(sheet) | Mode::Narrow(sheet) => {
                sheet.scroll(page(self.viewport.overlay_rows), &self.viewport);
            }
            Mode::Pick(picker) => {
                picker.step(page(self.viewport.overlay_rows), &self.viewport);
            }
            Mode::Quick(quick) => {
                quick.step(page(self.viewport.overlay_rows), self.viewport.overlay_rows);
            }
            Mode::Browse if self.focus == Focus::Detail => {
                self.detail.link = None;
                self.detail
                    .scroll(page(self.viewport.detail_rows), &self.viewport);
            }
            _ => self.list_step(page(self.viewport.list_rows)),
        }
    }

    /// Moves to the first or last line.
    pub(super) fn go_to_end(&mut self, last: bool) {
        let far = if last { isize::MAX / 2 } else { isize::MIN / 2 };
        match &mut self.mode {
            Mode::Sheet(sheet) | Mode::Narrow(sheet) => sheet.scroll(far, &self.viewport),
            Mode::Pick(picker) => picker.step(far, &self.viewport),
            Mode::Quick(quick) => quick.step(far, self.viewport.overlay_rows),
            Mode::Browse if self.focus == Focus::Detail => {
                self.detail.link = None;
                self.detail.scroll(far, &self.viewport);
            }
            _ if matches!(self.screen, Screen::List) => self.list_step(far),
            _ => self.screen_end(last),
        }
    }

    pub(super) fn list_step(&mut self, lines: isize) {
        if self.screen_step(lines) {
            return;
        }
        let row = self.listing().row().saturating_add_signed(lines);
        self.select_row(row);
    }

    pub(super) fn select_row(&mut self, row: usize) {
        self.reselect(|app| {
            let (listing, data) = app.listing_and_data();
            listing.select(row, data);
        });
    }

    /// In the detail pane a step goes to the next link or, past the last, on through the text.
    fn detail_step(&mut self, lines: isize) {
        let count = self.page().map_or(0, |page| page.links().count());
        let next = match self.detail.link {
            // From the text, to the first link that is in sight or beyond.
            None => {
                let seen = self.viewport.link_lines.iter();
                let first = seen.take_while(|line| **line < self.detail.scroll).count();
                if lines > 0 {
                    Some(first)
                } else {
                    first.checked_sub(1)
                }
            }
            Some(link) => link.checked_add_signed(lines),
        };
        match next.filter(|link| *link < count) {
            Some(link) if self.is_near(link) => self.detail.choose(link, &self.viewport),
            _ => self.detail.scroll(lines, &self.viewport),
        }
    }

    /// Says whether a link is close enough to jump to without passing over unread text.
    fn is_near(&self, link: usize) -> bool {
        let Some(begins) = self.viewport.link_lines.get(link) else {
            return true;
        };
        let (top, rows) = (self.detail.scroll, self.viewport.detail_rows);
        (top.saturating_sub(1)..=top + rows).contains(begins)
    }

    /// Tab: to the next link, entering the detail pane first; at the end it begins again.
    pub(super) fn link_step(&mut self, step: isize) {
        if let (Screen::Overview(screen), Focus::List) = (&mut self.screen, self.focus) {
            screen.next(step);
            screen.scroll_into_sight(self.viewport.list_columns, self.viewport.list_rows);
            self.detail = Detail::default();
            self.lay_out();
            return;
        }
        let count = self.page().map_or(0, |page| page.links().count());
        if count == 0 {
            return;
        }
        let next = match (self.focus, self.detail.link) {
            (Focus::Detail, Some(link)) => {
                let last = count - 1;
                match link.checked_add_signed(step) {
                    Some(next) if next <= last => next,
                    Some(_) => 0,
                    None => last,
                }
            }
            (Focus::List, Some(link)) if link < count => link,
            _ if step < 0 => count - 1,
            _ => 0,
        };
        self.focus = Focus::Detail;
        self.detail.choose(next, &self.viewport);
    }

    /// Goes into what is chosen in the main pane.
    pub(super) fn open_chosen(&mut self) {
        if matches!(&self.screen, Screen::Relations(screen) if screen.is_at_relation()) {
            return self.turn_row();
        }
        if let Screen::Overview(screen) = &self.screen {
            let goal = screen.goal().cloned();
            return self.go_to_goal(goal);
        }
        let Screen::Map(screen) = &self.screen else {
            return self.enter_detail();
        };
        if screen.half == Half::Map {
            return self.enter_detail();
        }
        if let Some(country) = screen.country() {
            let country = country.code().to_ascii_lowercase();
            let query = match screen.topic() {
                Some(topic) => format!("country:{country} topic:\"{topic}\""),
                None => format!("country:{country}"),
            };
            self.show_list(Kind::Meetings, query);
        }
    }

    /// Goes where a figure of the overview leads.
    fn go_to_goal(&mut self, goal: Option<Goal>) {
        match goal {
            Some(Goal::Record(at)) => self.go_to(at),
            Some(Goal::List(asked)) => {
                let (kind, filter) = listed(asked.query());
                self.show_list(kind, filter);
                if let Asked::Among(_) = asked {
                    let text = self.data.words.say("notice-among").into_owned();
                    self.notice = Some(Notice::info(text));
                }
            }
            None => {}
        }
    }

    pub(super) fn enter_detail(&mut self) {
        if self.selected().is_some() {
            self.focus = Focus::Detail;
            if self.detail.link.is_none() {
                self.link_step(1);
            }
        }
    }

    /// Enter: into the record, along the chosen link, or what is typed.
    pub(super) fn enter(&mut self) -> Effect {
        match (&self.mode, self.focus) {
            (Mode::Browse, Focus::List) => self.open_chosen(),
            (Mode::Browse, Focus::Detail) => match self.chosen_link() {
                Some(to) => self.go_to(to),
                None => self.link_step(1),
            },
            _ => return self.submit(),
        }
        Effect::None
    }

    /// Goes to a record, as by a link: the way back is remembered.
    pub(super) fn go_to(&mut self, to: Ref) {
        let here = self.here();
        self.history.leave(here);
        self.mode = Mode::Browse;
        self.screen = Screen::List;
        self.view = None;
        self.tab = to.kind();
        self.list_again(self.tab);
        let data = &self.data;
        let listing = &mut self.listings[to.kind() as usize];
        if !listing.select_record(to, data) {
            // The filter hides it; what a link leads to is shown all the same.
            listing.filter = Input::default();
            listing.fill(data, &mut self.asking);
            listing.select_record(to, data);
        }
        self.focus = Focus::Detail;
        self.detail = Detail::default();
        self.lay_out();
    }

    pub(super) fn show_tab(&mut self, kind: Kind) {
        if self.tab == kind && self.view.is_none() && matches!(self.screen, Screen::List) {
            self.focus = Focus::List;
            return;
        }
        let here = self.here();
        self.history.leave(here);
        self.screen = Screen::List;
        self.view = None;
        self.tab = kind;
        self.focus = Focus::List;
        self.detail = Detail::default();
        self.list_again(kind);
        self.lay_out();
    }

    pub(super) fn tab_step(&mut self, step: isize) {
        let count = (TABS.len() + self.views.len()).cast_signed();
        let at = match self.view {
            Some(number) => Some(TABS.len() + number),
            None => TABS.iter().position(|tab| *tab == self.tab),
        };
        let next = match at {
            Some(at) => (at.cast_signed() + step).rem_euclid(count).unsigned_abs(),
            None => 0,
        };
        match TABS.get(next) {
            Some(kind) => self.show_tab(*kind),
            None => self.show_view(next - TABS.len()),
        }
    }

    /// The list of follow-ups, narrowed to those of the selected record.
    pub(super) fn follow_ups_of_this(&mut self) {
        let record = match self.focus {
            Focus::Detail => self.chosen_link().or(self.selected()),
            Focus::List => self.selected(),
        };
        let Some(at) = record else { return };
        let key = match at.kind() {
            Kind::Organisations => "org",
            Kind::People => "person",
            Kind::Places => "place",
            Kind::Events => "event",
            _ => {
                let text = self.data.words.say("notice-f-lists").into_owned();
                self.notice = Some(Notice::info(text));
                return;
            }
        };
        let filter = format!("{key}:{}", self.data.registry.id(at));
        self.show_list(Kind::FollowUps, filter);
    }

    /// The list of a kind, narrowed: the way back is remembered.
    pub(super) fn show_list(&mut self, kind: Kind, filter: String) {
        let here = self.here();
        self.history.leave(here);
        self.screen = Screen::List;
        self.view = None;
        self.tab = kind;
        self.focus = Focus::List;
        self.detail = Detail::default();
        self.listing_mut().filter = Input::new(filter);
        self.list_again(kind);
        self.lay_out();
    }

    pub(super) fn back(&mut self) {
        let here = self.here();
        match self.history.back(here) {
            Some(to) => self.restore(&to),
            None => self.notice = Some(Notice::info(self.data.words.say("notice-no-back"))),
        }
    }

    pub(super) fn forward(&mut self) {
        let here = self.here();
        match self.history.forward(here) {
            Some(to) => self.restore(&to),
            None => self.notice = Some(Notice::info(self.data.words.say("notice-no-forward"))),
        }
    }

    pub(super) fn here(&self) -> Location {
        let selected = match self.screen {
            Screen::List => self.listing().kept().cloned(),
            _ => self.selected().map(|at| self.data.registry.address(at)),
        };
        Location {
            screen: self.screen.kind(),
            tab: self.tab,
            view: self.view,
            filter: self.listing().filter.value().to_owned(),
            selected,
            spot: match &self.screen {
                Screen::Overview(screen) => screen.spot(self.data.sight()),
                _ => None,
            },
            country: match &self.screen {
                Screen::Map(screen) if screen.half == Half::Matrix => screen.country(),
                _ => None,
            },
            tree: match &self.screen {
                Screen::Relations(screen) => Some(screen.kept(&self.data.registry)),
                _ => None,
            },
            path: match &self.screen {
                Screen::Path(screen) => Some(screen.kept(&self.data.registry)),
                _ => None,
            },
            focus: self.focus,
            detail: self.detail,
        }
    }

    pub(super) fn restore(&mut self, to: &Location) {
        self.tab = to.tab;
        self.view = to.view;
        self.focus = to.focus;
        let (listing, data, asking) = self.listing_parts();
        if listing.filter.value() != to.filter || listing.rows().is_empty() {
            listing.filter = Input::new(to.filter.clone());
            listing.fill(data, asking);
        }
        let at = to
            .selected
            .as_ref()
            .and_then(|address| data.registry.find(address));
        if let (ScreenKind::List, Some(at)) = (to.screen, at) {
            listing.select_record(at, data);
        }
        let is_gone = to.selected.is_some() && at.is_none();
        self.put_up_screen(to);
        self.detail = to.detail;
        if is_gone {
            self.focus = Focus::List;
            self.detail = Detail::default();
        }
        self.lay_out();
    }
}

/// The kind that a query asks for, and the rest of it: what is typed into the filter of that kind.
fn listed(query: &str) -> (Kind, String) {
    let (first, rest) = query.split_once(' ').unwrap_or((query, ""));
    let kind = first
        .strip_prefix("kind:")
        .and_then(|name| name.parse().ok());
    match kind {
        Some(kind) => (kind, rest.to_owned()),
        None => (Kind::FollowUps, query.to_owned()),
    }
}
