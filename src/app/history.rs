//! Where one has been: back and forward, as in a web browser.

use super::{Detail, Focus, KeptPath, KeptTree, ScreenKind, Spot};
use crate::model::{Address, Country, Kind};

/// How many steps back are kept.
const MOST: usize = 500;

/// A place in the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// The screen.
    pub screen: ScreenKind,
    /// The kind listed.
    pub tab: Kind,
    /// The view of one's own that was shown, if it was none of the tabs.
    pub view: Option<usize>,
    /// The filter of the list.
    pub filter: String,
    /// The selected record.
    pub selected: Option<Address>,
    /// The chosen figure of the overview.
    pub spot: Option<Spot>,
    /// The chosen country of the matrix, where the keys went to that.
    pub country: Option<Country>,
    /// The tree of relations, with what was open in it.
    pub tree: Option<KeptTree>,
    /// The path.
    pub path: Option<KeptPath>,
    /// Which pane the keys went to.
    pub focus: Focus,
    /// How the detail pane was read.
    pub detail: Detail,
}

/// The way here, and the way forward again after going back.
#[derive(Debug, Default)]
pub struct History {
    past: Vec<Location>,
    future: Vec<Location>,
}

impl History {
    /// Remembers a place that is being left for a new one; what lay ahead is forgotten.
    pub(super) fn leave(&mut self, here: Location) {
        self.future.clear();
        // Coming back to where one just was is no step.
        if self.past.last() != Some(&here) {
            self.past.push(here);
        }
        if self.past.len() > MOST {
            self.past.remove(0);
        }
    }

    /// Goes a step back from here.
    pub(super) fn back(&mut self, here: Location) -> Option<Location> {
        let to = self.past.pop()?;
        self.future.push(here);
        Some(to)
    }

    /// Goes a step forward from here.
    pub(super) fn forward(&mut self, here: Location) -> Option<Location> {
        let to = self.future.pop()?;
        self.past.push(here);
        Some(to)
    }

    /// Where one has been, the last first.
    pub(super) fn places(&self) -> impl Iterator<Item = &Location> {
        self.past.iter().rev()
    }

    /// How many steps can be gone back and forward.
    pub fn depth(&self) -> (usize, usize) {
        (self.past.len(), self.future.len())
    }
}

#[cfg(test)]
mod tests {
    use super::{Detail, Focus, History, Location};
    use crate::app::ScreenKind;
    use crate::model::{Address, Kind};

    fn at(id: &str) -> Location {
        Location {
            screen: ScreenKind::List,
            tab: Kind::People,
            view: None,
            filter: String::new(),
            selected: Some(Address::new(Kind::People, id)),
            spot: None,
            country: None,
            tree: None,
            path: None,
            focus: Focus::List,
            detail: Detail::default(),
        }
    }

    #[test]
    fn a_new_step_forgets_what_lay_ahead() {
        let mut history = History::default();
        history.leave(at("a"));
        history.leave(at("b"));
        assert_eq!(history.back(at("c")), Some(at("b")));
        assert_eq!(history.forward(at("b")), Some(at("c")));
        assert_eq!(history.back(at("c")), Some(at("b")));
        history.leave(at("b"));
        assert_eq!(history.forward(at("d")), None);
        assert_eq!(history.back(at("d")), Some(at("b")));
        assert_eq!(history.back(at("b")), Some(at("a")));
        assert_eq!(history.back(at("a")), None);
    }
}
