//! What a record rests on: the sources of what it says, each with what it speaks for.

use super::Sight;
use crate::model::{Kind, Source};
use crate::registry::{Record, Ref, Relation};

/// A source and what it speaks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The record that cites it.
    pub of: Ref,
    /// The post of a person that it speaks for, if for one.
    pub post: Option<String>,
    /// The source.
    pub source: Source,
}

impl Evidence {
    /// The sources of a record, its own first: then those of its posts or follow-ups and, for a
    /// follow-up or proposal, those of what it comes from. One that says the same twice stands once.
    pub fn on(sight: Sight<'_>, at: Ref) -> Vec<Self> {
        let mut found = Vec::new();
        own(sight, at, &mut found);
        let registry = sight.registry;
        match at.kind() {
            Kind::Meetings => {
                for proposal in registry.back(at, Relation::RaisedAt, Kind::Proposals) {
                    steps(sight, proposal, &mut found);
                }
            }
            Kind::Proposals => {
                steps(sight, at, &mut found);
                own(sight, registry.meeting_of(at), &mut found);
            }
            Kind::Agreements => steps(sight, at, &mut found),
            Kind::FollowUps => {
                let parent = registry.parent_of(at);
                own(sight, parent, &mut found);
                if parent.kind() == Kind::Proposals {
                    own(sight, registry.meeting_of(parent), &mut found);
                }
            }
            Kind::People | Kind::Organisations | Kind::Places | Kind::Events => {}
        }
        found
    }

    /// What it speaks for, by name.
    pub fn label(&self, sight: Sight<'_>) -> String {
        let name = sight.registry.label(self.of, sight.langs);
        match &self.post {
            Some(post) => format!("{name}, {post}"),
            None => name.into_owned(),
        }
    }
}

/// The sources of the follow-ups of a proposal or agreement.
fn steps(sight: Sight<'_>, of: Ref, into: &mut Vec<Evidence>) {
    let steps = sight
        .registry
        .back(of, Relation::CarriesOut, Kind::FollowUps);
    for step in steps {
        own(sight, step, into);
    }
}

/// The sources that stand in a record itself.
fn own(sight: Sight<'_>, at: Ref, into: &mut Vec<Evidence>) {
    let mut add = |source: &Source, post: Option<String>| {
        if into.iter().any(|known| known.source == *source) {
            return;
        }
        into.push(Evidence {
            of: at,
            post,
            source: source.clone(),
        });
    };
    let sources = match sight.registry.get(at) {
        Record::Person(record) => {
            for source in &record.sources {
                add(source, None);
            }
            for post in &record.posts {
                let title = sight.langs.of(&post.title);
                for source in &post.sources {
                    add(source, Some(title.to_owned()));
                }
            }
            return;
        }
        Record::FollowUp(record) => record.source.as_slice(),
        Record::Proposal(_) => return,
        Record::Meeting(record) => &record.sources,
        Record::Organisation(record) => &record.sources,
        Record::Agreement(record) => &record.sources,
        Record::Place(record) => &record.sources,
        Record::Event(record) => &record.sources,
    };
    for source in sources {
        add(source, None);
    }
}
