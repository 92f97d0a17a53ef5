//! The fields of the query language: the one table that parsing, hints, completion and help read.

use crate::model::Kind;
use strum::IntoEnumIterator as _;

/// A field of the query language: what stands before the colon of a term.
///
/// The order is that of the help.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    strum::EnumIter,
    strum::EnumString,
    strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "the table has a sentence on each")]
pub enum Key {
    Kind,
    Type,
    Is,
    Country,
    #[strum(
        to_string = "org",
        serialize = "organisation",
        serialize = "organization"
    )]
    Org,
    Person,
    Place,
    Event,
    With,
    OwedBy,
    OwedTo,
    By,
    Topic,
    Stage,
    Has,
    No,
    Date,
    Since,
    Until,
    Due,
    Expires,
    Marked,
}

/// What a field wants after its colon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name is its own meaning")]
pub enum Wants {
    Kind,
    Type,
    State,
    Country,
    /// The id or the name of a record of one of these kinds.
    Name(&'static [Kind]),
    /// The name that somebody's marks go by.
    Writer,
    Topic,
    Stage,
    Possession,
    /// A date, a comparison with one or a range.
    Date,
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct About {
    /// What values it takes.
    pub wants: Wants,
    /// A term with it, as an example.
    pub example: &'static str,
    /// What it narrows to, in a few words.
    pub help: &'static str,
}

impl Key {
    /// The row of the field in the table.
    #[rustfmt::skip] // A table reads best with a row a line.
    pub fn about(self) -> About {
        use Wants::{Country, Date, Name, Possession, Stage, State, Topic, Type, Writer};
        const SIDES: &[Kind] = &[Kind::Organisations, Kind::People];
        let about = |wants, example, help| About { wants, example, help };
        match self {
            Self::Kind => about(Wants::Kind, "kind:meetings", "records of a kind"),
            Self::Type => about(Type, "type:memorandum", "what sort of meeting, proposal, agreement or organisation"),
            Self::Is => about(State, "is:overdue", "follow-ups in a state, what they come from and who owes them"),
            Self::Country => about(Country, "country:kg", "what has to do with a country"),
            Self::Org => about(Name(&[Kind::Organisations]), "org:icesco", "what has to do with an organisation"),
            Self::Person => about(Name(&[Kind::People]), "person:salim-almalik", "what has to do with a person"),
            Self::Place => about(Name(&[Kind::Places]), "place:zaamin", "what has to do with a place"),
            Self::Event => about(Name(&[Kind::Events]), "event:maqom-forum-2024", "what has to do with an event"),
            Self::With => about(Name(SIDES), "with:icesco", "who and what shares a meeting with a person or organisation"),
            Self::OwedBy => about(Name(&[Kind::Organisations]), "owed-by:icesco", "follow-ups that an organisation is to do"),
            Self::OwedTo => about(Name(&[Kind::Organisations]), "owed-to:icesco", "follow-ups that are done for an organisation"),
            Self::By => about(Writer, "by:desk", "follow-ups last marked by somebody"),
            Self::Topic => about(Topic, "topic:heritage", "meetings on a topic, with what was put forward there"),
            Self::Stage => about(Stage, "stage:agreed", "proposals at a stage, with their follow-ups"),
            Self::Has => about(Possession, "has:evidence", "records for which something is recorded"),
            Self::No => about(Possession, "no:due", "records for which something could be recorded and is not"),
            Self::Date => about(Date, "date:2024..2025-06", "the date of the meeting, signing or event"),
            Self::Since => about(Date, "since:2024", "dated on or after"),
            Self::Until => about(Date, "until:2024-06", "dated on or before"),
            Self::Due => about(Date, "due:<2025-06", "follow-ups by their due date"),
            Self::Expires => about(Date, "expires:<+1y", "agreements by the date they expire"),
            Self::Marked => about(Date, "marked:>=-7d", "follow-ups by the day they were last marked"),
        }
    }

    /// The message of what it narrows to, in a few words.
    pub fn message(self) -> &'static str {
        match self {
            Self::Kind => "query-key-kind",
            Self::Type => "query-key-type",
            Self::Is => "query-key-is",
            Self::Country => "query-key-country",
            Self::Org => "query-key-org",
            Self::Person => "query-key-person",
            Self::Place => "query-key-place",
            Self::Event => "query-key-event",
            Self::With => "query-key-with",
            Self::OwedBy => "query-key-owed-by",
            Self::OwedTo => "query-key-owed-to",
            Self::By => "query-key-by",
            Self::Topic => "query-key-topic",
            Self::Stage => "query-key-stage",
            Self::Has => "query-key-has",
            Self::No => "query-key-no",
            Self::Date => "query-key-date",
            Self::Since => "query-key-since",
            Self::Until => "query-key-until",
            Self::Due => "query-key-due",
            Self::Expires => "query-key-expires",
            Self::Marked => "query-key-marked",
        }
    }

    /// The field as it is typed, without the colon.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// Reads a field by its name, in capitals or not.
    pub fn from_name(name: &str) -> Option<Self> {
        name.to_ascii_lowercase().parse().ok()
    }

    /// All fields with their colons, parted by blanks, as hints and help list them.
    pub fn all() -> String {
        let names: Vec<String> = Self::iter().map(|key| format!("{}:", key.name())).collect();
        names.join(" ")
    }
}

impl Wants {
    /// What is wanted, with its article: `a date`.
    pub fn noun(self) -> &'static str {
        match self {
            Self::Kind => "a kind",
            Self::Type => "a type",
            Self::State => "a state",
            Self::Country => "a country",
            Self::Name([Kind::Organisations]) => "an organisation",
            Self::Name([Kind::People]) => "a person",
            Self::Name([Kind::Places]) => "a place",
            Self::Name([Kind::Events]) => "an event",
            Self::Name(_) => "a person or organisation",
            Self::Writer => "a name",
            Self::Topic => "a topic",
            Self::Stage => "a stage",
            Self::Possession => "something that can be recorded",
            Self::Date => "a date",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Query;
    use super::Key;
    use strum::IntoEnumIterator as _;

    #[test]
    fn every_example_is_a_query_of_its_field() {
        for key in Key::iter() {
            let example = key.about().example;
            assert!(
                example.starts_with(&format!("{}:", key.name())),
                "{example}"
            );
            assert_eq!(Query::parse(example).unwrap().to_string(), example);
        }
        assert_eq!(Key::from_name("Organization"), Some(Key::Org));
        assert_eq!(Key::Org.name(), "org");
    }
}
