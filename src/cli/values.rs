//! Values of arguments that several commands share.

use crate::exchange::Format;
use crate::model::Kind;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use strum::IntoEnumIterator as _;

/// Reads a kind of record by its plural or singular, and offers the plurals to shells.
pub(super) fn kind() -> impl TypedValueParser<Value = Kind> {
    let names = Kind::iter().map(|kind| PossibleValue::new(kind.plural()).alias(kind.singular()));
    PossibleValuesParser::new(names)
        .try_map(|name| Kind::from_name(&name).ok_or_else(|| format!("no kind `{name}`")))
}

/// Reads a format of export.
pub(super) fn format() -> impl TypedValueParser<Value = Format> {
    formats(|_| true)
}

/// Reads a format of import.
pub(super) fn read_format() -> impl TypedValueParser<Value = Format> {
    formats(Format::is_read)
}

fn formats(wanted: impl Fn(Format) -> bool) -> impl TypedValueParser<Value = Format> {
    let all = Format::iter().filter(|format| wanted(*format));
    let names = all.map(|format| PossibleValue::new(format.name()).help(format.about()));
    PossibleValuesParser::new(names).try_map(|name| name.parse::<Format>())
}
