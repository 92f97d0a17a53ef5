//! The words of a text.

use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation as _;

/// Where each word of a text begins and ends, in bytes.
pub(super) fn words(text: &str) -> Vec<Range<usize>> {
    text.unicode_word_indices()
        .map(|(start, word)| start..start + word.len())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn words_are_without_the_marks_around_them() {
        let text = "« L'ICESCO », (ODP).";
        let found: Vec<&str> = words(text)
            .into_iter()
            .map(|word| text.get(word).unwrap())
            .collect();
        assert_eq!(found, ["L'ICESCO", "ODP"]);
    }
}
