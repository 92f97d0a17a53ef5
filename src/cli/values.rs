//! Values of arguments that several commands share.

use crate::model::Kind;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use strum::IntoEnumIterator as _;

/// Reads a kind of record by its plural or singular, and offers the plurals to shells.
pub(super) fn kind() -> impl TypedValueParser<Value = Kind> {
    let names = Kind::iter().map(|kind| PossibleValue::new(kind.plural()).alias(kind.singular()));
    PossibleValuesParser::new(names)
        .try_map(|name| Kind::from_name(&name).ok_or_else(|| format!("no kind `{name}`")))
}
