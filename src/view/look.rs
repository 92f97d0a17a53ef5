//! How the screen is drawn beside its colours: with which lines and letters, in which order.

/// How the screen is drawn beside its colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    /// What is drawn around text.
    pub lines: Lines,
    /// Which letters the terminal can show.
    pub letters: Letters,
    /// In which order text that runs from right to left is written to the terminal.
    pub order: Order,
}

/// What is drawn around text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lines {
    /// Lines, marks and bars as they are meant.
    #[default]
    Drawn,
    /// The nearest that ASCII has.
    Ascii,
    /// None, and words in place of marks: for screen readers.
    Spoken,
}

/// Which letters the terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Letters {
    /// Those of every script.
    #[default]
    All,
    /// Those of ASCII; others are written by their nearest.
    Ascii,
}

/// In which order text that runs from right to left is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// As it is read: the terminal puts it in place itself, or is left to show it so.
    #[default]
    Logical,
    /// As it is seen, by the Unicode Bidirectional Algorithm (UAX #9).
    Visual,
}

impl Look {
    /// Says whether the screen is for the ear.
    pub fn is_spoken(self) -> bool {
        self.lines == Lines::Spoken
    }
}
