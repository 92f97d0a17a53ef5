//! What is linked to a record as a page: each relation with its records.

use super::{Draft, Page, Ref, Span, Spans};
use crate::insight::{Hop, Sight, around};
use crate::lang::tell;
use crate::model::Kind;

impl Page {
    /// Lays out what lies around a record: a section for each relation, named as it reads from
    /// there, its records in the order of the screen.
    pub fn relations(sight: Sight<'_>, at: Ref) -> Self {
        let mut draft = Draft::new(sight);
        for mut group in around(sight.registry, at) {
            group.put_in_order(sight.registry);
            draft.list(group.message, &group.records, |draft, to| {
                let hop = Hop {
                    from: at,
                    relation: group.relation,
                    way: group.way,
                    to,
                };
                let spans = draft.neighbour(to, hop);
                draft.line("", spans);
            });
        }
        if draft.sections.is_empty() {
            let bare = draft.say("tree-bare");
            draft.line("", Spans::default().plain(bare));
        }
        let name = sight.registry.label(at, sight.langs).into_owned();
        let kicker = tell!(sight.words, "caption-relations-of", name = name);
        draft.page(kicker, sight.registry.label(at, sight.langs))
    }
}

impl Draft<'_> {
    /// A record with its date or status before it, or the time of the post by which it stands here
    /// behind it.
    fn neighbour(&self, at: Ref, hop: Hop) -> Spans {
        let sight = self.sight;
        let mut spans = Spans::default();
        if !matches!(at.kind(), Kind::People | Kind::Organisations | Kind::Places) {
            let day = hop.date(sight);
            let day = day.map_or_else(|| self.say("row-undated"), |day| day.to_string());
            spans = spans.quiet(format!("{day:<10}  "));
        }
        if at.kind() == Kind::FollowUps {
            spans.0.push(Span::Status(sight.standing(at).status));
            spans = spans.plain(" ");
        }
        let spans = self.link(spans, at);
        let post = hop.post(sight);
        spans.dates(
            sight.words,
            post.and_then(|post| post.since),
            post.and_then(|post| post.until),
        )
    }
}
