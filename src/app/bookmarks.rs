//! Bookmarks: records one comes back to, also after they were given other ids.

use super::{App, Choice, Effect, Mode, Notice, Picking, Reading};
use crate::error::Error;
use crate::lang::tell;
use crate::model::Address;
use crate::registry::{Ref, Registry};
use crate::store::Bookmarking;

impl App {
    /// The bookmarks, the last first.
    pub fn bookmarks(&self) -> &[Address] {
        &self.bookmarks
    }

    /// Takes the bookmarks as they are kept, or why they cannot be read.
    pub fn take_bookmarks(&mut self, kept: Result<Vec<Address>, Error>) {
        match kept {
            Ok(kept) => self.bookmarks = kept,
            Err(error) => self.notice = Some(Notice::error(error.told(&self.data.words))),
        }
    }

    /// The record that a bookmark is on, whatever it is called now.
    pub(super) fn bookmarked(&self, address: &Address) -> Option<Ref> {
        let renamed = &self.present().changes.renamed;
        standing(&self.data.registry, renamed, address)
    }

    /// Says whether the record that is read is bookmarked.
    pub fn reads_bookmarked(&self) -> bool {
        self.detail.reading == Reading::Record
            && self
                .selected()
                .is_some_and(|at| self.bookmark_of(at).is_some())
    }

    fn bookmark_of(&self, at: Ref) -> Option<&Address> {
        let mut all = self.bookmarks.iter();
        all.find(|address| self.bookmarked(address) == Some(at))
    }

    /// `*`: bookmarks the record at hand, or no more.
    pub(super) fn toggle_bookmark(&mut self) -> Effect {
        let Some(at) = self.at_hand() else {
            self.notice = Some(Notice::info(self.data.words.say("why-no-record")));
            return Effect::None;
        };
        Effect::Bookmark(match self.bookmark_of(at) {
            Some(kept) => Bookmarking::Drop(kept.clone()),
            None => Bookmarking::Keep(self.data.registry.address(at)),
        })
    }

    /// Takes the chosen bookmark away, from the list of them.
    pub(super) fn drop_bookmark(&mut self) -> Effect {
        let Mode::Pick(picker) = &self.mode else {
            return Effect::None;
        };
        if picker.of != Picking::Bookmark {
            return Effect::None;
        }
        let choices = self.choices(picker.of, picker.input.value());
        let chosen = choices.into_iter().nth(picker.row);
        match chosen.and_then(Choice::bookmark) {
            Some(address) => Effect::Bookmark(Bookmarking::Drop(address)),
            None => Effect::None,
        }
    }

    /// Takes the answer to a change of the bookmarks, and says what became of it.
    pub(super) fn was_bookmarked(
        &mut self,
        answer: Result<Vec<Address>, Error>,
        change: &Bookmarking,
    ) -> Effect {
        let words = &self.data.words;
        let (address, id) = match change {
            Bookmarking::Keep(address) => (address, "bookmark-kept"),
            Bookmarking::Drop(address) => (address, "bookmark-dropped"),
        };
        let registry = &self.data.registry;
        let name = self.bookmarked(address).map_or_else(
            || address.id.to_string(),
            |at| registry.label(at, &self.data.langs).into_owned(),
        );
        match answer {
            Ok(kept) => {
                self.notice = Some(Notice::done(tell!(words, id, name = name)));
                self.bookmarks = kept;
            }
            Err(error) => self.notice = Some(Notice::error(error.told(words))),
        }
        Effect::None
    }
}

/// The record that an address names, or named before renamings, the oldest first.
fn standing(registry: &Registry, renamed: &[(Address, Address)], address: &Address) -> Option<Ref> {
    let now = || {
        let id = crate::model::FollowUpId::new(&address.id).ok()?;
        registry.find_id(address.kind, registry.present_id(&id)?.to_string().as_str())
    };
    let later = || {
        let mut known = address.clone();
        for (old, new) in renamed {
            known = moved(&known, old, new).unwrap_or(known);
        }
        registry.find(&known)
    };
    registry.find(address).or_else(now).or_else(later)
}

/// What a record is called once it, or what it stands within, has another id.
fn moved(known: &Address, old: &Address, new: &Address) -> Option<Address> {
    let below = known.id.strip_prefix(&*old.id)?;
    let is_it = below.is_empty() && known.kind == old.kind;
    let is_within = below.starts_with('/') && known.kind != old.kind;
    (is_it || is_within).then(|| Address::new(known.kind, format!("{}{below}", new.id)))
}

#[cfg(test)]
mod tests {
    use super::moved;
    use crate::model::{Address, Kind};

    #[test]
    fn what_stands_within_a_renamed_record_moves_with_it() {
        let at = |kind, id: &str| Address::new(kind, id);
        let (old, new) = (at(Kind::Meetings, "m"), at(Kind::Meetings, "n"));
        let of = |kind, id: &str| moved(&at(kind, id), &old, &new);
        assert_eq!(of(Kind::Meetings, "m"), Some(new.clone()));
        assert_eq!(
            of(Kind::FollowUps, "m/p/f"),
            Some(at(Kind::FollowUps, "n/p/f"))
        );
        assert_eq!(of(Kind::Meetings, "mm"), None);
        assert_eq!(of(Kind::People, "m"), None, "another kind of record");
    }
}
