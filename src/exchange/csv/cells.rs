//! The cells of a record's row.

use crate::exchange::Outgoing;
use crate::model::{
    Agreement, Country, Event, FollowUp, Kind, Meeting, Organisation, OrganisationId, PartialDate,
    Person, Place, Proposal, Source, Text,
};
use crate::registry::{Record, Ref};

/// The columns, which are those that an import knows again.
pub(super) const COLUMNS: [&str; 25] = [
    "kind",
    "id",
    "title",
    "names",
    "also",
    "acronym",
    "type",
    "country",
    "part_of",
    "lat",
    "lon",
    "post",
    "organisation",
    "since",
    "until",
    "parties",
    "signed",
    "in_force",
    "expires",
    "owed_by",
    "owed_to",
    "due",
    "status",
    "note",
    "url",
];

/// Says whether records of a kind have something in a column.
pub(super) fn has(kind: Kind, column: &str) -> bool {
    let own: &[&str] = match kind {
        Kind::People => &[
            "names",
            "also",
            "post",
            "organisation",
            "since",
            "until",
            "note",
        ],
        Kind::Organisations => &[
            "names", "also", "acronym", "type", "country", "part_of", "note",
        ],
        Kind::Places => &["names", "also", "country", "lat", "lon", "note"],
        Kind::Events => &["names", "also", "since", "until", "note"],
        Kind::Meetings => &["title", "type", "since", "until", "parties", "note"],
        Kind::Proposals => &["title", "type", "parties", "note"],
        Kind::Agreements => &[
            "title", "type", "parties", "signed", "in_force", "expires", "note",
        ],
        Kind::FollowUps => &["title", "owed_by", "owed_to", "due", "status", "note"],
    };
    matches!(column, "kind" | "id" | "url") || own.contains(&column)
}

/// The cells of one row, one a column; the texts are used again for the next.
pub(super) struct Cells<'a> {
    what: &'a Outgoing<'a>,
    cells: Vec<String>,
}

impl<'a> Cells<'a> {
    pub(super) fn new(what: &'a Outgoing<'a>) -> Self {
        Self {
            what,
            cells: vec![String::new(); COLUMNS.len()],
        }
    }

    /// The cell of a column.
    pub(super) fn get(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// Fills the cells with a record.
    pub(super) fn record(&mut self, at: Ref) {
        self.cells.iter_mut().for_each(String::clear);
        self.set("kind", at.kind().singular());
        self.set("id", self.what.registry.id(at));
        match self.what.record(at) {
            Record::Person(record) => self.person(record),
            Record::Organisation(record) => self.organisation(record),
            Record::Place(record) => self.place(record),
            Record::Event(record) => self.event(record),
            Record::Meeting(record) => self.meeting(at, record),
            Record::Proposal(record) => self.proposal(record),
            Record::Agreement(record) => self.agreement(record),
            Record::FollowUp(record) => self.follow_up(at, record),
        }
    }

    fn set(&mut self, name: &str, value: &str) {
        let column = COLUMNS.iter().position(|column| *column == name);
        if let Some(cell) = column.and_then(|column| self.cells.get_mut(column)) {
            cell.push_str(value);
        }
    }

    /// Fills a cell with texts, `; ` between them, and behind the only one where it has a sign by
    /// which an import would take it apart.
    fn list<'t>(&mut self, name: &str, texts: impl IntoIterator<Item = &'t str>) {
        let mut texts = texts.into_iter().peekable();
        let Some(first) = texts.next() else { return };
        self.set(name, first);
        if texts.peek().is_none() && first.contains([',', '|', '\n']) {
            self.set(name, ";");
        }
        for text in texts {
            self.set(name, "; ");
            self.set(name, text);
        }
    }

    fn organisation_of(&mut self, name: &str, id: Option<&OrganisationId>) {
        if let Some(id) = id {
            self.set(name, self.what.organisation(id));
        }
    }

    fn organisations(&mut self, name: &str, ids: &[OrganisationId]) {
        let what = self.what;
        self.list(name, ids.iter().map(|id| what.organisation(id)));
    }

    fn text(&mut self, name: &str, text: Option<&Text>) {
        if let Some(text) = text {
            self.set(name, self.what.text(text));
        }
    }

    fn date(&mut self, name: &str, date: Option<PartialDate>) {
        if let Some(date) = date {
            self.set(name, &date.to_string());
        }
    }

    fn country(&mut self, country: Option<Country>) {
        self.set("country", country.map_or("", Country::code));
    }

    fn names(&mut self, names: &Text, also: &[String]) {
        self.text("names", Some(names));
        self.list("also", also.iter().map(String::as_str));
    }

    /// What stands last on every record: the note and the first address.
    fn end(&mut self, note: Option<&Text>, sources: &[Source]) {
        self.text("note", note);
        let url = sources.iter().find_map(|source| source.url.as_deref());
        self.set("url", url.unwrap_or_default());
    }

    fn person(&mut self, record: &Person) {
        self.names(&record.names, &record.also);
        if let Some(post) = record.current_post(self.what.today) {
            self.text("post", Some(&post.title));
            self.organisation_of("organisation", post.at.as_ref());
            self.date("since", post.since);
            self.date("until", post.until);
        }
        self.end(record.note.as_ref(), &record.sources);
    }

    fn organisation(&mut self, record: &Organisation) {
        self.names(&record.names, &record.also);
        self.text("acronym", record.acronym.as_ref());
        self.set("type", record.kind.map_or("", Into::into));
        self.country(record.country);
        self.organisation_of("part_of", record.part_of.as_ref());
        self.end(record.note.as_ref(), &record.sources);
    }

    fn place(&mut self, record: &Place) {
        self.names(&record.names, &record.also);
        self.country(record.country);
        for (name, degrees) in [("lat", record.lat), ("lon", record.lon)] {
            self.set(name, &degrees.map(|it| it.to_string()).unwrap_or_default());
        }
        self.end(record.note.as_ref(), &record.sources);
    }

    fn event(&mut self, record: &Event) {
        self.names(&record.names, &record.also);
        self.date("since", record.from);
        self.date("until", record.until);
        self.end(record.note.as_ref(), &record.sources);
    }

    fn meeting(&mut self, at: Ref, record: &Meeting) {
        let what = self.what;
        self.set("title", &what.label(at));
        self.set("type", record.kind.map_or("", Into::into));
        self.date("since", record.date);
        self.date("until", record.until);
        let sides = what.registry.sides(at).into_iter();
        let names = sides.map(|side| what.text(&what.registry.organisation(side).names));
        self.list("parties", names);
        self.end(record.summary.as_ref(), &record.sources);
    }

    fn proposal(&mut self, record: &Proposal) {
        self.text("title", Some(&record.title));
        self.set("type", record.kind.map_or("", Into::into));
        self.organisations("parties", &record.by);
        self.end(record.note.as_ref(), &[]);
    }

    fn agreement(&mut self, record: &Agreement) {
        self.text("title", Some(&record.title));
        self.set("type", record.kind.map_or("", Into::into));
        self.organisations("parties", &record.parties);
        self.date("signed", record.signed);
        self.date("in_force", record.in_force);
        self.date("expires", record.expires);
        self.end(record.note.as_ref(), &record.sources);
    }

    fn follow_up(&mut self, at: Ref, record: &FollowUp) {
        self.text("title", Some(&record.title));
        self.organisations("owed_by", &record.owed_by);
        self.organisations("owed_to", &record.owed_to);
        self.date("due", record.due.as_ref().map(|due| due.on));
        self.set("status", self.what.standing(at).status.word());
        self.end(record.note.as_ref(), record.source.as_slice());
    }
}
