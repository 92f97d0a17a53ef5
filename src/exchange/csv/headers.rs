//! What columns are called by those who make tables.

use crate::model::Kind;

/// A field and the headers it goes by.
pub(super) type Field = (&'static str, &'static [&'static str]);

/// The fields of a kind and the headers they go by, as letters and digits in lower case.
pub(super) const FIELDS: [(Kind, &[Field]); 6] = [
    (
        Kind::Agreements,
        &[
            (
                "id",
                &[
                    "id", "uuid", "ieaid", "manyid", "treatyid", "entryid", "number",
                ],
            ),
            (
                "title",
                &[
                    "title",
                    "titre",
                    "name",
                    "treatyname",
                    "documentname",
                    "treaty",
                    "agreement",
                    "subject",
                    "summary",
                ],
            ),
            (
                "type",
                &[
                    "type",
                    "typeagree",
                    "doctype",
                    "agreementtype",
                    "agreementtypelevel2",
                ],
            ),
            (
                "parties",
                &[
                    "parties",
                    "party",
                    "signatories",
                    "countryname",
                    "countries",
                    "members",
                    "sides",
                ],
            ),
            (
                "signed",
                &[
                    "signed",
                    "signeddate",
                    "datesigned",
                    "signature",
                    "signaturedate",
                    "signedeventdate",
                    "dateofsignature",
                    "begin",
                    "year",
                ],
            ),
            (
                "in_force",
                &[
                    "inforce",
                    "entryintoforce",
                    "force",
                    "dateieaenteredintoforce",
                    "definativeeifeventdate",
                    "entryforceyear",
                ],
            ),
            (
                "expires",
                &["expires", "expiry", "end", "term", "terminatedeventdate"],
            ),
            ("url", &["url", "documenturl", "link", "texturl", "source"]),
            ("note", &["note", "notes", "comments", "remarks"]),
        ],
    ),
    (
        Kind::People,
        &[
            (
                "id",
                &["id", "uuid", "personid", "wikidata", "person", "item"],
            ),
            (
                "names",
                &[
                    "name",
                    "names",
                    "fullname",
                    "nom",
                    "label",
                    "personlabel",
                    "itemlabel",
                ],
            ),
            ("given", &["givenname", "firstname", "prenom", "given"]),
            ("family", &["familyname", "lastname", "surname", "family"]),
            ("also", &["also", "aliases", "othernames", "alsoknownas"]),
            (
                "post",
                &[
                    "post",
                    "position",
                    "jobtitle",
                    "title",
                    "role",
                    "function",
                    "poste",
                    "fonction",
                    "positionlabel",
                ],
            ),
            (
                "organisation",
                &[
                    "organisation",
                    "organization",
                    "institution",
                    "ministry",
                    "company",
                    "employer",
                    "org",
                    "at",
                ],
            ),
            ("since", &["since", "startdate", "start", "from", "begin"]),
            ("until", &["until", "enddate", "end", "to"]),
            ("note", &["note", "notes", "comments", "remarks"]),
            ("url", &["url", "source", "website"]),
        ],
    ),
    (
        Kind::Organisations,
        &[
            ("id", &["id", "uuid"]),
            (
                "names",
                &[
                    "name",
                    "names",
                    "organisation",
                    "organization",
                    "label",
                    "nom",
                ],
            ),
            (
                "acronym",
                &["acronym", "abbreviation", "shortname", "sigle"],
            ),
            ("also", &["also", "aliases", "othernames"]),
            ("type", &["type", "kind", "classification"]),
            ("country", &["country", "countrycode", "pays"]),
            ("part_of", &["partof", "parent", "parentid"]),
            ("note", &["note", "notes", "comments", "remarks"]),
            ("url", &["url", "source", "website"]),
        ],
    ),
    (
        Kind::FollowUps,
        &[
            ("id", &["id", "uuid", "uid"]),
            (
                "title",
                &[
                    "title",
                    "task",
                    "action",
                    "summary",
                    "followup",
                    "commitment",
                    "titre",
                ],
            ),
            (
                "owed_by",
                &["owedby", "responsible", "owner", "who", "assignee", "lead"],
            ),
            ("owed_to", &["owedto", "beneficiary", "for", "towhom"]),
            (
                "due",
                &["due", "duedate", "deadline", "targetdate", "echeance"],
            ),
            ("status", &["status", "state", "statut"]),
            ("note", &["note", "notes", "comments", "remarks"]),
            ("url", &["url", "source"]),
        ],
    ),
    (
        Kind::Places,
        &[
            ("id", &["id", "uuid"]),
            ("names", &["name", "names", "place", "city", "town"]),
            ("also", &["also", "aliases", "othernames"]),
            ("country", &["country", "countrycode"]),
            ("lat", &["lat", "latitude"]),
            ("lon", &["lon", "lng", "longitude"]),
            ("note", &["note", "notes"]),
            ("url", &["url", "source"]),
        ],
    ),
    (
        Kind::Events,
        &[
            ("id", &["id", "uuid"]),
            ("names", &["name", "names", "event", "conference", "title"]),
            ("also", &["also", "aliases", "othernames"]),
            ("from", &["from", "since", "start", "startdate", "begin"]),
            ("until", &["until", "end", "enddate"]),
            ("note", &["note", "notes"]),
            ("url", &["url", "source"]),
        ],
    ),
];

/// The fields that only records of one kind have, which tell it.
pub(super) const TELLING: [(&str, Kind); 13] = [
    ("parties", Kind::Agreements),
    ("signed", Kind::Agreements),
    ("in_force", Kind::Agreements),
    ("due", Kind::FollowUps),
    ("owed_by", Kind::FollowUps),
    ("post", Kind::People),
    ("given", Kind::People),
    ("family", Kind::People),
    ("organisation", Kind::People),
    ("acronym", Kind::Organisations),
    ("part_of", Kind::Organisations),
    ("lat", Kind::Places),
    ("lon", Kind::Places),
];

/// The fields of a kind.
pub(super) fn fields_of(kind: Kind) -> &'static [Field] {
    let found = FIELDS.iter().find(|(of, _)| *of == kind);
    found.map_or(&[], |(_, fields)| fields)
}
