//! Countries by their ISO 3166-1 code.

mod capitals;

use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// The French name of each country, then what else it is called in English and French.
const FURTHER_NAMES: &str = include_str!("country/names.txt");

/// A country as ISO 3166-1 alpha-2 writes it: `KG`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Country(&'static str);

impl Country {
    /// Finds the country of a two-letter code, in capitals or not.
    pub fn from_code(code: &str) -> Option<Self> {
        // Kosovo has only the user-assigned code XK, which CLDR and most registries use.
        if code.eq_ignore_ascii_case("XK") {
            return Some(Self("XK"));
        }
        rust_iso3166::from_alpha2(&code.to_ascii_uppercase()).map(|found| Self(found.alpha2))
    }

    /// Finds the country of a code or of an English short name, in capitals or not.
    pub fn from_code_or_name(text: &str) -> Option<Self> {
        let wanted = text.trim().to_lowercase();
        Self::from_code(&wanted).or_else(|| {
            let mut known = rust_iso3166::ALL
                .iter()
                .filter_map(|known| Self::from_code(known.alpha2));
            known.find(|country| {
                let name = country.name().to_lowercase();
                // `Türkiye` is typed without its dots as well.
                name == wanted || any_ascii::any_ascii(&name) == wanted
            })
        })
    }

    /// The two-letter code.
    pub fn code(self) -> &'static str {
        self.0
    }

    /// The English short name of ISO 3166-1, its articles and brackets left out.
    pub fn name(self) -> &'static str {
        let full = rust_iso3166::from_alpha2(self.0).map_or("Kosovo", |found| found.name);
        full.split(" (").next().unwrap_or(full)
    }

    /// Where its capital lies: latitude and longitude in degrees, north and east positive.
    pub fn capital(self) -> Option<(f64, f64)> {
        let known = capitals::CAPITALS;
        let at = known.binary_search_by_key(&self.0, |row| row.0).ok()?;
        let (_, lat, lon) = known.get(at)?;
        Some((f64::from(*lat), f64::from(*lon)))
    }

    /// Every country, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        let listed = rust_iso3166::ALL.iter().map(|known| Self(known.alpha2));
        listed.chain([Self("XK")])
    }

    /// The names it is called by in English and French, the one of ISO 3166-1 first.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        let further = FURTHER_NAMES
            .lines()
            .filter_map(|line| line.split_once(' '))
            .filter(move |(code, _)| *code == self.0)
            .flat_map(|(_, names)| names.split(", "));
        std::iter::once(self.name()).chain(further)
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl<'de> Deserialize<'de> for Country {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let code = std::borrow::Cow::<'de, str>::deserialize(from)?;
        // The files keep one spelling, capitals, so that they can be searched by any tool.
        Self::from_code(&code)
            .filter(|country| country.code() == code)
            .ok_or_else(|| {
                serde::de::Error::custom(format!(
                    "not a country: `{}`; write its ISO 3166-1 code in capitals, such as `KG`",
                    super::clean(&code)
                ))
            })
    }
}

#[cfg(test)]
mod tests {
    use super::Country;

    #[test]
    fn knows_codes_and_names() {
        assert_eq!(Country::from_code("kg").unwrap().name(), "Kyrgyzstan");
        assert_eq!(Country::from_code("IR").unwrap().name(), "Iran");
        assert!(Country::from_code("ZZ").is_none());
        let names: Vec<_> = Country::from_code("CZ").unwrap().names().collect();
        assert_eq!(
            names,
            [
                "Czechia",
                "Tchéquie",
                "République tchèque",
                "Czech Republic"
            ]
        );
        assert!(ron::from_str::<Country>(r#""kg""#).is_err());
    }

    #[test]
    fn knows_where_capitals_lie() {
        let known = super::capitals::CAPITALS;
        assert!(known.is_sorted_by(|one, next| one.0 < next.0));
        for (code, lat, lon) in known {
            assert!(Country::from_code(code).is_some(), "{code}");
            assert!(lat.abs() < 90.0 && lon.abs() <= 180.0, "{code}");
        }
        let (lat, lon) = Country::from_code("KG").unwrap().capital().unwrap();
        assert!((lat - 42.87).abs() < 0.1 && (lon - 74.57).abs() < 0.1);
        assert_eq!(Country::from_code("XK").unwrap().code(), "XK");
    }

    #[test]
    fn every_country_has_its_line_of_further_names() {
        let listed: Vec<_> = super::FURTHER_NAMES
            .lines()
            .map(|line| line.split_once(' ').unwrap().0)
            .collect();
        let mut all: Vec<_> = Country::all().map(Country::code).collect();
        all.sort_unstable();
        assert_eq!(listed, all);
    }
}
