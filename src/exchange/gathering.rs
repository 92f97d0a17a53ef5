//! Follow-ups that a file has on their own, gathered into a record that holds them.

use super::naming::{Naming, slug};
use super::{Item, Mark, Place, Sink};
use crate::model::{
    Agreement, AgreementId, AgreementKind, Due, Extra, FollowUp, FollowUpId, Kind, OrganisationId,
    Slug, Source, Status, Text,
};
use crate::registry::Registry;
use std::collections::{HashMap, HashSet};

/// A follow-up as a file has it.
pub(super) struct Gathered {
    /// The id it has there, if any.
    pub(super) foreign: String,
    pub(super) title: Text,
    pub(super) owed_by: Vec<OrganisationId>,
    pub(super) owed_to: Vec<OrganisationId>,
    pub(super) due: Option<Due>,
    pub(super) status: Option<Status>,
    pub(super) note: Option<Text>,
    pub(super) source: Option<Source>,
    pub(super) extra: Extra,
    pub(super) place: Place,
}

/// Follow-ups that are new, until all of them are known.
pub(super) struct Gathering {
    format: &'static str,
    stem: String,
    /// The agreement that is to hold them, once there is one.
    holder: Option<AgreementId>,
    new: Vec<FollowUp>,
    marks: Vec<(Mark, Place)>,
    given: HashSet<String>,
    place: Place,
    /// Those of the registry by title and due date, read when first asked for.
    by_title: Option<HashMap<(String, String), FollowUpId>>,
}

impl Gathering {
    pub(super) fn new(format: &'static str, stem: &str) -> Self {
        Self {
            format,
            stem: stem.to_owned(),
            holder: None,
            new: Vec::new(),
            marks: Vec::new(),
            given: HashSet::new(),
            place: Place::Whole,
            by_title: None,
        }
    }

    /// Takes a follow-up: of one that is known only the status counts.
    pub(super) fn add(&mut self, naming: &mut Naming<'_>, found: Gathered, sink: &mut dyn Sink) {
        let status = found.status.unwrap_or_default();
        if let Some(on) = self.known(naming, &found) {
            let mark = Mark {
                on,
                status,
                note: None,
            };
            return sink.take(Item::Mark(mark), found.place);
        }
        let holder = self.holder(naming);
        let base = slug(found.title.best(&[]), Kind::FollowUps);
        let mut id = base.clone();
        let mut number = 1;
        while !self.given.insert(id.clone()) {
            number += 1;
            id = format!("{base}-{number}");
        }
        let (Ok(id), Some(holder)) = (Slug::new(&id), holder) else {
            return;
        };
        if self.new.is_empty() {
            self.place = found.place;
        }
        let home = naming.registry().title_page().home.clone();
        let owed_by = if found.owed_by.is_empty() {
            home.into_iter().collect()
        } else {
            found.owed_by
        };
        if status != Status::Open {
            let mark = Mark {
                on: FollowUpId::join(crate::model::RecordId::as_str(&holder), &id),
                status,
                note: None,
            };
            self.marks.push((mark, found.place));
        }
        self.new.push(FollowUp {
            id,
            formerly: Vec::new(),
            title: found.title,
            owed_by,
            owed_to: found.owed_to,
            due: found.due,
            blocked_by: Vec::new(),
            note: found.note,
            source: found.source,
            extra: found.extra,
        });
    }

    fn holder(&mut self, naming: &mut Naming<'_>) -> Option<AgreementId> {
        if self.holder.is_none() {
            let name = format!("follow-ups {}", self.stem);
            let id = naming.fresh(Kind::Agreements, &name);
            self.holder = AgreementId::new(&id).ok();
        }
        self.holder.clone()
    }

    /// The follow-up that one of the file is: by its id there or here, else by title and date.
    fn known(&mut self, naming: &Naming<'_>, found: &Gathered) -> Option<FollowUpId> {
        if !found.foreign.is_empty() {
            let known = naming.known(Kind::FollowUps, &found.foreign);
            return known.and_then(|id| FollowUpId::new(id).ok());
        }
        let registry = naming.registry();
        let by_title = self.by_title.get_or_insert_with(|| titles(registry));
        by_title
            .get(&key(&found.title, found.due.as_ref()))
            .cloned()
    }

    /// Gives the record that holds what was gathered, then its standing.
    pub(super) fn finish(self, sink: &mut dyn Sink) {
        let Some(id) = self.holder.filter(|_| !self.new.is_empty()) else {
            return;
        };
        let record = Agreement {
            id,
            formerly: Vec::new(),
            title: Text::plain(&format!("Follow-ups of {} ({})", self.stem, self.format)),
            kind: Some(AgreementKind::Other),
            parties: Vec::new(),
            negotiated_at: Vec::new(),
            signed_at: None,
            signed: None,
            in_force: None,
            expires: None,
            derives_from: Vec::new(),
            note: None,
            follow_ups: self.new,
            sources: Vec::new(),
            extra: Extra::default(),
        };
        sink.take(Item::Agreement(record), self.place);
        for (mark, place) in self.marks {
            sink.take(Item::Mark(mark), place);
        }
    }
}

fn key(title: &Text, due: Option<&Due>) -> (String, String) {
    let due = due.map(|due| due.on.to_string()).unwrap_or_default();
    (title.best(&[]).to_lowercase(), due)
}

fn titles(registry: &Registry) -> HashMap<(String, String), FollowUpId> {
    let all = registry.all(Kind::FollowUps);
    all.map(|at| {
        let record = registry.follow_up(at);
        let id = registry.follow_up_id(at).clone();
        (key(&record.title, record.due.as_ref()), id)
    })
    .collect()
}
