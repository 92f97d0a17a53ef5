//! The way from a record down to one of its values.

use crate::registry;
use std::fmt;
use std::str::FromStr;

/// One step down.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Into a named field of a record, or a language of a text.
    Field(String),
    /// Into an item of a list, counted from 0.
    Item(usize),
    /// Into the item of a list whose `id` this is.
    Called(String),
}

/// The way from a record down to a value: `names.fr`, `posts.0.since`.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place(pub Vec<Step>);

impl Place {
    /// The place of a field of the record itself.
    pub fn field(name: &str) -> Self {
        Self(vec![Step::Field(name.to_owned())])
    }

    /// The place with a further step.
    #[must_use]
    pub fn then(&self, step: Step) -> Self {
        Self(self.0.iter().cloned().chain([step]).collect())
    }
}

impl FromStr for Place {
    type Err = std::convert::Infallible;

    /// Reads names and numbers parted by dots; numbers count from 0.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let steps = text.split('.').map(|part| match part.parse() {
            Ok(number) => Step::Item(number),
            Err(_) => Step::Field(part.to_owned()),
        });
        Ok(Self(steps.collect()))
    }
}

impl From<&[registry::Step]> for Place {
    fn from(steps: &[registry::Step]) -> Self {
        let steps = steps.iter().map(|step| match step {
            registry::Step::Field(name) => Step::Field((*name).to_owned()),
            registry::Step::Item(number) => Step::Item(*number as usize),
        });
        Self(steps.collect())
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field(name) | Self::Called(name) => f.write_str(name),
            Self::Item(number) => number.fmt(f),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, step) in self.0.iter().enumerate() {
            if number > 0 {
                f.write_str(".")?;
            }
            step.fmt(f)?;
        }
        Ok(())
    }
}
