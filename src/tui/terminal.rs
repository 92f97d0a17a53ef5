//! What the terminal can do, by what it says of itself in the environment and what the user has set.

use crate::store::{Bidi, Borders, ClipboardBy, Config, WebLinks};
use crate::view::{Depth, Letters, Lines, Look, Order};

/// The variables of an environment.
pub(super) type Env<'a> = &'a dyn Fn(&str) -> Option<String>;

/// A variable of the program's own environment that is set to something.
pub(super) fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// How the screen is drawn.
pub(super) fn look(config: &Config, screen_reader: bool, env: Env<'_>) -> Look {
    let has_utf8 = has_utf8(env);
    let is_drawn = match config.borders {
        Borders::Auto => has_utf8,
        Borders::Unicode => true,
        Borders::Ascii => false,
    };
    let is_ordered = match config.bidi {
        Bidi::Auto => !orders_itself(env),
        Bidi::App => true,
        Bidi::Terminal | Bidi::Off => false,
    };
    let lines = match is_drawn {
        _ if screen_reader || config.screen_reader => Lines::Spoken,
        true => Lines::Drawn,
        false => Lines::Ascii,
    };
    let letters = if has_utf8 {
        Letters::All
    } else {
        Letters::Ascii
    };
    // A screen reader reads what is written, in the order of reading.
    let order = if is_ordered && lines != Lines::Spoken {
        Order::Visual
    } else {
        Order::Logical
    };
    Look {
        lines,
        letters,
        order,
    }
}

/// Says whether the terminal is to be told to leave the order of text alone (BDSM, mode 8 of
/// ECMA-48), because it would order a whole row across the columns: such as VTE, and mintty.
pub(super) fn is_told_of_order(look: Look, config: &Config, env: Env<'_>) -> bool {
    let obeys = vte(env) >= 5800 || is_program(env, "mintty");
    obeys && (look.order == Order::Visual || config.bidi == Bidi::Off)
}

/// Says whether the terminal is known to put text that runs from right to left in order itself,
/// whatever it is told. `WezTerm` and `iTerm2` can and do not unless set to; VTE does and can be told.
fn orders_itself(env: Env<'_>) -> bool {
    ["KONSOLE_VERSION", "MLTERM"]
        .into_iter()
        .any(|name| env(name).is_some())
        || is_program(env, "Apple_Terminal")
}

fn vte(env: Env<'_>) -> u32 {
    let version = env("VTE_VERSION").and_then(|version| version.parse().ok());
    version.unwrap_or(0)
}

fn is_program(env: Env<'_>, name: &str) -> bool {
    env("TERM_PROGRAM").is_some_and(|program| program == name)
}

/// Says whether the locale writes UTF-8. One that says nothing of it is taken to: terminals do.
fn has_utf8(env: Env<'_>) -> bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(env);
    let Some(locale) = locale else { return true };
    let charset = locale.split_once('.').map(|(_, charset)| {
        let charset = charset.split('@').next().unwrap_or_default();
        charset.to_ascii_lowercase().replace('-', "")
    });
    match charset {
        Some(charset) => charset == "utf8",
        None => !matches!(locale.as_str(), "C" | "POSIX"),
    }
}

/// Says whether addresses of the web are told to the terminal as links.
pub(super) fn links(config: &Config, env: Env<'_>) -> bool {
    let stumbles = || {
        let term = env("TERM").unwrap_or_default();
        // The console of Linux and terminals of before OSC 8 would show what it is made of.
        term == "dumb" || term == "linux" || term.starts_with("vt") || (1..5000).contains(&vte(env))
    };
    match config.links {
        WebLinks::On => true,
        WebLinks::Off => false,
        WebLinks::Auto => !stumbles(),
    }
}

/// How many colours the terminal says that it has.
pub(super) fn depth(env: Env<'_>) -> Depth {
    let true_colours = env("COLORTERM").is_some_and(|said| said == "truecolor" || said == "24bit");
    let term = env("TERM").unwrap_or_default();
    if true_colours || term.ends_with("-direct") {
        Depth::True
    } else if term.contains("256color") {
        Depth::Indexed
    } else {
        Depth::Sixteen
    }
}

/// Says whether the user sits elsewhere than at the machine.
pub(super) fn is_remote(env: Env<'_>) -> bool {
    ["SSH_TTY", "SSH_CONNECTION", "SSH_CLIENT"]
        .into_iter()
        .any(|name| env(name).is_some())
}

/// The commands that put what they read on a clipboard, the nearest first.
pub(super) fn clipboards(by: ClipboardBy, env: Env<'_>) -> Vec<Vec<&'static str>> {
    let mut found = Vec::new();
    if by == ClipboardBy::Osc52 {
        return found;
    }
    // tmux passes on to the terminal that it runs in, also from afar.
    if env("TMUX").is_some() {
        found.push(vec!["tmux", "load-buffer", "-w", "-"]);
    }
    if by == ClipboardBy::Auto && is_remote(env) {
        return found;
    }
    if cfg!(target_os = "macos") {
        found.insert(0, vec!["pbcopy"]);
    }
    if cfg!(windows) || env("WSL_DISTRO_NAME").is_some() {
        found.insert(0, vec!["clip.exe"]);
    }
    if env("TERMUX_VERSION").is_some() {
        found.insert(0, vec!["termux-clipboard-set"]);
    }
    if env("DISPLAY").is_some() {
        found.insert(0, vec!["xsel", "--clipboard", "--input"]);
        found.insert(0, vec!["xclip", "-selection", "clipboard"]);
    }
    if env("WAYLAND_DISPLAY").is_some() {
        found.insert(0, vec!["wl-copy"]);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{clipboards, depth, is_told_of_order, links, look};
    use crate::store::{Bidi, Borders, ClipboardBy, Config};
    use crate::view::{Depth, Letters, Lines, Order};

    /// An environment of `NAME=value` parted by blanks.
    fn env(text: &'static str) -> impl Fn(&str) -> Option<String> {
        move |name| {
            let mut pairs = text.split(' ').filter_map(|pair| pair.split_once('='));
            let found = pairs.find(|(own, _)| *own == name);
            found.map(|(_, value)| value.to_owned())
        }
    }

    #[test]
    fn lines_and_letters_go_by_the_locale_and_the_configuration() {
        let auto = Config::default();
        let of = |config: &Config, text| {
            let look = look(config, false, &env(text));
            (look.lines, look.letters)
        };
        assert_eq!(of(&auto, ""), (Lines::Drawn, Letters::All));
        assert_eq!(of(&auto, "LANG=fr_FR.UTF-8"), (Lines::Drawn, Letters::All));
        assert_eq!(of(&auto, "LANG=C.utf8@x"), (Lines::Drawn, Letters::All));
        assert_eq!(of(&auto, "LANG=en"), (Lines::Drawn, Letters::All));
        assert_eq!(
            of(&auto, "LC_ALL=C LANG=fr_FR.UTF-8"),
            (Lines::Ascii, Letters::Ascii)
        );
        assert_eq!(
            of(&auto, "LC_CTYPE=fr_FR.ISO-8859-1"),
            (Lines::Ascii, Letters::Ascii)
        );
        let ascii = Config {
            borders: Borders::Ascii,
            ..Config::default()
        };
        assert_eq!(of(&ascii, ""), (Lines::Ascii, Letters::All));
        assert!(look(&auto, true, &env("")).is_spoken());
    }

    #[test]
    fn who_orders_goes_by_the_terminal_unless_it_is_set() {
        let of = |bidi, text| {
            let config = Config {
                bidi,
                ..Config::default()
            };
            let env = env(text);
            let look = look(&config, false, &env);
            (look.order, is_told_of_order(look, &config, &env))
        };
        assert_eq!(of(Bidi::Auto, "TERM=xterm"), (Order::Visual, false));
        assert_eq!(of(Bidi::Auto, "VTE_VERSION=7600"), (Order::Visual, true));
        assert_eq!(of(Bidi::Auto, "KONSOLE_VERSION=2"), (Order::Logical, false));
        assert_eq!(of(Bidi::Auto, "MLTERM=3.9"), (Order::Logical, false));
        assert_eq!(
            of(Bidi::Auto, "TERM_PROGRAM=WezTerm"),
            (Order::Visual, false)
        );
        assert_eq!(of(Bidi::App, "MLTERM=3.9"), (Order::Visual, false));
        assert_eq!(
            of(Bidi::Terminal, "VTE_VERSION=7600"),
            (Order::Logical, false)
        );
        assert_eq!(of(Bidi::Off, "VTE_VERSION=7600"), (Order::Logical, true));
    }

    #[test]
    fn colours_go_by_what_the_terminal_says() {
        let of = |text| depth(&env(text));
        assert_eq!(of("TERM=xterm-256color COLORTERM=truecolor"), Depth::True);
        assert_eq!(of("TERM=xterm-direct"), Depth::True);
        assert_eq!(of("TERM=tmux-256color"), Depth::Indexed);
        assert_eq!(of("TERM=linux"), Depth::Sixteen);
        assert_eq!(of(""), Depth::Sixteen);
    }

    #[test]
    fn text_is_copied_to_where_one_sits() {
        let first = |by, text| {
            let found = clipboards(by, &env(text));
            found.first().map(|command| command[0])
        };
        let auto = ClipboardBy::Auto;
        assert_eq!(first(auto, "WAYLAND_DISPLAY=0 DISPLAY=:0"), Some("wl-copy"));
        assert_eq!(first(auto, "DISPLAY=:0 TMUX=x"), Some("xclip"));
        assert_eq!(first(auto, "DISPLAY=:10 SSH_TTY=x"), None, "forwarded");
        assert_eq!(first(auto, "TMUX=x SSH_TTY=x"), Some("tmux"));
        assert_eq!(
            first(ClipboardBy::Native, "DISPLAY=:10 SSH_TTY=x"),
            Some("xclip")
        );
        assert_eq!(first(ClipboardBy::Osc52, "DISPLAY=:0"), None);
    }

    #[test]
    fn links_are_kept_from_terminals_that_stumble() {
        let config = Config::default();
        let of = |text| links(&config, &env(text));
        assert!(of("TERM=xterm-256color") && of("TERM=xterm VTE_VERSION=7600"));
        assert!(!of("TERM=linux") && !of("TERM=xterm VTE_VERSION=4205"));
    }
}
