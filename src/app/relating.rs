//! The relations of a record, and the path between two.

use super::neighbourhood::TooDeep;
use super::{App, Connection, Detail, Focus, Neighbourhood, Notice, Screen};
use crate::insight::LinkPath;
use crate::lang::tell;
use crate::registry::{Ref, Registry};

impl App {
    /// The record that the keys go to: the chosen link, the selected record, whom a row is about.
    pub fn at_hand(&self) -> Option<Ref> {
        let chosen = match self.focus {
            Focus::Detail => self.chosen_link(),
            Focus::List => None,
        };
        let about = || match &self.screen {
            Screen::Overview(screen) => screen.whom()?.record(),
            _ => None,
        };
        chosen.or(self.selected()).or_else(about)
    }

    /// The first end of a path that was begun.
    pub fn path_begun(&self) -> Option<Ref> {
        self.data.registry.find(self.path_from.as_ref()?)
    }

    /// `i`: what lies around the record, as a tree.
    pub(super) fn show_relations(&mut self) {
        let Some(at) = self.at_hand() else {
            return self.nothing_at_hand();
        };
        if matches!(&self.screen, Screen::Relations(screen) if screen.root() == Some(at)) {
            self.focus = Focus::List;
            self.notice = Some(Notice::info(self.data.words.say("notice-its-relations")));
            return;
        }
        let registry = &self.data.registry;
        let screen = Neighbourhood::of(registry, at);
        self.go_to_screen(Screen::Relations(Box::new(screen)));
    }

    /// `p`: one end of a path and then the other; twice the same, from our own organisation to it.
    pub(super) fn path(&mut self) {
        let Some(at) = self.at_hand() else {
            return self.nothing_at_hand();
        };
        let registry = &self.data.registry;
        let Some(begun) = self.path_begun() else {
            let name = registry.label(at, &self.data.langs);
            let text = tell!(
                self.data.words,
                "notice-path-begun",
                name = name.into_owned()
            );
            self.notice = Some(Notice::info(text));
            self.path_from = Some(registry.address(at));
            return;
        };
        let from = match registry.home() {
            _ if begun != at => begun,
            Some(home) if home != at => home,
            Some(_) => {
                let text = self.data.words.say("notice-own-organisation");
                self.notice = Some(Notice::info(text));
                return;
            }
            None => {
                let text = self.data.words.say("notice-no-home");
                self.notice = Some(Notice::info(text));
                return;
            }
        };
        if let Some(path) = LinkPath::between(self.data.sight(), from, at) {
            let screen = Connection::along(path, registry);
            self.path_from = None;
            self.go_to_screen(Screen::Path(Box::new(screen)));
        } else {
            let name = |at| registry.label(at, &self.data.langs).into_owned();
            let (from, to) = (name(from), name(at));
            let text = tell!(self.data.words, "notice-no-link", from = from, to = to);
            self.notice = Some(Notice::info(text));
        }
    }

    /// Forgets the first end of a path.
    pub(super) fn forget_path(&mut self) {
        self.path_from = None;
    }

    fn nothing_at_hand(&mut self) {
        self.notice = Some(Notice::info(self.data.words.say("notice-no-record")));
    }

    /// Goes to a screen that was made for a record: the way back is remembered.
    fn go_to_screen(&mut self, screen: Screen) {
        let here = self.here();
        self.history.leave(here);
        self.screen = screen;
        self.focus = Focus::List;
        self.detail = Detail::default();
        self.scroll_screen();
        self.lay_out();
    }

    /// Opens or closes the chosen row of the tree.
    pub(super) fn turn_row(&mut self) {
        self.change_tree(Neighbourhood::turn);
    }

    /// Opens the chosen row of the tree, or closes it and goes out.
    pub(super) fn fold_row(&mut self, opens: bool) {
        if opens {
            self.change_tree(Neighbourhood::unfold);
        } else {
            self.change_tree(|screen, _| {
                screen.fold();
                Ok(())
            });
        }
    }

    fn change_tree(
        &mut self,
        change: impl FnOnce(&mut Neighbourhood, &Registry) -> Result<(), TooDeep>,
    ) {
        let Screen::Relations(screen) = &mut self.screen else {
            return;
        };
        let before = screen.len();
        if change(screen, &self.data.registry).is_err() {
            let text = self.data.words.say("notice-deepest");
            self.notice = Some(Notice::info(text));
        }
        let opened = screen.len().saturating_sub(before);
        screen.reveal(opened, self.viewport.list_rows);
    }

    /// Scrolls the tree or the path so that what is chosen is in sight.
    pub(super) fn scroll_screen(&mut self) {
        let rows = self.viewport.list_rows;
        match &mut self.screen {
            Screen::Relations(screen) => screen.scroll_into_sight(rows),
            Screen::Path(screen) => screen.scroll_into_sight(rows),
            _ => {}
        }
    }
}
