//! Finds what could attack a terminal or deceive a reader in a file, plain or as escapes.

use super::Fault;
use super::spans::Places;
use crate::model::{deceives, shown};
use std::path::Path;

/// How many are told of one file.
const ENOUGH: usize = 20;

/// How many bytes are passed over at once where all of them are harmless.
const STRIDE: usize = 64;

/// Reports each hostile character with its place, at most a handful a file.
pub(super) fn scan(file: &Path, text: &str) -> Vec<Fault> {
    let found = find(text);
    if found.is_empty() {
        return Vec::new();
    }
    let places = Places::new(text);
    let told = found.iter().take(ENOUGH).map(|(at, c)| {
        let message = format!(
            "{}, U+{:04X}, that could deceive a reader",
            what(*c),
            u32::from(*c)
        );
        let visibly = shown(&c.to_string());
        let hint = format!("it is shown as `{visibly}`; take it out of the file");
        Fault::at(file, places.of(*at), message).hinted(Some(hint))
    });
    let more = (found.len() > ENOUGH).then(|| {
        let message = format!("more than {ENOUGH} characters that could deceive a reader");
        Fault::of_file(file, message)
    });
    told.chain(more).collect()
}

/// What sort of character it is.
fn what(c: char) -> &'static str {
    match c {
        _ if c.is_control() => "a control character",
        '\u{2028}' | '\u{2029}' => "a separator",
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => "a direction override",
        _ => "an invisible character",
    }
}

/// The first hostile characters and where they stand, one more than enough when there are more.
fn find(text: &str) -> Vec<(usize, char)> {
    let mut found = Vec::new();
    let mut before = None;
    let mut at = 0;
    while found.len() <= ENOUGH {
        let bytes = text.as_bytes().get(at..).unwrap_or_default();
        if let Some(stride) = bytes.first_chunk::<STRIDE>()
            && is_harmless(stride)
        {
            // The last letter may reach into the next stride.
            at = text.floor_char_boundary(at + STRIDE);
            before = None;
            continue;
        }
        // What is not plain is read letter by letter, the stride it begins in to its end.
        let end = at + STRIDE;
        while at < end {
            let Some((c, length)) = letter(text, at) else {
                return found;
            };
            // A quotation mark begins a text, and nothing stands before it.
            let own = || {
                let plain = || text.get(..at)?.chars().next_back();
                before.or_else(plain).filter(|before| *before != '"')
            };
            let after = || letter(text, at + length).map(|(after, _)| after);
            let hostile = deceives(own, c, after) && !matches!(c, '\n' | '\r' | '\t');
            if hostile {
                found.push((at, c));
            }
            // What is told is shown as something else, which joins nothing.
            before = Some(if hostile { '>' } else { c });
            at += length;
        }
    }
    found
}

/// Says whether bytes hold neither a control character, nor an escape, nor a letter beyond those
/// that UTF-8 writes in two bytes, of which only the first few (behind C2) are hostile.
fn is_harmless(bytes: &[u8; STRIDE]) -> bool {
    let suspect = |byte: &u8| match byte {
        b'\\' | 0x7F => true,
        byte => {
            !matches!(byte, b' '..=0xBF | 0xC3..=0xDF) && !matches!(byte, b'\n' | b'\r' | b'\t')
        }
    };
    // All are counted, without a way out in between, so that many are looked at at once.
    bytes.iter().map(|byte| u8::from(suspect(byte))).sum::<u8>() == 0
}

/// The letter at a byte of the text and the bytes it takes; escapes are read as what they mean.
fn letter(text: &str, at: usize) -> Option<(char, usize)> {
    let rest = text.get(at..)?;
    escape(rest).or_else(|| rest.chars().next().map(|c| (c, c.len_utf8())))
}

/// What an escape means, and its length: `\\`, `\0`, `\x1b`, `\xe2\x80\xae`, `\u{1b}`.
fn escape(text: &str) -> Option<(char, usize)> {
    let body = text.strip_prefix('\\')?;
    match body.bytes().next()? {
        b'\\' => Some(('\\', 2)),
        b'0' => Some(('\0', 2)),
        b'n' | b'r' | b't' => Some(('\n', 2)),
        b'x' => {
            let mut bytes = Vec::new();
            let mut rest = text;
            while bytes.len() < 4 {
                rest = rest.strip_prefix("\\x")?;
                bytes.push(u8::from_str_radix(rest.get(..2)?, 16).ok()?);
                rest = rest.get(2..)?;
                if let Ok(letter) = std::str::from_utf8(&bytes) {
                    return Some((letter.chars().next()?, 4 * bytes.len()));
                }
            }
            None
        }
        b'u' => {
            let digits = body.strip_prefix("u{")?;
            let length = digits.bytes().take(7).position(|byte| byte == b'}')?;
            let code = u32::from_str_radix(digits.get(..length)?, 16).ok()?;
            Some((char::from_u32(code)?, length + 4))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{ENOUGH, find, scan};
    use std::path::Path;

    #[test]
    fn finds_plain_and_escaped_controls() {
        let text = "(a: \"x\u{1b}[m\",\n b: \"\\u{202e}\", c: \"\\x07\", d: \"\\n\u{200f}\")";
        let found = scan(Path::new("a.ron"), text);
        let places: Vec<_> = found.iter().map(|f| (f.line, f.column)).collect();
        assert_eq!(places, [(1, 7), (2, 6), (2, 21)], "{found:?}");
    }

    #[test]
    fn finds_what_escapes_are_put_together_to() {
        let told = |text: &str| -> Vec<char> { find(text).into_iter().map(|(_, c)| c).collect() };
        assert_eq!(
            told(r#""\xe2\x80\xae \0 \u{200b}""#),
            ['\u{202e}', '\0', '\u{200b}']
        );
        assert_eq!(
            told(r#""C:\\x1b\\u{1b}""#),
            [],
            "an escaped backslash begins no escape"
        );
        assert_eq!(told(r#""\u{1" "\x1" "\xff" "\u{110000}""#), []);
        assert_eq!(told("\"\\\u{1b}\""), ['\u{1b}']);
    }

    #[test]
    fn joiners_are_told_only_where_they_join_nothing() {
        let told = |text: &str| find(text).len();
        assert_eq!(
            told("\"می\u{200c}خواهم\" \"می\\u{200c}خواهم\" \"❤\u{fe0f}\u{200d}🔥\""),
            0
        );
        assert_eq!(told("\"\u{200d}a\" \"\u{fe0f}\" \"a\\u{200c} b\""), 3);
    }

    #[test]
    fn finds_wherever_strides_begin() {
        for lead in 0..200 {
            let before = format!("{}é", "x".repeat(lead));
            for (hostile, c) in [
                ("\\u{1b}", '\u{1b}'),
                ("\u{85}", '\u{85}'),
                ("\u{202e}", '\u{202e}'),
            ] {
                let text = format!("{before}{hostile}{}", "ы".repeat(200));
                assert_eq!(find(&text), [(lead + 2, c)]);
            }
        }
        assert_eq!(scan(Path::new("a"), &"\0".repeat(1000)).len(), ENOUGH + 1);
    }
}
