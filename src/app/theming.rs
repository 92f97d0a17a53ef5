//! Themes: which one is in force, and picking another with all of the screen as it would be.

use super::{App, Effect, Mode, Notice, Picking};
use crate::lang::{Words, tell};
use crate::search::Pattern;
use crate::store::{Scheme, Wanted};

/// The themes there are, and the one in force.
#[derive(Debug)]
pub(super) struct Themes {
    all: Vec<Scheme>,
    in_force: Scheme,
    /// Whether the configuration says which.
    is_set: bool,
}

impl Default for Themes {
    fn default() -> Self {
        Self {
            all: Scheme::shipped(),
            in_force: Scheme::default(),
            is_set: false,
        }
    }
}

/// A theme that answers what is typed.
#[derive(Debug)]
pub struct FoundTheme<'a> {
    /// The theme.
    pub scheme: &'a Scheme,
    /// What it is like.
    pub says: String,
    /// The characters of its name and of what it is like that match.
    pub places: [Vec<u32>; 2],
}

impl App {
    /// The theme to draw with: the one that is being picked, else the one in force.
    pub fn scheme(&self) -> &Scheme {
        let Mode::Pick(picker) = &self.mode else {
            return &self.themes.in_force;
        };
        if picker.of != Picking::Theme {
            return &self.themes.in_force;
        }
        let found = self.themes_found(picker.input.value());
        let chosen = found.get(picker.chosen(found.len()));
        chosen.map_or(&self.themes.in_force, |found| found.scheme)
    }

    /// Says whether a theme is the one in force.
    pub fn is_in_force(&self, scheme: &Scheme) -> bool {
        self.themes.in_force.name == scheme.name
    }

    /// The themes that answer what is typed, the closest first.
    pub fn themes_found(&self, typed: &str) -> Vec<FoundTheme<'_>> {
        let pattern = Pattern::new(typed);
        let words = &self.data.words;
        let mut found: Vec<(i64, FoundTheme<'_>)> = Vec::new();
        for scheme in &self.themes.all {
            let says = said(scheme, words);
            let Some(fit) = pattern.fit(&[&scheme.name, &says]) else {
                continue;
            };
            let mut places = fit.places.into_iter();
            let mut next = || places.next().unwrap_or_default();
            let places = [next(), next()];
            found.push((
                fit.score,
                FoundTheme {
                    scheme,
                    says,
                    places,
                },
            ));
        }
        found.sort_by_key(|(score, _)| -score);
        found.into_iter().map(|(_, found)| found).collect()
    }

    /// Takes the themes that there are, and whether the configuration says which is wanted.
    pub(super) fn take_themes(&mut self, all: Vec<Scheme>, wanted: &Wanted) {
        self.themes.all = all;
        self.themes.is_set = *wanted != Wanted::Auto;
        let name = self.themes.in_force.name.clone();
        self.use_theme(&name);
    }

    /// Puts a theme in force, where there is one of that name, else the terminal's own colours.
    pub fn use_theme(&mut self, name: &str) {
        let found = self.themes.all.iter().find(|scheme| scheme.name == name);
        self.themes.in_force = found.cloned().unwrap_or_default();
    }

    /// The row of the theme in force, when all are shown.
    pub(super) fn theme_row(&self) -> usize {
        let mut all = self.themes.all.iter();
        all.position(|scheme| self.is_in_force(scheme)).unwrap_or(0)
    }

    /// Puts the theme that is being picked in force, and has it kept unless the configuration says
    /// which is wanted.
    pub(super) fn take_theme(&mut self) -> Effect {
        let picked = self.scheme().clone();
        let name = picked.name.clone();
        self.themes.in_force = picked;
        self.close_picker();
        let words = &self.data.words;
        if self.themes.is_set {
            let text = tell!(words, "notice-theme-set", name = name);
            self.notice = Some(Notice::done(text));
            return Effect::None;
        }
        let text = tell!(words, "notice-theme-kept", name = name.as_str());
        self.notice = Some(Notice::done(text));
        Effect::KeepTheme(name)
    }
}

/// What a theme is like, in words.
fn said(scheme: &Scheme, words: &Words) -> String {
    let like = words.say(scheme.base.message());
    if scheme.is_own {
        tell!(words, "theme-own", like = like.as_ref())
    } else {
        like.into_owned()
    }
}
