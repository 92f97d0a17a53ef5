//! Reads a stream of bytes as a terminal would, and knows what the program itself may send.

use paraph::model::is_hostile;

/// The last bytes of the control sequences that the browser sends: colours, the cursor, clearing,
/// modes.
const FINALS: &[u8] = b"mHJKhl";

/// What asks the terminal for the colour of its background, after the ESC.
const QUESTION: &[u8] = b"]11;?\x1b\\";

/// What else may stand in a stream.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stream {
    /// The browser's: its own sequences.
    Browser,
    /// That of a command: lines, and no sequence at all.
    Command,
}

/// The visible text of a stream.
///
/// # Errors
/// What should not be in it, and where.
pub(crate) fn scan(bytes: &[u8], stream: Stream) -> Result<String, String> {
    let whole = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    let mut text = String::new();
    let mut rest = whole;
    while let Some(c) = rest.chars().next() {
        let place = || {
            let near: String = rest.chars().take(30).collect();
            format!("U+{:04X} in {near:?}", u32::from(c))
        };
        rest = &rest[c.len_utf8()..];
        match (c, stream) {
            ('\u{1b}', Stream::Browser) => {
                let length = sequence(rest.as_bytes()).ok_or_else(place)?;
                rest = &rest[length..];
                // What stands on either side does not stand together on the screen.
                text.push(' ');
            }
            ('\r' | '\n', Stream::Command) => text.push('\n'),
            ('\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}', _) => return Err(place()),
            _ if is_hostile(c) => return Err(place()),
            _ => text.push(c),
        }
    }
    Ok(text)
}

/// The length of a control sequence of the browser's own kinds, its ESC left out.
fn sequence(bytes: &[u8]) -> Option<usize> {
    if bytes.starts_with(QUESTION) {
        return Some(QUESTION.len());
    }
    let body = bytes.strip_prefix(b"[")?;
    let length = body
        .iter()
        .position(|byte| !matches!(byte, b'0'..=b'9' | b';' | b'?' | b':'))?;
    let last = body.get(length)?;
    let private = body.starts_with(b"?");
    let is_own = FINALS.contains(last) && private == matches!(last, b'h' | b'l');
    is_own.then_some(length + 2)
}

#[test]
fn takes_what_is_the_browsers_own_and_nothing_else() {
    let own = "\u{1b}[1;1H\u{1b}[38;5;2mText\u{1b}[?25l\u{1b}[2J";
    assert!(scan(own.as_bytes(), Stream::Browser).is_ok());
    assert!(scan("a\r\n".as_bytes(), Stream::Command).is_ok());
    for harm in [
        "\u{1b}]0;x\u{7}",
        "\u{1b}]8;;x\u{1b}\\",
        "\u{1b}P1\u{1b}\\",
        "\u{1b}_x",
        "\u{1b}[6n",
        "\u{1b}[4h",
        "\u{1b}[5i",
        "\u{1b}c",
        "\u{9b}2J",
        "\u{7}",
        "\r",
        "a\u{202e}",
        "a\u{200b}",
        "a\u{200d}b",
    ] {
        assert!(scan(harm.as_bytes(), Stream::Browser).is_err(), "{harm:?}");
    }
    assert!(scan(b"\xff", Stream::Browser).is_err());
    assert!(scan(own.as_bytes(), Stream::Command).is_err());
}
