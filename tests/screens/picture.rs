//! The picture in the README: a real screen as SVG, made and held here.

use crate::harness::Browser;
use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const CELL: (u32, u32) = (9, 19);
const PAPER: &str = "#16161e";
const INK: &str = "#c8cbd8";

fn hex(color: Color, default: &'static str) -> &'static str {
    match color {
        Color::Red | Color::LightRed => "#e06c75",
        Color::Green => "#98c379",
        Color::Yellow => "#e5c07b",
        Color::Magenta | Color::LightMagenta => "#c678dd",
        Color::Cyan => "#56b6c2",
        Color::DarkGray => "#767c94",
        _ => default,
    }
}

fn colours(cell: &Cell) -> (&'static str, &'static str) {
    let (ink, paper) = (hex(cell.fg, INK), hex(cell.bg, PAPER));
    if cell.modifier.contains(Modifier::REVERSED) {
        (paper, ink)
    } else {
        (ink, paper)
    }
}

/// Draws the cells of a screen.
pub fn svg(browser: &Browser) -> String {
    let buffer = browser.buffer();
    let (columns, rows) = (u32::from(buffer.area.width), u32::from(buffer.area.height));
    let (width, height) = (columns * CELL.0 + 20, rows * CELL.1 + 20);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" font-family=\"DejaVu Sans Mono,Menlo,Consolas,monospace\" font-size=\"15\">\n<rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"{PAPER}\"/>\n"
    );
    for y in 0..buffer.area.height {
        let mut x = 0;
        while x < buffer.area.width {
            let style = |x: u16| {
                let cell = &buffer[(x, y)];
                (colours(cell), cell.modifier)
            };
            let ((ink, paper), modifier) = style(x);
            let start = x;
            let mut text = String::new();
            while x < buffer.area.width && style(x) == ((ink, paper), modifier) {
                text.push_str(buffer[(x, y)].symbol());
                x += 1;
            }
            let (left, top) = (u32::from(start) * CELL.0 + 10, u32::from(y) * CELL.1 + 10);
            let cells = u32::from(x - start) * CELL.0;
            if paper != PAPER {
                writeln!(out, "<rect x=\"{left}\" y=\"{top}\" width=\"{cells}\" height=\"{}\" fill=\"{paper}\"/>", CELL.1).unwrap();
            }
            if text.trim().is_empty() {
                continue;
            }
            let escaped = text
                .replace('&', "&amp;")
                .replace('<', "&lt;")
                .replace('>', "&gt;");
            let bold = if modifier.contains(Modifier::BOLD) {
                " font-weight=\"bold\""
            } else {
                ""
            };
            let line = if modifier.contains(Modifier::UNDERLINED) {
                " text-decoration=\"underline\""
            } else {
                ""
            };
            writeln!(
                out,
                "<text x=\"{left}\" y=\"{}\" fill=\"{ink}\"{bold}{line} textLength=\"{cells}\" xml:space=\"preserve\">{escaped}</text>",
                top + 14
            )
            .unwrap();
        }
    }
    out + "</svg>\n"
}

/// The pictures, each with the keys that lead to it.
const PICTURES: [(&str, &str); 4] = [
    ("browser", "1<ctrl-p>kyrgyzstan capacities<enter><tab><tab>"),
    ("overview", ""),
    ("timeline", "t"),
    ("map", "m"),
];

/// The README shows what the program shows. After a change of either the registry or the view,
/// `UPDATE_PICTURE=1 cargo test picture` makes them anew.
#[test]
fn the_pictures_of_the_readme_are_real_screens() {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (name, keys) in PICTURES {
        let mut browser = Browser::first_screen_of(&home.join("data"), 120, 34);
        browser.press(keys);
        let drawn = svg(&browser);
        let kept = home.join(format!("tests/snapshots/{name}.svg"));
        if std::env::var_os("UPDATE_PICTURE").is_some() {
            fs::write(&kept, &drawn).unwrap();
        }
        let shown = fs::read_to_string(&kept).unwrap_or_default();
        assert!(
            shown == drawn,
            "{name} is of another day: UPDATE_PICTURE=1 cargo test picture"
        );
    }
}
