//! A path as a page: one step a line, with the meeting and its date where one is between.

use super::{Draft, Page, Ref, Spans};
use crate::insight::path::{Hop, LinkPath, Told, Way};
use crate::insight::{Sight, range_words};
use crate::lang::tell;
use crate::model::Kind;
use crate::registry::Relation;

impl LinkPath {
    /// Lays the path out.
    pub fn page(&self, sight: Sight<'_>) -> Page {
        let mut draft = Draft::new(sight);
        draft.section("path-the-way");
        let told = self.told(sight);
        for step in &told {
            let spans = draft.step(*step);
            draft.line("", spans);
        }
        let name = |at| sight.registry.label(at, sight.langs);
        let words = sight.words;
        let (from, to) = (name(self.from), name(self.to));
        let title = tell!(words, "path-title", from = from, to = to);
        let kicker = match told.len() {
            0 => words.say("path-same").into_owned(),
            many => tell!(words, "path-steps", count = many),
        };
        draft.page(kicker, title)
    }
}

impl Draft<'_> {
    fn step(&self, step: Told) -> Spans {
        match step {
            Told::Met { from, to, meeting } => {
                let spans = self.link(Spans::default(), from);
                let spans = self.link(spans.quiet(self.between("path-met")), to);
                let spans = self.named(spans.quiet(self.between("path-at")), meeting);
                self.when(spans, meeting)
            }
            Told::SpokeFor {
                person,
                organisation,
                meeting,
            } => {
                let spans = self.link(Spans::default(), person);
                let spans = self.link(spans.quiet(self.between("path-spoke-for")), organisation);
                let spans = self.named(spans.quiet(self.between("path-at")), meeting);
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
        let spans = self.named(Spans::default(), subject);
        let verb = self.between(verb(hop.relation));
        let spans = self.named(spans.quiet(verb), object);
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
            "path-is"
        } else {
            "path-was"
        };
        let spans = spans.quiet(self.between(verb));
        let spans = spans.plain(self.sight.langs.of(&post.title));
        let spans = self.link(spans.quiet(self.between("path-at")), organisation);
        match range_words(self.sight.words, post.since, post.until) {
            Some(dates) => spans.quiet(format!(", {dates}")),
            None => spans,
        }
    }

    /// A link; a title in quotation marks, so that it does not run into the sentence.
    fn named(&self, spans: Spans, at: Ref) -> Spans {
        match at.kind() {
            Kind::Meetings | Kind::Proposals | Kind::FollowUps => {
                let quoted = tell!(self.sight.words, "path-quoted", name = "\n");
                let (open, close) = quoted.split_once('\n').unwrap_or_default();
                self.link(spans.plain(open), at).plain(close)
            }
            _ => self.link(spans, at),
        }
    }

    /// A message with blanks around it.
    fn between(&self, id: &'static str) -> String {
        format!(" {} ", self.sight.words.say(id))
    }

    fn when(&self, spans: Spans, meeting: Ref) -> Spans {
        match self.sight.registry.meeting(meeting).date {
            Some(date) => spans.quiet(format!(", {}", self.date(date))),
            None => spans.quiet(format!(", {}", self.say("path-no-date"))),
        }
    }
}

/// The message of a link as a sentence has it: who took part and who is party stand before it, else
/// the record that holds the link.
fn verb(relation: Relation) -> &'static str {
    match relation {
        Relation::Participant => "verb-participant",
        Relation::Represented => "verb-represented",
        Relation::HeldAt => "verb-held-at",
        Relation::AtEvent => "verb-at-event",
        Relation::PostAt => "verb-post-at",
        Relation::PartOf => "verb-part-of",
        Relation::Seat => "verb-seat",
        Relation::OrganisedBy => "verb-organised-by",
        Relation::RaisedAt => "verb-raised-at",
        Relation::ProposedBy => "verb-proposed-by",
        Relation::ProposedTo => "verb-proposed-to",
        Relation::FormalisedBy => "verb-formalised-by",
        Relation::DerivesFrom => "verb-derives-from",
        Relation::CarriesOut => "verb-carries-out",
        Relation::OwedBy => "verb-owed-by",
        Relation::OwedTo => "verb-owed-to",
        Relation::BlockedBy => "verb-blocked-by",
        Relation::Party => "verb-party",
        Relation::NegotiatedAt => "verb-negotiated-at",
        Relation::SignedAt => "verb-signed-at",
        Relation::AttributedTo => "verb-attributed-to",
        Relation::DistinctFrom => "link-distinct",
    }
}
