//! The mouse: click chooses, double click opens, the wheel scrolls what it is over.

use super::{Action, App, Effect, Focus, Half, Mode, Pointer, Review, Screen, Target};

impl App {
    pub(super) fn point(&mut self, pointer: Pointer) -> Effect {
        match pointer {
            Pointer::Click(x, y) => self.click(self.viewport.target(x, y)),
            Pointer::DoubleClick(x, y) => return self.double_click(self.viewport.target(x, y)),
            Pointer::Wheel(x, y, lines) => self.wheel(self.viewport.target(x, y), lines.into()),
        }
        Effect::None
    }

    fn click(&mut self, target: Option<Target>) {
        match target {
            Some(Target::Result(row)) => match &mut self.mode {
                Mode::Quick(quick) => {
                    quick.row = row.min(quick.results.len().saturating_sub(1));
                }
                Mode::Pick(picker) => picker.row = row,
                _ => {}
            },
            Some(Target::Overlay) => {}
            // A click beside what is laid over the browser puts it away; a form is kept.
            _ if matches!(
                self.mode,
                Mode::Quick(_) | Mode::Sheet(_) | Mode::Narrow(_) | Mode::Sources(_)
            ) =>
            {
                self.mode = self.rest();
            }
            _ if matches!(self.mode, Mode::Pick(_)) => self.close_picker(),
            Some(Target::Incoming(row)) => {
                if let (Mode::Incoming, Some(incoming)) = (&self.mode, &mut self.incoming) {
                    incoming.choose(row);
                }
            }
            Some(Target::Fact(row)) => self.in_review(|review| review.choose_fact(row)),
            Some(Target::Words(byte)) => self.in_review(|review| review.go_to_words(byte)),
            _ if !matches!(self.mode, Mode::Browse | Mode::Filter) => {}
            Some(Target::Tab(kind)) => self.show_tab(kind),
            Some(Target::Screen(kind)) => {
                self.mode = Mode::Browse;
                if self.screen.kind() != kind {
                    self.show_screen(kind);
                }
            }
            Some(Target::View(number)) => self.show_view(number),
            Some(Target::Row(row)) => {
                self.mode = Mode::Browse;
                self.focus = Focus::List;
                self.reselect(|app| match &mut app.screen {
                    Screen::Timeline(screen) => screen.choose_lane(row),
                    Screen::Relations(screen) => screen.choose(row),
                    Screen::Path(screen) => screen.choose(row),
                    _ => app.select_row(row),
                });
            }
            Some(Target::Fold(row)) => {
                self.focus = Focus::List;
                self.reselect(|app| {
                    if let Screen::Relations(screen) = &mut app.screen {
                        screen.choose(row);
                    }
                    app.turn_row();
                });
            }
            Some(Target::Moment(lane, moment)) => {
                self.focus = Focus::List;
                self.reselect(|app| {
                    if let Screen::Timeline(screen) = &mut app.screen {
                        screen.choose(lane, moment);
                    }
                });
            }
            Some(Target::Site(site)) => {
                self.focus = Focus::List;
                self.reselect(|app| {
                    if let Screen::Map(screen) = &mut app.screen {
                        screen.half = Half::Map;
                        screen.choose(site);
                    }
                });
            }
            Some(Target::Figure(row, place)) => {
                self.focus = Focus::List;
                self.reselect(|app| {
                    if let Screen::Overview(screen) = &mut app.screen {
                        screen.choose(row, place);
                    }
                });
            }
            Some(Target::Country(row)) => {
                self.focus = Focus::List;
                if let Screen::Map(screen) = &mut self.screen {
                    screen.half = Half::Matrix;
                    screen.row = row;
                }
            }
            Some(Target::Link(link)) => {
                self.mode = Mode::Browse;
                self.focus = Focus::Detail;
                self.detail.choose(link, &self.viewport);
            }
            Some(Target::List) => self.focus = Focus::List,
            Some(Target::Detail) => self.focus = Focus::Detail,
            None => {}
        }
    }

    fn in_review(&mut self, change: impl FnOnce(&mut Review)) {
        if let (Mode::Review, Some(review)) = (&self.mode, &mut self.review) {
            change(review);
        }
    }

    fn double_click(&mut self, target: Option<Target>) -> Effect {
        self.click(target);
        match target {
            Some(Target::Result(_)) => self.submit(),
            Some(
                Target::Row(_)
                | Target::Moment(..)
                | Target::Site(_)
                | Target::Country(_)
                | Target::Figure(..),
            ) => {
                self.open_chosen();
                Effect::None
            }
            Some(Target::Link(_)) => self.enter(),
            Some(Target::Incoming(_)) => self.act_incoming(Action::Accept).unwrap_or(Effect::None),
            Some(Target::Fact(_)) => self.act_review(Action::EditFact).unwrap_or(Effect::None),
            _ => Effect::None,
        }
    }

    fn wheel(&mut self, target: Option<Target>, lines: isize) {
        match target {
            Some(Target::Overlay) if matches!(self.mode, Mode::Sources(_)) => {
                let action = if lines < 0 { Action::Up } else { Action::Down };
                for _ in 0..lines.unsigned_abs() {
                    self.act_sources(action);
                }
            }
            Some(Target::Overlay | Target::Result(_)) => self.step(lines),
            Some(Target::Fact(_) | Target::Words(_) | Target::Incoming(_)) => {
                let action = if lines < 0 { Action::Up } else { Action::Down };
                if self.act_incoming(action).is_none() {
                    self.act_review(action);
                }
            }
            _ if !matches!(self.mode, Mode::Browse | Mode::Filter) => {}
            Some(Target::Detail | Target::Link(_)) => self.detail.scroll(lines, &self.viewport),
            Some(Target::Site(_)) => self.zoom(if lines < 0 { 1 } else { -1 }),
            Some(
                Target::List
                | Target::Row(_)
                | Target::Fold(_)
                | Target::Moment(..)
                | Target::Country(_)
                | Target::Figure(..),
            ) => {
                self.list_step(lines);
            }
            Some(Target::Tab(_) | Target::View(_) | Target::Screen(_)) | None => {}
        }
    }
}
