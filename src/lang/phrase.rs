//! A message whose language is chosen where it is told.

use super::Words;
use std::fmt;

/// Something to tell: a message by its name with its values, or a text as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phrase {
    /// A message and its values by name.
    Message(&'static str, Vec<(&'static str, Part)>),
    /// A text in whatever language it came, such as what the operating system says.
    Verbatim(String),
}

/// A value within a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A text.
    Text(String),
    /// A number, which plurals go by.
    Number(i64),
    /// Another phrase.
    Phrase(Phrase),
}

impl Phrase {
    /// A message with its values; `phrase!` writes it shorter.
    pub fn message(id: &'static str, values: Vec<(&'static str, Part)>) -> Self {
        Self::Message(id, values)
    }
}

/// In English, for logs and tests; people are told by [`Words::phrase`].
impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Words::english().phrase(self))
    }
}

impl<T: Into<String>> From<T> for Phrase {
    fn from(text: T) -> Self {
        Self::Verbatim(text.into())
    }
}

impl From<Phrase> for Part {
    fn from(phrase: Phrase) -> Self {
        Self::Phrase(phrase)
    }
}

impl From<&str> for Part {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Part {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Part {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<std::borrow::Cow<'_, str>> for Part {
    fn from(text: std::borrow::Cow<'_, str>) -> Self {
        Self::Text(text.into_owned())
    }
}

macro_rules! numbers {
    ($($number:ty),+) => {
        $(impl From<$number> for Part {
            fn from(number: $number) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        })+
    };
}

numbers!(i32, i64, u16, u32, u64, usize);
