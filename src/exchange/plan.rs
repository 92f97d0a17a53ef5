//! What an import would change, item by item, before anything is written.

use super::{Added, Batch, Columns, Item, Mark, Place, Refusal};
use crate::lang::{Phrase, Words, phrase, tell};
use crate::ledger::{Entry, Ledger};
use crate::model::{FollowUpId, Kind, RecordId as _, Source, Status, TitlePage};
use crate::registry::{Record, Ref, Registry};
use serde::Serialize;
use serde_json::Value;
use std::collections::HashSet;

/// The noun of a line of a journal.
const ENTRY: &str = "mark";

/// What becomes of something that a file brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// A new record.
    Added,
    /// A status goes to the journal: before and after.
    Marked(Status, Status),
    /// Lines of a journal are added.
    Recorded,
    /// The registry says the same already.
    Same,
    /// The registry has it and says otherwise in these fields; it stays as it is.
    Differs(Vec<String>),
    /// Something else with this id came before it in the file.
    Doubled(Place),
    /// It cannot be taken, and why.
    Refused(Phrase),
}

impl Verdict {
    /// The word for it: `added`, `changed`, `skipped` or `refused`.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Marked(..) | Self::Recorded => "changed",
            Self::Same | Self::Differs(_) | Self::Doubled(_) => "skipped",
            Self::Refused(_) => "refused",
        }
    }

    /// The message of the word.
    pub fn message(&self) -> &'static str {
        match self {
            Self::Added => "import-added",
            Self::Marked(..) | Self::Recorded => "import-changed",
            Self::Same | Self::Differs(_) | Self::Doubled(_) => "import-skipped",
            Self::Refused(_) => "import-refused",
        }
    }

    /// Why.
    pub fn why(&self, words: &Words) -> String {
        match self {
            Self::Added => String::new(),
            Self::Marked(before, after) => {
                let (before, after) = (words.say(before.message()), words.say(after.message()));
                tell!(words, "import-marked", before = before, after = after)
            }
            Self::Recorded => words.say("import-recorded").into_owned(),
            Self::Same => words.say("import-same").into_owned(),
            Self::Differs(fields) => tell!(words, "import-differs", fields = fields.join(", ")),
            Self::Doubled(place) => tell!(words, "import-doubled", place = place.told(words)),
            Self::Refused(why) => words.phrase(why),
        }
    }
}

/// One thing that a file brings, and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is, as a noun.
    pub noun: &'static str,
    /// Its id here.
    pub id: String,
    /// Where it stands in the file.
    pub place: Place,
    /// What becomes of it.
    pub verdict: Verdict,
}

/// What an import would change.
#[derive(Debug, Default)]
pub struct Plan {
    /// Everything that the file brings, in its order.
    pub rows: Vec<Row>,
    /// The new records.
    pub added: Added,
    /// Statuses for the journal.
    pub marks: Vec<Mark>,
    /// Lines of other journals that are not known yet.
    pub entries: Vec<Entry>,
    /// The title page that the file has.
    pub title_page: Option<TitlePage>,
    /// What cannot be taken.
    pub refusals: Vec<Refusal>,
    /// How many more cannot than are told.
    pub untold: usize,
    /// What is taken and not read as what it should be.
    pub remarks: Vec<Refusal>,
    /// Which columns of a table are read as what, by kind.
    pub columns: Vec<Columns>,
}

impl Plan {
    /// Works out what a file would change; `source` is where its new records come from.
    pub fn new(
        batch: Batch,
        registry: &Registry,
        ledger: &Ledger,
        source: Option<&Source>,
    ) -> Self {
        let mut plan = Self {
            refusals: batch.refusals,
            untold: batch.untold,
            remarks: batch.remarks,
            columns: batch.columns,
            ..Self::default()
        };
        let mut firsts = std::collections::HashMap::new();
        let known: HashSet<_> = ledger.entries().iter().map(|entry| &entry.id).collect();
        let mut new = HashSet::new();
        for (item, place) in batch.items {
            let noun = noun(&item);
            let key = (noun, Box::<str>::from(item.id()));
            let verdict = match firsts.get(&key) {
                Some(first) => Verdict::Doubled(*first),
                None => match &item {
                    Item::Mark(mark) if new.contains(&mark.on) => {
                        Verdict::Marked(Status::Open, mark.status)
                    }
                    item => verdict(item, registry, ledger, |entry| known.contains(&entry.id)),
                },
            };
            firsts.entry(key).or_insert(place);
            let id = item.id().to_owned();
            if verdict == Verdict::Added {
                new.extend(follow_ups(&item));
            }
            match verdict {
                Verdict::Added | Verdict::Marked(..) | Verdict::Recorded => plan.add(item),
                Verdict::Refused(ref why) => {
                    plan.refusals.push(Refusal::new(place, why.clone()).of(&id));
                }
                Verdict::Same | Verdict::Differs(_) | Verdict::Doubled(_) => {}
            }
            plan.rows.push(Row {
                noun,
                id,
                place,
                verdict,
            });
        }
        plan.added.sort();
        if let Some(source) = source {
            plan.added.cite(source);
        }
        plan
    }

    fn add(&mut self, item: Item) {
        match item {
            Item::Person(record) => self.added.people.push(record),
            Item::Organisation(record) => self.added.organisations.push(record),
            Item::Place(record) => self.added.places.push(record),
            Item::Event(record) => self.added.events.push(record),
            Item::Meeting(record) => self.added.meetings.push(record),
            Item::Agreement(record) => self.added.agreements.push(record),
            Item::TitlePage(page) => self.title_page = Some(page),
            Item::Entry(entry) => self.entries.push(entry),
            Item::Mark(mark) => self.marks.push(mark),
        }
    }

    /// Leaves out what is named, by its noun and id, of what would be added or changed.
    pub fn leave_out(&mut self, left: &HashSet<(&'static str, String)>) {
        if left.is_empty() {
            return;
        }
        let is_left = |noun: &'static str, id: &str| left.contains(&(noun, id.to_owned()));
        self.added
            .leave_out(|kind, id| is_left(kind.singular(), id));
        self.marks
            .retain(|mark| !is_left(Kind::FollowUps.singular(), mark.on.as_str()));
        self.entries
            .retain(|entry| !is_left(ENTRY, entry.id.as_str()));
    }

    /// Says whether nothing would change.
    pub fn is_empty(&self) -> bool {
        self.added.count() == 0 && self.marks.is_empty() && self.entries.is_empty()
    }

    /// How many of the rows have a verdict of this word.
    pub fn count(&self, word: &str) -> usize {
        let of_word = |row: &&Row| row.verdict.word() == word;
        self.rows.iter().filter(of_word).count()
    }
}

/// The follow-ups that a record holds.
fn follow_ups(item: &Item) -> Vec<FollowUpId> {
    match item {
        Item::Agreement(record) => {
            let all = record.follow_ups.iter();
            all.map(|own| FollowUpId::join(record.id.as_str(), &own.id))
                .collect()
        }
        Item::Meeting(record) => record
            .proposals
            .iter()
            .flat_map(|proposal| {
                let id = format!("{}/{}", record.id, proposal.id);
                let all = proposal.follow_ups.iter();
                all.map(move |own| FollowUpId::join(&id, &own.id))
            })
            .collect(),
        _ => Vec::new(),
    }
}

fn noun(item: &Item) -> &'static str {
    match item {
        Item::TitlePage(_) => "title page",
        Item::Entry(_) => ENTRY,
        Item::Mark(_) => Kind::FollowUps.singular(),
        item => item.kind().map_or("record", Kind::singular),
    }
}

fn verdict(
    item: &Item,
    registry: &Registry,
    ledger: &Ledger,
    is_known: impl Fn(&Entry) -> bool,
) -> Verdict {
    match item {
        Item::TitlePage(page) if page == registry.title_page() => Verdict::Same,
        Item::TitlePage(_) if !registry.is_on_disk() => Verdict::Added,
        Item::TitlePage(_) => Verdict::Differs(vec!["the title page".to_owned()]),
        Item::Entry(entry) if is_known(entry) => Verdict::Same,
        Item::Entry(_) => Verdict::Recorded,
        Item::Mark(mark) => {
            if registry.follow(&mark.on).is_none() {
                return Verdict::Refused(phrase!("refusal-no-follow-up"));
            }
            let before = ledger.standing(&mark.on).status;
            if before == mark.status {
                Verdict::Same
            } else {
                Verdict::Marked(before, mark.status)
            }
        }
        item => {
            let at = item
                .kind()
                .and_then(|kind| registry.find_id(kind, item.id()));
            let Some(at) = at else {
                return Verdict::Added;
            };
            let fields = differences(registry, at, item);
            if fields.is_empty() {
                Verdict::Same
            } else {
                Verdict::Differs(fields)
            }
        }
    }
}

/// The fields in which an item says what its record does not.
pub(super) fn differences(registry: &Registry, at: Ref, item: &Item) -> Vec<String> {
    let ours = match registry.get(at) {
        Record::Meeting(record) => value(record),
        Record::Person(record) => value(record),
        Record::Organisation(record) => value(record),
        Record::Agreement(record) => value(record),
        Record::Place(record) => value(record),
        Record::Event(record) => value(record),
        Record::Proposal(_) | Record::FollowUp(_) => Value::Null,
    };
    let theirs = match item {
        Item::Person(record) => value(record),
        Item::Organisation(record) => value(record),
        Item::Place(record) => value(record),
        Item::Event(record) => value(record),
        Item::Meeting(record) => value(record),
        Item::Agreement(record) => value(record),
        Item::TitlePage(_) | Item::Entry(_) | Item::Mark(_) => Value::Null,
    };
    let Value::Object(theirs) = theirs else {
        return Vec::new();
    };
    theirs
        .iter()
        .filter(|(name, theirs)| {
            !ours
                .get(name.as_str())
                .is_some_and(|ours| covers(ours, theirs))
        })
        .map(|(name, _)| name.clone())
        .collect()
}

fn value(record: &impl Serialize) -> Value {
    // What cannot be written as JSON is equal to nothing.
    serde_json::to_value(record).unwrap_or_default()
}

/// Says whether ours says all that theirs does: people may have added to it.
fn covers(ours: &Value, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Value::Object(ours), Value::Object(theirs)) => theirs
            .iter()
            .all(|(name, theirs)| ours.get(name).is_some_and(|ours| covers(ours, theirs))),
        (Value::Array(ours), Value::Array(theirs)) => {
            // Mostly they stand in one order, and nothing has to be looked for.
            (theirs.len() <= ours.len())
                && theirs.iter().enumerate().all(|(number, theirs)| {
                    ours.get(number).is_some_and(|ours| covers(ours, theirs))
                        || ours.iter().any(|ours| covers(ours, theirs))
                })
        }
        (ours, theirs) => ours == theirs,
    }
}
