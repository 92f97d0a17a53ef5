//! The text of a file that is read whole.

use super::{Place, Refusal};
use crate::lang::{Phrase, phrase};
use encoding_rs::{Encoding, UTF_8};
use std::io::{BufRead, Read as _};

/// The largest file read whole, in bytes.
const MAX_SIZE: u64 = 128 * 1024 * 1024;

/// Reads a file as text: UTF-8 where it is, else in the likeliest encoding.
///
/// # Errors
/// When it cannot be read or is too large.
pub(super) fn text(from: &mut dyn BufRead) -> Result<String, Box<Refusal>> {
    let mut bytes = Vec::new();
    let read = from.take(MAX_SIZE + 1).read_to_end(&mut bytes);
    let refused = |message: Phrase| Box::new(Refusal::new(Place::Whole, message));
    let size = read.map_err(|error| refused(error.to_string().into()))?;
    if size as u64 > MAX_SIZE {
        return Err(refused(phrase!("refusal-large", size = "128 MiB")));
    }
    let encoding = encoding(&bytes, true);
    let (text, _, _) = encoding.decode(&bytes);
    Ok(text.into_owned())
}

/// The encoding of a text by its beginning: UTF-8 where it can be, else the likeliest.
pub(super) fn encoding(sample: &[u8], is_whole: bool) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(sample) {
        return encoding;
    }
    let is_utf8 = match str::from_utf8(sample) {
        Ok(_) => true,
        // The sample may end within a letter.
        Err(error) => !is_whole && error.error_len().is_none(),
    };
    if is_utf8 {
        return UTF_8;
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(sample, is_whole);
    detector.guess(None, chardetng::Utf8Detection::Deny)
}
