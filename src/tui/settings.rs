//! What the configuration comes to on this terminal, and comes to again when it is saved.

use super::{background, terminal};
use crate::app::{App, Message};
use crate::keymap::Keymap;
use crate::lang::Words;
use crate::store::{Base, ClipboardBy, Config, Fault, Paths, Wanted};
use crate::view::{Background, Depth, Look, Theme};
use std::path::PathBuf;

/// What the configuration comes to on this terminal.
pub(super) struct Settings {
    /// Where the configuration lies.
    path: PathBuf,
    /// Whether the screen is for a screen reader, whatever is set.
    screen_reader: bool,
    pub(super) keymap: Keymap,
    look: Look,
    wanted: Wanted,
    /// How many colours there are; none where none are wanted.
    depth: Option<Depth>,
    terminal: Terminal,
    /// Whether the terminal is to be told to leave the order of text alone.
    pub(super) keeps_order: bool,
    pub(super) clipboard: ClipboardBy,
    /// Whether the terminal is told of links.
    pub(super) tells_links: bool,
}

/// Whether it is known that the terminal is light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Terminal {
    /// It makes no difference.
    Unwanted,
    /// It is to be asked.
    Wanted,
    /// It was asked, and need not answer.
    Asked,
    /// It answered.
    Says(Background),
}

impl Settings {
    /// What a configuration comes to, and what is wrong with it beyond what `faults` say.
    pub(super) fn of(
        path: PathBuf,
        config: &Config,
        screen_reader: bool,
        words: &Words,
    ) -> (Self, Vec<Fault>) {
        let (keymap, faults) = Keymap::with(&config.keys, words);
        let env = &terminal::variable;
        let look = terminal::look(config, screen_reader, env);
        let settings = Self {
            path,
            screen_reader,
            keymap,
            look,
            wanted: config.theme.clone(),
            depth: depth(config, screen_reader),
            terminal: if is_background_wanted(config, screen_reader) {
                Terminal::Wanted
            } else {
                Terminal::Unwanted
            },
            keeps_order: terminal::is_told_of_order(look, config, env),
            clipboard: config.clipboard,
            tells_links: terminal::links(config, env),
        };
        (settings, faults)
    }

    /// The name of the theme that is wanted on this terminal; of that chosen last where nothing is set.
    pub(super) fn theme_name(&self) -> String {
        match &self.wanted {
            Wanted::Named(name) => name.clone(),
            Wanted::Either { light, dark } => match self.background() {
                Background::Light => light.clone(),
                _ => dark.clone(),
            },
            Wanted::Auto => chosen_last().unwrap_or_default(),
        }
    }

    /// Says whether the terminal is to be asked what it is like, once: its own colours go by that,
    /// and so may the choice of a theme.
    pub(super) fn asks_background(&mut self) -> bool {
        let asks =
            self.terminal == Terminal::Wanted && background::may_be_asked(&terminal::variable);
        if asks {
            self.terminal = Terminal::Asked;
        }
        asks
    }

    /// What the terminal is like: by what it says, else by the environment.
    fn background(&self) -> Background {
        match self.terminal {
            Terminal::Says(background) => background,
            _ => background::of_environment(&terminal::variable),
        }
    }

    /// Where the configuration lies.
    pub(super) fn path(&self) -> PathBuf {
        self.path.clone()
    }

    /// Takes over what is known of the terminal already, which is not asked twice.
    pub(super) fn know_terminal(&mut self, from: &Self, app: &mut App) {
        self.terminal = from.terminal;
        app.use_theme(&self.theme_name());
    }

    /// Takes what the terminal says of itself.
    pub(super) fn take_background(&mut self, background: Background, app: &mut App) {
        self.terminal = Terminal::Says(background);
        if matches!(self.wanted, Wanted::Either { .. }) {
            app.use_theme(&self.theme_name());
        }
    }

    /// Reads the configuration again. One with which something is wrong changes nothing, and the
    /// message says what.
    pub(super) fn read_again(&mut self, app: &App) -> Message {
        let words = &app.data.words;
        let (config, mut faults) = Config::read(&self.path, words);
        let path = self.path.clone();
        let (settings, more) = Self::of(path, &config, self.screen_reader, words);
        faults.extend(more);
        if faults.is_empty() {
            let known = match self.terminal {
                Terminal::Unwanted | Terminal::Wanted => settings.terminal,
                known => known,
            };
            *self = Self {
                terminal: known,
                ..settings
            };
        }
        Message::Configured(Box::new(config), faults)
    }

    /// The colours and lines that the screen is drawn with.
    pub(super) fn theme(&self, app: &App) -> Theme {
        let of = |depth| Theme::of(app.scheme(), self.background(), depth);
        let colours = self.depth.map(of);
        colours.unwrap_or_else(Theme::plain).with(self.look)
    }
}

/// Says whether it is to be known what the terminal is like: its own colours go by that, and so may
/// the choice of a theme.
fn is_background_wanted(config: &Config, screen_reader: bool) -> bool {
    let is_terminals_own = |name: &str| {
        let found = config.themes.iter().find(|scheme| scheme.name == name);
        found.is_none_or(|scheme| scheme.base == Base::Terminal)
    };
    depth(config, screen_reader).is_some()
        && match &config.theme {
            Wanted::Named(name) => is_terminals_own(name),
            Wanted::Either { .. } => true,
            Wanted::Auto => chosen_last().is_none_or(|name| is_terminals_own(&name)),
        }
}

/// How many colours there are to draw with; none where none are wanted.
fn depth(config: &Config, screen_reader: bool) -> Option<Depth> {
    let env = &terminal::variable;
    let is_spoken = terminal::look(config, screen_reader, env).is_spoken();
    let is_wanted = env("NO_COLOR").is_none() && !is_spoken;
    is_wanted.then(|| terminal::depth(env))
}

/// The theme that was chosen last on this machine.
fn chosen_last() -> Option<String> {
    Paths::of_user().ok()?.theme()
}
