//! The options that go with every command.

use crate::lang::Words;
use crate::model::{Lang, PartialDate, clean};
use clap::Args;
use jiff::civil::Date;
use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

const REGISTRY: &str =
    "The registry's folder [env: PARAPH_REGISTRY; default: your own, made at the first start]";

/// The options that go with every command.
#[derive(Debug, Clone, Args)]
pub(super) struct Globals {
    #[arg(short, long, value_name = "DIR", global = true, help = REGISTRY)]
    registry: Option<PathBuf>,
    /// The registry as it stood at the end of this day, such as 2024-06-28
    #[arg(long, value_name = "DATE", global = true, value_parser = day)]
    pub(super) as_of: Option<Date>,
    /// The language of the interface and of the records' texts, such as en or fr [default: that of
    /// your locale]
    #[arg(long, value_name = "LANG", global = true, value_parser = language)]
    lang: Option<Lang>,
    /// Linear text for screen readers, one `label: value` a line
    #[arg(long, global = true)]
    pub(super) plain: bool,
}

impl Globals {
    /// The registry asked for; without one it is the user's own.
    pub(super) fn registry(&self) -> Option<PathBuf> {
        self.registry.clone().or_else(|| {
            env::var_os("PARAPH_REGISTRY")
                .filter(|dir| !dir.is_empty())
                .map(PathBuf::from)
        })
    }

    /// The same options for the registry of a folder.
    pub(super) fn at(&self, dir: &std::path::Path) -> Self {
        Self {
            registry: Some(dir.to_path_buf()),
            ..self.clone()
        }
    }

    /// The day that schedules are worked out for.
    pub(super) fn today(&self) -> Date {
        self.as_of.unwrap_or_else(current_day)
    }

    /// The languages asked for, the best first; none leaves it to the registry.
    pub(super) fn langs(&self) -> Vec<Lang> {
        self.lang.clone().or_else(of_locale).into_iter().collect()
    }

    /// The words of the interface, in the language asked for.
    pub(super) fn words(&self) -> Words {
        Words::of(self.langs().iter().map(Lang::as_str))
    }
}

/// The words of the interface before the arguments are read, by what is found in them; the locale
/// where that is nothing.
pub(super) fn words_of(arguments: &[OsString]) -> Words {
    let texts: Vec<&str> = arguments.iter().filter_map(|one| one.to_str()).collect();
    let mut pairs = texts.iter().zip(texts.iter().skip(1));
    let apart = pairs.find_map(|(name, value)| (*name == "--lang").then_some(*value));
    let joined = texts.iter().find_map(|one| one.strip_prefix("--lang="));
    let asked = apart
        .or(joined)
        .and_then(locale_language)
        .or_else(of_locale);
    Words::of(asked.iter().map(Lang::as_str))
}

/// The present day, where the user is.
pub(super) fn current_day() -> Date {
    jiff::ZonedDateTime::now().date()
}

/// The language of the user's locale.
fn of_locale() -> Option<Lang> {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()))
        .and_then(|locale| locale_language(&locale))
}

/// `fr_FR.UTF-8` → `fr-FR`; `C` and `POSIX` are no language.
fn locale_language(locale: &str) -> Option<Lang> {
    let tag = locale.split(['.', '@']).next()?;
    Lang::new(&tag.replace('_', "-"))
}

fn language(tag: &str) -> Result<Lang, String> {
    locale_language(tag).ok_or_else(|| "write a tag such as en, fr or uz-Latn".to_owned())
}

fn day(text: &str) -> Result<Date, String> {
    match text.parse() {
        Ok(PartialDate::Day(day)) => Ok(day),
        _ => Err(format!(
            "`{}` is not a day; write it as in 2024-06-28",
            clean(text)
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::{day, locale_language};

    #[test]
    fn a_locale_names_its_language() {
        let tag = |locale| locale_language(locale).map(|lang| lang.to_string());
        assert_eq!(tag("fr_FR.UTF-8").as_deref(), Some("fr-FR"));
        assert_eq!(tag("uz_UZ@cyrillic").as_deref(), Some("uz-UZ"));
        assert_eq!(tag("en").as_deref(), Some("en"));
        assert_eq!((tag("C.UTF-8"), tag("POSIX")), (None, None));
    }

    #[test]
    fn today_is_a_whole_date() {
        assert!(day("2024-06-28").is_ok());
        assert!(day("2024-06").is_err() && day("today").is_err());
    }
}
