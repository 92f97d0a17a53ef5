//! Countries by any of the names people type.

use super::super::fold::fold;
use super::error::nearest;
use crate::model::Country;
use std::sync::LazyLock;

/// Every name of every country, folded, the shorter first.
static NAMES: LazyLock<Vec<(String, Country)>> = LazyLock::new(|| {
    let names = |country: Country| country.names().map(move |name| (folded(name), country));
    let mut all: Vec<_> = Country::all().flat_map(names).collect();
    all.sort_by(|a, b| (a.0.len(), &a.0).cmp(&(b.0.len(), &b.0)));
    all
});

/// A country by its code, or by its English or French name or the beginning of it.
///
/// # Errors
/// What to write instead.
pub(super) fn read(value: &str) -> Result<Country, String> {
    let by_code = match value.len() {
        2 => Country::from_code(value),
        3 => rust_iso3166::from_alpha3(&value.to_ascii_uppercase())
            .and_then(|found| Country::from_code(found.alpha2)),
        _ => None,
    };
    let wanted = folded(value);
    let by = |found: &dyn Fn(&str) -> bool| {
        let mut names = NAMES.iter();
        names
            .find(|(name, _)| !wanted.is_empty() && found(name))
            .map(|(_, country)| *country)
    };
    by_code
        .or_else(|| by(&|name| name == wanted))
        // Two letters are a code or nothing: `ne` should not one day mean Nepal.
        .or_else(|| by(&|name| value.len() > 2 && name.starts_with(&wanted)))
        .ok_or_else(|| hint(&wanted))
}

/// The countries of which some name begins with a text.
pub(in super::super) fn beginning(text: &str) -> Vec<Country> {
    let wanted = folded(text);
    let mut found: Vec<Country> = Vec::new();
    for (name, country) in NAMES.iter() {
        let starts =
            name.starts_with(&wanted) || name.split(' ').any(|word| word.starts_with(&wanted));
        if starts && !found.contains(country) {
            found.push(*country);
        }
    }
    found
}

fn hint(wanted: &str) -> String {
    let near = nearest(wanted, NAMES.iter().map(|(name, _)| name.as_str()));
    let country = near.and_then(|near| NAMES.iter().find(|(name, _)| name == near));
    match country {
        Some((_, country)) => format!(
            "did you mean `{}`, {}?",
            country.code().to_ascii_lowercase(),
            country.name()
        ),
        None => {
            "write its code or its English or French name, as in `country:kg` or `country:kyrgyzstan`"
                .to_owned()
        }
    }
}

fn folded(text: &str) -> String {
    fold(text).text().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{beginning, read};

    #[test]
    fn a_country_is_known_by_code_and_name() {
        for name in [
            "kg",
            "KGZ",
            "Kyrgyzstan",
            "kyrg",
            "Kirghizistan",
            "kirghizstan",
            "KYRGYZ republic",
        ] {
            assert_eq!(read(name).unwrap().code(), "KG", "{name}");
        }
        assert_eq!(read("Côte d'Ivoire").unwrap(), read("ivory coast").unwrap());
        assert_eq!(read("etats-unis").unwrap(), read("usa").unwrap());
        assert_eq!(read("niger").unwrap().code(), "NE");
        assert_eq!(read("turquie").unwrap(), read("türkiye").unwrap());
        assert_eq!(
            read("uzbekistn").unwrap_err(),
            "did you mean `uz`, Uzbekistan?"
        );
        assert!(read("zz").unwrap_err().starts_with("write its code"));
        assert!(read("-").is_err() && read("").is_err());
        assert_eq!(beginning("ouz")[0].code(), "UZ");
    }
}
