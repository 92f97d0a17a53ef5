//! Lines, marks and letters for terminals that cannot show them, and for ears that need not hear
//! them: the frame as it was drawn, cell by cell.

use super::look::{Letters, Lines, Look};
use super::text::width;
use ratatui::buffer::Buffer;

/// Puts what the look asks for in the place of lines and marks, each in the cells that it had.
pub(super) fn replace(buffer: &mut Buffer, look: Look) {
    if look.lines == Lines::Drawn && look.letters == Letters::All {
        return;
    }
    for at in 0..buffer.content.len() {
        let Some(cell) = buffer.content.get(at) else {
            return;
        };
        let symbol = cell.symbol();
        if symbol.is_ascii() {
            continue;
        }
        let of_mark = single(symbol).and_then(|mark| match look.lines {
            Lines::Drawn => None,
            Lines::Ascii => ascii(mark),
            Lines::Spoken => spoken(mark),
        });
        let written = match (of_mark, look.letters) {
            (Some(mark), _) => mark.to_string(),
            (None, Letters::Ascii) => nearest(symbol),
            (None, Letters::All) => continue,
        };
        // A wide letter becomes letters of one cell each.
        for (cell, letter) in buffer.content.iter_mut().skip(at).zip(written.chars()) {
            cell.set_char(letter);
        }
    }
}

/// The only character of a symbol.
fn single(symbol: &str) -> Option<char> {
    let mut letters = symbol.chars();
    letters.next().filter(|_| letters.next().is_none())
}

/// The nearest that ASCII has to a mark, or nothing where it is a letter.
fn ascii(mark: char) -> Option<char> {
    Some(match mark {
        '─' | '╴' | '╶' | '┄' | '┈' | '·' | '–' | '—' | '▿' => '-',
        '━' => '=',
        '│' | '╷' | '╵' | '┆' | '┊' | '┃' => '|',
        '\u{2500}'..='\u{257f}' | '▹' => '+',
        '\u{2580}'..='\u{259f}' | '◆' => '#',
        '\u{2801}'..='\u{28ff}' => '.',
        '▸' | '›' | '→' => '>',
        '←' | '‹' => '<',
        '↑' => '^',
        '○' | '•' => 'o',
        '●' | '★' => '*',
        '◉' => '@',
        '◐' | '…' => '~',
        '✓' | '↓' => 'v',
        '✗' => 'x',
        '◇' => '%',
        '’' | '‘' => '\'',
        '“' | '”' | '«' | '»' => '"',
        '°' => 'd',
        '\u{2800}' | '\u{a0}' | '\u{202f}' => ' ',
        _ => return None,
    })
}

/// What is read out in the place of a mark: nothing of lines and bars, and signs that are spoken
/// where a mark tells something.
fn spoken(mark: char) -> Option<char> {
    Some(match mark {
        '\u{2500}'..='\u{259f}' | '\u{2800}'..='\u{28ff}' | '▸' | '›' | '●' | '○' => ' ',
        '▹' => '+',
        '▿' => '-',
        '·' => ',',
        _ => return None,
    })
}

/// The nearest letters of ASCII, in exactly the cells of the symbol.
fn nearest(symbol: &str) -> String {
    let cells = width(symbol);
    let letters = any_ascii::any_ascii(symbol);
    let printable = letters.chars().filter(|letter| !letter.is_ascii_control());
    let mut kept: String = printable.take(cells).collect();
    if kept.trim().is_empty() && cells > 0 {
        "?".clone_into(&mut kept);
    }
    let missing = cells.saturating_sub(kept.len());
    kept.extend(std::iter::repeat_n(' ', missing));
    kept
}

#[cfg(test)]
mod tests {
    use super::replace;
    use crate::view::look::{Letters, Lines, Look};
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    fn shown(text: &str, look: Look) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 24, 1));
        buffer.set_string(0, 0, text, Style::new());
        replace(&mut buffer, look);
        let symbols: Vec<&str> = buffer
            .content
            .iter()
            .map(ratatui::buffer::Cell::symbol)
            .collect();
        symbols.concat().trim_end().to_owned()
    }

    #[test]
    fn lines_become_ascii_and_letters_stay() {
        let look = Look {
            lines: Lines::Ascii,
            ..Look::default()
        };
        assert_eq!(shown("├─╴▸○ Əliyev · Maks…", look), "+-->o Əliyev - Maks~");
        assert_eq!(shown("█▎⣿▐", look), "##.#");
    }

    #[test]
    fn letters_become_the_nearest_in_the_cells_they_had() {
        let look = Look {
            lines: Lines::Ascii,
            letters: Letters::Ascii,
            ..Look::default()
        };
        assert_eq!(shown("Əliyev|日本|é|", look), "Eliyev|RiBe|e|");
    }

    #[test]
    fn lines_are_not_read_out() {
        let look = Look {
            lines: Lines::Spoken,
            ..Look::default()
        };
        assert_eq!(shown("├╴▿ took part · 3 │█", look), "  - took part , 3");
    }
}
