//! Keys as they are written in the table, and as they are shown.

use crate::lang::Words;
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

/// How a key that has a name is shown.
#[derive(Debug, Clone, Copy)]
enum Shown {
    /// By a sign.
    Sign(&'static str),
    /// By a message.
    Word(&'static str),
}

/// The keys that have a name: how it is written, how it is shown.
const NAMED: [(Key, &str, Shown); 15] = [
    (Key::Letter(' '), "space", Shown::Word("chord-space")),
    (Key::Enter, "enter", Shown::Word("chord-enter")),
    (Key::Esc, "esc", Shown::Word("chord-esc")),
    (Key::Tab, "tab", Shown::Word("chord-tab")),
    (Key::BackTab, "shift-tab", Shown::Word("chord-shift-tab")),
    (Key::Backspace, "backspace", Shown::Word("chord-backspace")),
    (Key::Delete, "delete", Shown::Word("chord-delete")),
    (Key::Up, "up", Shown::Sign("↑")),
    (Key::Down, "down", Shown::Sign("↓")),
    (Key::Left, "left", Shown::Sign("←")),
    (Key::Right, "right", Shown::Sign("→")),
    (Key::Home, "home", Shown::Word("chord-home")),
    (Key::End, "end", Shown::Word("chord-end")),
    (Key::PageUp, "pageup", Shown::Word("chord-pageup")),
    (Key::PageDown, "pagedown", Shown::Word("chord-pagedown")),
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
    /// As it is written in the table and in the configuration: `ctrl-p`, `alt-left`, `G`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ctrl = if self.ctrl { "ctrl-" } else { "" };
        let alt = if self.alt { "alt-" } else { "" };
        write!(f, "{ctrl}{alt}")?;
        let named = NAMED.iter().find(|(key, ..)| *key == self.key);
        match (self.key, named) {
            (_, Some((_, name, _))) => f.write_str(name),
            (Key::Letter(letter), None) => write!(f, "{letter}"),
            (Key::Function(number), None) => write!(f, "f{number}"),
            (_, None) => Ok(()),
        }
    }
}

impl Chord {
    /// It as people read it, control keys as terminals write them: `^P`, `alt-←`, `enter`.
    pub fn shown(self, words: &Words) -> String {
        let ctrl = if self.ctrl { "^" } else { "" };
        let alt = if self.alt { "alt-" } else { "" };
        let named = NAMED.iter().find(|(key, ..)| *key == self.key);
        let key = match (self.key, named) {
            (_, Some((_, _, Shown::Sign(sign)))) => (*sign).to_owned(),
            (_, Some((_, _, Shown::Word(id)))) => words.say(id).into_owned(),
            (Key::Letter(letter), _) if self.ctrl => letter.to_uppercase().to_string(),
            (Key::Letter(letter), _) => letter.to_string(),
            (Key::Function(number), _) => format!("F{number}"),
            _ => String::new(),
        };
        format!("{ctrl}{alt}{key}")
    }
}

#[cfg(test)]
mod tests {
    use super::{Chord, Key};
    use crate::lang::Words;

    #[test]
    fn keys_are_read_and_shown() {
        let words = Words::english();
        let shown = |text: &str| text.parse::<Chord>().unwrap().shown(&words);
        assert_eq!(shown("ctrl-p"), "^P");
        assert_eq!(shown("alt-left"), "alt-←");
        assert_eq!(shown("G"), "G");
        assert_eq!(shown("-"), "-");
        assert_eq!(shown("f1"), "F1");
        assert_eq!(shown("f"), "f");
        let french = Words::of(["fr"]);
        assert_eq!("enter".parse::<Chord>().unwrap().shown(&french), "entrée");
        assert_eq!("space".parse(), Ok(Chord::plain(Key::Letter(' '))));
        assert!("hyper-x".parse::<Chord>().is_err());
    }
}
