//! Text measured in cells: the only place where characters become columns.

use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// The cells a text takes.
pub(super) fn width(text: &str) -> usize {
    text.width()
}

/// The text cut to a number of cells, an ellipsis in the last where something was cut.
pub(super) fn cut(text: &str, cells: usize) -> String {
    if width(text) <= cells {
        return text.to_owned();
    }
    let mut kept = take(text, cells.saturating_sub(1)).0.to_owned();
    kept.truncate(kept.trim_end().len());
    if cells > 0 {
        kept.push('…');
    }
    kept
}

/// The text cut or filled to exactly a number of cells.
pub(super) fn fit(text: &str, cells: usize) -> String {
    let mut kept = cut(text, cells);
    let missing = cells.saturating_sub(width(&kept));
    kept.extend(std::iter::repeat_n(' ', missing));
    kept
}

/// The text in lines of at most so many cells, broken at blanks where there are any.
pub(super) fn wrapped(text: &str, cells: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let mut word = word;
        match lines.last_mut() {
            Some(line) if width(line) + 1 + width(word) <= cells => {
                line.push(' ');
                line.push_str(word);
                continue;
            }
            _ => {}
        }
        while width(word) > cells {
            let (own, rest) = take(word, cells.max(2));
            if own.is_empty() {
                break;
            }
            lines.push(own.to_owned());
            word = rest;
        }
        lines.push(word.to_owned());
    }
    lines
}

/// As many whole graphemes as fit, and the rest. Never splits what is read as one letter.
pub(super) fn take(text: &str, cells: usize) -> (&str, &str) {
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += grapheme.width();
        if used > cells {
            return text.split_at(at);
        }
    }
    (text, "")
}

/// The text in runs that are all matched or all not. `positions` are of characters, ascending;
/// a grapheme is matched when its first character is.
pub(super) fn runs(text: &str, positions: &[u32]) -> Vec<(String, bool)> {
    let mut found: Vec<(String, bool)> = Vec::new();
    let mut number = 0u32;
    for grapheme in text.graphemes(true) {
        let matched = positions.binary_search(&number).is_ok();
        number += u32::try_from(grapheme.chars().count()).unwrap_or(0);
        match found.last_mut() {
            Some((run, same)) if *same == matched => run.push_str(grapheme),
            _ => found.push((grapheme.to_owned(), matched)),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{cut, fit, runs, take, width};

    #[test]
    fn cuts_by_cells_and_never_within_a_letter() {
        assert_eq!(cut("Maksutov", 20), "Maksutov");
        assert_eq!(cut("Maksutov", 5), "Maks…");
        assert_eq!(cut("日本語", 4), "日…", "a wide letter is not halved");
        assert_eq!(cut("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}…");
        assert_eq!(cut("abc", 0), "");
        assert_eq!(width(&fit("日本", 5)), 5);
        assert_eq!(take("日本語", 3), ("日", "本語"));
    }

    #[test]
    fn runs_of_matched_letters() {
        assert_eq!(
            runs("Əliyev", &[0, 1, 2]),
            [("Əli".to_owned(), true), ("yev".to_owned(), false)]
        );
        assert_eq!(runs("", &[]), []);
    }
}
