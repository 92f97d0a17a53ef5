//! The colours, all of the terminal's own sixteen, and none painted as background.

use super::look::Look;
use crate::draft::FactKind;
use crate::insight::status_words;
use crate::lang::Words;
use crate::ledger::Schedule;
use crate::model::Status;
use ratatui::style::{Color, Modifier, Style};
use strum::EnumCount as _;

/// How each sort of text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// What there is beside colours.
    pub look: Look,
    /// Less important text.
    pub quiet: Style,
    /// Titles.
    pub title: Style,
    /// Headings of sections, and captions in focus.
    pub heading: Style,
    /// Links.
    pub link: Style,
    /// The chosen link, the selected row: what the next key goes to.
    pub chosen: Style,
    /// The selected row of a list that is not in focus.
    pub kept: Style,
    /// Letters that match what was typed.
    pub matched: Style,
    /// The day that is shown instead of the present.
    pub day: Style,
    /// Keys in the footer and the help.
    pub key: Style,
    good: Style,
    soon: Style,
    bad: Style,
    facts: [Style; FactKind::COUNT],
}

impl Theme {
    /// The default: the terminal's sixteen colours.
    pub fn sixteen() -> Self {
        let fg = |color| Style::new().fg(color);
        Self {
            look: Look::default(),
            quiet: fg(Color::DarkGray),
            title: Style::new().add_modifier(Modifier::BOLD),
            heading: fg(Color::Magenta).add_modifier(Modifier::BOLD),
            link: fg(Color::Cyan),
            chosen: Style::new().add_modifier(Modifier::REVERSED),
            kept: Style::new().add_modifier(Modifier::BOLD),
            matched: fg(Color::Green).add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            day: fg(Color::Yellow).add_modifier(Modifier::BOLD | Modifier::REVERSED),
            key: Style::new().add_modifier(Modifier::BOLD),
            good: fg(Color::Green),
            soon: fg(Color::Yellow),
            bad: fg(Color::Red),
            facts: [
                fg(Color::Yellow),
                fg(Color::LightGreen),
                fg(Color::LightMagenta),
                fg(Color::Cyan),
                fg(Color::LightBlue),
                fg(Color::LightCyan),
                fg(Color::Green),
                fg(Color::LightYellow),
                fg(Color::LightRed),
            ],
        }
    }

    /// Without any colour, for `NO_COLOR`: bold, underline and reverse say what colours would.
    pub fn plain() -> Self {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        let none = Style::new();
        Self {
            look: Look::default(),
            quiet: none,
            title: bold,
            heading: bold,
            link: none.add_modifier(Modifier::UNDERLINED),
            chosen: none.add_modifier(Modifier::REVERSED),
            kept: bold,
            matched: bold.add_modifier(Modifier::UNDERLINED),
            day: bold.add_modifier(Modifier::REVERSED),
            key: bold,
            good: none,
            soon: none,
            bad: bold,
            facts: [none.add_modifier(Modifier::UNDERLINED); FactKind::COUNT],
        }
    }

    /// How the words of a fact of a kind look.
    pub fn fact(&self, kind: FactKind) -> Style {
        self.facts[kind as usize]
    }

    /// How something that succeeded looks.
    pub fn good(&self) -> Style {
        self.good
    }

    /// How something that is near looks.
    pub fn soon(&self) -> Style {
        self.soon
    }

    /// How something that failed looks.
    pub fn bad(&self) -> Style {
        self.bad
    }

    /// How a status looks.
    pub fn status(&self, status: Status) -> Style {
        match status {
            Status::Open => Style::new(),
            Status::InProgress => self.soon,
            Status::Done => self.good,
            Status::Cancelled => self.quiet,
        }
    }

    /// How a schedule looks.
    pub fn schedule(&self, schedule: Schedule) -> Style {
        match schedule {
            Schedule::Overdue(_) => self.bad,
            Schedule::DueSoon(_) => self.soon,
            _ => self.quiet,
        }
    }

    /// The same colours with another look.
    #[must_use]
    pub fn with(self, look: Look) -> Self {
        Self { look, ..self }
    }

    /// What stands for a status before a name: its mark or, for the ear, its word.
    pub(super) fn mark(&self, words: &Words, status: Status) -> String {
        if self.look.is_spoken() {
            format!("{}, ", status_words(words, status))
        } else {
            format!("{} ", Self::glyph(status))
        }
    }

    /// The mark of a status: one cell.
    pub fn glyph(status: Status) -> &'static str {
        match status {
            Status::Open => "○",
            Status::InProgress => "◐",
            Status::Done => "✓",
            Status::Cancelled => "✗",
        }
    }
}
