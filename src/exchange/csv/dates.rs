//! Dates as tables have them.

use crate::model::PartialDate;
use jiff::civil::Date;

/// The ways that dates are written in, the likeliest first: day before month, as most of the world
/// has it; months by their English names.
const FORMATS: [&str; 9] = [
    "%d/%m/%Y",
    "%d.%m.%Y",
    "%d-%m-%Y",
    "%Y/%m/%d",
    "%Y.%m.%d",
    "%Y%m%d",
    "%d %B %Y",
    "%d %b %Y",
    "%B %d, %Y",
];

/// Says whether a cell stands for nothing: blank, or one of the words for it.
pub(super) fn is_nothing(cell: &str) -> bool {
    matches!(
        cell,
        "" | "NA" | "N/A" | "n/a" | "NULL" | "null" | "-" | "–"
    )
}

/// Reads a date: in a given format, else as any that is met.
pub(super) fn date(cell: &str, format: Option<&str>) -> Option<PartialDate> {
    if let Some(format) = format {
        return civil(cell, format);
    }
    if let Ok(date) = cell.parse() {
        return Some(date);
    }
    let day = cell.split(['T', ' ']).next().unwrap_or(cell);
    if day.len() >= 8
        && let Ok(date) = day.parse()
    {
        return Some(date);
    }
    FORMATS.iter().find_map(|format| civil(cell, format))
}

fn civil(cell: &str, format: &str) -> Option<PartialDate> {
    let date = Date::strptime(format, cell).ok()?;
    (date.year() > 0).then_some(PartialDate::Day(date))
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn the_day_stands_before_the_month() {
        let read = |cell| date(cell, None).map(|date| date.to_string());
        for cell in [
            "28/06/2024",
            "28.06.2024",
            "2024-06-28",
            "2024/06/28",
            "28 June 2024",
            "2024-06-28T10:00:00Z",
        ] {
            assert_eq!(read(cell).as_deref(), Some("2024-06-28"), "{cell}");
        }
        assert_eq!(read("2024").as_deref(), Some("2024"));
        assert_eq!(read("soon"), None);
        let american = date("06/28/2024", Some("%m/%d/%Y"));
        assert_eq!(
            american.map(|date| date.to_string()).as_deref(),
            Some("2024-06-28")
        );
    }
}
