//! The fields of each kind of record: their names, in the order of the files, and what they hold.
//!
//! What reads a value that a person typed, and every form, goes by this table; a test holds it
//! against the records themselves.

use super::{AgreementKind, Kind, MeetingKind, OrganisationKind, ProposalKind, Stage, Topic};
use std::fmt::Debug;
use strum::IntoEnumIterator;

/// A field of a record.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its name in the files.
    pub name: &'static str,
    /// What it holds.
    pub holds: Holds,
    /// Whether a record has to have it.
    pub required: bool,
}

/// What a field holds.
#[derive(Debug, Clone, Copy)]
pub enum Holds {
    /// The record's own id.
    Id,
    /// A text that may stand in several languages.
    Text,
    /// A text in no language: an address, a name, quoted words.
    Line,
    /// Several of those.
    Lines,
    /// A year, a month or a day.
    Date,
    /// A date, or words with the date they were read as.
    Due,
    /// The code of a country.
    Country,
    /// The tag of a language.
    Language,
    /// Degrees, up to as many north or south, east or west.
    Degrees(f64),
    /// A word of a list.
    Choice(fn() -> Vec<Choice>),
    /// Several words of a list.
    Choices(fn() -> Vec<Choice>),
    /// The id of a record of a kind.
    Link(Kind),
    /// The ids of several.
    Links(Kind),
    /// Former ids of the record's own, which only renaming writes.
    Formerly,
    /// A part with fields of its own.
    Part(&'static [Field]),
    /// A list of such parts.
    Parts(&'static [Field]),
    /// A list of records that are named on their own: proposals, follow-ups.
    Records(Kind),
    /// What has no field here, by names of elsewhere: `{"popolo": {"birth_date": "1960"}}`.
    Extra,
}

/// A word that a field can hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// As the files have it: `ActionPlan`.
    pub name: String,
    /// As people read it: `action plan`.
    pub word: &'static str,
}

/// The words of an enum, in its own order.
pub fn choices<T: IntoEnumIterator + Debug + Into<&'static str>>() -> Vec<Choice> {
    T::iter()
        .map(|word| Choice {
            name: format!("{word:?}"),
            word: word.into(),
        })
        .collect()
}

const fn field(name: &'static str, holds: Holds) -> Field {
    Field {
        name,
        holds,
        required: false,
    }
}

const fn required(name: &'static str, holds: Holds) -> Field {
    Field {
        name,
        holds,
        required: true,
    }
}

use Holds::{
    Choices, Country, Date, Degrees, Due, Extra, Formerly, Id, Language, Line, Lines, Link, Links,
    Part, Parts, Records, Text,
};

const SOURCE: &[Field] = &[
    field("publisher", Text),
    field("attributed_to", Line),
    field("url", Line),
    field("language", Language),
    field("published", Date),
    field("retrieved", Date),
    field("quote", Line),
];

const PERSON: &[Field] = &[
    required("id", Id),
    required("names", Text),
    field("also", Lines),
    field("distinct_from", Links(Kind::People)),
    field("posts", Parts(POST)),
    field("note", Text),
    field("sources", Parts(SOURCE)),
    field("extra", Extra),
];

const POST: &[Field] = &[
    required("title", Text),
    field("at", Link(Kind::Organisations)),
    field("since", Date),
    field("until", Date),
    field("sources", Parts(SOURCE)),
    field("extra", Extra),
];

const ORGANISATION: &[Field] = &[
    required("id", Id),
    required("names", Text),
    field("acronym", Text),
    field("also", Lines),
    field("distinct_from", Links(Kind::Organisations)),
    field("kind", Holds::Choice(choices::<OrganisationKind>)),
    field("country", Country),
    field("part_of", Link(Kind::Organisations)),
    field("seat", Link(Kind::Places)),
    field("note", Text),
    field("sources", Parts(SOURCE)),
    field("extra", Extra),
];

const PLACE: &[Field] = &[
    required("id", Id),
    required("names", Text),
    field("also", Lines),
    field("distinct_from", Links(Kind::Places)),
    field("country", Country),
    field("lat", Degrees(90.0)),
    field("lon", Degrees(180.0)),
    field("note", Text),
    field("sources", Parts(SOURCE)),
    field("extra", Extra),
];

const EVENT: &[Field] = &[
    required("id", Id),
    required("names", Text),
    field("also", Lines),
    field("distinct_from", Links(Kind::Events)),
    field("from", Date),
    field("until", Date),
    field("place", Link(Kind::Places)),
    field("organised_by", Links(Kind::Organisations)),
    field("note", Text),
    field("sources", Parts(SOURCE)),
    field("extra", Extra),
];

const AGREEMENT: &[Field] = &[
    required("id", Id),
    field("formerly", Formerly),
    required("title", Text),
    field("kind", Holds::Choice(choices::<AgreementKind>)),
    field("parties", Links(Kind::Organisations)),
    field("negotiated_at", Links(Kind::Meetings)),
    field("signed_at", Link(Kind::Meetings)),
    field("signed", Date),
    field("in_force", Date),
    field("expires", Date),
    field("derives_from", Links(Kind::Agreements)),
    field("note", Text),
    field("follow_ups", Records(Kind::FollowUps)),
    field("sources", Parts(SOURCE)),
    field("extra", Extra),
];

const MEETING: &[Field] = &[
    required("id", Id),
    field("formerly", Formerly),
    field("title", Text),
    field("date", Date),
    field("until", Date),
    field("kind", Holds::Choice(choices::<MeetingKind>)),
    field("place", Link(Kind::Places)),
    field("at_event", Link(Kind::Events)),
    field("participants", Parts(PARTICIPANT)),
    field("topics", Choices(choices::<Topic>)),
    field("summary", Text),
    field("proposals", Records(Kind::Proposals)),
    field("sources", Parts(SOURCE)),
    field("extra", Extra),
];

const PARTICIPANT: &[Field] = &[
    field("person", Link(Kind::People)),
    field("post", Text),
    field("represents", Link(Kind::Organisations)),
];

const PROPOSAL: &[Field] = &[
    required("id", Id),
    field("formerly", Formerly),
    required("title", Text),
    field("kind", Holds::Choice(choices::<ProposalKind>)),
    field("stage", Holds::Choice(choices::<Stage>)),
    field("by", Links(Kind::Organisations)),
    field("to", Links(Kind::Organisations)),
    field("formalised_by", Link(Kind::Agreements)),
    field("derives_from", Link(Kind::Agreements)),
    field("note", Text),
    field("follow_ups", Records(Kind::FollowUps)),
    field("extra", Extra),
];

const FOLLOW_UP: &[Field] = &[
    required("id", Id),
    field("formerly", Formerly),
    required("title", Text),
    field("owed_by", Links(Kind::Organisations)),
    field("owed_to", Links(Kind::Organisations)),
    field("due", Due),
    field("blocked_by", Links(Kind::FollowUps)),
    field("note", Text),
    field("source", Part(SOURCE)),
    field("extra", Extra),
];

/// The fields of a kind of record, in the order of the files.
pub fn fields(kind: Kind) -> &'static [Field] {
    match kind {
        Kind::People => PERSON,
        Kind::Organisations => ORGANISATION,
        Kind::Places => PLACE,
        Kind::Events => EVENT,
        Kind::Agreements => AGREEMENT,
        Kind::Meetings => MEETING,
        Kind::Proposals => PROPOSAL,
        Kind::FollowUps => FOLLOW_UP,
    }
}

#[cfg(test)]
mod tests {
    use super::{Field, Holds, fields};
    use crate::model::{
        Agreement, Event, FollowUp, Kind, Meeting, Organisation, Person, Place, Proposal,
    };
    use serde::Serialize;
    use serde::de::DeserializeOwned;
    use strum::IntoEnumIterator as _;

    /// A value that a field can hold, as the files write it.
    fn sample(field: &Field) -> String {
        match field.holds {
            Holds::Text | Holds::Line => "\"words\"".to_owned(),
            Holds::Lines => "[\"words\"]".to_owned(),
            Holds::Date | Holds::Due => "\"2024-06\"".to_owned(),
            Holds::Country => "\"KG\"".to_owned(),
            Holds::Language => "\"fr\"".to_owned(),
            Holds::Degrees(_) => "4.5".to_owned(),
            Holds::Choice(words) => words().remove(0).name,
            Holds::Choices(words) => {
                let names: Vec<_> = words().into_iter().map(|word| word.name).collect();
                format!("[{}]", names.join(", "))
            }
            Holds::Link(Kind::FollowUps) => "\"a/b\"".to_owned(),
            Holds::Links(Kind::FollowUps) => "[\"a/b\"]".to_owned(),
            Holds::Id | Holds::Link(_) => "\"an-id\"".to_owned(),
            Holds::Links(_) | Holds::Formerly => "[\"an-id\"]".to_owned(),
            Holds::Part(fields) => record(fields),
            Holds::Parts(fields) => format!("[{}]", record(fields)),
            Holds::Records(kind) => format!("[{}]", record(super::fields(kind))),
            Holds::Extra => "{\"popolo\": {\"gender\": \"female\"}}".to_owned(),
        }
    }

    fn record(fields: &[Field]) -> String {
        let fields = fields
            .iter()
            .map(|own| format!("{}: {}", own.name, sample(own)));
        format!("({})", fields.collect::<Vec<_>>().join(", "))
    }

    fn holds<T: DeserializeOwned + Serialize>(kind: Kind) {
        let options = ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let whole = record(fields(kind));
        let read: T = options
            .from_str(&whole)
            .unwrap_or_else(|error| panic!("{error}: {whole}"));
        let serde_json::Value::Object(object) = serde_json::to_value(&read).unwrap() else {
            panic!("no object")
        };
        let names: Vec<&str> = object.keys().map(String::as_str).collect();
        let table: Vec<&str> = fields(kind).iter().map(|field| field.name).collect();
        assert_eq!(names, table, "every field, in the order of the struct");
        for field in fields(kind).iter().filter(|field| field.required) {
            let rest: Vec<Field> = fields(kind)
                .iter()
                .filter(|other| other.name != field.name)
                .copied()
                .collect();
            assert!(
                options.from_str::<T>(&record(&rest)).is_err(),
                "{}",
                field.name
            );
        }
    }

    #[test]
    fn the_table_is_that_of_the_records() {
        for kind in Kind::iter() {
            match kind {
                Kind::People => holds::<Person>(kind),
                Kind::Organisations => holds::<Organisation>(kind),
                Kind::Places => holds::<Place>(kind),
                Kind::Events => holds::<Event>(kind),
                Kind::Agreements => holds::<Agreement>(kind),
                Kind::Meetings => holds::<Meeting>(kind),
                Kind::Proposals => holds::<Proposal>(kind),
                Kind::FollowUps => holds::<FollowUp>(kind),
            }
        }
    }
}
