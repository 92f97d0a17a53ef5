use super::{Depth, Theme, depth};
use crate::draft::FactKind;
use crate::store::{Base, Colour, Role, Scheme};
use crate::view::Background;
use ratatui::style::{Color, Modifier, Style};
use strum::IntoEnumIterator as _;

/// A colour as xterm shows it, on a ground that a colour of none is the ink or the paper of.
fn rgb(color: Option<Color>, none: (u8, u8, u8)) -> (u8, u8, u8) {
    let number = match color {
        None | Some(Color::Reset) => return none,
        Some(Color::Rgb(red, green, blue)) => return (red, green, blue),
        Some(Color::Indexed(number)) => number,
        Some(named) => {
            let numbers = 0..16;
            let is_own = |number: &u8| Depth::Sixteen.nearest(Colour::Named(*number)) == named;
            numbers.into_iter().find(is_own).unwrap()
        }
    };
    match depth::rgb(number) {
        Colour::Rgb(red, green, blue) => (red, green, blue),
        _ => unreachable!("each of the 256 has its red, green and blue"),
    }
}

/// The contrast of two colours by the Web Content Accessibility Guidelines, from 1 to 21.
fn contrast(one: (u8, u8, u8), other: (u8, u8, u8)) -> f64 {
    let part = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    let light =
        |(red, green, blue)| 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
    let (one, other) = (light(one), light(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Every sort of text of a theme, and whether it is a line or dim.
fn texts(theme: &Theme) -> Vec<(&'static str, Style, bool)> {
    let mut all = vec![
        ("text", theme.ground, false),
        ("quiet", theme.quiet, true),
        ("border", theme.border, true),
        ("title", theme.title, false),
        ("heading", theme.heading, false),
        ("link", theme.link, false),
        ("kept", theme.kept, false),
        ("matched", theme.matched, false),
        ("day", theme.day, false),
        ("key", theme.key, false),
        ("good", theme.good(), false),
        ("soon", theme.soon(), false),
        ("bad", theme.bad(), false),
    ];
    all.extend(FactKind::iter().map(|kind| ("fact", theme.fact(kind), false)));
    all
}

#[test]
fn text_is_read_on_its_ground_in_every_theme() {
    let coloured = Base::iter().filter(|base| !matches!(base, Base::Terminal | Base::Monochrome));
    let mut wrong = Vec::new();
    for base in coloured {
        for depth in [Depth::True, Depth::Indexed] {
            let theme = Theme::of(&Scheme::of(base), Background::Unknown, depth);
            // The 256 are coarser.
            let (least, least_line) = if depth == Depth::True {
                (4.5, 3.0)
            } else {
                (4.0, 2.6)
            };
            let none = (1, 2, 3);
            let (ink, ground) = (rgb(theme.ground.fg, none), rgb(theme.ground.bg, none));
            for (name, style, _) in texts(&theme) {
                let found = contrast(rgb(style.fg, ink), ground);
                let least = if name == "border" { least_line } else { least };
                if found < least {
                    wrong.push(format!("{base:?} {depth:?} {name}: {found:.2}"));
                }
            }
            let found = contrast(rgb(theme.chosen.fg, none), rgb(theme.chosen.bg, none));
            if found < least {
                wrong.push(format!("{base:?} {depth:?} selection: {found:.2}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_terminals_own_colours_are_read_on_light_dark_and_unknown_grounds() {
    let (white, black) = ((255, 255, 255), (0, 0, 0));
    let grounds = [
        (Background::Light, white, 4.5),
        (Background::Dark, black, 4.5),
        // What is read on both is read less well on each.
        (Background::Unknown, white, 3.0),
        (Background::Unknown, black, 3.0),
    ];
    let mut wrong = Vec::new();
    for (background, ground, least) in grounds {
        let theme = Theme::of(&Scheme::default(), background, Depth::Sixteen);
        assert_eq!(theme.ground, Style::new(), "nothing is painted");
        let ink = if ground == white { black } else { white };
        for (name, style, is_dim) in texts(&theme) {
            let found = contrast(rgb(style.fg, ink), ground);
            if found < if is_dim { 3.0 } else { least } {
                wrong.push(format!("{background:?} on {ground:?}: {name} {found:.2}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn without_colours_there_are_none() {
    let plain = Theme::of(&Scheme::of(Base::Monochrome), Background::Dark, Depth::True);
    for (name, style, _) in texts(&plain) {
        assert_eq!((style.fg, style.bg), (None, None), "{name}");
    }
    assert!(plain.chosen.add_modifier.contains(Modifier::REVERSED));
}

#[test]
fn a_theme_of_ones_own_has_what_it_says_and_the_rest_of_what_it_is_after() {
    let own = Scheme {
        otherwise: vec![
            (Role::Link, Colour::Named(5)),
            (Role::Link, Colour::Rgb(1, 2, 3)),
            (Role::Selection, Colour::Indexed(17)),
        ],
        ..Scheme::of(Base::Terminal)
    };
    let theme = Theme::of(&own, Background::Dark, Depth::True);
    let bare = Theme::sixteen();
    assert_eq!(theme.link.fg, Some(Color::Rgb(1, 2, 3)), "the last counts");
    assert_eq!(theme.chosen.bg, Some(Color::Indexed(17)));
    assert_eq!((theme.heading, theme.ground), (bare.heading, bare.ground));
}
