//! Whether the terminal is light or dark.

/// The background of the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Background {
    /// Light, so that text is dark.
    Light,
    /// Dark, so that text is light.
    Dark,
    /// It does not say.
    #[default]
    Unknown,
}
