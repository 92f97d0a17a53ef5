//! A path as a page: one step a line, with the meeting and its date where one is between.

use super::{Draft, Page, Ref, Spans, date_words};
use crate::insight::path::{Hop, LinkPath, Told, Way};
use crate::insight::{Sight, range_words};
use crate::model::Kind;
use crate::registry::Relation;

impl LinkPath {
    /// Lays the path out.
    pub fn page(&self, sight: Sight<'_>) -> Page {
        let mut draft = Draft::new(sight);
        draft.section("The way");
        let told = self.told(sight);
        for step in &told {
            let spans = draft.step(*step);
            draft.line("", spans);
        }
        let name = |at| sight.registry.label(at, sight.langs);
        let title = format!("{} and {}", name(self.from), name(self.to));
        let words = match told.len() {
            0 => "One and the same record".to_owned(),
            1 => "Linked in one step".to_owned(),
            many => format!("Linked in {many} steps"),
        };
        draft.page(words, title)
    }
}

impl Draft<'_> {
    fn step(&self, step: Told) -> Spans {
        match step {
            Told::Met { from, to, meeting } => {
                let spans = self.link(Spans::default(), from);
                let spans = self.link(spans.quiet(" met "), to);
                let spans = self.named(spans.quiet(" at "), meeting);
                self.when(spans, meeting)
            }
            Told::SpokeFor {
                person,
                organisation,
                meeting,
            } => {
                let spans = self.link(Spans::default(), person);
                let spans = self.link(spans.quiet(" spoke for "), organisation);
                let spans = self.named(spans.quiet(" at "), meeting);
                self.when(spans, meeting)
            }
            Told::Hop(hop) => self.hop(hop),
        }
    }

    /// A link in words. Where it reads from the record that the hop reaches, that stands first.
    fn hop(&self, hop: Hop) -> Spans {
        if hop.relation == Relation::PostAt {
            return self.post_hop(hop);
        }
        let (subject, object) = match (hop.relation, hop.way) {
            // These read from what holds the other: who took part, who is party.
            (Relation::Participant | Relation::Represented | Relation::Party, Way::Forward) => {
                (hop.to, hop.from)
            }
            (Relation::Participant | Relation::Represented | Relation::Party, Way::Backward)
            | (_, Way::Forward) => (hop.from, hop.to),
            (_, Way::Backward) => (hop.to, hop.from),
        };
        let way = match hop.relation {
            Relation::Participant | Relation::Represented | Relation::Party => Way::Backward,
            _ => Way::Forward,
        };
        let words = crate::insight::path::words(hop.relation, way, subject.kind());
        let spans = self.named(Spans::default(), subject);
        let spans = self.named(spans.quiet(format!(" {} ", verb(words))), object);
        let dated = [object, subject]
            .into_iter()
            .find(|at| at.kind() == Kind::Meetings);
        match dated {
            Some(meeting) => self.when(spans, meeting),
            None => spans,
        }
    }

    /// A person in a post, with its dates.
    fn post_hop(&self, hop: Hop) -> Spans {
        let (person, organisation) = match hop.way {
            Way::Forward => (hop.from, hop.to),
            Way::Backward => (hop.to, hop.from),
        };
        let spans = self.link(Spans::default(), person);
        let Some(post) = hop.post(self.sight) else {
            return spans;
        };
        let verb = if post.held_on(self.sight.today) {
            " is "
        } else {
            " was "
        };
        let spans = spans.quiet(verb).plain(self.sight.langs.of(&post.title));
        let spans = self.link(spans.quiet(" at "), organisation);
        match range_words(post.since, post.until) {
            Some(dates) => spans.quiet(format!(", {dates}")),
            None => spans,
        }
    }

    /// A link; a title in quotation marks, so that it does not run into the sentence.
    fn named(&self, spans: Spans, at: Ref) -> Spans {
        match at.kind() {
            Kind::Meetings | Kind::Proposals | Kind::FollowUps => {
                self.link(spans.plain("“"), at).plain("”")
            }
            _ => self.link(spans, at),
        }
    }

    fn when(&self, spans: Spans, meeting: Ref) -> Spans {
        match self.sight.registry.meeting(meeting).date {
            Some(date) => spans.quiet(format!(", {}", date_words(date))),
            None => spans.quiet(", no date recorded"),
        }
    }
}

/// The words of a link as a sentence has them.
fn verb(words: &str) -> String {
    const PARTICIPLES: [&str; 10] = [
        "held in",
        "on the side-lines of",
        "organised by",
        "put forward at",
        "put forward by",
        "put to",
        "laid down in",
        "owed by",
        "owed to",
        "signed at",
    ];
    if PARTICIPLES.contains(&words) || words == "negotiated at" {
        format!("was {words}")
    } else {
        words.to_owned()
    }
}
