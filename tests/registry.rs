//! Holds what the shipped registry promises: how much there is, that each fact has its source, and
//! that dates, coordinates, ids and marks can be true.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use jiff::civil::date;
use jiff::tz::TimeZone;
use paraph::ledger::Deed;
use paraph::model::{Country, Kind, Lang, PartialDate, Source, Status, Text};
use paraph::registry::{Record, Ref, Registry};
use paraph::store::{self, Opened};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;
use strum::IntoEnumIterator as _;

static SHIPPED: LazyLock<Opened> = LazyLock::new(|| {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    store::open(&data).unwrap()
});

/// The longest title that stays readable in a list, in characters.
const LONGEST_TITLE: usize = 90;

/// The box each country of a place lies in: south, north, west and east in whole degrees, about
/// half a degree generous.
const BOXES: &[(&str, [f64; 4])] = &[
    ("AE", [22.0, 27.0, 51.0, 57.0]),
    ("AL", [39.0, 43.0, 19.0, 21.5]),
    ("AT", [46.0, 49.5, 9.0, 17.5]),
    ("AU", [-44.0, -10.0, 112.5, 154.0]),
    ("AZ", [38.0, 42.5, 44.5, 51.0]),
    ("BD", [20.0, 27.0, 87.5, 93.0]),
    ("BF", [9.0, 15.5, -6.0, 3.0]),
    ("BN", [3.5, 5.5, 113.5, 116.0]),
    ("BR", [-34.5, 6.0, -74.5, -34.0]),
    ("CH", [45.5, 48.0, 5.5, 11.0]),
    ("CN", [18.0, 54.0, 73.0, 135.5]),
    ("DJ", [10.5, 13.0, 41.5, 44.0]),
    ("EG", [21.5, 32.0, 24.5, 37.0]),
    ("FR", [41.0, 51.5, -5.5, 10.0]),
    ("GA", [-4.5, 3.0, 8.0, 15.0]),
    ("GB", [49.5, 61.0, -9.0, 2.5]),
    ("GM", [12.5, 14.5, -17.5, -13.5]),
    ("GN", [7.0, 13.0, -15.5, -7.0]),
    ("ID", [-11.5, 6.5, 94.5, 141.5]),
    ("IQ", [28.5, 38.0, 38.5, 49.0]),
    ("IR", [24.5, 40.0, 43.5, 64.0]),
    ("IT", [35.0, 47.5, 6.0, 19.0]),
    ("JP", [24.0, 46.0, 122.5, 146.5]),
    ("KG", [39.0, 43.5, 69.0, 80.5]),
    ("KR", [33.0, 39.0, 124.0, 131.5]),
    ("KW", [28.0, 30.5, 46.0, 49.0]),
    ("KZ", [40.0, 56.0, 46.0, 88.0]),
    ("LY", [19.0, 33.5, 9.0, 25.5]),
    ("MA", [27.0, 36.5, -13.5, -0.5]),
    ("MR", [14.5, 27.5, -17.5, -4.5]),
    ("MT", [35.5, 36.5, 14.0, 15.0]),
    ("MV", [-1.0, 7.5, 72.0, 74.0]),
    ("MX", [14.0, 33.0, -118.0, -86.0]),
    ("MY", [0.5, 7.5, 99.0, 119.5]),
    ("OM", [16.5, 27.0, 51.5, 60.5]),
    ("PK", [23.0, 37.5, 60.5, 77.5]),
    ("QA", [24.0, 26.5, 50.5, 52.0]),
    ("RU", [41.0, 82.0, 19.0, 180.0]),
    ("SA", [16.0, 32.5, 34.0, 56.0]),
    ("SN", [12.0, 17.0, -18.0, -11.0]),
    ("SY", [32.0, 37.5, 35.5, 42.5]),
    ("TD", [7.0, 24.0, 13.0, 24.5]),
    ("TJ", [36.5, 41.5, 67.0, 75.5]),
    ("TN", [30.0, 38.0, 7.0, 12.0]),
    ("TR", [35.5, 42.5, 25.5, 45.0]),
    ("UG", [-2.0, 4.5, 29.0, 35.5]),
    ("US", [24.0, 49.5, -125.0, -66.5]),
    ("UZ", [37.0, 46.0, 55.5, 73.5]),
];

fn registry() -> &'static Registry {
    &SHIPPED.registry
}

/// A record as a message names it: `meeting 2024-06-28-icesco-kyrgyzstan`.
fn named(at: Ref) -> String {
    registry().address(at).to_string()
}

/// Fails with the offenders, one a line.
fn none<T: ToString>(what: &str, offenders: impl IntoIterator<Item = T>) {
    let offenders: Vec<String> = offenders.into_iter().map(|one| one.to_string()).collect();
    let all = offenders.join("\n  ");
    assert!(offenders.is_empty(), "{what}: {}\n  {all}", offenders.len());
}

/// Fails with the records of a kind that are not as they should be.
fn each(kind: Kind, should: &str, is_so: impl Fn(Ref) -> bool) {
    let offenders = registry().all(kind).filter(|at| !is_so(*at)).map(named);
    none(&format!("{should}, but not these {kind}"), offenders);
}

/// Fails when there are fewer records of a kind, counting those that are as they should be.
fn at_least(least: usize, kind: Kind, what: &str, is_so: impl Fn(Ref) -> bool) {
    let (so, not): (Vec<Ref>, Vec<Ref>) = registry().all(kind).partition(|at| is_so(*at));
    let not: Vec<String> = not.into_iter().map(named).collect();
    assert!(
        so.len() >= least,
        "{} {what}, {least} are wanted; these are none: {not:?}",
        so.len()
    );
}

fn is_web_address(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') && !rest.contains(char::is_whitespace))
}

fn is_whole(source: &Source) -> bool {
    source
        .publisher
        .as_ref()
        .is_some_and(|name| !name.is_blank())
        && source.url.as_deref().is_some_and(is_web_address)
        && source.language.is_some()
}

fn is_within(day: PartialDate, first: i16, last: i16) -> bool {
    day.first_day() >= date(first, 1, 1) && day.last_day() <= date(last, 12, 31)
}

#[test]
fn the_check_finds_no_problem() {
    none("problems", &SHIPPED.faults);
    none("problems of the records", registry().check());
}

#[test]
fn there_are_80_meetings_of_2019_to_2025() {
    at_least(80, Kind::Meetings, "meetings of 2019 to 2025", |at| {
        let held = registry().meeting(at).date;
        held.is_some_and(|held| is_within(held, 2019, 2025))
    });
}

#[test]
fn the_counterparts_are_of_35_countries() {
    let home = registry().home();
    let sides = registry()
        .all(Kind::Meetings)
        .flat_map(|at| registry().sides(at));
    let countries: BTreeSet<Country> = sides
        .filter(|side| Some(*side) != home)
        .filter_map(|side| registry().organisation(side).country)
        .collect();
    assert!(countries.len() >= 35, "{}: {countries:?}", countries.len());
}

#[test]
fn there_are_120_people_with_posts() {
    at_least(120, Kind::People, "people with posts", |at| {
        !registry().person(at).posts.is_empty()
    });
}

#[test]
fn there_are_90_organisations_each_of_a_kind() {
    at_least(90, Kind::Organisations, "organisations", |_| true);
    each(Kind::Organisations, "each has a kind", |at| {
        registry().organisation(at).kind.is_some()
    });
}

#[test]
fn there_are_40_places_with_coordinates() {
    at_least(40, Kind::Places, "places with coordinates", |at| {
        let place = registry().place(at);
        place.lat.is_some() && place.lon.is_some()
    });
}

#[test]
fn there_are_15_events() {
    at_least(15, Kind::Events, "events", |_| true);
}

#[test]
fn there_are_25_agreements_with_parties_and_dates() {
    at_least(
        25,
        Kind::Agreements,
        "agreements with parties and a date",
        |at| {
            let agreement = registry().agreement(at);
            let dates = [agreement.signed, agreement.in_force];
            agreement.parties.len() >= 2 && dates.iter().any(Option::is_some)
        },
    );
}

#[test]
fn there_are_180_proposals_each_with_kind_and_stage() {
    at_least(180, Kind::Proposals, "proposals", |_| true);
    each(Kind::Proposals, "each has a kind and a stage", |at| {
        let proposal = registry().proposal(at);
        proposal.kind.is_some() && proposal.stage.is_some()
    });
}

#[test]
fn each_follow_up_has_an_owner_and_a_counterpart() {
    let should = "each is owed by somebody, and to somebody unless it is joint";
    each(Kind::FollowUps, should, |at| {
        let owners = registry().owed_by(at).len();
        owners >= 2 || owners == 1 && !registry().owed_to(at).is_empty()
    });
}

#[test]
fn each_meeting_and_agreement_has_a_whole_source() {
    let should = "each has a source with publisher, url and language";
    each(Kind::Meetings, should, |at| {
        registry().meeting(at).sources.iter().any(is_whole)
    });
    each(Kind::Agreements, should, |at| {
        registry().agreement(at).sources.iter().any(is_whole)
    });
}

#[test]
fn each_post_has_a_whole_source() {
    let should = "each post has a source with publisher, url and language";
    each(Kind::People, should, |at| {
        let person = registry().person(at);
        let mut posts = person.posts.iter();
        posts.all(|post| post.sources.iter().any(is_whole))
    });
}

#[test]
fn each_meeting_has_a_summary_in_english_and_french() {
    each(Kind::Meetings, "each has a summary in both", |at| {
        let summary = registry().meeting(at).summary.as_ref();
        ["en", "fr"].iter().all(|tag| {
            let lang = Lang::new(tag).unwrap();
            let text = summary.and_then(|summary| summary.in_language(&lang));
            text.is_some_and(|text| !text.trim().is_empty())
        })
    });
}

#[test]
fn each_place_lies_in_its_country() {
    let should = "each lies in the box of its country (a new country wants its box)";
    each(Kind::Places, should, |at| {
        let place = registry().place(at);
        let (Some(lat), Some(lon)) = (place.lat, place.lon) else {
            return true;
        };
        let Some(country) = place.country else {
            return false;
        };
        BOXES.iter().any(|(code, [south, north, west, east])| {
            *code == country.code()
                && (*south..=*north).contains(&lat)
                && (*west..=*east).contains(&lon)
        })
    });
}

#[test]
fn each_id_is_well_formed() {
    let plain = |part: &str| {
        let letters = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
        part.split('-')
            .all(|word| !word.is_empty() && word.bytes().all(letters))
    };
    for kind in Kind::iter() {
        let should = "each id is words of a-z and 0-9 joined by single dashes";
        each(kind, should, |at| registry().id(at).split('/').all(plain));
    }
}

#[test]
fn each_meeting_is_named_by_its_date_and_filed_under_its_id() {
    each(Kind::Meetings, "each id begins with its date", |at| {
        let held = registry().meeting(at).date;
        held.is_none_or(|held| registry().id(at).starts_with(&held.to_string()))
    });
    each(Kind::Meetings, "each file is named by the id", |at| {
        let file = registry().file(registry().origin(at).file);
        file.file_stem()
            .is_some_and(|stem| stem == registry().id(at))
    });
}

/// Every date of a record itself and of its sources.
fn dates(at: Ref) -> Vec<PartialDate> {
    let (own, sources): (Vec<Option<PartialDate>>, Vec<&Source>) = match registry().get(at) {
        Record::Meeting(m) => (vec![m.date, m.until], m.sources.iter().collect()),
        Record::Event(e) => (vec![e.from, e.until], e.sources.iter().collect()),
        Record::Agreement(a) => (
            vec![a.signed, a.in_force, a.expires],
            a.sources.iter().collect(),
        ),
        Record::Person(p) => (
            p.posts
                .iter()
                .flat_map(|post| [post.since, post.until])
                .collect(),
            p.posts
                .iter()
                .flat_map(|post| &post.sources)
                .chain(&p.sources)
                .collect(),
        ),
        Record::FollowUp(f) => (
            vec![f.due.as_ref().map(|due| due.on)],
            f.source.iter().collect(),
        ),
        Record::Organisation(o) => (Vec::new(), o.sources.iter().collect()),
        Record::Place(p) => (Vec::new(), p.sources.iter().collect()),
        Record::Proposal(_) => (Vec::new(), Vec::new()),
    };
    let of_sources = sources.iter().flat_map(|s| [s.published, s.retrieved]);
    own.into_iter().chain(of_sources).flatten().collect()
}

#[test]
fn each_date_lies_within_2015_to_2026() {
    let all = Kind::iter().flat_map(|kind| registry().all(kind));
    let strange = all.flat_map(|at| {
        let strange = dates(at)
            .into_iter()
            .filter(|day| !is_within(*day, 2015, 2026));
        strange.map(move |day| format!("{} {day}", named(at)))
    });
    none("dates outside 2015 to 2026", strange);
    let marks = SHIPPED.ledger.entries().iter();
    let strange =
        marks.filter(|entry| !(2015..=2026).contains(&TimeZone::UTC.to_datetime(entry.at).year()));
    none(
        "marks outside 2015 to 2026",
        strange.map(|entry| entry.id.clone()),
    );
}

#[test]
fn each_done_mark_has_evidence_on_the_web() {
    let bare = SHIPPED.ledger.entries().iter().filter_map(|entry| {
        let Deed::Set {
            on,
            status: Status::Done,
            evidence,
            ..
        } = &entry.deed
        else {
            return None;
        };
        let seen = evidence.as_deref().is_some_and(is_web_address);
        (!seen).then(|| format!("{} on {on}: {evidence:?}", entry.id))
    });
    none("done without an address that shows it", bare);
}

#[test]
fn a_person_is_named_in_three_scripts() {
    let at = registry().find_id(Kind::People, "salim-almalik").unwrap();
    let person = registry().person(at);
    let names: Vec<&str> = person
        .names
        .versions()
        .map(|(_, name)| name)
        .chain(person.also.iter().map(String::as_str))
        .collect();
    for (script, letters) in [
        ("Latin", 'A'..='Z'),
        ("Arabic", 'ء'..='ي'),
        ("Cyrillic", 'А'..='я'),
    ] {
        let met = names
            .iter()
            .any(|name| name.chars().any(|c| letters.contains(&c)));
        assert!(met, "no {script} name in {names:?}");
    }
}

#[test]
fn no_title_is_longer_than_a_line() {
    fn long<'a>(at: Ref, titles: impl IntoIterator<Item = &'a Text>) -> Vec<String> {
        let versions = titles.into_iter().flat_map(Text::versions);
        let long = versions.map(|(_, title)| (title.chars().count(), title));
        long.filter(|(length, _)| *length > LONGEST_TITLE)
            .map(|(length, title)| format!("{} has {length}: {title}", named(at)))
            .collect()
    }
    let all = Kind::iter().flat_map(|kind| registry().all(kind));
    let offenders = all.flat_map(|at| match registry().get(at) {
        Record::Meeting(record) => long(at, &record.title),
        Record::Proposal(record) => long(at, [&record.title]),
        Record::FollowUp(record) => long(at, [&record.title]),
        Record::Agreement(record) => long(at, [&record.title]),
        _ => Vec::new(),
    });
    none("titles of more than 90 characters", offenders);
}
