//! The answer to the last key, shown until the next.

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Something to know.
    Info,
    /// Something succeeded.
    Done,
    /// Something did not.
    Error,
}

/// An answer to the last key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// How it is meant.
    pub level: Level,
    /// What it says.
    pub text: String,
}

impl Notice {
    /// Something to know.
    pub fn info(text: impl Into<String>) -> Self {
        Self {
            level: Level::Info,
            text: text.into(),
        }
    }

    /// Something succeeded.
    pub fn done(text: impl Into<String>) -> Self {
        Self {
            level: Level::Done,
            text: text.into(),
        }
    }

    /// Something did not.
    pub fn error(text: impl Into<String>) -> Self {
        Self {
            level: Level::Error,
            text: text.into(),
        }
    }
}
