//! Links told to the terminal (OSC 8): what is written on cells where an address stands is wrapped
//! in it, so that a click opens the source.

use crate::app::Area;
use crate::model::is_web_address;
use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

/// A backend that knows where addresses stand in the frame that is being written.
#[derive(Debug)]
pub(super) struct Linking<W: Write> {
    backend: CrosstermBackend<W>,
    /// Where they stand, and which: known only once the frame is drawn, which is when it is about
    /// to be written.
    places: Rc<RefCell<Vec<(Area, String)>>>,
}

impl<W: Write> Linking<W> {
    pub(super) fn new(to: W) -> Self {
        Self {
            backend: CrosstermBackend::new(to),
            places: Rc::default(),
        }
    }

    /// Where addresses stand, to be set while a frame is drawn.
    pub(super) fn places(&self) -> &Rc<RefCell<Vec<(Area, String)>>> {
        &self.places
    }

    /// The number of the address that stands at a cell.
    fn at(&self, x: u16, y: u16) -> Option<usize> {
        let holds =
            |(area, address): &(Area, String)| area.contains(x, y) && is_web_address(address);
        self.places.borrow().iter().position(holds)
    }

    fn open(&mut self, number: usize) -> io::Result<()> {
        let places = self.places.borrow();
        let address = places.get(number).map_or("", |(_, address)| address);
        write!(self.backend, "\u{1b}]8;;{address}\u{1b}\\")
    }

    fn close(&mut self) -> io::Result<()> {
        write!(self.backend, "\u{1b}]8;;\u{1b}\\")
    }
}

impl<W: Write> Write for Linking<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.backend.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Write::flush(&mut self.backend)
    }
}

impl<W: Write> Backend for Linking<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        if self.places.borrow().is_empty() {
            return self.backend.draw(content);
        }
        let mut run: Vec<(u16, u16, &Cell)> = Vec::new();
        let mut of = None;
        for (x, y, cell) in content {
            let here = self.at(x, y);
            if here != of {
                self.draw_run(&mut run, of)?;
                of = here;
            }
            run.push((x, y, cell));
        }
        self.draw_run(&mut run, of)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.backend.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.backend.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.backend.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.backend.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.backend.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.backend.clear_region(region)
    }

    fn size(&self) -> io::Result<Size> {
        self.backend.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.backend.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.backend)
    }
}

impl<W: Write> Linking<W> {
    /// Writes cells that are all of one address, or of none.
    fn draw_run(&mut self, run: &mut Vec<(u16, u16, &Cell)>, of: Option<usize>) -> io::Result<()> {
        if run.is_empty() {
            return Ok(());
        }
        if let Some(number) = of {
            self.open(number)?;
        }
        self.backend.draw(run.drain(..))?;
        if of.is_some() {
            self.close()?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Linking;
    use crate::app::Area;
    use ratatui::backend::Backend as _;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    fn written(address: &str) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 1));
        buffer.set_string(0, 0, "see here", Style::new());
        let mut out = Vec::new();
        let mut backend = Linking::new(&mut out);
        let area = Area {
            x: 4,
            y: 0,
            width: 4,
            height: 1,
        };
        backend.places().replace(vec![(area, address.to_owned())]);
        let cells = (0..).zip(&buffer.content);
        backend.draw(cells.map(|(x, cell)| (x, 0, cell))).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn an_address_is_wrapped_where_it_stands() {
        let text = written("https://example.org/a");
        let (before, after) = text
            .split_once("\u{1b}]8;;https://example.org/a\u{1b}\\")
            .unwrap();
        assert!(before.contains("see ") && !before.contains("here"));
        let (linked, _) = after.split_once("\u{1b}]8;;\u{1b}\\").unwrap();
        assert!(linked.contains("here"));
    }

    #[test]
    fn what_is_no_clean_address_is_not_told() {
        for wrong in [
            "javascript:x",
            "https://x/\u{7}\u{1b}]52;c;AA==",
            "https://é/",
        ] {
            assert!(!written(wrong).contains("]8;;"), "{wrong:?}");
        }
    }
}
