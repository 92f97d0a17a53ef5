//! Picking from a list of the program's own texts by a few letters: actions, places gone to.
//!
//! Unlike names these are sentences, in which almost any letters stand somewhere in their order;
//! so a word has to stand whole, or its letters close together, or be one letter away from a word.

use super::fold::{Folded, fold, fold_words};
use super::score;

/// The farthest that the letters of a word may lie apart, as so many times its length.
const STRETCH: usize = 2;
/// The least letters of a word in which one may be wrong.
const FORGIVING: usize = 4;

/// What is typed to pick by; without a word it picks everything.
#[derive(Debug, Clone, Default)]
pub struct Pattern {
    words: Vec<String>,
}

/// How well a text answers, and where.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fit {
    /// The higher the better.
    pub score: i64,
    /// For each text, the numbers of the characters that match, in order.
    pub places: Vec<Vec<u32>>,
}

impl Pattern {
    /// Takes what is typed.
    pub fn new(typed: &str) -> Self {
        Self {
            words: fold_words(typed),
        }
    }

    /// Says whether it has no word.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Says how well texts that belong together answer; `None` if a word is in none of them.
    pub fn fit(&self, texts: &[&str]) -> Option<Fit> {
        let folded: Vec<Folded> = texts.iter().map(|text| fold(text)).collect();
        let mut fit = Fit {
            score: 0,
            places: vec![Vec::new(); texts.len()],
        };
        for word in &self.words {
            let found = folded.iter().enumerate().filter_map(|(number, text)| {
                let (score, places) = stands(text.text(), word)?;
                Some((score, number, places))
            });
            // Of equals the first text tells.
            let (score, number, places) =
                found.max_by_key(|(score, number, _)| (*score, usize::MAX - number))?;
            fit.score += score;
            let origin = folded.get(number).map(Folded::origin).unwrap_or_default();
            if let Some(known) = fit.places.get_mut(number) {
                known.extend(places.into_iter().filter_map(|place| origin.get(place)));
            }
        }
        for places in &mut fit.places {
            places.sort_unstable();
            places.dedup();
        }
        Some(fit)
    }
}

/// Where the letters of a word stand in a folded text, and how well.
fn stands(text: &str, word: &str) -> Option<(i64, Vec<usize>)> {
    let whole = |at: usize| (at..at + word.len()).collect();
    let mut best: Option<(i64, usize)> = None;
    let mut start = 0;
    for own in text.split(' ') {
        let score = match own.strip_prefix(word) {
            Some("") => 400,
            Some(_) => 300,
            None => 0,
        };
        if score > best.map_or(0, |(score, _)| score) {
            best = Some((score, start));
        }
        start += own.len() + 1;
    }
    if let Some((score, at)) = best {
        return Some((score, whole(at)));
    }
    if let Some(at) = text.find(word) {
        return Some((200, whole(at)));
    }
    let mut start = 0;
    for own in text.split(' ') {
        if word.len() >= FORGIVING && strsim::osa_distance(own, word) == 1 {
            return Some((100, (start..start + own.len()).collect()));
        }
        start += own.len() + 1;
    }
    let places = score::places(text, word);
    let (first, last) = (places.first()?, places.last()?);
    (last - first < word.len() * STRETCH).then_some((50, places))
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    fn score(typed: &str, texts: &[&str]) -> Option<i64> {
        Pattern::new(typed).fit(texts).map(|fit| fit.score)
    }

    #[test]
    fn words_are_found_in_any_order_and_text_and_script() {
        let texts = ["show the timeline", "Zeitachse"];
        assert_eq!(score("timeline show", &texts), Some(800));
        assert!(score("time zeit", &texts).is_some());
        assert!(score("TÎME", &texts).is_some());
        assert_eq!(score("", &texts), Some(0));
        assert_eq!(score("time map", &texts), None);
    }

    #[test]
    fn what_begins_a_word_comes_before_what_is_within_and_before_what_is_scattered() {
        let (begin, within) = (score("pat", &["the path"]), score("pat", &["compatible"]));
        let scattered = score("tmln", &["a timeline"]);
        assert!(begin > within && within > scattered && scattered.is_some());
        assert_eq!(
            score("undo", &["use another than you do in old files"]),
            None
        );
    }

    #[test]
    fn a_letter_may_be_wrong_and_places_are_those_of_the_text() {
        assert!(score("hisotry", &["the history of places"]).is_some());
        let fit = Pattern::new("ete").fit(&["Été, été"]).unwrap();
        assert_eq!(fit.places, [[0, 1, 2]]);
    }
}
