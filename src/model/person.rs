//! People and the posts they held.

use super::{Extra, OrganisationId, PartialDate, PersonId, Source, Text, clean};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A person in public office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The id, unique among people.
    pub id: PersonId,
    /// The name by language or script.
    pub names: Text,
    /// Other spellings met in sources.
    #[serde(
        default,
        deserialize_with = "clean::list",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub also: Vec<String>,
    /// Records of the same kind with a like name that are something else: the two were compared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub distinct_from: Vec<PersonId>,
    /// The posts held, dated where the source dates them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub posts: Vec<Post>,
    /// A remark of those who keep the registry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Where this comes from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// What was imported with it and has no field here.
    #[serde(default, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl Person {
    /// A person of whom no more than the name is known.
    pub fn named(id: PersonId, names: Text) -> Self {
        Self {
            id,
            names,
            also: Vec::new(),
            distinct_from: Vec::new(),
            posts: Vec::new(),
            note: None,
            sources: Vec::new(),
            extra: Extra::default(),
        }
    }

    /// The posts held on a day or, where dates are absent, not known to be over or not yet begun.
    pub fn posts_on(&self, day: Date) -> impl Iterator<Item = &Post> {
        self.posts.iter().filter(move |post| post.held_on(day))
    }

    /// The post a person is best known by on a day: of those held, the one begun last, else the
    /// one written last.
    pub fn current_post(&self, day: Date) -> Option<&Post> {
        self.posts_on(day).max_by_key(|post| post.since)
    }
}

/// A post held at an organisation (Popolo: a membership).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Post {
    /// What it is called.
    pub title: Text,
    /// The organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<OrganisationId>,
    /// When it began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<PartialDate>,
    /// When it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// Where this comes from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// What was imported with it and has no field here.
    #[serde(default, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl Post {
    /// Says whether the post may have been held on a day: no recorded date speaks against it.
    pub fn held_on(&self, day: Date) -> bool {
        self.since.is_none_or(|since| since.first_day() <= day)
            && self.until.is_none_or(|until| until.last_day() >= day)
    }
}
