//! A long text in lines, with some of its words set off: only what is near the words in sight is
//! laid out, so that a page is drawn as fast from a book as from a note.

use super::text::{take, width};
use crate::model::shown;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use std::ops::Range;

/// How much of a text is laid out before and behind the words in sight, in bytes.
const BEFORE: usize = 8 << 10;
const BEHIND: usize = 24 << 10;

/// Words that are set off, in bytes of the text. The later stand above the earlier.
pub(super) struct Mark {
    /// Which.
    pub(super) span: Range<usize>,
    /// How they look.
    pub(super) style: Style,
}

/// A text laid out around the words in sight.
pub(super) struct Reading<'a> {
    text: &'a str,
    /// Where each line begins and ends, in bytes.
    pub(super) lines: Vec<Range<usize>>,
    /// The first line that is shown.
    pub(super) top: usize,
}

impl<'a> Reading<'a> {
    /// Lays a text out in so many columns and rows, with the words in sight in its upper part.
    pub(super) fn new(text: &'a str, in_sight: &Range<usize>, cells: usize, rows: usize) -> Self {
        let lines = lines(text, window(text, in_sight.start), cells.max(2));
        let focus = lines
            .partition_point(|line| line.start <= in_sight.start)
            .saturating_sub(1);
        let last = lines.len().saturating_sub(rows);
        Self {
            text,
            top: focus.saturating_sub(rows / 3).min(last),
            lines,
        }
    }

    /// Lays a text out with the line at a place of it as the first that is shown, or as near to that
    /// as leaves no row blank.
    pub(super) fn from(text: &'a str, top: usize, cells: usize, rows: usize) -> Self {
        let top = text.floor_char_boundary(top.min(text.len()));
        let mut reading = Self::new(text, &(top..top), cells, rows);
        let line = reading.lines.partition_point(|line| line.start <= top);
        let last = reading.lines.len().saturating_sub(rows);
        reading.top = line.saturating_sub(1).min(last);
        reading
    }

    /// Where the first line shown may begin, in bytes, near what is shown now.
    pub(super) fn tops(&self, rows: usize) -> Vec<usize> {
        let last = self.lines.len().saturating_sub(rows);
        let tops = self.lines.iter().take(last + 1);
        tops.map(|line| line.start).collect()
    }

    /// The lines that are shown in so many rows.
    pub(super) fn shown(&self, rows: usize) -> &[Range<usize>] {
        let end = (self.top + rows).min(self.lines.len());
        self.lines.get(self.top..end).unwrap_or_default()
    }

    /// The pieces of a line that look alike: where each begins, and how it looks.
    pub(super) fn pieces(
        &self,
        line: &Range<usize>,
        marks: &[Mark],
    ) -> Vec<(usize, Span<'static>)> {
        let near: Vec<&Mark> = marks
            .iter()
            .filter(|mark| mark.span.start < line.end && mark.span.end > line.start)
            .collect();
        let mut ends: Vec<usize> = near
            .iter()
            .flat_map(|mark| [mark.span.start, mark.span.end])
            .filter(|at| (line.start..line.end).contains(at))
            .chain([line.start, line.end])
            .collect();
        ends.sort_unstable();
        ends.dedup();
        let pieces = ends.windows(2).filter_map(|ends| {
            let [start, end] = ends else { return None };
            let text = self.text.get(*start..*end)?;
            let over = near
                .iter()
                .filter(|mark| mark.span.start <= *start && mark.span.end >= *end);
            let style = over.fold(Style::new(), |under, mark| under.patch(mark.style));
            Some((*start, Span::styled(shown(text), style)))
        });
        pieces.collect()
    }

    /// A line with its marks.
    pub(super) fn line(&self, line: &Range<usize>, marks: &[Mark]) -> Line<'static> {
        let pieces = self.pieces(line, marks).into_iter();
        pieces.map(|(_, span)| span).collect::<Vec<_>>().into()
    }
}

/// The part of a text that is laid out: around a place, from the beginning of a line.
fn window(text: &str, at: usize) -> Range<usize> {
    let from = text.floor_char_boundary(at.saturating_sub(BEFORE));
    let to = text.ceil_char_boundary(at.saturating_add(BEHIND).min(text.len()));
    let start = text
        .get(from..at)
        .filter(|_| from > 0)
        .and_then(|before| before.find('\n'))
        .map_or(from, |line| from + line + 1);
    start..to
}

/// Breaks a part of a text into lines, at blanks where there are any.
fn lines(text: &str, part: Range<usize>, cells: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = part.start;
    for paragraph in text.get(part).unwrap_or_default().split('\n') {
        broken(paragraph, start, cells, &mut found);
        start += paragraph.len() + 1;
    }
    found
}

fn broken(paragraph: &str, start: usize, cells: usize, into: &mut Vec<Range<usize>>) {
    let mut rest = paragraph;
    let mut at = start;
    loop {
        // No more is measured than a line: a text may have no line end.
        let (head, more) = take(rest, cells + 1);
        if more.is_empty() && width(head) <= cells {
            into.push(at..at + rest.len());
            return;
        }
        let blank = head.rfind(' ').filter(|blank| *blank > 0);
        let (length, skip) = match blank {
            Some(blank) => (blank, 1),
            None => (take(rest, cells).0.len().max(1), 0),
        };
        let length = rest.ceil_char_boundary(length);
        into.push(at..at + length);
        at += length + skip;
        rest = rest.get(length + skip..).unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use super::{Mark, Reading};
    use ratatui::style::{Modifier, Style};

    #[test]
    fn breaks_at_blanks_and_keeps_every_byte_in_its_place() {
        let text = "One two three\n\nfour日本語日本語 x";
        let reading = Reading::new(text, &(0..0), 8, 20);
        let lines: Vec<&str> = reading
            .lines
            .iter()
            .map(|line| text.get(line.clone()).unwrap())
            .collect();
        assert_eq!(lines, ["One two", "three", "", "four日本", "語日本語", "x"]);
    }

    #[test]
    fn what_is_marked_is_set_off_and_the_later_mark_stands_above() {
        let text = "abcdef";
        let bold = Style::new().add_modifier(Modifier::BOLD);
        let marks = [
            Mark {
                span: 1..5,
                style: bold,
            },
            Mark {
                span: 2..3,
                style: Style::new().add_modifier(Modifier::REVERSED),
            },
        ];
        let reading = Reading::new(text, &(0..0), 10, 5);
        let pieces = reading.pieces(&(0..6), &marks);
        let texts: Vec<(usize, &str)> = pieces
            .iter()
            .map(|(at, span)| (*at, span.content.as_ref()))
            .collect();
        assert_eq!(texts, [(0, "a"), (1, "b"), (2, "c"), (3, "de"), (5, "f")]);
    }

    #[test]
    fn scrolling_by_lines_comes_to_both_ends_of_any_text() {
        for text in [
            "short",
            &"a line of words\n".repeat(900),
            &"x".repeat(20_000),
        ] {
            let (cells, rows) = (20, 10);
            let mut top = 0;
            let mut steps = 0;
            loop {
                let reading = Reading::from(text, top, cells, rows);
                let shown = reading.shown(rows).first().unwrap().start;
                let next = reading.tops(rows).into_iter().find(|start| *start > shown);
                let Some(next) = next else {
                    assert!(reading.shown(rows).last().unwrap().end >= text.trim_end().len());
                    break;
                };
                assert!(next > top || top == 0);
                (top, steps) = (next, steps + 1);
                assert!(steps < 20_000);
            }
        }
        let end = Reading::from("a\nb\nc", usize::MAX, 20, 2);
        assert_eq!(end.shown(2), [2..3, 4..5]);
    }

    #[test]
    fn of_a_long_text_only_what_is_near_is_laid_out_and_it_is_in_sight() {
        let text = "word word word word\n".repeat(100_000);
        let at = 1_000_000;
        let reading = Reading::new(&text, &(at..at + 4), 40, 20);
        assert!(reading.lines.len() < 3000);
        let shown = reading.shown(20);
        assert!(
            shown
                .iter()
                .any(|line| line.contains(&at) || line.start == at)
        );
        let endless = "x".repeat(4 << 20);
        assert!(Reading::new(&endless, &(0..1), 40, 20).lines.len() < 3000);
    }
}
