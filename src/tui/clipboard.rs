//! Handing text to a clipboard: by a command of the machine, else by the terminal (OSC 52).

use super::terminal::{Env, clipboards};
use crate::app::Clipboard;
use crate::error::{Error, Result};
use crate::lang::phrase;
use crate::store::ClipboardBy;
use crossterm::Command as _;
use crossterm::clipboard::CopyToClipboard;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a command may take to take a text.
const PATIENCE: Duration = Duration::from_secs(2);
/// The longest text that is handed to a terminal, in bytes: what is longer many leave out, silently.
const LONGEST: usize = 74_000;

/// Hands a text to the nearest clipboard.
///
/// # Errors
/// When it is too long for the terminal, or the terminal cannot be written to.
pub(super) fn copy(text: &str, by: ClipboardBy, env: Env<'_>) -> Result<Clipboard> {
    for command in clipboards(by, env) {
        if run(&command, text) {
            return Ok(Clipboard::Native);
        }
    }
    if text.len() > LONGEST {
        return Err(Error::not_met(phrase!("copy-too-long")).hinted(phrase!("copy-too-long-hint")));
    }
    let mut out = std::io::stdout();
    let written = out
        .write_all(sequence(text, env).as_bytes())
        .and_then(|()| out.flush());
    match written {
        Ok(()) => Ok(Clipboard::Terminal),
        Err(error) => Err(Error::not_met(error.to_string())),
    }
}

/// What tells the terminal to put a text on its clipboard; GNU Screen passes it on in pieces.
fn sequence(text: &str, env: Env<'_>) -> String {
    const PIECE: usize = 700;
    let mut plain = String::new();
    // Writing to a string cannot fail.
    CopyToClipboard::to_clipboard_from(text)
        .write_ansi(&mut plain)
        .ok();
    if env("STY").is_none() || env("TMUX").is_some() {
        return plain;
    }
    let letters: Vec<char> = plain.chars().collect();
    let pieces = letters.chunks(PIECE).map(|piece| {
        let piece: String = piece.iter().collect();
        format!("\u{1b}P{piece}\u{1b}\\")
    });
    pieces.collect()
}

/// Has a command read a text; says whether it took it.
fn run(command: &[&str], text: &str) -> bool {
    let Some((program, arguments)) = command.split_first() else {
        return false;
    };
    let started = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = started else { return false };
    let Some(mut input) = child.stdin.take() else {
        return false;
    };
    let bytes = encoded(program, text);
    // A command that does not read must not hold the browser up.
    let fed = thread::spawn(move || input.write_all(&bytes).is_ok());
    let begun = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success() && fed.join().unwrap_or(false),
            Ok(None) if begun.elapsed() < PATIENCE => thread::sleep(Duration::from_millis(5)),
            Ok(None) | Err(_) => {
                let _gone = child.kill();
                let _gone = child.wait();
                return false;
            }
        }
    }
}

/// The text as a command takes it: that of Windows wants UTF-16.
fn encoded(program: &str, text: &str) -> Vec<u8> {
    if program != "clip.exe" {
        return text.as_bytes().to_vec();
    }
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::{encoded, run, sequence};

    #[test]
    fn the_terminal_is_handed_base64_and_nothing_of_the_text_itself() {
        let none = |_: &str| None;
        let sent = sequence("a\u{1b}]0;x\u{7}", &none);
        assert_eq!(sent, "\u{1b}]52;c;YRtdMDt4Bw==\u{1b}\\");
        let screen = |name: &str| (name == "STY").then(|| "1".to_owned());
        let sent = sequence("a", &screen);
        assert!(sent.starts_with("\u{1b}P\u{1b}]52;c;") && sent.ends_with("\u{1b}\\"));
    }

    #[test]
    #[cfg(unix)]
    fn a_command_takes_the_text_or_fails() {
        let taken = run(&["sh", "-c", "test \"$(cat)\" = Əliyev"], "Əliyev");
        assert!(taken);
        assert!(!run(&["sh", "-c", "exit 3"], "x"));
        assert!(!run(&["no-such-command-of-paraph"], "x"));
    }

    #[test]
    fn windows_wants_its_own_encoding() {
        assert_eq!(encoded("clip.exe", "é"), [0xff, 0xfe, 0xe9, 0]);
    }
}
