//! Themes as they are named and written: the sorts of text there are, and a colour for each.

use std::str::FromStr;
use strum::{EnumCount, EnumIter, EnumString, IntoEnumIterator as _, IntoStaticStr};

/// A colour, as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// The terminal's own: `default`.
    Default,
    /// One of the terminal's sixteen, such as `red` and `bright-red`, from 0.
    Named(u8),
    /// One of the 256, by its number.
    Indexed(u8),
    /// Red, green and blue: `#88c0d0`, `#8cd`.
    Rgb(u8, u8, u8),
}

/// The names of the terminal's first eight colours; the others are bright.
const NAMES: [&str; 8] = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
];

impl FromStr for Colour {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        if text == "default" {
            return Ok(Self::Default);
        }
        if let Some(digits) = text.strip_prefix('#') {
            return hex(digits).ok_or(());
        }
        if let Ok(number) = text.parse() {
            return Ok(Self::Indexed(number));
        }
        let (name, first) = match text.strip_prefix("bright-") {
            Some(name) => (name, 8),
            None => (text, 0),
        };
        let number = NAMES.iter().zip(first..).find(|(own, _)| **own == name);
        number.map(|(_, number)| Self::Named(number)).ok_or(())
    }
}

/// Three or six digits.
fn hex(digits: &str) -> Option<Colour> {
    if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let number = u32::from_str_radix(digits, 16).ok()?;
    let [_, red, green, blue] = number.to_be_bytes();
    match digits.len() {
        6 => Some(Colour::Rgb(red, green, blue)),
        3 => {
            let [_, _, high, low] = number.to_be_bytes();
            Some(Colour::Rgb(high * 17, (low >> 4) * 17, (low & 15) * 17))
        }
        _ => None,
    }
}

/// The sorts of text and ground that a theme has a colour for, by the names that settings go by.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, EnumCount, EnumIter, EnumString, IntoStaticStr,
)]
#[strum(serialize_all = "snake_case")]
pub enum Role {
    /// Text.
    Text,
    /// What it stands on.
    Background,
    /// Less important text.
    Quiet,
    /// Lines around and between.
    Border,
    /// Titles.
    Title,
    /// Headings of sections, and captions in focus.
    Heading,
    /// Links.
    Link,
    /// What the next key goes to: its text.
    Selected,
    /// And what that stands on.
    Selection,
    /// Letters that match what was typed.
    Matched,
    /// The day that is shown instead of the present.
    Day,
    /// Keys in the footer and the help.
    Key,
    /// What succeeded.
    Good,
    /// What is near.
    Soon,
    /// What failed, or is late.
    Bad,
}

impl Role {
    /// The names of all.
    pub fn names() -> impl Iterator<Item = &'static str> + Clone {
        Self::iter().map(<&str>::from)
    }
}

/// The themes that the program comes with.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Default, EnumCount, EnumIter, EnumString, IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Base {
    /// The terminal's own sixteen colours, by whether it is light or dark.
    #[default]
    Terminal,
    /// Light and warm.
    Paper,
    /// Light and cool.
    Frost,
    /// Dark and cool.
    Night,
    /// Dark and warm.
    Ember,
    /// Dark, told apart by people who see colours otherwise.
    ColourBlind,
    /// No colours at all.
    Monochrome,
}

impl Base {
    /// The message that says what it is like.
    pub fn message(self) -> &'static str {
        match self {
            Self::Terminal => "theme-terminal",
            Self::Paper => "theme-paper",
            Self::Frost => "theme-frost",
            Self::Night => "theme-night",
            Self::Ember => "theme-ember",
            Self::ColourBlind => "theme-colour-blind",
            Self::Monochrome => "theme-monochrome",
        }
    }
}

/// A theme: one that the program comes with, or one of the user's own after it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scheme {
    /// What it is called.
    pub name: String,
    /// What it is after.
    pub base: Base,
    /// Whether it is the user's own.
    pub is_own: bool,
    /// What it has otherwise.
    pub otherwise: Vec<(Role, Colour)>,
}

impl Scheme {
    /// One that the program comes with.
    pub fn of(base: Base) -> Self {
        Self {
            name: <&str>::from(base).to_owned(),
            base,
            ..Self::default()
        }
    }

    /// All that the program comes with.
    pub fn shipped() -> Vec<Self> {
        Base::iter().map(Self::of).collect()
    }

    /// What a sort of text has otherwise than what it is after.
    pub fn colour(&self, role: Role) -> Option<Colour> {
        let mut all = self.otherwise.iter().rev();
        all.find(|(own, _)| *own == role).map(|(_, colour)| *colour)
    }
}

/// Which theme is wanted, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Wanted {
    /// The one that was chosen in the browser last, else the terminal's own colours.
    #[default]
    Auto,
    /// This one.
    Named(String),
    /// One on a light terminal and another on a dark one.
    Either {
        /// On a light one.
        light: String,
        /// On a dark one, and on one that does not say.
        dark: String,
    },
}

#[cfg(test)]
mod tests {
    use super::Colour;

    #[test]
    fn colours_are_read() {
        let of = |text: &str| text.parse::<Colour>();
        assert_eq!(of("#88c0d0"), Ok(Colour::Rgb(0x88, 0xc0, 0xd0)));
        assert_eq!(of("#8Cd"), Ok(Colour::Rgb(0x88, 0xcc, 0xdd)));
        assert_eq!(of("bright-red"), Ok(Colour::Named(9)));
        assert_eq!(of("white"), Ok(Colour::Named(7)));
        assert_eq!(of("244"), Ok(Colour::Indexed(244)));
        assert_eq!(of("default"), Ok(Colour::Default));
        for wrong in [
            "", "#", "#12", "#1234567", "#ggg", "256", "-1", "bright-", "rouge", "#é12",
        ] {
            assert_eq!(of(wrong), Err(()), "{wrong}");
        }
    }
}
