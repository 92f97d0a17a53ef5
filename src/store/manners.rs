//! How the browser deals with the terminal, as a user has set it; what is not set is found out.

use serde::Deserialize;

/// What is drawn around text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Borders {
    /// Lines where the locale has them, else ASCII.
    #[default]
    Auto,
    /// Lines.
    Unicode,
    /// ASCII.
    Ascii,
}

/// Who puts text that runs from right to left in the order in which it is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Bidi {
    /// The terminal where it is known to, else the program.
    #[default]
    Auto,
    /// The program.
    App,
    /// The terminal.
    Terminal,
    /// Nobody.
    Off,
}

/// Where copied text goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ClipboardBy {
    /// To the clipboard of the machine where one sits at it, else to the terminal.
    #[default]
    Auto,
    /// To the clipboard of the machine, by the command that it has for it.
    Native,
    /// To the terminal, by OSC 52.
    Osc52,
}

/// Whether addresses of the web are told to the terminal as links (OSC 8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum WebLinks {
    /// Where the terminal is not known to stumble over them.
    #[default]
    Auto,
    /// Always.
    On,
    /// Never.
    Off,
}
