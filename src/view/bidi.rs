//! The order on the screen of text that runs from right to left, by the Unicode Bidirectional
//! Algorithm (UAX #9), for terminals that do not put it in order themselves.
//!
//! Everything is held and laid out in the order in which it is read; only the finished frame is put
//! in the order in which it is seen. Each stretch of a row is ordered by itself: what stands in
//! another column, two blanks or a line away, keeps its place, and so do the columns.

use crate::app::{Area, Viewport};
use ratatui::buffer::{Buffer, Cell};
use unicode_bidi::{BidiInfo, Level};
use unicode_bidi_mirroring::get_mirrored;
use unicode_width::UnicodeWidthStr as _;

/// Puts the rows of a frame in the order in which they are seen, and what is known of where things
/// stand with them. Panes begin at the columns `edges`.
pub(super) fn reorder(buffer: &mut Buffer, edges: &[u16], shown: &mut Viewport) {
    let area = buffer.area;
    for y in area.top()..area.bottom() {
        let runs_left = (area.left()..area.right()).any(|x| is_rtl(buffer[(x, y)].symbol()));
        if !runs_left {
            continue;
        }
        for stretch in stretches(buffer, y, edges) {
            if stretch.iter().any(|unit| is_rtl(&unit.symbol)) {
                order(buffer, y, &stretch, shown);
            }
        }
    }
}

/// A letter on the screen: where it begins and the cells it takes.
struct Unit {
    x: u16,
    cells: u16,
    symbol: String,
}

/// Says whether a symbol may belong to a script that runs from right to left.
fn is_rtl(symbol: &str) -> bool {
    symbol.chars().next().is_some_and(|first| {
        matches!(first,
            '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    })
}

/// What stands together in a row: parted by two blanks, by lines, and by the edges of panes.
fn stretches(buffer: &Buffer, y: u16, edges: &[u16]) -> Vec<Vec<Unit>> {
    let area = buffer.area;
    let mut found: Vec<Vec<Unit>> = Vec::new();
    let mut current: Vec<Unit> = Vec::new();
    let mut x = area.left();
    while x < area.right() {
        let symbol = buffer[(x, y)].symbol();
        let cells = u16::try_from(symbol.width()).unwrap_or(1).max(1);
        let is_line = symbol.starts_with(|first| matches!(first, '\u{2500}'..='\u{259f}'));
        let is_gap = symbol == " " && current.last().is_some_and(|last| last.symbol == " ");
        if edges.contains(&x) || is_line || is_gap {
            found.push(std::mem::take(&mut current));
        }
        let is_lead = symbol == " " && current.is_empty();
        if !(is_line || is_lead) {
            current.push(Unit {
                x,
                cells: cells.min(area.right() - x),
                symbol: symbol.to_owned(),
            });
        }
        x = x.saturating_add(cells);
    }
    found.push(current);
    for stretch in &mut found {
        while stretch.last().is_some_and(|last| last.symbol == " ") {
            stretch.pop();
        }
    }
    found.retain(|stretch| !stretch.is_empty());
    found
}

/// Puts a stretch in order.
fn order(buffer: &mut Buffer, y: u16, stretch: &[Unit], shown: &mut Viewport) {
    let text: String = stretch.iter().map(|unit| unit.symbol.as_str()).collect();
    // The interface runs from left to right, whatever the first letter of a text.
    let info = BidiInfo::new(&text, Some(Level::ltr()));
    let Some(paragraph) = info.paragraphs.first() else {
        return;
    };
    let levels = info.reordered_levels(paragraph, paragraph.range.clone());
    let mut byte = 0;
    let levels: Vec<Level> = stretch
        .iter()
        .map(|unit| {
            let level = levels.get(byte).copied().unwrap_or_else(Level::ltr);
            byte += unit.symbol.len();
            level
        })
        .collect();
    let seen = BidiInfo::reorder_visual(&levels);
    let Some(first) = stretch.first() else { return };
    let kept: Vec<Vec<Cell>> = stretch
        .iter()
        .map(|unit| {
            (unit.x..unit.x + unit.cells)
                .map(|x| buffer[(x, y)].clone())
                .collect()
        })
        .collect();
    let mut x = first.x;
    let mut moves: Vec<(u16, u16)> = Vec::new();
    for logical in seen {
        let (Some(unit), Some(cells), Some(level)) =
            (stretch.get(logical), kept.get(logical), levels.get(logical))
        else {
            continue;
        };
        for (number, cell) in (0..).zip(cells) {
            let mut cell = cell.clone();
            if let (true, Some(mirrored)) = (level.is_rtl(), mirrored(&unit.symbol)) {
                cell.set_char(mirrored);
            }
            moves.push((unit.x + number, x + number));
            buffer[(x + number, y)] = cell;
        }
        x += unit.cells;
    }
    follow(shown, y, &moves);
}

/// What a bracket or another mark with two sides is written as from right to left.
fn mirrored(symbol: &str) -> Option<char> {
    let mut letters = symbol.chars();
    let only = letters.next().filter(|_| letters.next().is_none())?;
    get_mirrored(only)
}

/// Has what is known of a row follow the cells that moved.
fn follow(shown: &mut Viewport, y: u16, moves: &[(u16, u16)]) {
    let to = |x: u16| {
        let found = moves.iter().find(|(from, _)| *from == x);
        found.map_or(x, |(_, to)| *to)
    };
    let shift = |area: &mut Area| {
        if area.y != y || area.height != 1 || area.width == 0 {
            return;
        }
        let cells = (area.x..area.x.saturating_add(area.width)).map(to);
        let (Some(first), Some(last)) = (cells.clone().min(), cells.max()) else {
            return;
        };
        area.x = first;
        area.width = last - first + 1;
    };
    shown.targets.iter_mut().for_each(|(area, _)| shift(area));
    shown.addresses.iter_mut().for_each(|(area, _)| shift(area));
    if let Some((x, row)) = &mut shown.cursor
        && *row == y
    {
        *x = to(*x);
    }
}

#[cfg(test)]
mod tests {
    use super::reorder;
    use crate::app::{Area, Target, Viewport};
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    fn seen(text: &str, edges: &[u16], shown: &mut Viewport) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 32, 1));
        buffer.set_string(0, 0, text, Style::new());
        reorder(&mut buffer, edges, shown);
        let symbols: Vec<&str> = buffer.content.iter().map(super::Cell::symbol).collect();
        symbols.concat().trim_end().to_owned()
    }

    #[test]
    fn text_is_ordered_and_columns_stay() {
        let see = |text| seen(text, &[], &mut Viewport::default());
        assert_eq!(
            see("AB \u{5d0}\u{5d1}\u{5d2} CD"),
            "AB \u{5d2}\u{5d1}\u{5d0} CD"
        );
        assert_eq!(
            see("\u{5d0}\u{5d1}  \u{5d2}\u{5d3}"),
            "\u{5d1}\u{5d0}  \u{5d3}\u{5d2}",
            "two columns"
        );
        assert_eq!(
            see("\u{5d0}\u{5d1} 2024"),
            "2024 \u{5d1}\u{5d0}",
            "numbers run on"
        );
        assert_eq!(see("\u{5d0}(\u{5d1})"), "(\u{5d1})\u{5d0}", "brackets turn");
        assert_eq!(see("only Latin"), "only Latin");
    }

    #[test]
    fn panes_are_ordered_each_by_itself() {
        let text = "\u{5d0}\u{5d1} \u{5d2}\u{5d3}";
        assert_eq!(
            seen(text, &[3], &mut Viewport::default()),
            "\u{5d1}\u{5d0} \u{5d3}\u{5d2}"
        );
    }

    #[test]
    fn the_mouse_and_the_cursor_follow() {
        let area = Area {
            x: 3,
            y: 0,
            width: 1,
            height: 1,
        };
        let mut shown = Viewport {
            targets: vec![(area, Target::Link(7))],
            cursor: Some((4, 0)),
            ..Viewport::default()
        };
        seen("AB \u{5d0}\u{5d1}\u{5d2}", &[], &mut shown);
        assert_eq!(shown.target(5, 0), Some(Target::Link(7)));
        assert_eq!(shown.target(3, 0), None);
        assert_eq!(shown.cursor, Some((4, 0)));
    }
}
