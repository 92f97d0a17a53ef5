//! Keys as they are written in the table, and as they are shown.

use std::fmt;
use std::str::FromStr;

/// A key without its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each name is its own meaning")]
pub enum Key {
    Letter(char),
    Function(u8),
    Enter,
    Esc,
    Tab,
    BackTab,
    Backspace,
    Delete,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
}

/// A key with its modifiers. Shift is part of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each name is its own meaning")]
pub struct Chord {
    pub key: Key,
    pub ctrl: bool,
    pub alt: bool,
}

/// The keys that have a name: how it is written, how it is shown.
const NAMED: [(Key, &str, &str); 15] = [
    (Key::Letter(' '), "space", "space"),
    (Key::Enter, "enter", "enter"),
    (Key::Esc, "esc", "esc"),
    (Key::Tab, "tab", "tab"),
    (Key::BackTab, "shift-tab", "shift-tab"),
    (Key::Backspace, "backspace", "backspace"),
    (Key::Delete, "delete", "delete"),
    (Key::Up, "up", "↑"),
    (Key::Down, "down", "↓"),
    (Key::Left, "left", "←"),
    (Key::Right, "right", "→"),
    (Key::Home, "home", "home"),
    (Key::End, "end", "end"),
    (Key::PageUp, "pageup", "pgup"),
    (Key::PageDown, "pagedown", "pgdn"),
];

impl Chord {
    /// A key without modifiers.
    pub const fn plain(key: Key) -> Self {
        Self {
            key,
            ctrl: false,
            alt: false,
        }
    }

    /// The letter it types, where text is typed.
    pub fn letter(self) -> Option<char> {
        match self.key {
            Key::Letter(letter) if !self.ctrl && !self.alt => Some(letter),
            _ => None,
        }
    }
}

impl FromStr for Chord {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (mut ctrl, mut alt) = (false, false);
        let mut rest = text;
        loop {
            if let Some(after) = rest.strip_prefix("ctrl-").filter(|after| !after.is_empty()) {
                (ctrl, rest) = (true, after);
            } else if let Some(after) = rest.strip_prefix("alt-").filter(|after| !after.is_empty())
            {
                (alt, rest) = (true, after);
            } else {
                break;
            }
        }
        let named = NAMED
            .iter()
            .find(|(_, name, _)| *name == rest)
            .map(|(key, ..)| *key);
        let mut letters = rest.chars();
        let key = match (named, letters.next(), letters.as_str()) {
            (Some(key), ..) => key,
            (None, Some(letter), "") => Key::Letter(letter),
            (None, Some('f'), number) if let Ok(number @ 1..=12) = number.parse() => {
                Key::Function(number)
            }
            _ => return Err(format!("not a key: `{text}`")),
        };
        Ok(Self { key, ctrl, alt })
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("^")?;
        }
        if self.alt {
            f.write_str("alt-")?;
        }
        if let Some((_, _, shown)) = NAMED.iter().find(|(key, ..)| *key == self.key) {
            return f.write_str(shown);
        }
        match self.key {
            // Control keys are shown as terminals write them: ^P.
            Key::Letter(letter) if self.ctrl => write!(f, "{}", letter.to_uppercase()),
            Key::Letter(letter) => write!(f, "{letter}"),
            Key::Function(number) => write!(f, "F{number}"),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Chord, Key};

    #[test]
    fn keys_are_read_and_shown() {
        let shown = |text: &str| text.parse::<Chord>().unwrap().to_string();
        assert_eq!(shown("ctrl-p"), "^P");
        assert_eq!(shown("alt-left"), "alt-←");
        assert_eq!(shown("G"), "G");
        assert_eq!(shown("-"), "-");
        assert_eq!(shown("f1"), "F1");
        assert_eq!(shown("f"), "f");
        assert_eq!("space".parse(), Ok(Chord::plain(Key::Letter(' '))));
        assert!("hyper-x".parse::<Chord>().is_err());
    }
}
