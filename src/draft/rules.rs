//! The rules of each language, read from the tables in its folder.
//!
//! A table is lines of `key: words, words`; `#` begins a remark; `(e)` stands for a word with and
//! without the letters. To add a language, add a folder with the same tables and a row to
//! [`LANGUAGES`].

mod phrases;
mod table;

use self::phrases::Phrases;
use super::page::Page;
use super::token::fold_word;
use crate::model::{Country, OrganisationKind, ProposalKind, Stage, Topic};
use std::sync::LazyLock;
use strum::EnumString;

/// The tables of one language.
struct Folder {
    tag: &'static str,
    words: &'static str,
    honorifics: &'static str,
    titles: &'static str,
    bodies: &'static str,
    dates: &'static str,
    events: &'static str,
    items: &'static str,
    stages: &'static str,
    cues: &'static str,
    topics: &'static str,
    gentilics: &'static str,
    offices: &'static str,
    /// In a compound the last word tells what it is: "scholarship programme".
    head_last: bool,
}

macro_rules! folder {
    ($tag:literal, head_last: $head_last:literal) => {
        Folder {
            tag: $tag,
            words: include_str!(concat!($tag, "/words.txt")),
            honorifics: include_str!(concat!($tag, "/honorifics.txt")),
            titles: include_str!(concat!($tag, "/titles.txt")),
            bodies: include_str!(concat!($tag, "/bodies.txt")),
            dates: include_str!(concat!($tag, "/dates.txt")),
            events: include_str!(concat!($tag, "/events.txt")),
            items: include_str!(concat!($tag, "/items.txt")),
            stages: include_str!(concat!($tag, "/stages.txt")),
            cues: include_str!(concat!($tag, "/cues.txt")),
            topics: include_str!(concat!($tag, "/topics.txt")),
            gentilics: include_str!(concat!($tag, "/gentilics.txt")),
            offices: include_str!(concat!($tag, "/offices.txt")),
            head_last: $head_last,
        }
    };
}

/// The languages that are read.
const LANGUAGES: [Folder; 2] = [
    folder!("fr", head_last: false),
    folder!("en", head_last: true),
];

static RULES: LazyLock<Vec<Rules>> = LazyLock::new(|| LANGUAGES.iter().map(Rules::read).collect());

/// What a word of the tables does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub(super) enum Role {
    // words
    Article,
    Own,
    Of,
    At,
    In,
    InCountry,
    Town,
    And,
    Respectively,
    Particle,
    Former,
    Filler,
    By,
    Organised,
    Parties,
    Skip,
    NotCountry,
    Led,
    FromBody,
    // honorifics
    One,
    Many,
    Post,
    // titles
    Minister,
    HeadOfGovernment,
    Envoy,
    Head,
    Modifier,
    Unit,
    Portfolio,
    // dates
    Last,
    Next,
    This,
    From,
    To,
    Before,
    Ordinal,
    // events
    #[strum(serialize = "event-head")]
    EventHead,
    Plain,
    Aside,
    Joins,
    #[strum(serialize = "event-held")]
    EventHeld,
    // stages
    Especially,
    Terms,
    Invites,
    // cues
    Meets,
    Signs,
    Visits,
    Calls,
    Mentioned,
    Attribution,
    According,
    Says,
    Further,
    Speaks,
    Earlier,
    // bodies
    Small,
    Known,
    Not,
}

/// A date word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DateWord {
    Month(i8),
    Weekday(i8),
    /// So many days after the day of publication.
    Day(i8),
}

/// The kind of an item, and whether what follows may tell more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) kind: ProposalKind,
    pub(super) weak: bool,
}

/// The rules of one language.
pub(super) struct Rules {
    pub(super) tag: &'static str,
    pub(super) head_last: bool,
    roles: Phrases<Role>,
    bodies: Phrases<OrganisationKind>,
    dates: Phrases<DateWord>,
    items: Phrases<Item>,
    stages: Phrases<Stage>,
    topics: Phrases<Topic>,
    countries: Phrases<(Country, bool)>,
}

impl Rules {
    /// The rules of the language that a text is most likely in.
    pub(super) fn of(tokens: &[super::token::Token]) -> &'static Self {
        let hits = |rules: &Self| {
            let small = |token: &&super::token::Token| rules.roles.is(&token.folded, SMALL_WORDS);
            tokens.iter().take(2000).filter(small).count()
        };
        // The first of those that fit equally.
        let mut best = &RULES[0];
        for rules in RULES.iter().skip(1) {
            if hits(rules) > hits(best) {
                best = rules;
            }
        }
        best
    }

    fn read(folder: &Folder) -> Self {
        let mut rules = Self {
            tag: folder.tag,
            head_last: folder.head_last,
            roles: Phrases::default(),
            bodies: Phrases::default(),
            dates: Phrases::default(),
            items: Phrases::default(),
            stages: Phrases::default(),
            topics: Phrases::default(),
            countries: Phrases::default(),
        };
        for rows in [folder.words, folder.honorifics, folder.titles, folder.cues] {
            rules.roles.read(rows, |key| key.parse().ok());
        }
        rules.roles.read(folder.bodies, |key| key.parse().ok());
        rules.roles.read(folder.stages, |key| key.parse().ok());
        rules.roles.read(folder.dates, |key| key.parse().ok());
        rules.roles.read(folder.events, |key| match key {
            "head" => Some(Role::EventHead),
            "held" => Some(Role::EventHeld),
            key => key.parse().ok(),
        });
        rules.bodies.read(folder.bodies, named);
        rules.stages.read(folder.stages, named);
        rules.topics.read(folder.topics, named);
        rules.items.read(folder.items, |key| {
            Some(Item {
                kind: named(key.trim_end_matches('?'))?,
                weak: key.ends_with('?'),
            })
        });
        rules.dates.read(folder.dates, |key| {
            let (word, number) = key.split_once(' ')?;
            let number = number.parse().ok()?;
            match word {
                "month" => Some(DateWord::Month(number)),
                "weekday" => Some(DateWord::Weekday(number)),
                "day" => Some(DateWord::Day(number)),
                _ => None,
            }
        });
        rules.countries.read(folder.gentilics, |key| {
            Some((Country::from_code(key)?, true))
        });
        for country in Country::all() {
            for name in country.names() {
                rules.countries.add(name, (country, false));
            }
        }
        rules
    }

    /// The roles that the tokens from `at` on play with their lengths, the longest first.
    pub(super) fn roles(&self, page: &Page<'_>, at: usize) -> Box<[(usize, Role)]> {
        self.roles
            .all(page, at)
            .map(|(len, role)| (len, *role))
            .collect()
    }

    /// The word of an organisation that stands at a token.
    pub(super) fn body(&self, page: &Page<'_>, at: usize) -> Option<(usize, OrganisationKind)> {
        self.bodies.first(page, at).map(|(len, kind)| (len, *kind))
    }

    pub(super) fn date_word(&self, page: &Page<'_>, at: usize) -> Option<(usize, DateWord)> {
        self.dates.first(page, at).map(|(len, word)| (len, *word))
    }

    pub(super) fn item(&self, page: &Page<'_>, at: usize) -> Option<(usize, Item)> {
        self.items.first(page, at).map(|(len, item)| (len, *item))
    }

    pub(super) fn stage(&self, page: &Page<'_>, at: usize) -> Option<(usize, Stage)> {
        self.stages
            .first(page, at)
            .map(|(len, stage)| (len, *stage))
    }

    pub(super) fn topic(&self, page: &Page<'_>, at: usize) -> Option<(usize, Topic)> {
        self.topics
            .first(page, at)
            .map(|(len, topic)| (len, *topic))
    }

    /// The country named at a token, and whether by an adjective.
    pub(super) fn country(&self, page: &Page<'_>, at: usize) -> Option<(usize, Country, bool)> {
        let (len, (country, is_adjective)) = self.countries.first(page, at)?;
        // "La réunion" is no island, the Indian Ocean no country.
        let article = len > 1 && page.has(at, Role::Article) && !page.is_capital(at + 1);
        let other = page
            .role(at, Role::NotCountry)
            .is_some_and(|found| found >= len)
            || at.checked_sub(1).is_some_and(|before| {
                page.role(before, Role::NotCountry)
                    .is_some_and(|found| found > 1)
            });
        if article || other {
            return None;
        }
        Some((len, *country, *is_adjective))
    }

    /// Says whether a word alone plays a role.
    pub(super) fn is(&self, word: &str, role: Role) -> bool {
        self.roles.is(&fold_word(word), &[role])
    }
}

/// The body that a post is held at where the text names none, in the language of the text: its
/// kind, and its name where the title tells more than the country.
pub(super) fn office(tag: &str, title: &str) -> Option<(OrganisationKind, String)> {
    let folder = LANGUAGES.iter().find(|folder| folder.tag == tag)?;
    let words: Vec<&str> = title.split_whitespace().collect();
    let parts: Vec<Box<str>> = words.iter().map(|word| fold_word(word)).collect();
    let mut best: Option<(usize, OrganisationKind, &str, usize)> = None;
    for (key, heads) in table::rows(folder.offices) {
        let Some((kind, name)) = key.split_once(' ') else {
            continue;
        };
        let Some(kind) = named(kind) else { continue };
        for head in heads
            .split(',')
            .flat_map(|head| table::spellings(head.trim()))
        {
            let head: Vec<Box<str>> = head.split_whitespace().map(fold_word).collect();
            let found = (0..parts.len()).find(|at| parts.get(*at..*at + head.len()) == Some(&head));
            if let Some(at) = found.filter(|_| best.is_none_or(|(len, ..)| len < head.len())) {
                best = Some((head.len(), kind, name, at));
            }
        }
    }
    let (len, kind, name, at) = best?;
    let before = words.get(..at).unwrap_or_default().join(" ");
    let after = words.get(at + len..).unwrap_or_default().join(" ");
    let name = match (before.is_empty(), after.is_empty()) {
        // "Science Minister"
        (false, _) if kind == OrganisationKind::Ministry => format!("{name} of {before}"),
        (_, false) if kind != OrganisationKind::Government => format!("{name} {after}"),
        _ => name.to_owned(),
    };
    Some((kind, name))
}

/// The language of a few words, where they tell it.
pub(super) fn language_of(words: &str) -> Option<&'static str> {
    let tokens = super::token::tokens(words);
    let rules = Rules::of(&tokens);
    let told = tokens
        .iter()
        .any(|token| !token.capital && rules.roles.is(&token.folded, SMALL_WORDS));
    told.then_some(rules.tag)
}

/// Roles whose words tell a language.
const SMALL_WORDS: &[Role] = &[
    Role::Article,
    Role::Of,
    Role::At,
    Role::And,
    Role::In,
    Role::By,
];

/// The value of an enum by the name it has in the files of the registry.
fn named<T: serde::de::DeserializeOwned>(name: &str) -> Option<T> {
    ron::from_str(name).ok()
}

#[cfg(test)]
mod tests {
    use super::{LANGUAGES, table};

    #[test]
    fn every_language_has_every_key() {
        let keys = |pick: fn(&super::Folder) -> &'static str| {
            let of = |folder| {
                let mut keys: Vec<&str> = table::rows(pick(folder)).map(|(key, _)| key).collect();
                keys.sort_unstable();
                keys.dedup();
                keys
            };
            for folder in &LANGUAGES[1..] {
                assert_eq!(of(&LANGUAGES[0]), of(folder), "{}", folder.tag);
            }
        };
        keys(|folder| folder.words);
        keys(|folder| folder.honorifics);
        keys(|folder| folder.titles);
        keys(|folder| folder.bodies);
        keys(|folder| folder.dates);
        keys(|folder| folder.events);
        keys(|folder| folder.items);
        keys(|folder| folder.stages);
        keys(|folder| folder.cues);
        keys(|folder| folder.topics);
        keys(|folder| folder.gentilics);
        assert_eq!(
            LANGUAGES.len(),
            2,
            "the kinds of offices are named in each language"
        );
    }
}
