//! Reports: a page as text, as Markdown or as an object.

use super::answer::Stop;
use super::output::{Output, ReportFormat};
use super::{sheet, show};
use crate::insight::Page;
use crate::lang::Words;
use serde_json::{Map, Value};
use std::io::Write as _;

/// The width of text that no terminal shows.
const WIDTH: usize = 80;

/// Prints a report. Names stand without their ids, which the object has.
pub(super) fn print(
    page: &Page,
    words: &Words,
    format: Option<ReportFormat>,
    object: impl FnOnce() -> serde_json::Result<Map<String, Value>>,
    out: &mut Output,
) -> Result<(), Stop> {
    match format {
        Some(ReportFormat::Json) => sheet::json(&Value::Object(object()?), out),
        Some(ReportFormat::Md) => Ok(out.write_all(page.markdown(words).as_bytes())?),
        Some(ReportFormat::Text) | None if out.is_plain() => show::linear::report(page, words, out),
        Some(ReportFormat::Text) | None => {
            let room = out.width().unwrap_or(WIDTH);
            show::pages::report(page, words, room, out)
        }
    }
}
