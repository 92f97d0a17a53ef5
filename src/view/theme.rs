//! The colours: those of the terminal by default, and none of them painted as background, or those
//! of a theme on a ground of its own.

mod depth;
mod shipped;

pub use depth::Depth;

use super::Background;
use super::look::Look;
use crate::draft::FactKind;
use crate::insight::status_words;
use crate::lang::Words;
use crate::ledger::Schedule;
use crate::model::Status;
use crate::store::{Base, Colour, Role, Scheme};
use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};
use strum::{EnumCount as _, IntoEnumIterator as _};

/// How each sort of text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// What there is beside colours.
    pub look: Look,
    /// What the terminal is like, where there are colours at all.
    range: Option<(Background, Depth)>,
    /// What text has, and stands on, that has no colour of its own.
    ground: Style,
    /// Less important text.
    pub quiet: Style,
    /// Lines around and between.
    pub border: Style,
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

const BOLD: Modifier = Modifier::BOLD;
const LINE: Modifier = Modifier::UNDERLINED;

fn fg(color: Color) -> Style {
    Style::new().fg(color)
}

impl Theme {
    /// A theme on a terminal that is light or dark and has so many colours.
    pub fn of(scheme: &Scheme, background: Background, depth: Depth) -> Self {
        let mut theme = match scheme.base {
            Base::Terminal => Self::terminal(background),
            Base::Monochrome => Self::plain(),
            base => Self::shipped(base, depth),
        };
        for role in Role::iter() {
            if let Some(colour) = scheme.colour(role) {
                theme.set(role, depth.nearest(colour));
            }
        }
        let range = Some((background, depth));
        Self { range, ..theme }
    }

    /// Another theme on the same terminal, with the same look.
    pub(super) fn other(&self, scheme: &Scheme) -> Self {
        match self.range {
            Some((background, depth)) => Self::of(scheme, background, depth).with(self.look),
            None => *self,
        }
    }

    /// The terminal's sixteen colours as they are read on a dark ground.
    pub fn sixteen() -> Self {
        Self::of(&Scheme::default(), Background::Dark, Depth::Sixteen)
    }

    /// The terminal's sixteen colours: those that are read well on its ground and, where it does not
    /// say what that is, those that are read on either.
    fn terminal(background: Background) -> Self {
        match background {
            Background::Dark => Self {
                facts: [
                    fg(Color::Yellow),
                    fg(Color::LightGreen),
                    fg(Color::LightMagenta),
                    fg(Color::Cyan),
                    fg(Color::Cyan).add_modifier(Modifier::ITALIC),
                    fg(Color::LightCyan),
                    fg(Color::Green),
                    fg(Color::LightYellow),
                    fg(Color::LightRed),
                ],
                ..Self::of_five([
                    Color::LightMagenta,
                    Color::Cyan,
                    Color::Green,
                    Color::Yellow,
                    Color::LightRed,
                ])
            },
            Background::Light => Self::of_five([
                Color::Magenta,
                Color::Blue,
                Color::Blue,
                Color::Magenta,
                Color::Red,
            ])
            .with_facts(),
            Background::Unknown => Self::of_five([
                Color::Magenta,
                Color::LightBlue,
                Color::LightBlue,
                Color::Magenta,
                Color::LightRed,
            ])
            .with_facts(),
        }
    }

    /// The terminal's colours for headings, links, and what is good, near and bad; the others go by
    /// those.
    fn of_five([heading, link, good, soon, bad]: [Color; 5]) -> Self {
        let mut theme = Self::plain();
        theme.quiet = fg(Color::DarkGray);
        theme.border = theme.quiet;
        theme.heading = fg(heading).add_modifier(BOLD);
        theme.link = fg(link);
        theme.matched = fg(good).add_modifier(BOLD | LINE);
        theme.day = fg(soon).add_modifier(BOLD | Modifier::REVERSED);
        theme.good = fg(good);
        theme.soon = fg(soon);
        theme.bad = fg(bad);
        theme
    }

    /// Without any colour, for `NO_COLOR`: bold, underline and reverse say what colours would.
    pub fn plain() -> Self {
        let bold = Style::new().add_modifier(BOLD);
        let none = Style::new();
        Self {
            look: Look::default(),
            range: None,
            ground: none,
            quiet: none,
            border: none,
            title: bold,
            heading: bold,
            link: none.add_modifier(LINE),
            chosen: none.add_modifier(Modifier::REVERSED),
            kept: bold,
            matched: bold.add_modifier(LINE),
            day: bold.add_modifier(Modifier::REVERSED),
            key: bold,
            good: none,
            soon: none,
            bad: bold,
            facts: [none.add_modifier(LINE); FactKind::COUNT],
        }
    }

    /// One of those with colours and a ground of their own.
    fn shipped(base: Base, depth: Depth) -> Self {
        let mut theme = Self {
            link: Style::new(),
            matched: Style::new().add_modifier(BOLD),
            bad: Style::new(),
            ..Self::plain()
        };
        for role in Role::iter() {
            let colour = shipped::colour(base, role).unwrap_or(Colour::Default);
            theme.set(role, depth.nearest(colour));
        }
        theme
    }

    /// Gives a sort of text another colour.
    fn set(&mut self, role: Role, color: Color) {
        let style = match role {
            Role::Background => {
                self.ground.bg = Some(color);
                return;
            }
            Role::Selected | Role::Selection => {
                self.chosen = self.chosen.remove_modifier(Modifier::REVERSED);
                if role == Role::Selection {
                    self.chosen.bg = Some(color);
                } else {
                    self.chosen.fg = Some(color);
                }
                return;
            }
            Role::Text => &mut self.ground,
            Role::Quiet => &mut self.quiet,
            Role::Border => &mut self.border,
            Role::Title => &mut self.title,
            Role::Heading => &mut self.heading,
            Role::Link => &mut self.link,
            Role::Matched => &mut self.matched,
            Role::Day => &mut self.day,
            Role::Key => &mut self.key,
            Role::Good => &mut self.good,
            Role::Soon => &mut self.soon,
            Role::Bad => &mut self.bad,
        };
        style.fg = Some(color);
        *self = self.with_facts();
    }

    /// The same with the colours that there are for facts too; what shares a colour is told apart by
    /// how it is set, and each kind of fact stands in words beside it.
    fn with_facts(self) -> Self {
        let of =
            |style: Style, modifier| fg(style.fg.unwrap_or(Color::Reset)).add_modifier(modifier);
        let (none, italic) = (Modifier::empty(), Modifier::ITALIC);
        let facts = [
            of(self.soon, none),
            of(self.good, italic),
            of(self.heading, none),
            of(self.link, none),
            of(self.heading, LINE),
            of(self.link, LINE),
            of(self.good, LINE),
            of(self.soon, italic),
            of(self.bad, none),
        ];
        Self { facts, ..self }
    }

    /// Paints what has no colour of its own.
    pub(super) fn paint(&self, buffer: &mut Buffer) {
        let Style { fg, bg, .. } = self.ground;
        if fg.is_none() && bg.is_none() {
            return;
        }
        for cell in &mut buffer.content {
            if let (Color::Reset, Some(fg)) = (cell.fg, fg) {
                cell.fg = fg;
            }
            if let (Color::Reset, Some(bg)) = (cell.bg, bg) {
                cell.bg = bg;
            }
        }
    }

    /// A few of its colours, for a look at them.
    pub(super) fn sample(&self) -> [Style; 5] {
        let on = |style: Style| self.ground.patch(style.remove_modifier(Modifier::REVERSED));
        [self.heading, self.link, self.good, self.soon, self.bad].map(on)
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

#[cfg(test)]
mod tests;
