//! What a record rests on as a page: each source, and the words that are quoted, set off where they
//! stand.

use super::{Draft, Page, Ref, Span, Spans};
use crate::insight::{Evidence, Sight};
use crate::lang::tell;
use crate::model::Source;
use std::ops::Range;

/// What is read before and behind the words, in bytes, where their paragraph has no end.
const AROUND: usize = 600;

/// The local copy of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Copied {
    /// There is none.
    Nowhere,
    /// Its text, and where the quoted words stand in it, in bytes.
    Text(String, Option<Range<usize>>),
    /// Why it cannot be read.
    Failed(String),
}

/// Who says something, on whose word, when and in what language, in words.
pub fn credit_words(sight: Sight<'_>, source: &Source) -> String {
    let credit = Draft::new(sight).credited(source);
    let texts = credit.0.iter().map(|span| span.text(sight.words));
    let text: String = texts.collect();
    text.trim_start_matches([',', ' ']).to_owned()
}

impl Page {
    /// Lays out what a record rests on; of a copy the paragraph of the quoted words, or all of it.
    pub fn evidence(
        sight: Sight<'_>,
        at: Ref,
        found: &[(Evidence, Copied)],
        is_whole: bool,
    ) -> Self {
        let mut draft = Draft::new(sight);
        for (evidence, copy) in found {
            draft.evidence(evidence, copy, is_whole);
        }
        let kicker = draft.noun(at.kind());
        draft.page(kicker, sight.registry.label(at, sight.langs))
    }
}

impl Draft<'_> {
    fn evidence(&mut self, evidence: &Evidence, copy: &Copied, is_whole: bool) {
        self.section("");
        if let Some(section) = self.sections.last_mut() {
            section.heading = evidence.label(self.sight);
        }
        let source = &evidence.source;
        let credit = self.credited(source);
        self.line("field-source", credit);
        if let Some(url) = &source.url {
            self.line("field-address", Spans(vec![Span::Url(url.clone())]));
        }
        let quote = source.quote.as_ref();
        if let Some(file) = quote.and_then(|quote| quote.file.as_deref()) {
            let file = format!("sources/{file}");
            self.line("field-copy", Spans::default().plain(file));
        }
        let words = match (quote, copy) {
            (None, _) => self.say("source-by-hand"),
            (Some(quote), Copied::Failed(why)) => {
                self.line("field-copy-unread", Spans::default().plain(why.as_str()));
                self.quoted(&quote.exact)
            }
            (Some(_), Copied::Text(text, Some(place))) => passage(text, place, is_whole),
            (Some(quote), Copied::Text(..)) => {
                let gone = self.say("source-words-gone");
                self.line("field-copy-unread", Spans::default().plain(gone));
                self.quoted(&quote.exact)
            }
            (Some(quote), Copied::Nowhere) => self.quoted(&quote.exact),
        };
        for (number, line) in words.lines().filter(|line| !line.is_empty()).enumerate() {
            let label = if number == 0 { "field-words" } else { "" };
            self.line(label, Spans::default().plain(crate::model::shown(line)));
        }
    }

    fn quoted(&self, exact: &str) -> String {
        tell!(self.sight.words, "page-quote", text = exact)
    }
}

/// The paragraph in which words stand, or all of the text, the words between `[[` and `]]`.
fn passage(text: &str, place: &Range<usize>, is_whole: bool) -> String {
    let (before, rest) = text.split_at_checked(place.start).unwrap_or((text, ""));
    let (words, after) = rest.split_at_checked(place.len()).unwrap_or((rest, ""));
    if is_whole {
        return format!("{before}[[{words}]]{after}");
    }
    let far = before.ceil_char_boundary(before.len().saturating_sub(AROUND));
    let begin = before.rfind("\n\n").map_or(0, |at| at + 2).max(far);
    let near = after.floor_char_boundary(AROUND);
    let end = after.find("\n\n").unwrap_or(after.len()).min(near);
    let (before, after) = (before.get(begin..), after.get(..end));
    let passage = format!(
        "{}[[{words}]]{}",
        before.unwrap_or_default(),
        after.unwrap_or_default()
    );
    // One paragraph, wherever its lines end.
    passage.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::passage;

    #[test]
    fn of_a_text_the_paragraph_of_the_words_is_read() {
        let text = "One.\n\nTwo is\nlong. Three.\n\nFour.";
        let place = text.find("long").map(|at| at..at + 4).unwrap();
        assert_eq!(passage(text, &place, false), "Two is [[long]]. Three.");
        assert!(passage(text, &place, true).starts_with("One.\n\nTwo is\n[[long]]"));
        let endless = "é".repeat(4000);
        assert!(passage(&endless, &(4000..4002), false).len() < 1300);
        assert_eq!(passage("ab", &(0..2), false), "[[ab]]");
    }
}
