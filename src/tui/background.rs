//! Finding out whether the terminal is light or dark: what it answers (OSC 10 and 11), else what the
//! environment says.

use super::terminal::Env;
use crate::view::Background;
use std::time::Duration;
use terminal_colorsaurus::{QueryOptions, ThemeMode, theme_mode};

/// How long an answer is waited for. Terminals that do not know the question answer the next one,
/// which all know, and are not waited for.
const PATIENCE: Duration = Duration::from_millis(400);

/// Asks the terminal. To be called while nobody reads its keys.
#[must_use]
pub fn of_terminal() -> Background {
    let mut options = QueryOptions::default();
    options.timeout = PATIENCE;
    match theme_mode(options) {
        Ok(ThemeMode::Light) => Background::Light,
        Ok(ThemeMode::Dark) => Background::Dark,
        Err(_) => of_environment(&super::terminal::variable),
    }
}

/// What `COLORFGBG` says: the last of its numbers is the background's among the sixteen colours.
fn of_environment(env: Env<'_>) -> Background {
    let said = env("COLORFGBG");
    let last = said.as_deref().and_then(|said| said.rsplit(';').next());
    match last.and_then(|number| number.parse::<u8>().ok()) {
        Some(7 | 9..=15) => Background::Light,
        Some(0..=6 | 8) => Background::Dark,
        _ => Background::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::of_environment;
    use crate::view::Background;

    #[test]
    fn the_environment_may_tell() {
        let of = |said: &'static str| of_environment(&|_| Some(said.to_owned()));
        assert_eq!(of("0;15"), Background::Light);
        assert_eq!(of("15;default;0"), Background::Dark);
        assert_eq!(of("15;default"), Background::Unknown);
        assert_eq!(of_environment(&|_| None), Background::Unknown);
    }
}
