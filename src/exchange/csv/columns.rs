//! Which column is which field.

use super::headers::{FIELDS, TELLING, fields_of};
use crate::lang::{Phrase, phrase};
use crate::model::{Kind, Lang};
use std::fmt;

/// Ready mappings by name: for whom, the kind, and the mapping as it would be typed.
pub const READY: [(&str, Kind, &str); 1] = [(
    "uk-treaties",
    Kind::Agreements,
    "id=uuid,title=title,parties=country_name;,signed=signed_event_date:%d/%m/%Y,\
     in_force=definative_eif_event_date:%d/%m/%Y,expires=terminated_event_date:%d/%m/%Y,\
     url=document_url",
)];

/// A field and the column it is read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The field, by its name in the files.
    pub field: &'static str,
    /// The language of a text, where a column has one.
    pub lang: Option<Lang>,
    /// The number of the column, counted from 0.
    pub at: usize,
    /// How dates are written in it, as by strftime.
    pub format: Option<String>,
    /// What stands between the items of a list in it.
    pub between: Option<char>,
}

/// Which columns are read as what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// The kind of record that a row is of.
    pub kind: Kind,
    /// The columns that fields are read from.
    pub columns: Vec<Column>,
    /// The names of all columns.
    pub header: Vec<String>,
}

impl Columns {
    /// Works out which column is which field: as given, or as the header lets one guess.
    ///
    /// # Errors
    /// With what is wrong with a mapping, or that no column names the records.
    pub fn of(header: &[String], map: Option<&str>, kind: Option<Kind>) -> Result<Self, Phrase> {
        let ready = READY.iter().find(|(name, ..)| Some(*name) == map);
        let (map, kind) = match ready {
            Some((_, ready, map)) => (Some(*map), kind.or(Some(*ready))),
            None => (map, kind),
        };
        let (kind, columns) = if let Some(map) = map {
            given(header, map, kind)?
        } else {
            let kind = kind.unwrap_or_else(|| guess_kind(header));
            (kind, guess(header, kind))
        };
        let names = ["title", "names", "family", "given"];
        if !columns.iter().any(|column| names.contains(&column.field)) {
            let header = header.join(", ");
            return Err(phrase!("mapping-unnamed", header = header));
        }
        Ok(Self {
            kind,
            columns,
            header: header.to_vec(),
        })
    }

    /// The column of a field, the first of several.
    pub(super) fn column(&self, field: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.field == field)
    }

    /// Says whether a column is read as a field.
    pub(super) fn is_read(&self, at: usize) -> bool {
        self.columns.iter().any(|column| column.at == at)
    }
}

/// As it would be typed.
impl fmt::Display for Columns {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, column) in self.columns.iter().enumerate() {
            if number > 0 {
                f.write_str(",")?;
            }
            f.write_str(column.field)?;
            if let Some(lang) = &column.lang {
                write!(f, ".{lang}")?;
            }
            let name = self.header.get(column.at).map_or("", String::as_str);
            write!(f, "={}", crate::model::clean(name))?;
            if let Some(format) = &column.format {
                write!(f, ":{format}")?;
            }
            if let Some(between) = column.between {
                write!(f, "{between}")?;
            }
        }
        Ok(())
    }
}

/// Letters and digits in lower case.
fn folded(header: &str) -> String {
    let ascii = any_ascii::any_ascii(header);
    let kept = ascii.chars().filter(char::is_ascii_alphanumeric);
    kept.map(|c| c.to_ascii_lowercase()).collect()
}

/// A header without the language behind it: `name.fr`, `name_fr`, `name:fr`, `name (fr)`.
fn without_language(header: &str) -> Option<(&str, Lang)> {
    let header = header.trim_end_matches([')', ']']).trim_end();
    let (name, tag) = header.rsplit_once(['.', '_', ':', '(', '[', '@'])?;
    let is_short = matches!(tag.len(), 2 | 3) || tag.contains('-');
    let lang = Lang::new(tag).filter(|_| is_short)?;
    Some((name.trim_end(), lang))
}

fn guess_kind(header: &[String]) -> Kind {
    let votes = |kind: Kind| {
        let found = guess(header, kind);
        let telling = TELLING
            .iter()
            .filter(|(field, of)| *of == kind && found.iter().any(|column| column.field == *field));
        (telling.count(), found.len())
    };
    let kinds = FIELDS.iter().map(|(kind, _)| *kind);
    kinds
        .rev()
        .max_by_key(|kind| votes(*kind))
        .unwrap_or(Kind::Agreements)
}

fn guess(header: &[String], kind: Kind) -> Vec<Column> {
    let mut found: Vec<Column> = Vec::new();
    let fields = fields_of(kind);
    for (field, names) in fields {
        // The likelier names stand first.
        for name in *names {
            let at = header.iter().position(|cell| folded(cell) == *name);
            let Some(at) = at.filter(|at| found.iter().all(|column| column.at != *at)) else {
                continue;
            };
            found.push(plain(field, None, at));
            break;
        }
    }
    for (at, cell) in header.iter().enumerate() {
        let Some((name, lang)) = without_language(cell) else {
            continue;
        };
        let name = folded(name);
        let text = fields.iter().find(|(field, names)| {
            matches!(*field, "title" | "names" | "post" | "note" | "acronym")
                && (*field == name || names.contains(&name.as_str()))
        });
        if let Some((field, _)) = text
            && found.iter().all(|column| column.at != at)
        {
            found.push(plain(field, Some(lang), at));
        }
    }
    found
}

fn plain(field: &'static str, lang: Option<Lang>, at: usize) -> Column {
    Column {
        field,
        lang,
        at,
        format: None,
        between: None,
    }
}

/// Reads a mapping as it is typed.
fn given(header: &[String], map: &str, kind: Option<Kind>) -> Result<(Kind, Vec<Column>), Phrase> {
    let mut typed = Vec::new();
    for part in map
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        let (field, column) = part
            .split_once('=')
            .ok_or_else(|| phrase!("mapping-none", part = part))?;
        typed.push((field.trim(), column.trim()));
    }
    let names: Vec<&str> = typed.iter().map(|(field, _)| *field).collect();
    let kind = kind.unwrap_or_else(|| {
        let telling = TELLING.iter().find(|(field, _)| names.contains(field));
        telling.map_or(
            if names.contains(&"title") {
                Kind::Agreements
            } else {
                Kind::Organisations
            },
            |(_, kind)| *kind,
        )
    });
    let mut columns = Vec::new();
    for (field, column) in typed {
        let (name, lang) = match field.split_once('.') {
            Some((name, tag)) => {
                let lang = Lang::new(tag).ok_or_else(|| phrase!("mapping-language", tag = tag))?;
                (name, Some(lang))
            }
            None => (field, None),
        };
        let fields = fields_of(kind);
        let own = fields.iter().find(|(own, _)| *own == name);
        let own = own.map(|(own, _)| *own).ok_or_else(|| {
            let all: Vec<&str> = fields.iter().map(|(own, _)| *own).collect();
            let all = all.join(", ");
            let kind = phrase!(kind.message(), count = 2);
            phrase!("mapping-no-field", kind = kind, name = name, all = all)
        })?;
        let (at, rest) = find(header, column).ok_or_else(|| {
            phrase!(
                "mapping-no-column",
                column = column,
                header = header.join(", ")
            )
        })?;
        let (format, between) = match rest.strip_prefix(':') {
            Some(format) => (Some(format.to_owned()), None),
            None => (None, rest.chars().next()),
        };
        columns.push(Column {
            field: own,
            lang,
            at,
            format,
            between,
        });
    }
    Ok((kind, columns))
}

/// The column that a mapping begins with, the longest name first, and what is typed behind it.
fn find<'a>(header: &[String], typed: &'a str) -> Option<(usize, &'a str)> {
    let mut named: Vec<(usize, &String)> = header.iter().enumerate().collect();
    named.sort_by_key(|(_, name)| std::cmp::Reverse(name.len()));
    named.into_iter().find_map(|(at, name)| {
        let rest = typed.strip_prefix(name.as_str())?;
        let is_end = rest.is_empty() || rest.starts_with(|c: char| !c.is_alphanumeric());
        (is_end && !name.is_empty()).then_some((at, rest))
    })
}

#[cfg(test)]
mod tests {
    use super::Columns;
    use crate::model::Kind;

    fn columns(header: &str, map: Option<&str>) -> String {
        let header: Vec<String> = header.split(',').map(str::to_owned).collect();
        match Columns::of(&header, map, None) {
            Ok(columns) => format!("{}: {columns}", columns.kind),
            Err(why) => why.to_string(),
        }
    }

    #[test]
    fn headers_are_guessed_and_can_be_typed_back() {
        assert_eq!(
            columns("Title,Signature,Force,Parties,Colour", None),
            "agreements: title=Title,parties=Parties,signed=Signature,in_force=Force"
        );
        assert_eq!(
            columns("name,name_fr,position,ministry,start date", None),
            "people: names=name,post=position,organisation=ministry,since=start date,names.fr=name_fr"
        );
        assert_eq!(
            columns("task,deadline,owner", None),
            "follow-ups: title=task,owed_by=owner,due=deadline"
        );
    }

    #[test]
    fn a_mapping_gives_dates_and_lists() {
        let typed = "title=Title,signed=SignedDate:%d/%m/%Y,parties=Parties;";
        assert_eq!(
            columns("Parties,Title,SignedDate", Some(typed)),
            format!("agreements: {typed}")
        );
        assert_eq!(
            columns("a,b", Some("title=c")),
            "no column `c`; the columns are: a, b"
        );
        assert!(
            columns("a,b", Some("colour=a")).starts_with("organisations have no field `colour`")
        );
        assert!(columns("a,b", None).starts_with("no column names the records"));
        let header: Vec<String> = vec!["x".into()];
        assert!(Columns::of(&header, None, Some(Kind::People)).is_err());
    }
}
