//! Telling the format of a file by its name and by how it begins.

use crate::exchange::Format;
use std::path::Path;

/// How the names of files end that can be imported.
pub fn endings() -> &'static [&'static str] {
    &[
        "json", "jsonl", "ndjson", "csv", "tsv", "ics", "vcf", "vcard",
    ]
}

/// The format of a file, by the end of its name and, for what that leaves open, by its beginning;
/// `None` when neither tells.
pub fn format_of(file: &Path, begins: &[u8]) -> Option<Format> {
    let ending = file.extension().unwrap_or_default().to_string_lossy();
    let begins = String::from_utf8_lossy(begins);
    let begins = begins.trim_start_matches('\u{FEFF}').trim_start();
    Some(match ending.to_lowercase().as_str() {
        "csv" | "tsv" => Format::Csv,
        "ics" | "ical" | "ifb" => Format::Ics,
        "vcf" | "vcard" => Format::Vcard,
        "jsonl" | "ndjson" => Format::Jsonl,
        _ if begins.starts_with("BEGIN:VCALENDAR") => Format::Ics,
        _ if begins.starts_with("BEGIN:VCARD") => Format::Vcard,
        // Every object of our own says its kind; no list of Popolo does.
        _ if begins.starts_with('[') && begins.contains("\"kind\"") => Format::Json,
        _ if begins.starts_with('{') && is_record(begins) => Format::Jsonl,
        "json" => Format::Popolo,
        _ if begins.starts_with(['{', '[']) => Format::Popolo,
        _ => return None,
    })
}

/// Says whether the first line is a record of our own, whole.
fn is_record(begins: &str) -> bool {
    let line = begins.lines().next().unwrap_or_default().trim_end();
    line.ends_with('}') && line.contains("\"kind\":") && line.contains("\"id\":")
}

#[cfg(test)]
mod tests {
    use super::format_of;
    use crate::exchange::Format;
    use std::path::Path;

    #[test]
    fn the_name_tells_the_format_and_else_the_beginning_does() {
        let of = |name: &str, begins: &str| format_of(Path::new(name), begins.as_bytes());
        assert_eq!(of("a.CSV", ""), Some(Format::Csv));
        assert_eq!(of("a.vcf", ""), Some(Format::Vcard));
        assert_eq!(of("a", "\u{FEFF}BEGIN:VCALENDAR\r\n"), Some(Format::Ics));
        assert_eq!(of("a.json", "{\"persons\": ["), Some(Format::Popolo));
        assert_eq!(of("a.json", "[\n{\"kind\":\"person\""), Some(Format::Json));
        let line = "{\"kind\":\"person\",\"id\":\"a\"}\n";
        assert_eq!(of("a.json", line), Some(Format::Jsonl));
        assert_eq!(of("a.pdf", "%PDF"), None);
    }
}
