//! How many colours the terminal has, and the nearest of them.

use crate::store::Colour;
use ratatui::style::Color;

/// How many colours the terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Depth {
    /// All of them.
    True,
    /// The 256 of xterm.
    Indexed,
    /// Its own sixteen.
    #[default]
    Sixteen,
}

/// The steps of each of red, green and blue among the 256.
const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];

/// The sixteen as xterm has them, to find the nearest by.
pub(super) const SIXTEEN: [(u8, u8, u8); 16] = [
    (0, 0, 0),
    (205, 0, 0),
    (0, 205, 0),
    (205, 205, 0),
    (0, 0, 238),
    (205, 0, 205),
    (0, 205, 205),
    (229, 229, 229),
    (127, 127, 127),
    (255, 0, 0),
    (0, 255, 0),
    (255, 255, 0),
    (92, 92, 255),
    (255, 0, 255),
    (0, 255, 255),
    (255, 255, 255),
];

impl Depth {
    /// A colour as the terminal has it, else the nearest that it has.
    pub fn nearest(self, colour: Colour) -> Color {
        match (self, colour) {
            (_, Colour::Default) => Color::Reset,
            (_, Colour::Named(number)) | (Self::Sixteen, Colour::Indexed(number @ 0..=15)) => {
                named(number)
            }
            (Self::Sixteen, Colour::Indexed(number)) => self.nearest(rgb(number)),
            (Self::True | Self::Indexed, Colour::Indexed(number)) => Color::Indexed(number),
            (Self::True, Colour::Rgb(red, green, blue)) => Color::Rgb(red, green, blue),
            (Self::Indexed, Colour::Rgb(red, green, blue)) => {
                Color::Indexed(among_256((red, green, blue)))
            }
            (Self::Sixteen, Colour::Rgb(red, green, blue)) => {
                named(closest((red, green, blue), SIXTEEN.into_iter().zip(0..)))
            }
        }
    }
}

/// One of the terminal's sixteen.
fn named(number: u8) -> Color {
    const NAMED: [Color; 16] = [
        Color::Black,
        Color::Red,
        Color::Green,
        Color::Yellow,
        Color::Blue,
        Color::Magenta,
        Color::Cyan,
        Color::Gray,
        Color::DarkGray,
        Color::LightRed,
        Color::LightGreen,
        Color::LightYellow,
        Color::LightBlue,
        Color::LightMagenta,
        Color::LightCyan,
        Color::White,
    ];
    NAMED[usize::from(number % 16)]
}

/// What one of the 256 looks like; the first sixteen are the terminal's own.
pub(super) fn rgb(number: u8) -> Colour {
    let (red, green, blue) = match number {
        0..=15 => SIXTEEN[usize::from(number)],
        16..=231 => {
            let step = |by: u8| STEPS[usize::from((number - 16) / by % 6)];
            (step(36), step(6), step(1))
        }
        _ => {
            let grey = 8 + (number - 232) * 10;
            (grey, grey, grey)
        }
    };
    Colour::Rgb(red, green, blue)
}

/// The number of the nearest of the 256 that look the same everywhere.
fn among_256(to: (u8, u8, u8)) -> u8 {
    let looks = |number: u8| match rgb(number) {
        Colour::Rgb(red, green, blue) => Some(((red, green, blue), number)),
        _ => None,
    };
    closest(to, (16..=255).filter_map(looks))
}

/// The nearest of some colours, as the eye weighs red, green and blue.
fn closest(to: (u8, u8, u8), all: impl Iterator<Item = ((u8, u8, u8), u8)>) -> u8 {
    let apart = |of: (u8, u8, u8)| {
        let square = |a: u8, b: u8| i32::from(a.abs_diff(b)).pow(2);
        2 * square(of.0, to.0) + 4 * square(of.1, to.1) + 3 * square(of.2, to.2)
    };
    all.min_by_key(|(colour, _)| apart(*colour))
        .map_or(0, |(_, number)| number)
}

#[cfg(test)]
mod tests {
    use super::Depth;
    use crate::store::Colour;
    use ratatui::style::Color;

    #[test]
    fn the_nearest_that_the_terminal_has_is_taken() {
        let snow = Colour::Rgb(250, 250, 252);
        assert_eq!(Depth::True.nearest(snow), Color::Rgb(250, 250, 252));
        assert_eq!(Depth::Sixteen.nearest(snow), Color::White);
        let of = |red, green, blue| Depth::Indexed.nearest(Colour::Rgb(red, green, blue));
        assert_eq!(of(255, 0, 0), Color::Indexed(196));
        assert_eq!(of(128, 128, 128), Color::Indexed(244));
        assert_eq!(of(0, 0, 0), Color::Indexed(16));
        assert_eq!(
            Depth::Sixteen.nearest(Colour::Indexed(196)),
            Color::LightRed
        );
        assert_eq!(Depth::True.nearest(Colour::Named(4)), Color::Blue);
        assert_eq!(Depth::Indexed.nearest(Colour::Default), Color::Reset);
    }
}
