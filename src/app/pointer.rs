//! The mouse: click chooses, double click opens, the wheel scrolls what it is over. A click beside a
//! box closes it, unless something is typed there. What does the same as a key is told apart by the
//! keymap, see [`Target::Does`].

use super::{Action, App, Effect, Focus, Half, Mode, NoteField, Pointer, Review, Screen, Target};

impl App {
    pub(super) fn point(&mut self, pointer: Pointer) -> Effect {
        match pointer {
            Pointer::Click(x, y) => self.click(self.viewport.target(x, y)),
            Pointer::DoubleClick(x, y) => {
                let address = self.viewport.address(x, y).map(str::to_owned);
                return match address {
                    Some(address) if matches!(self.mode, Mode::Browse) => {
                        self.open_address(address)
                    }
                    _ => self.double_click(self.viewport.target(x, y)),
                };
            }
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
            Some(Target::Overlay | Target::Does(_)) => {}
            Some(Target::Cell(cell)) => self.choose_cell(cell),
            Some(Target::Offer(number)) => self.choose_offer(number),
            _ if self.is_put_away_by_a_click() => match self.mode {
                Mode::Pick(_) => self.close_picker(),
                _ => self.mode = self.rest(),
            },
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

    /// Says whether a click beside the box closes it: not where something typed would be lost.
    fn is_put_away_by_a_click(&self) -> bool {
        match &self.mode {
            Mode::Sheet(_) | Mode::Sources(_) | Mode::Add | Mode::Copy | Mode::Sort => true,
            Mode::Quick(quick) => quick.input.value().is_empty(),
            Mode::Narrow(sheet) => sheet.filter.value().is_empty(),
            Mode::Pick(picker) => picker.input.value().is_empty(),
            _ => false,
        }
    }

    fn choose_cell(&mut self, cell: usize) {
        match &mut self.mode {
            Mode::Form(form) if form.row != cell => form.go_to(cell),
            Mode::Note(form) if cell == 0 => form.field = NoteField::Note,
            Mode::Note(form) => form.field = NoteField::Evidence,
            _ => {}
        }
    }

    fn choose_offer(&mut self, number: usize) {
        match &mut self.mode {
            Mode::Form(form) => form.offer = Some(number).filter(|own| *own < form.offers.len()),
            Mode::Intake(intake) => {
                intake.row = Some(number).filter(|own| *own < intake.kept.len());
            }
            Mode::Filter | Mode::Quick(_) => self.complete_with(number),
            _ => {}
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
            Some(Target::Offer(_)) => match self.mode {
                Mode::Form(_) => self.act_writing(Action::TakeOffer).unwrap_or(Effect::None),
                Mode::Intake(_) => self.submit(),
                _ => Effect::None,
            },
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
            Some(Target::Overlay | Target::Result(_) | Target::Cell(_) | Target::Offer(_)) => {
                self.wheel_in_box(lines);
            }
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
            Some(Target::Tab(_) | Target::View(_) | Target::Screen(_) | Target::Does(_)) | None => {
            }
        }
    }

    fn wheel_in_box(&mut self, lines: isize) {
        match self.mode {
            Mode::Intake(_) => {
                let action = if lines < 0 { Action::Up } else { Action::Down };
                self.act_drafting(action);
            }
            Mode::Export(_) => self.turn_format(lines < 0),
            Mode::Filter | Mode::Quick(_) if self.completing.is_some() => {
                self.complete(lines.signum());
            }
            // Two fields are no list.
            Mode::Note(_) => {}
            _ => self.step(lines),
        }
    }
}
