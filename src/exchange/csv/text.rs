//! The text of a table: its encoding and its separator, told from the beginning of the file.

use crate::exchange::decode::encoding;
use crate::exchange::{Place, Refusal};
use crate::lang::{Phrase, phrase};
use crate::model::Kind;
use encoding_rs::Encoding;
use encoding_rs_io::DecodeReaderBytesBuilder;
use std::io::{self, BufRead, Read};

/// How much of a file is looked at, in bytes.
const SAMPLE: usize = 64 * 1024;
/// The separators that are met.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// What is known of a table beforehand; what is not is told from it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Table<'a> {
    /// Which column is which field, or the name of a ready mapping.
    pub map: Option<&'a str>,
    /// The kind of record that a row is of.
    pub kind: Option<Kind>,
    /// The name of the encoding, such as `windows-1252`.
    pub encoding: Option<&'a str>,
    /// The separator of the cells.
    pub separator: Option<char>,
}

/// A table ready to be read row by row.
pub(super) struct Sheet<'a> {
    pub(super) rows: csv::Reader<Box<dyn Read + 'a>>,
    pub(super) header: Vec<String>,
    /// How many lines further a row stands than its reader says: it counts a carriage return as the
    /// end of a line, and the line feed behind it to the next.
    pub(super) behind: u64,
}

/// Opens a table.
///
/// # Errors
/// When the encoding is unknown, or there is not even a header.
pub(super) fn open<'a>(
    from: &'a mut dyn BufRead,
    known: &Table<'_>,
) -> Result<Sheet<'a>, Box<Refusal>> {
    let refused = |message: Phrase| Box::new(Refusal::new(Place::Line(1), message));
    let mut sample = Vec::new();
    let read = (&mut *from)
        .take(SAMPLE as u64)
        .read_to_end(&mut sample)
        .map_err(|error| refused(error.to_string().into()))?;
    let is_whole = read < SAMPLE;
    let encoding = match known.encoding {
        Some(name) => Encoding::for_label(name.as_bytes())
            .ok_or_else(|| refused(phrase!("refusal-encoding", name = name)))?,
        None => encoding(&sample, is_whole),
    };
    let (start, _, _) = encoding.decode(&sample);
    let separator = match known.separator {
        Some(separator) => u8::try_from(separator).ok().filter(u8::is_ascii),
        None => Some(separator(&start)),
    };
    let separator = separator.ok_or_else(|| refused(phrase!("refusal-separator")))?;
    let first = start.find('\n').and_then(|at| at.checked_sub(1));
    let behind = first.is_some_and(|at| start.as_bytes().get(at) == Some(&b'\r'));
    drop(start);
    // A byte order mark decides against whatever was guessed.
    let decoded = DecodeReaderBytesBuilder::new()
        .encoding(Some(encoding))
        .bom_override(true)
        .strip_bom(true)
        .build(io::Cursor::new(sample).chain(from));
    let decoded: Box<dyn Read + 'a> = Box::new(decoded);
    let mut rows = csv::ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .buffer_capacity(1 << 16)
        .from_reader(decoded);
    let header = rows
        .headers()
        .map_err(|error| refused(error.to_string().into()))?
        .iter()
        .map(|cell| cell.trim().trim_start_matches('\u{FEFF}').to_owned())
        .collect::<Vec<_>>();
    if header.iter().all(String::is_empty) {
        return Err(refused(phrase!("refusal-no-header")));
    }
    Ok(Sheet {
        rows,
        header,
        behind: u64::from(behind),
    })
}

/// The separator that cuts the first rows into most cells, all into as many.
fn separator(start: &str) -> u8 {
    let cells = |separator: u8| {
        let mut rows = csv::ReaderBuilder::new()
            .delimiter(separator)
            .flexible(true)
            .has_headers(false)
            .from_reader(start.as_bytes());
        let rows = rows.records().take(12).map_while(Result::ok);
        let counts: Vec<usize> = rows.map(|row| row.len()).collect();
        let header = counts.first().copied().unwrap_or_default();
        // The last row of the sample may be cut off.
        let whole = counts
            .get(..counts.len().saturating_sub(1).max(1))
            .unwrap_or_default();
        let alike = whole.iter().filter(|count| **count == header).count();
        if header < 2 { (0, 0) } else { (alike, header) }
    };
    let best = SEPARATORS
        .into_iter()
        .rev()
        .max_by_key(|separator| cells(*separator));
    best.filter(|separator| cells(*separator).1 > 0)
        .unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::separator;
    use crate::exchange::decode::encoding;

    #[test]
    fn a_separator_cuts_all_rows_alike() {
        assert_eq!(separator("a;b;c\n1,5;2;3\n2,5;3;4\n"), b';');
        assert_eq!(separator("a,b\n\"x;y;z\",2\n\"x;y;z\",3\n"), b',');
        assert_eq!(separator("a\tb\n1\t2\n"), b'\t');
        assert_eq!(separator("a\n1\n"), b',');
    }

    #[test]
    fn what_is_not_utf8_is_guessed() {
        assert_eq!(encoding("Côte d'Ivoire".as_bytes(), true).name(), "UTF-8");
        assert_eq!(encoding(b"\xFF\xFEa\0", true).name(), "UTF-16LE");
        let (cyrillic, _, _) =
            encoding_rs::WINDOWS_1251.encode("Договор о дружбе и сотрудничестве");
        assert_eq!(encoding(&cyrillic, true).name(), "windows-1251");
        // Cut within a letter, as a sample of a large file is.
        assert_eq!(encoding(&"é".as_bytes()[..1], false).name(), "UTF-8");
    }
}
