//! Values as people type them, read by what their field holds and written as RON.

use super::words::quoted;
use super::{Place, Step};
use crate::error::{Error, Result};
use crate::model::{
    Choice, Country, Due, Field, Holds, Kind, Lang, PartialDate, Slug, clean, fields,
};
use crate::registry::Registry;
use std::str::FromStr as _;

/// A field that somebody named, and the way to it.
#[derive(Debug, Clone)]
pub struct Named {
    /// The way from the record.
    pub place: Place,
    /// What it holds.
    pub holds: Holds,
    /// What holds it, if it is not the record itself.
    pub within: Option<Holds>,
}

/// Finds the field that a person means: `names`, `names.fr`, `posts.1.since`. Items count from 1.
///
/// # Errors
/// When a record of the kind has no such field.
pub fn named(kind: Kind, typed: &str) -> Result<Named> {
    let mut place = Place::default();
    let mut table = fields(kind);
    let (mut holds, mut within) = (None, None);
    let typed = clean(typed);
    for part in typed.split('.') {
        let step;
        within = holds;
        (step, holds) = match holds {
            None => {
                let field = table.iter().find(|field| field.name == part);
                let field = field.ok_or_else(|| no_field(kind, part, table))?;
                (Step::Field(part.to_owned()), Some(field.holds))
            }
            Some(Holds::Text) => {
                let lang = Lang::new(part).ok_or_else(|| no_lang(part))?;
                (Step::Field(lang.as_str().to_owned()), Some(Holds::Line))
            }
            Some(Holds::Part(own)) => {
                let field = own.iter().find(|field| field.name == part);
                let field = field.ok_or_else(|| no_field(kind, part, own))?;
                (Step::Field(part.to_owned()), Some(field.holds))
            }
            Some(Holds::Parts(own)) => (item(part)?, Some(Holds::Part(own))),
            Some(Holds::Lines) => (item(part)?, Some(Holds::Line)),
            Some(Holds::Links(kind)) => (item(part)?, Some(Holds::Link(kind))),
            Some(Holds::Extra) => (Step::Field(part.to_owned()), Some(Holds::Extra)),
            Some(Holds::Choices(words)) => (item(part)?, Some(Holds::Choice(words))),
            Some(_) => {
                let message = format!("`{place}` has no parts, and no `{part}`");
                return Err(Error::usage(message));
            }
        };
        if let Some(Holds::Part(own)) = holds {
            table = own;
        }
        place = place.then(step);
    }
    match holds {
        Some(holds) => Ok(Named {
            place,
            holds,
            within,
        }),
        None => Err(no_field(kind, &typed, table)),
    }
}

fn item(part: &str) -> Result<Step> {
    match part.parse::<usize>() {
        Ok(number) if number > 0 => Ok(Step::Item(number - 1)),
        _ => Err(Error::usage(format!("not an item of a list: `{part}`"))
            .hinted("write its number, the first is 1; --add puts in a further one")),
    }
}

fn no_field(kind: Kind, name: &str, table: &[Field]) -> Error {
    let near = table
        .iter()
        .map(|field| (field.name, strsim::jaro_winkler(field.name, name)))
        .filter(|(_, likeness)| *likeness > 0.8)
        .max_by(|one, other| one.1.total_cmp(&other.1));
    let hint = if let Some((near, _)) = near {
        format!("did you mean `{near}`?")
    } else {
        let names: Vec<&str> = table.iter().map(|field| field.name).collect();
        format!("one of {}", names.join(", "))
    };
    let kind = kind.singular();
    Error::usage(format!(
        "no field `{name}` of a record of this kind: {kind}"
    ))
    .hinted(hint)
}

fn no_lang(tag: &str) -> Error {
    Error::usage(format!("not a language: `{tag}`")).hinted("write a tag such as en, fr or uz-Latn")
}

/// Reads what was typed for a field, and writes it as RON.
///
/// Lists are typed with commas between their items, parts as `name=value` with commas between; what
/// begins with a bracket is RON already.
///
/// # Errors
/// When it is not what the field holds, or names a record that is not there.
pub fn value(registry: &Registry, holds: Holds, typed: &str) -> Result<String> {
    let typed = typed.trim();
    let is_ron = |brackets: &[char]| typed.starts_with(brackets);
    match holds {
        Holds::Id => slug(typed).map(|id| quoted(id.as_str())),
        Holds::Formerly => Err(Error::usage("former ids are written by renaming")
            .hinted("`paraph rename ID NEW` renames a record")),
        Holds::Text if is_ron(&['{']) => Ok(typed.to_owned()),
        Holds::Text | Holds::Line => Ok(quoted(&clean(typed))),
        Holds::Date => typed
            .parse::<PartialDate>()
            .map(|date| quoted(&date.to_string()))
            .map_err(|error| told(&error.to_string())),
        Holds::Due | Holds::Part(_) if is_ron(&['(']) => Ok(typed.to_owned()),
        Holds::Due => due(typed),
        Holds::Country => country(typed),
        Holds::Language => {
            let lang = Lang::new(typed).ok_or_else(|| no_lang(&clean(typed)))?;
            Ok(quoted(lang.as_str()))
        }
        Holds::Degrees(limit) => degrees(typed, limit),
        Holds::Choice(words) => choice(&words(), typed),
        Holds::Link(kind) => link(registry, kind, typed),
        Holds::Lines | Holds::Choices(_) | Holds::Links(_) | Holds::Parts(_) if is_ron(&['[']) => {
            Ok(typed.to_owned())
        }
        Holds::Lines | Holds::Choices(_) | Holds::Links(_) => {
            let items = typed
                .split(',')
                .map(str::trim)
                .filter(|item| !item.is_empty());
            let items: Result<Vec<String>> = items
                .map(|item| value(registry, of_item(holds), item))
                .collect();
            Ok(format!("[{}]", items?.join(", ")))
        }
        Holds::Extra => Ok(foreign(typed)),
        Holds::Parts(own) => Ok(format!("[{}]", part(registry, own, typed)?)),
        Holds::Part(own) => part(registry, own, typed),
        Holds::Records(kind) => {
            let noun = kind.singular();
            Err(Error::usage(format!("each {noun} is a record of its own"))
                .hinted(format!("`paraph new {noun} --in ID` adds one")))
        }
    }
}

/// What was typed for something of elsewhere: a list, a map, a text in quotation marks, a number and
/// a truth value as they are, anything else as a text.
fn foreign(typed: &str) -> String {
    let is_ron = typed.starts_with(['{', '[', '"']) || matches!(typed, "true" | "false");
    let is_number = || typed.parse::<f64>().is_ok_and(f64::is_finite);
    if is_ron || is_number() {
        return typed.to_owned();
    }
    quoted(&clean(typed))
}

/// What an item of a list holds.
pub fn of_item(list: Holds) -> Holds {
    match list {
        Holds::Lines => Holds::Line,
        Holds::Choices(words) => Holds::Choice(words),
        Holds::Links(kind) => Holds::Link(kind),
        Holds::Parts(own) => Holds::Part(own),
        other => other,
    }
}

/// Says whether a field holds a list.
pub fn is_list(holds: Holds) -> bool {
    matches!(
        holds,
        Holds::Lines | Holds::Choices(_) | Holds::Links(_) | Holds::Parts(_)
    )
}

fn told(message: &str) -> Error {
    match message.split_once("; ") {
        Some((what, hint)) => Error::usage(what).hinted(hint),
        None => Error::usage(message),
    }
}

/// Reads an id that is to be a new record's.
///
/// # Errors
/// When it is none.
pub fn slug(typed: &str) -> Result<Slug> {
    Slug::new(typed).map_err(|error| told(&error.to_string()))
}

fn due(typed: &str) -> Result<String> {
    // Words and how they were read: `next year = 2025`.
    let (words, date) = match typed.rsplit_once('=') {
        Some((words, date)) => (Some(clean(words)), date.trim()),
        None => (None, typed),
    };
    let on = PartialDate::from_str(date).map_err(|error| told(&error.to_string()))?;
    let read = Due { on, words: None };
    Ok(match words.filter(|words| !words.is_empty()) {
        Some(words) => format!(
            "(words: {}, read_as: {})",
            quoted(&words),
            quoted(&read.on.to_string())
        ),
        None => quoted(&read.on.to_string()),
    })
}

fn country(typed: &str) -> Result<String> {
    let found = Country::from_code_or_name(typed).or_else(|| {
        let wanted = typed.to_lowercase();
        Country::all().find(|country| country.names().any(|name| name.to_lowercase() == wanted))
    });
    let unknown = || {
        Error::usage(format!("not a country: `{}`", clean(typed)))
            .hinted("write its ISO 3166-1 code, such as KG, or its name")
    };
    Ok(quoted(found.ok_or_else(unknown)?.code()))
}

fn degrees(typed: &str, limit: f64) -> Result<String> {
    let number = typed
        .parse::<f64>()
        .ok()
        .filter(|number| number.is_finite());
    match number {
        Some(number) if number.abs() <= limit => Ok(format!("{number:?}")),
        _ => Err(
            Error::usage(format!("not degrees: `{}`", clean(typed))).hinted(format!(
                "a number between -{limit} and {limit}, such as 42.87"
            )),
        ),
    }
}

fn choice(words: &[Choice], typed: &str) -> Result<String> {
    let plain = |text: &str| -> String {
        text.chars()
            .filter(|letter| letter.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    let wanted = plain(typed);
    let is = |word: &&Choice| plain(&word.name) == wanted || plain(word.word) == wanted;
    if let Some(found) = words.iter().find(is) {
        return Ok(found.name.clone());
    }
    let near = words
        .iter()
        .map(|word| {
            (
                &word.name,
                strsim::jaro_winkler(&plain(&word.name), &wanted),
            )
        })
        .filter(|(_, likeness)| *likeness > 0.8)
        .max_by(|one, other| one.1.total_cmp(&other.1));
    let hint = if let Some((near, _)) = near {
        format!("did you mean `{near}`?")
    } else {
        let names: Vec<&str> = words.iter().map(|word| word.name.as_str()).collect();
        format!("one of {}", names.join(", "))
    };
    Err(Error::usage(format!("no such word here: `{}`", clean(typed))).hinted(hint))
}

/// The id of a record that is there, as a person typed it.
fn link(registry: &Registry, kind: Kind, typed: &str) -> Result<String> {
    let at = registry.resolve_as(kind, typed)?;
    Ok(quoted(registry.id(at)))
}

/// A part typed as `name=value, name=value`.
fn part(registry: &Registry, own: &[Field], typed: &str) -> Result<String> {
    if typed.starts_with('(') {
        return Ok(typed.to_owned());
    }
    let mut found: Vec<(usize, String)> = Vec::new();
    for piece in pairs(own, typed) {
        let hint = || {
            let names: Vec<&str> = own.iter().map(|field| field.name).collect();
            format!(
                "write name=value, with commas between; the names are {}",
                names.join(", ")
            )
        };
        let (name, typed) = piece.split_once('=').ok_or_else(|| {
            Error::usage(format!("no value in `{}`", clean(piece))).hinted(hint())
        })?;
        let (name, lang) = match name.trim().split_once('.') {
            Some((name, lang)) => (name, Some(lang)),
            None => (name.trim(), None),
        };
        let number = own.iter().position(|field| field.name == name);
        let (number, field) = number
            .and_then(|number| Some((number, own.get(number)?)))
            .ok_or_else(|| {
                Error::usage(format!("no field `{}` here", clean(name))).hinted(hint())
            })?;
        let text = match (field.holds, lang) {
            (Holds::Text, Some(lang)) => {
                let lang = Lang::new(lang).ok_or_else(|| no_lang(&clean(lang)))?;
                format!("{{{}: {}}}", quoted(lang.as_str()), quoted(&clean(typed)))
            }
            _ => value(registry, field.holds, typed)?,
        };
        found.push((number, format!("{}: {text}", field.name)));
    }
    found.sort_by_key(|(number, _)| *number);
    let fields: Vec<String> = found.into_iter().map(|(_, text)| text).collect();
    Ok(format!("({})", fields.join(", ")))
}

/// The pieces `name=value` of a text: a comma parts two where a name and `=` follow it.
fn pairs<'a>(own: &[Field], typed: &'a str) -> Vec<&'a str> {
    let begins = |rest: &str| {
        let name = rest.trim_start();
        own.iter().any(|field| {
            let after = name.strip_prefix(field.name);
            after.is_some_and(|after| after.trim_start().starts_with(['=', '.']))
        })
    };
    let mut found = Vec::new();
    let mut from = 0;
    for (at, _) in typed.match_indices(',') {
        if typed.get(at + 1..).is_some_and(begins) {
            found.extend(typed.get(from..at));
            from = at + 1;
        }
    }
    found.extend(typed.get(from..));
    found
}

/// A text as an id: `Salim M. AlMalik` → `salim-m-almalik`.
pub fn slug_of(text: &str) -> Option<Slug> {
    let plain = any_ascii::any_ascii(text).to_lowercase();
    let mut id = String::new();
    for letter in plain.chars() {
        if letter.is_ascii_lowercase() || letter.is_ascii_digit() {
            id.push(letter);
        } else if !id.ends_with('-') && !id.is_empty() && letter != '\'' {
            id.push('-');
        }
    }
    let id: String = id.chars().take(60).collect();
    Slug::new(id.trim_end_matches('-')).ok()
}

#[cfg(test)]
mod tests {
    use super::{named, slug_of, value};
    use crate::model::{Kind, fields};
    use crate::registry::Registry;
    use crate::registry::sample::registry;

    fn sample() -> Registry {
        registry(
            r#"(title: "t")"#,
            &[
                ("organisations", r#"[(id: "icesco", names: "ICESCO")]"#),
                ("people", r#"[(id: "maksutov", names: "M")]"#),
            ],
        )
    }

    fn typed(kind: Kind, field: &str, text: &str) -> Result<String, String> {
        let named = named(kind, field).map_err(|error| error.to_string())?;
        value(&sample(), named.holds, text).map_err(|error| {
            let hint = error.hint.as_ref().map(ToString::to_string);
            format!("{error}; {hint:?}")
        })
    }

    #[test]
    fn a_value_is_read_by_what_its_field_holds() {
        let sound = [
            (
                Kind::People,
                "names.fr",
                "Altynbek \"M\"",
                r#""Altynbek \"M\"""#,
            ),
            (Kind::People, "posts.1.since", "2024-06", r#""2024-06""#),
            (Kind::People, "also", "a, b", r#"["a", "b"]"#),
            (Kind::Organisations, "kind", "un agency", "UnAgency"),
            (Kind::Organisations, "country", "kirghizistan", r#""KG""#),
            (Kind::Places, "lat", "42.5", "42.5"),
            (Kind::Places, "lat", "42", "42.0"),
            (
                Kind::Meetings,
                "topics",
                "heritage, artificial intelligence",
                "[Heritage, ArtificialIntelligence]",
            ),
            (Kind::Agreements, "parties", "icesco", r#"["icesco"]"#),
            (
                Kind::FollowUps,
                "due",
                "next year = 2025",
                r#"(words: "next year", read_as: "2025")"#,
            ),
            (
                Kind::Meetings,
                "participants",
                "represents=icesco, post.en=Envoy, of peace, person=maksutov",
                r#"[(person: "maksutov", post: {"en": "Envoy, of peace"}, represents: "icesco")]"#,
            ),
        ];
        for (kind, field, text, ron) in sound {
            assert_eq!(typed(kind, field, text).as_deref(), Ok(ron));
        }
    }

    #[test]
    fn what_is_wrong_is_said_with_what_is_near() {
        let wrong = [
            (Kind::People, "nmes", "x", "no field `nmes`"),
            (Kind::People, "names.english", "x", "not a language"),
            (Kind::Meetings, "date", "28/06/2024", "not a date"),
            (Kind::Meetings, "kind", "signin", "did you mean `Signing`?"),
            (
                Kind::Agreements,
                "parties",
                "icsco",
                "did you mean `icesco`?",
            ),
            (Kind::Places, "lon", "200", "not degrees"),
            (Kind::Meetings, "participants", "who=me", "no field `who`"),
            (Kind::People, "posts.0.since", "2024", "not an item"),
            (Kind::Meetings, "formerly", "x", "renaming"),
        ];
        for (kind, field, text, said) in wrong {
            let told = typed(kind, field, text).unwrap_err();
            assert!(told.contains(said), "{told}");
        }
        assert!(
            fields(Kind::People)
                .iter()
                .all(|field| named(Kind::People, field.name).is_ok())
        );
    }

    #[test]
    fn a_name_gives_an_id_in_any_script() {
        let id = |text| slug_of(text).map(|id| id.to_string());
        assert_eq!(id("Salim M. AlMalik").as_deref(), Some("salim-m-almalik"));
        assert_eq!(
            id("Максутов Алтынбек").as_deref(),
            Some("maksutov-altynbek")
        );
        assert_eq!(id("—"), None);
    }
}
