//! Flows styled words into lines of a width, keeping track of where each link comes to stand.

use super::text::{take, width};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// A run of text to be flowed.
pub(super) struct Run {
    pub(super) text: String,
    pub(super) style: Style,
    /// Where it leads.
    pub(super) link: Option<Leads>,
}

/// Where a run leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leads {
    /// To a record, by the number of the link.
    Record(usize),
    /// To an address of the web, by its number among those.
    Web(usize),
}

/// Where a piece of a link came to stand.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) link: Leads,
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) cells: usize,
}

/// Lines being filled.
#[derive(Default)]
pub(super) struct Flow {
    pub(super) lines: Vec<Line<'static>>,
    pub(super) spots: Vec<Spot>,
}

impl Flow {
    /// Adds an empty line.
    pub(super) fn blank(&mut self) {
        self.lines.push(Line::default());
    }

    /// Adds a paragraph: `first` stands before its first line, later lines are set in as far.
    pub(super) fn paragraph(&mut self, first: Vec<Span<'static>>, runs: &[Run], cells: usize) {
        self.hanging(first, 0, runs, cells);
    }

    /// Adds a paragraph whose later lines are set in a number of cells further.
    pub(super) fn hanging(
        &mut self,
        first: Vec<Span<'static>>,
        hang: usize,
        runs: &[Run],
        cells: usize,
    ) {
        let indent: usize = first.iter().map(|span| width(&span.content)).sum::<usize>() + hang;
        // Where the label leaves too little room, text goes on under it.
        let indent = if cells.saturating_sub(indent) < 12 {
            2
        } else {
            indent
        };
        let mut line = Filling {
            spans: first,
            column: 0,
            fresh: true,
        };
        line.column = line.spans.iter().map(|span| width(&span.content)).sum();
        let pieces: Vec<(&str, &Run)> = runs
            .iter()
            .flat_map(|run| words(&run.text).map(move |word| (word, run)))
            .collect();
        for (number, (word, run)) in pieces.iter().enumerate() {
            let after = pieces.get(number + 1..).unwrap_or_default();
            let needed = width(word) + trailing(after);
            self.place(&mut line, (word, needed), run, indent, cells);
        }
        self.lines.push(Line::from(line.spans));
    }

    /// Places a word that, with what may not begin a line after it, needs so many cells.
    fn place(
        &mut self,
        line: &mut Filling,
        (word, needed): (&str, usize),
        run: &Run,
        indent: usize,
        cells: usize,
    ) {
        let blank = word.trim().is_empty();
        if blank {
            // A blank at the end of a line is left out by the next word going below.
            if !line.fresh && line.column < cells {
                self.put(line, word, run);
            }
            return;
        }
        if line.column + needed > cells && !line.fresh {
            self.wrap(line, indent);
        }
        let mut rest = word;
        while line.column + width(rest) > cells {
            let room = cells.saturating_sub(line.column).max(1);
            let (head, tail) = take(rest, room);
            if head.is_empty() || tail.is_empty() {
                break;
            }
            self.put(line, head, run);
            self.wrap(line, indent);
            rest = tail;
        }
        self.put(line, rest, run);
        line.fresh = false;
    }

    fn put(&mut self, line: &mut Filling, text: &str, run: &Run) {
        let cells = width(text);
        if let Some(link) = run.link {
            let here = self.lines.len();
            match self.spots.last_mut() {
                Some(spot)
                    if spot.link == link
                        && spot.line == here
                        && spot.column + spot.cells == line.column =>
                {
                    spot.cells += cells;
                }
                _ => self.spots.push(Spot {
                    link,
                    line: here,
                    column: line.column,
                    cells,
                }),
            }
        }
        line.column += cells;
        match line.spans.last_mut() {
            Some(last) if last.style == run.style => last.content.to_mut().push_str(text),
            _ => line.spans.push(Span::styled(text.to_owned(), run.style)),
        }
    }

    fn wrap(&mut self, line: &mut Filling, indent: usize) {
        self.lines.push(Line::from(std::mem::take(&mut line.spans)));
        line.spans.push(Span::raw(" ".repeat(indent)));
        line.column = indent;
        line.fresh = true;
    }
}

/// The cells of a comma or a separating dot that follows: it stands at the end of a line, not at
/// the beginning of the next.
fn trailing(after: &[(&str, &Run)]) -> usize {
    match after {
        [(",", _), ..] => 1,
        [(blank, _), ("·", _), ..] if blank.trim().is_empty() => 2,
        _ => 0,
    }
}

/// The line being filled.
struct Filling {
    spans: Vec<Span<'static>>,
    column: usize,
    /// Whether nothing stands on it yet but its indent.
    fresh: bool,
}

/// Words and the blanks between them, in order. Wide scripts may break at any letter.
fn words(text: &str) -> impl Iterator<Item = &str> {
    use unicode_segmentation::UnicodeSegmentation as _;
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.graphemes(true).next()?;
        let blank = first.trim().is_empty();
        let length = if width(first) > 1 {
            first.len()
        } else {
            rest.grapheme_indices(true)
                .find(|(_, g)| g.trim().is_empty() != blank || width(g) > 1)
                .map_or(rest.len(), |(at, _)| at)
        };
        let (word, after) = rest.split_at(length);
        rest = after;
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::{Flow, Leads, Run, Spot};
    use ratatui::style::Style;
    use ratatui::text::Span;

    fn run(text: &str, link: Option<usize>) -> Run {
        Run {
            text: text.to_owned(),
            style: Style::new(),
            link: link.map(Leads::Record),
        }
    }

    fn shown(flow: &Flow) -> Vec<String> {
        flow.lines.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn wraps_with_a_hanging_indent_and_knows_where_links_stand() {
        let mut flow = Flow::default();
        let runs = vec![
            run("met ", None),
            run("Salim M. AlMalik", Some(3)),
            run(" twice", None),
        ];
        flow.paragraph(vec![Span::raw("who  ")], &runs, 20);
        assert_eq!(shown(&flow), ["who  met Salim M. ", "     AlMalik twice"]);
        assert_eq!(
            flow.spots,
            [
                Spot {
                    link: Leads::Record(3),
                    line: 0,
                    column: 9,
                    cells: 9
                },
                Spot {
                    link: Leads::Record(3),
                    line: 1,
                    column: 5,
                    cells: 7
                },
            ]
        );
    }

    #[test]
    fn a_separating_dot_ends_a_line_and_begins_none() {
        let mut flow = Flow::default();
        let runs = vec![
            run("Heritage", Some(0)),
            run(" · ", None),
            run("Youth", Some(1)),
            run(", x", None),
        ];
        flow.paragraph(vec![], &runs, 12);
        assert_eq!(shown(&flow), ["Heritage · ", "Youth, x"]);
        let mut narrow = Flow::default();
        narrow.paragraph(vec![], &[run("ab Heritage · x", None)], 12);
        assert_eq!(shown(&narrow), ["ab ", "Heritage · x"]);
    }

    #[test]
    fn breaks_a_word_that_is_longer_than_the_line() {
        let mut flow = Flow::default();
        flow.paragraph(vec![], &[run("https://example.org/a", None)], 12);
        assert_eq!(
            shown(&flow),
            ["https://exam", "ple.org/a"].map(str::to_owned).to_vec()
        );
    }

    #[test]
    fn wide_letters_break_anywhere_and_are_not_halved() {
        let mut flow = Flow::default();
        flow.paragraph(vec![], &[run("日本語日本語日", None)], 13);
        assert_eq!(shown(&flow), ["日本語日本語", "日"]);
    }
}
