//! Reads which theme is wanted, and the themes of a user's own.

use super::reading::{Reading, nearest};
use crate::lang::tell;
use crate::model::clean;
use crate::store::scheme::{Colour, Role, Scheme, Wanted};
use crate::store::spans::{Item, Node, Shape};
use std::str::FromStr as _;

/// What of a theme is no colour.
const INHERITS: &str = "inherits";

impl Reading<'_> {
    /// The themes there are: those of the program, then the user's own in their order. One that is
    /// after another may stand before or behind it.
    pub(super) fn themes(&mut self, node: Option<&Node>) -> Vec<Scheme> {
        let mut themes = Scheme::shipped();
        let Some(node) = node else { return themes };
        let mut waiting = self.entries(node, "config-themes-wanted");
        let mut is_news = true;
        while is_news {
            is_news = false;
            let mut still = Vec::new();
            for (name, item) in std::mem::take(&mut waiting) {
                let known = themes.iter().find(|known| known.name == name);
                if known.is_some_and(|known| !known.is_own) {
                    let what = tell!(self.words, "config-theme-taken", name = name);
                    self.fault(item.start, what, None);
                } else if known.is_some() {
                    self.told_twice(item, &name);
                } else if let Some(base) = parent(item, &themes).cloned() {
                    let own = self.theme(name, item, &base);
                    themes.push(own);
                    is_news = true;
                } else {
                    still.push((name, item));
                }
            }
            waiting = still;
        }
        for (_, item) in waiting {
            self.told_no_theme(item.node.field(INHERITS).unwrap_or(&item.node), &themes);
        }
        themes
    }

    /// A theme of the user's own: every sound colour of it.
    fn theme(&mut self, name: String, item: &Item, base: &Scheme) -> Scheme {
        let mut own = Scheme {
            name,
            is_own: true,
            ..base.clone()
        };
        let Shape::Struct(items) = &item.node.shape else {
            let what = self.words.say("config-theme-wanted").into_owned();
            self.fault(item.node.span.start, what, None);
            return own;
        };
        for item in items {
            let name = item.name.as_deref().unwrap_or_default();
            if name == INHERITS {
                continue;
            }
            let Ok(role) = Role::from_str(name) else {
                let what = tell!(self.words, "config-no-role", name = clean(name));
                let hint = nearest(
                    name,
                    [INHERITS].into_iter().chain(Role::names()),
                    self.words,
                );
                self.fault(item.start, what, Some(hint));
                continue;
            };
            let Some(text) = self.value::<String>(&item.node) else {
                continue;
            };
            if let Ok(colour) = text.parse::<Colour>() {
                own.otherwise.push((role, colour));
                continue;
            }
            let what = tell!(self.words, "config-no-colour", colour = clean(&text));
            let hint = self.words.say("config-no-colour-hint").into_owned();
            self.fault(item.node.span.start, what, Some(hint));
        }
        own
    }

    /// Which theme is wanted: a name, or one for light and one for dark.
    pub(super) fn wanted(&mut self, node: &Node, themes: &[Scheme]) -> Wanted {
        let Shape::Struct(items) = &node.shape else {
            return match self.name(node, themes) {
                Some(name) if name != "auto" => Wanted::Named(name),
                _ => Wanted::Auto,
            };
        };
        for item in items {
            let name = item.name.as_deref().unwrap_or_default();
            if !matches!(name, "light" | "dark") {
                let what = tell!(self.words, "config-no-setting", name = clean(name));
                let hint = nearest(name, ["light", "dark"], self.words);
                self.fault(item.start, what, Some(hint));
            }
        }
        let mut of = |name| {
            let found = node.field(name);
            let found = found.and_then(|own| self.name(own, themes));
            found.filter(|name| name != "auto")
        };
        let (light, dark) = (of("light"), of("dark"));
        if light.is_none() && dark.is_none() {
            return Wanted::Auto;
        }
        let or_own = |name: Option<String>| name.unwrap_or_else(|| "terminal".to_owned());
        Wanted::Either {
            light: or_own(light),
            dark: or_own(dark),
        }
    }

    /// The name of a theme that there is.
    fn name(&mut self, node: &Node, themes: &[Scheme]) -> Option<String> {
        let name: String = self.value(node)?;
        if name == "auto" || themes.iter().any(|known| known.name == name) {
            return Some(name);
        }
        self.told_no_theme(node, themes);
        None
    }

    fn told_no_theme(&mut self, node: &Node, themes: &[Scheme]) {
        let name = node.quoted().unwrap_or_default();
        let what = tell!(self.words, "config-no-theme", name = clean(name));
        let known = themes.iter().map(|known| known.name.as_str());
        let hint = nearest(name, known, self.words);
        self.fault(node.span.start, what, Some(hint));
    }
}

/// The theme that one is after: the terminal's own colours where it does not say.
fn parent<'t>(item: &Item, themes: &'t [Scheme]) -> Option<&'t Scheme> {
    match item.node.field(INHERITS) {
        Some(name) => themes
            .iter()
            .find(|known| name.quoted() == Some(&known.name)),
        None => themes.first(),
    }
}
