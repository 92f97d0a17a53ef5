//! A path: the records along it on one line, and between two what links them.
//!
//! ```text
//!   ● Salim M. AlMalik                                     ICESCO
//!   │    took part in
//!   ○ 2024-06-28  ICESCO and Kyrgyzstan on culture …       Zaamin
//!   │    in which took part
//! ▸ ● Altynbek Maksutov                       Ministry of Culture
//! ```

use super::row::{plain, put_in_place};
use super::text::cut;
use super::{Theme, say, target};
use crate::app::{Connection, Data, Target, Viewport};
use crate::insight::{Hop, range_words};
use crate::lang::tell;
use crate::model::Address;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// The cells before the name of a record: the cursor, the line and a blank on either side of it.
const BEFORE: usize = 4;
/// How far what links two records is set in.
const SET_IN: usize = 7;

/// Draws what is in sight of the path.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    data: &Data,
    screen: &Connection,
    focused: bool,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let height = usize::from(area.height);
    shown.list_rows = height;
    let Some(path) = screen.path() else {
        return say_none(frame, area, data, screen, theme);
    };
    // The window may have shrunk since the offset was set.
    let line = Connection::line(screen.row());
    let offset = screen
        .offset
        .min(line)
        .max((line + 1).saturating_sub(height));
    let place = |line: usize| {
        let y = u16::try_from(line.checked_sub(offset)?).ok()?;
        (y < area.height).then_some(Rect {
            y: area.y + y,
            height: 1,
            ..area
        })
    };
    for (number, (at, hop)) in screen.records().enumerate() {
        let line = Connection::line(number);
        if let (Some(hop), Some(place)) = (hop, line.checked_sub(1).and_then(place)) {
            let cells = usize::from(area.width).saturating_sub(SET_IN + 1);
            let spans = vec![
                Span::styled("  │    ", theme.quiet),
                Span::styled(cut(&words(data, hop), cells), theme.quiet),
            ];
            frame.render_widget(Line::from(spans), place);
        }
        let Some(place) = place(line) else { continue };
        let selected = number == screen.row();
        let is_end = number == 0 || number == path.hops.len();
        let mut spans = vec![
            Span::raw(if selected { "▸ " } else { "  " }),
            Span::styled(if is_end { "● " } else { "○ " }, theme.heading),
        ];
        let cells = usize::from(area.width).saturating_sub(BEFORE + 1);
        spans.extend(plain(data, at, cells, theme));
        put_in_place(frame, place, spans, (selected, focused), theme);
        target(shown, place, Target::Row(number));
    }
}

/// How a hop reads from the record above it, with what is recorded of a post.
fn words(data: &Data, hop: &Hop) -> String {
    let reads = hop.words(&data.words);
    let Some(post) = hop.post(data.sight()) else {
        return reads.into_owned();
    };
    let title = data.langs.of(&post.title);
    match range_words(&data.words, post.since, post.until) {
        Some(dates) => format!("{reads} · {title}, {dates}"),
        None => format!("{reads} · {title}"),
    }
}

fn say_none(frame: &mut Frame<'_>, area: Rect, data: &Data, screen: &Connection, theme: &Theme) {
    let name = |end: &Address| match data.registry.find(end) {
        Some(at) => data.registry.label(at, &data.langs).into_owned(),
        None => end.id.to_string(),
    };
    let [from, to] = screen.ends.each_ref().map(name);
    let text = tell!(data.words, "path-none", from = from, to = to);
    say(frame, area, text, theme);
}
