//! Finding out whether the terminal is light or dark: what it answers when asked (OSC 11), else what
//! the environment says.
//!
//! The answer comes in among the keys, whenever it comes, and is told apart from them; nobody waits
//! for it, and no key that is typed meanwhile is lost.

use super::terminal::Env;
use crate::keymap::{Chord, Key};
use crate::view::Background;

/// What asks the terminal for the colour of its background.
pub(super) const QUESTION: &str = "\u{1b}]11;?\u{1b}\\";

/// How an answer begins, as keys.
const BEGINS: Chord = Chord {
    key: Key::Letter(']'),
    ctrl: false,
    alt: true,
};

/// How an answer ends: the string terminator, or the bell.
const ENDS: [Chord; 2] = [
    Chord {
        key: Key::Letter('\\'),
        ctrl: false,
        alt: true,
    },
    Chord {
        key: Key::Letter('g'),
        ctrl: true,
        alt: false,
    },
];

/// No answer is longer, in letters.
const LONGEST: usize = 40;

/// Tells the answer apart from keys.
#[derive(Debug, Default)]
pub(super) struct Listener {
    /// What was heard of something that may be the answer.
    heard: Vec<Chord>,
}

/// What a key was.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Heard {
    /// Keys.
    Keys(Vec<Chord>),
    /// A part of what may be the answer.
    Part,
    /// The end of the answer.
    Answer(Background),
}

impl Listener {
    /// Takes a key, or what came as one.
    pub(super) fn take(&mut self, chord: Chord) -> Heard {
        if self.heard.is_empty() && chord != BEGINS {
            return Heard::Keys(vec![chord]);
        }
        self.heard.push(chord);
        let letters = self.heard.iter().skip(1).map_while(|chord| chord.letter());
        let text: String = letters.collect();
        if ENDS.contains(&chord) {
            let heard = std::mem::take(&mut self.heard);
            return background(&text).map_or(Heard::Keys(heard), Heard::Answer);
        }
        let may_be = "11;rgb".starts_with(&text) || text.starts_with("11;rgb");
        if may_be && text.len() + 1 == self.heard.len() && text.len() < LONGEST {
            Heard::Part
        } else {
            Heard::Keys(std::mem::take(&mut self.heard))
        }
    }
}

/// What an answer says: `11;rgb:ffff/ffff/dddd`, by the light that the eye sees of it.
fn background(answer: &str) -> Option<Background> {
    let colour = answer.strip_prefix("11;rgb")?.trim_start_matches('a');
    let mut parts = colour.strip_prefix(':')?.split('/').map(|digits| {
        let most = match digits.len() {
            1 => 0xf,
            2 => 0xff,
            3 => 0xfff,
            4 => 0xffff,
            _ => return None,
        };
        let part = u32::from_str_radix(digits, 16).ok()?;
        Some(f64::from(part) / f64::from(most))
    });
    let mut light = |weight: f64| Some(weight * parts.next()??.powf(2.2));
    let light = light(0.2126)? + light(0.7152)? + light(0.0722)?;
    // Half as light as white to the eye.
    Some(if light > 0.18 {
        Background::Light
    } else {
        Background::Dark
    })
}

/// What `COLORFGBG` says: the last of its numbers is the background's among the sixteen colours.
pub(super) fn of_environment(env: Env<'_>) -> Background {
    let said = env("COLORFGBG");
    let last = said.as_deref().and_then(|said| said.rsplit(';').next());
    match last.and_then(|number| number.parse::<u8>().ok()) {
        Some(7 | 9..=15) => Background::Light,
        Some(0..=6 | 8) => Background::Dark,
        _ => Background::Unknown,
    }
}

/// Says whether the terminal may be asked: what is older than the question would show it.
pub(super) fn may_be_asked(env: Env<'_>) -> bool {
    let term = env("TERM").unwrap_or_default();
    !(term.is_empty() || term == "dumb" || term == "linux" || term.starts_with("vt"))
}

#[cfg(test)]
mod tests {
    use super::{BEGINS, Heard, Listener, background, may_be_asked, of_environment};
    use crate::keymap::{Chord, Key};
    use crate::view::Background;

    #[test]
    fn the_environment_may_tell() {
        let of = |said: &'static str| of_environment(&|_| Some(said.to_owned()));
        assert_eq!(of("0;15"), Background::Light);
        assert_eq!(of("15;default;0"), Background::Dark);
        assert_eq!(of("15;default"), Background::Unknown);
        assert_eq!(of_environment(&|_| None), Background::Unknown);
        assert!(may_be_asked(&|_| Some("xterm-256color".to_owned())));
        assert!(!may_be_asked(&|_| Some("linux".to_owned())));
        assert!(!may_be_asked(&|_| None));
    }

    #[test]
    fn an_answer_is_light_or_dark() {
        assert_eq!(background("11;rgb:ffff/ffff/dddd"), Some(Background::Light));
        assert_eq!(background("11;rgb:1e/1e/2e"), Some(Background::Dark));
        assert_eq!(background("11;rgba:0/0/0/f"), Some(Background::Dark));
        assert_eq!(background("11;rgb:0000/8080/0000"), Some(Background::Dark));
        for wrong in [
            "",
            "11;rgb:",
            "11;rgb:1/2",
            "11;rgb:x/y/z",
            "10;rgb:1/1/1",
            "11;rgb:11111/1/1",
        ] {
            assert_eq!(background(wrong), None, "{wrong}");
        }
    }

    /// What is heard of letters; `\u{1b}` before one is Alt.
    fn heard(text: &str) -> Vec<Heard> {
        let mut listener = Listener::default();
        let mut letters = text.chars();
        let mut all = Vec::new();
        while let Some(letter) = letters.next() {
            let mut chord = Chord::plain(Key::Letter(letter));
            if letter == '\u{1b}' {
                chord = Chord {
                    key: Key::Letter(letters.next().unwrap()),
                    ctrl: false,
                    alt: true,
                };
            }
            if letter == '\u{7}' {
                chord = Chord {
                    key: Key::Letter('g'),
                    ctrl: true,
                    alt: false,
                };
            }
            let heard = listener.take(chord);
            if heard != Heard::Part {
                all.push(heard);
            }
        }
        all
    }

    #[test]
    fn an_answer_is_told_apart_from_keys_and_no_key_is_lost() {
        let keys = |text: &str| {
            let letters = text.chars().map(|letter| Chord::plain(Key::Letter(letter)));
            letters.collect::<Vec<_>>()
        };
        let one = |letter| Heard::Keys(keys(letter));
        let dark = || Heard::Answer(Background::Dark);
        assert_eq!(
            heard("5\u{1b}]11;rgb:0/0/0\u{1b}\\q"),
            [one("5"), dark(), one("q")]
        );
        assert_eq!(heard("\u{1b}]11;rgb:0/0/0\u{7}"), [dark()]);
        let mut replayed = vec![BEGINS];
        replayed.extend(keys("1q"));
        assert_eq!(heard("\u{1b}]1q1"), [Heard::Keys(replayed), one("1")]);
        let long = format!("\u{1b}]11;rgb:{}", "0".repeat(100));
        let all: usize = heard(&long)
            .iter()
            .map(|heard| match heard {
                Heard::Keys(keys) => keys.len(),
                _ => 0,
            })
            .sum();
        assert_eq!(all, 108, "all of them");
    }
}
