//! The colours of the themes that the program comes with.

use crate::store::{Base, Colour, Role};

/// The colour of a sort of text; of the terminal's own colours and of none there is none to tell.
pub(super) fn colour(base: Base, role: Role) -> Option<Colour> {
    let table = match base {
        Base::Terminal | Base::Monochrome => return None,
        Base::Paper => &PAPER,
        Base::Frost => &FROST,
        Base::Night => &NIGHT,
        Base::Ember => &EMBER,
        Base::ColourBlind => &COLOUR_BLIND,
    };
    let [_, red, green, blue] = table[role as usize].to_be_bytes();
    Some(Colour::Rgb(red, green, blue))
}

/// A colour for each [`Role`], in their order: text, background, quiet, border, title, heading, link,
/// selected, selection, matched, day, key, good, soon, bad.
type Table = [u32; 15];

const PAPER: Table = [
    0x2b_2a27, 0xfb_f8f1, 0x6b_665c, 0x8f_8777, 0x1d_1c1a, 0x8a_2c5b, 0x1f_5f8b, 0x1d_1c1a,
    0xe5_dcc8, 0x2c_6a2e, 0x8f_4a00, 0x1d_1c1a, 0x2c_6a2e, 0x85_5600, 0xa5_2319,
];

const FROST: Table = [
    0x1f_2937, 0xf6_f8fb, 0x5b_6575, 0x7f_899a, 0x0f_172a, 0x6b_2fa0, 0x0b_5fb0, 0x0f_172a,
    0xd3_e0f3, 0x0b_6653, 0x9a_4700, 0x0f_172a, 0x0b_6653, 0x85_5200, 0xb3_261e,
];

const NIGHT: Table = [
    0xc8_cbd8, 0x16_161e, 0x8b_91a8, 0x66_6c84, 0xe8_eaf2, 0xc9_9bea, 0x7c_c4e8, 0xff_ffff,
    0x33_3b5c, 0x9a_d17f, 0xf0_c674, 0xe8_eaf2, 0x98_c379, 0xe5_c07b, 0xf0_8289,
];

const EMBER: Table = [
    0xd8_cfc2, 0x1d_1a17, 0x9c_917f, 0x78_6d5f, 0xf2_e9da, 0xe6_a0b4, 0x8f_c4c4, 0xff_f6e6,
    0x4a_3d2f, 0xb5_c77a, 0xf0_b860, 0xf2_e9da, 0xb5_c77a, 0xf0_b860, 0xf0_8a70,
];

/// After the palette of Okabe and Ito, made lighter where it has to be read on a dark ground.
const COLOUR_BLIND: Table = [
    0xdf_e3e8, 0x10_1418, 0x97_a0ab, 0x70_7a86, 0xff_ffff, 0xe0_9cc0, 0x56_b4e9, 0xff_ffff,
    0x27_415c, 0xf0_e442, 0xe6_9f00, 0xff_ffff, 0x56_b4e9, 0xf0_e442, 0xff_8033,
];
