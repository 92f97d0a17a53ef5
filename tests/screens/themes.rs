//! Themes: what is read on its ground on real screens, and picking one with all of it shown.

use crate::harness::Browser;
use insta::assert_snapshot;
use paraph::app::Message;
use paraph::store::{Base, Colour, Config, Role, Scheme, Wanted};
use paraph::view::{Background, Depth, Theme};
use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use strum::IntoEnumIterator as _;

/// The views and boxes there are, as the keys that lead to them.
const VIEWS: [&str; 17] = [
    "",
    "1",
    "1<enter><tab><tab>",
    "2",
    "3",
    "4",
    "5<space>",
    "5v",
    "6",
    "t",
    "m",
    "1i",
    "4b",
    "1/org:lia",
    "<ctrl-p>nebyv",
    ":undo",
    "?",
];

fn coloured() -> impl Iterator<Item = Base> {
    Base::iter().filter(|base| !matches!(base, Base::Terminal | Base::Monochrome))
}

fn theme(base: Base, depth: Depth) -> Theme {
    Theme::of(&Scheme::of(base), Background::Dark, depth)
}

/// The share of the light of a colour, by the Web Content Accessibility Guidelines.
fn light(color: Color) -> f64 {
    let Color::Rgb(red, green, blue) = color else {
        panic!("{color:?} is of the terminal");
    };
    let part = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
}

/// The contrast of what stands in a cell, from 1 to 21.
fn contrast(cell: &Cell) -> f64 {
    let (one, other) = (light(cell.fg), light(cell.bg));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Says whether a cell holds a line or a mark rather than text.
fn is_drawn(symbol: &str) -> bool {
    symbol
        .chars()
        .all(|c| matches!(c, '\u{2500}'..='\u{25FF}' | '\u{2800}'..='\u{28FF}'))
}

#[test]
fn everything_is_read_on_its_ground_in_every_view() {
    for base in coloured() {
        for keys in VIEWS {
            let mut browser = Browser::first_screen(120, 36);
            browser.with_theme(&theme(base, Depth::True)).press(keys);
            for (number, cell) in browser.buffer().content.iter().enumerate() {
                if cell.symbol().trim().is_empty() {
                    continue;
                }
                let least = if is_drawn(cell.symbol()) { 3.0 } else { 4.5 };
                let found = contrast(cell);
                assert!(
                    found >= least,
                    "{base:?} after `{keys}`: {found:.2} at {}, {}: {cell:?}",
                    number % 120,
                    number / 120
                );
            }
        }
    }
}

#[test]
fn a_theme_changes_no_letter_at_any_size() {
    for (width, height) in [(40, 10), (80, 24), (300, 100)] {
        for keys in VIEWS {
            let mut browser = Browser::first_screen(width, height);
            let own = browser.press(keys).screen();
            for base in [Base::Paper, Base::Monochrome] {
                browser.with_theme(&theme(base, Depth::Indexed));
                assert_eq!(browser.screen(), own, "{base:?} {width}x{height} `{keys}`");
            }
        }
    }
}

/// The screen with how each letter is drawn: below each row a letter for each style, blank where it
/// is the most frequent one, and what the letters mean at the end.
fn styled(browser: &Browser) -> String {
    let buffer = browser.buffer();
    let style = |cell: &Cell| {
        let mut text = format!("{} on {}", name(cell.fg), name(cell.bg));
        for (modifier, word) in [
            (Modifier::BOLD, "bold"),
            (Modifier::UNDERLINED, "underlined"),
            (Modifier::REVERSED, "reverse"),
            (Modifier::ITALIC, "italic"),
        ] {
            if cell.modifier.contains(modifier) {
                write!(text, ", {word}").unwrap();
            }
        }
        text
    };
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for cell in &buffer.content {
        *counts.entry(style(cell)).or_default() += 1;
    }
    let common = counts.iter().max_by_key(|(_, count)| **count).unwrap().0;
    let others = counts.keys().filter(|style| *style != common);
    let letters: BTreeMap<&String, char> = others.zip('a'..).collect();
    let mut out = String::new();
    for (y, line) in browser.screen().lines().enumerate() {
        let row = (0..buffer.area.width).map(|x| {
            let cell = &buffer[(x, u16::try_from(y).unwrap())];
            letters.get(&style(cell)).copied().unwrap_or(' ')
        });
        let row: String = row.collect();
        writeln!(out, "{line}\n{}", row.trim_end()).unwrap();
    }
    writeln!(out, "  {common}").unwrap();
    for (style, letter) in letters {
        writeln!(out, "{letter} {style}").unwrap();
    }
    out
}

fn name(color: Color) -> String {
    match color {
        Color::Reset => "own".to_owned(),
        Color::Rgb(red, green, blue) => format!("#{red:02x}{green:02x}{blue:02x}"),
        other => other.to_string(),
    }
}

#[test]
fn the_main_views_in_light_dark_monochrome_and_without_colours() {
    let themes = [
        ("light", theme(Base::Paper, Depth::True)),
        ("dark", theme(Base::Night, Depth::True)),
        ("monochrome", theme(Base::Monochrome, Depth::True)),
        ("no_color", Theme::plain()),
        (
            "terminal_light",
            Theme::of(&Scheme::default(), Background::Light, Depth::Sixteen),
        ),
    ];
    for (name, theme) in themes {
        for (view, keys) in [
            ("overview", ""),
            ("follow_ups", "5<down>"),
            ("record", "1<enter><tab>"),
        ] {
            let mut browser = Browser::first_screen(80, 24);
            browser.with_theme(&theme).press(keys);
            assert_snapshot!(format!("{view}_{name}"), styled(&browser));
        }
    }
}

/// Has the browser take a configuration.
fn configure(browser: &mut Browser, config: Config) {
    browser.send(Message::Configured(Box::new(config), Vec::new()));
}

#[test]
fn a_theme_is_seen_while_one_moves_and_esc_goes_back() {
    let mut browser = Browser::open(120, 36);
    browser.with_depth(Depth::True);
    let ground = |browser: &Browser| browser.buffer()[(0, 35)].bg;
    assert_eq!(ground(&browser), Color::Reset);
    browser.press("T");
    assert_snapshot!("themes", browser.screen());
    browser.press("<down>");
    assert_eq!(ground(&browser), Color::Rgb(0xfb, 0xf8, 0xf1), "paper");
    browser.press("<esc>");
    assert_eq!(ground(&browser), Color::Reset);
    browser.press("Tcool dark<enter>");
    assert_eq!(ground(&browser), Color::Rgb(0x16, 0x16, 0x1e));
    assert!(
        browser.footer().contains("colours: night, kept"),
        "{}",
        browser.footer()
    );
    assert_eq!(browser.kept_theme.as_deref(), Some("night"));
    // The next time it begins at the one in force.
    browser.press("T");
    let row = browser.find("in force");
    assert!(browser.line(usize::from(row)).contains("▸ night"));
    browser.press("nothing like it");
    assert!(browser.screen().contains("nothing"), "{}", browser.screen());
    assert_eq!(ground(&browser), Color::Rgb(0x16, 0x16, 0x1e));
}

#[test]
fn a_theme_of_ones_own_is_among_them_and_a_set_one_is_not_kept() {
    let mut browser = Browser::open(120, 36);
    browser.with_depth(Depth::True);
    let mut config = Config {
        theme: Wanted::Named("mine".to_owned()),
        ..Config::default()
    };
    config.themes.push(Scheme {
        name: "mine".to_owned(),
        is_own: true,
        otherwise: vec![(Role::Background, Colour::Rgb(1, 2, 3))],
        ..Scheme::of(Base::Night)
    });
    configure(&mut browser, config);
    browser.press("Tmine<enter>");
    assert_eq!(browser.buffer()[(0, 35)].bg, Color::Rgb(1, 2, 3));
    assert!(
        browser.footer().contains("theme: \"mine\""),
        "{}",
        browser.footer()
    );
    assert_eq!(browser.kept_theme, None);
}

#[test]
fn a_configuration_saved_wrongly_leaves_the_one_before() {
    let mut browser = Browser::open(120, 36);
    browser.configure(&[("Tides", "tide")]);
    browser.press("7");
    assert_eq!(browser.app.view, Some(0));
    let fault = paraph::store::Spot {
        file: "config.ron".to_owned(),
        line: 2,
        column: 3,
    }
    .fault("no setting is called `vews`", None);
    browser.send(Message::Configured(Box::default(), vec![fault]));
    assert!(
        browser.footer().starts_with("config.ron:2:3: no setting"),
        "{}",
        browser.footer()
    );
    assert_eq!((browser.app.view, browser.app.views.len()), (Some(0), 1));
    browser.press("!");
    assert!(browser.screen().contains("config.ron:2:3"));
    browser.press("<esc>");
    // Mended and without the view: what was wrong is told no more, and the list is a kind's again.
    configure(&mut browser, Config::default());
    assert!(
        browser.footer().contains("read again"),
        "{}",
        browser.footer()
    );
    assert_eq!((browser.app.view, browser.app.views.len()), (None, 0));
    assert!(browser.app.data.faults.is_empty());
}
