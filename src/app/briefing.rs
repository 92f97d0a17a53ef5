//! Briefs: on whom, and reading one in the place of the record.

use super::{App, Detail, Focus, Half, Notice, Reading, Screen};
use crate::insight::{Whom, is_ours};
use crate::model::{Country, Kind};
use crate::registry::Ref;

impl App {
    /// Whom a brief would be on just now.
    pub fn whom(&self) -> Option<Whom> {
        match &self.screen {
            Screen::Overview(screen) if screen.whom().is_some() => screen.whom(),
            Screen::Map(screen) if screen.half == Half::Matrix => {
                Some(Whom::Country(screen.country()?))
            }
            _ => self.counterpart(self.selected()?),
        }
    }

    /// The counterpart that a record is, or is about: of several organisations the first that is
    /// none of ours.
    fn counterpart(&self, at: Ref) -> Option<Whom> {
        let registry = &self.data.registry;
        let country = |country: Option<Country>| country.map(Whom::Country);
        let sides = match at.kind() {
            Kind::People | Kind::Organisations => return Whom::of(at),
            Kind::Places => return country(registry.place(at).country),
            Kind::Events => {
                let event = registry.event(at);
                let place = event.place.as_ref().and_then(|id| registry.follow(id));
                return country(place.and_then(|place| registry.place(place).country));
            }
            Kind::Meetings => registry.sides(at),
            Kind::Proposals => registry.sides(registry.meeting_of(at)),
            Kind::Agreements => registry.parties(at),
            Kind::FollowUps => {
                let mut sides = registry.owed_by(at);
                sides.extend(registry.owed_to(at));
                sides
            }
        };
        let theirs = sides.iter().find(|side| !is_ours(registry, **side));
        theirs.or(sides.first()).copied().and_then(Whom::of)
    }

    /// `b`: the brief in the place of the record, and again the record.
    pub(super) fn toggle_brief(&mut self) {
        if self.detail.reading == Reading::Brief {
            self.leave_brief();
        } else if self.whom().is_some() {
            self.detail = Detail {
                reading: Reading::Brief,
                ..Detail::default()
            };
            self.focus = Focus::Detail;
            self.lay_out();
        } else {
            let text = self.data.words.say("notice-no-whom").into_owned();
            self.notice = Some(Notice::info(text));
        }
    }

    /// Back to the record; where the main pane shows none, back to that.
    pub(super) fn leave_brief(&mut self) {
        self.detail = Detail::default();
        if !matches!(self.screen, Screen::List) {
            self.focus = Focus::List;
        }
        self.lay_out();
    }
}
