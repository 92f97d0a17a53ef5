//! Texts measured in the cells that a terminal gives them.

use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// How many cells a text takes.
pub(super) fn width(text: &str) -> usize {
    text.width()
}

/// The text in at most `room` cells, with `…` where it was cut.
pub(super) fn cut(text: &str, room: usize) -> String {
    if text.width() <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = 0;
    for cluster in text.graphemes(true) {
        used += cluster.width();
        if used >= room {
            break;
        }
        kept.push_str(cluster);
    }
    if room > 0 {
        kept.push('…');
    }
    kept
}

/// The text in lines of at most `room` cells, broken at spaces; a longer word stays whole, so
/// that an address or an id can be copied.
pub(super) fn wrap(text: &str, room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for word in text.split(' ') {
        let wide = word.width();
        if used > 0 && used + 1 + wide > room {
            lines.push(std::mem::take(&mut line));
            used = 0;
        } else if !line.is_empty() {
            line.push(' ');
            used += 1;
        }
        line.push_str(word);
        used += wide;
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::{cut, width, wrap};

    #[test]
    fn cuts_by_cells_and_never_within_a_letter() {
        assert_eq!(cut("Zaamin", 6), "Zaamin");
        assert_eq!(cut("Zaamin", 5), "Zaam…");
        assert_eq!(cut("日本国", 4), "日…");
        assert_eq!(cut("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}…");
        assert_eq!(cut("x", 0), "");
        assert!((0..12).all(|room| width(&cut("👩‍👩‍👧 日本 a", room)) <= room));
    }

    #[test]
    fn wraps_at_spaces() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(
            wrap("a https://long.example b", 5),
            ["a", "https://long.example", "b"]
        );
        assert_eq!(wrap("", 5), [""]);
    }
}
