//! Who took part and who was only spoken of.

use super::{Around, People};
use crate::draft::fact::Presence;
use crate::draft::page::Run;
use crate::draft::rules::Role;

/// How far before a name a word stands that tells that somebody was only spoken of, in tokens.
const NEAR: usize = 9;

/// Tells of each whether they took part: they did unless each mention says otherwise.
pub(super) fn tell(around: &Around<'_>, people: &mut People) {
    for somebody in &mut people.all {
        let post = somebody.post.and_then(|post| around.posts.all.get(post));
        // The post of another time does not tell who was there, but of somebody named once.
        let former = post.is_some_and(|post| post.former);
        let spoken_of = |run: &Run| former || is_spoken_of(around, run, post.map(|post| &post.run));
        let all = somebody.mentions.iter().all(spoken_of);
        somebody.presence = if all {
            Presence::Mentioned
        } else {
            Presence::Present
        };
    }
}

fn is_spoken_of(around: &Around<'_>, run: &Run, post: Option<&Run>) -> bool {
    let page = around.page;
    let sentence = page.sentence(page.sentence_of(run.start));
    // The words before the post that stands before the name.
    let start = post
        .filter(|post| post.end <= run.start && run.start - post.end < 4)
        .map_or(run.start, |post| post.start);
    let from = start.saturating_sub(NEAR).max(sentence.start);
    page.find(from..start, Role::Mentioned).is_some()
}
