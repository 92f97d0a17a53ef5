//! Says in plain words what `ron` found wrong, with a hint.

use ron::Error;
use ron::error::SpannedError;

/// What is wrong and what to do about it.
pub(super) fn explain(error: &SpannedError) -> (String, Option<String>) {
    match &error.code {
        Error::NoSuchStructField {
            expected,
            found,
            outer,
        } => {
            let of = outer
                .as_deref()
                .map_or(String::new(), |outer| format!(" of {}", noun(outer)));
            (
                format!("no field `{found}`{of}"),
                Some(likely(found, expected)),
            )
        }
        Error::NoSuchEnumVariant {
            expected,
            found,
            outer,
        } => {
            let what = outer
                .as_deref()
                .map_or("value".to_owned(), |outer| spaced(outer).to_lowercase());
            (
                format!("no {what} `{found}`"),
                Some(likely(found, expected)),
            )
        }
        Error::MissingStructField { field, outer } => {
            let of = outer.as_deref().map_or("a record".to_owned(), noun);
            let hint = format!("write `{field}: …`; see the format in the README");
            (format!("{of} without `{field}`"), Some(hint))
        }
        Error::DuplicateStructField { field, .. } => {
            let hint = "keep one of the two".to_owned();
            (format!("the field `{field}` stands twice"), Some(hint))
        }
        Error::InvalidValueForType { expected, found } => {
            (format!("{found} where {expected} is wanted"), None)
        }
        // Our own types say what they want: a date, an id, a country.
        Error::Message(own) => match own.split_once("; ") {
            Some((what, hint)) => (what.to_owned(), Some(hint.to_owned())),
            None => (own.clone(), None),
        },
        Error::ExpectedComma | Error::ExpectedStructLikeEnd | Error::ExpectedMapEnd => (
            "a comma or a closing bracket is missing before this".to_owned(),
            None,
        ),
        Error::Eof => {
            let hint = "a bracket or a quotation mark is missing in it".to_owned();
            (
                "the record that begins here is not closed".to_owned(),
                Some(hint),
            )
        }
        Error::ExpectedArrayEnd => ("the list is not closed: `]` is missing".to_owned(), None),
        Error::ExpectedStringEnd => (
            "a text is not closed: a quotation mark is missing".to_owned(),
            None,
        ),
        Error::ExpectedString => {
            let hint = "texts, ids and dates stand in quotes".to_owned();
            ("a text in quotes is wanted here".to_owned(), Some(hint))
        }
        Error::ExpectedNamedStructLike(_) | Error::ExpectedStructLike => {
            let hint = "if this is the end of a list, close it with `]`".to_owned();
            let what = "something in round brackets, `(…)`, is wanted here";
            (what.to_owned(), Some(hint))
        }
        Error::ExpectedFloat | Error::ExpectedInteger => {
            let hint = "numbers stand without quotes".to_owned();
            ("a number is wanted here".to_owned(), Some(hint))
        }
        Error::TrailingCharacters => {
            let hint = "several records stand in a list: `[(…), (…)]`".to_owned();
            (
                "something stands behind the end of this".to_owned(),
                Some(hint),
            )
        }
        Error::ExceededRecursionLimit => {
            let hint = "no record nests so deep; look for brackets that are not closed".to_owned();
            ("nested too deeply".to_owned(), Some(hint))
        }
        other => (lower_first(&other.to_string()), None),
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_lowercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// `FollowUp` → `a follow-up`, `Agreement` → `an agreement`.
fn noun(name: &str) -> String {
    let article = if name.starts_with(['A', 'E', 'I', 'O', 'U']) {
        "an"
    } else {
        "a"
    };
    let noun = spaced(name).replace(' ', "-").to_lowercase();
    format!("{article} {noun}")
}

fn spaced(name: &str) -> String {
    let mut out = String::new();
    for (at, letter) in name.char_indices() {
        if at > 0 && letter.is_uppercase() {
            out.push(' ');
        }
        out.push(letter);
    }
    out
}

fn likely(found: &str, expected: &[&str]) -> String {
    let near = expected
        .iter()
        .map(|name| (*name, strsim::jaro_winkler(name, found)))
        .filter(|(_, likeness)| *likeness > 0.8)
        .max_by(|a, b| a.1.total_cmp(&b.1));
    match near {
        Some((name, _)) => format!("did you mean `{name}`?"),
        None => format!("one of {}", expected.join(", ")),
    }
}
