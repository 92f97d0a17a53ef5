//! The mouse: click chooses, double click opens, the wheel scrolls what it is over.

use super::{App, Effect, Focus, Mode, Pointer, Target};

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
            Some(Target::Result(row)) => {
                if let Mode::Quick(quick) = &mut self.mode {
                    quick.row = row.min(quick.results.len().saturating_sub(1));
                }
            }
            Some(Target::Overlay) => {}
            // A click beside what is laid over the browser puts it away; a form is kept.
            _ if matches!(self.mode, Mode::Quick(_) | Mode::Sheet(_)) => self.mode = Mode::Browse,
            _ if matches!(self.mode, Mode::Note(_)) => {}
            Some(Target::Tab(kind)) => self.show_tab(kind),
            Some(Target::Row(row)) => {
                self.mode = Mode::Browse;
                self.focus = Focus::List;
                self.select_row(row);
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

    fn double_click(&mut self, target: Option<Target>) -> Effect {
        self.click(target);
        match target {
            Some(Target::Result(_)) => self.submit(),
            Some(Target::Row(_)) => {
                self.enter_detail();
                Effect::None
            }
            Some(Target::Link(_)) => self.enter(),
            _ => Effect::None,
        }
    }

    fn wheel(&mut self, target: Option<Target>, lines: isize) {
        match target {
            Some(Target::Overlay | Target::Result(_)) => self.step(lines),
            _ if !matches!(self.mode, Mode::Browse | Mode::Filter) => {}
            Some(Target::Detail | Target::Link(_)) => self.detail.scroll(lines, &self.viewport),
            Some(Target::List | Target::Row(_)) => self.list_step(lines),
            Some(Target::Tab(_)) | None => {}
        }
    }
}
