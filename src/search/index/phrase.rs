//! Pieces of names: the documents of which some text holds them whole.

use super::super::word::letters;
use super::{Index, Role};
use memchr::memmem::Finder;

impl Index {
    /// Finds the documents of which one text, folded, holds each of some folded pieces whole, in
    /// the order of their numbers; only texts of a role that `counts` are looked into. All
    /// documents do if there are no pieces.
    pub fn holding(&self, pieces: &[&str], counts: impl Fn(Role) -> bool) -> Vec<u32> {
        let finders: Vec<Finder<'_>> = pieces.iter().map(|piece| Finder::new(*piece)).collect();
        // A piece may stand within a word: the letters that start words do not count.
        let anywhere = u64::from(u32::MAX);
        let asked = pieces.iter().fold(0, |all, piece| all | letters(piece)) & anywhere;
        let holds = |number: &usize| {
            asked & !self.variants.letters(*number) == 0 && counts(self.variants.role(*number)) && {
                let text = self.variants.text(*number).as_bytes();
                finders.iter().all(|finder| finder.find(text).is_some())
            }
        };
        if pieces.is_empty() {
            return self.docs().collect();
        }
        let variants = (0..self.variants.len()).filter(holds);
        let mut found: Vec<u32> = variants.map(|number| self.variants.doc(number)).collect();
        // The variants of a document are neighbours.
        found.dedup();
        found
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::fold::fold;
    use super::super::{Document, Field, Index, Role};
    use proptest::prelude::*;

    fn index(documents: &[Vec<String>]) -> Index {
        // The first text is the name, the others are related.
        let field = |(number, text): (usize, &String)| Field {
            role: if number == 0 {
                Role::Name
            } else {
                Role::Related
            },
            label: "name",
            text: text.clone(),
        };
        let document = |texts: &Vec<String>| Document {
            fields: texts.iter().enumerate().map(field).collect(),
        };
        Index::build(&documents.iter().map(document).collect::<Vec<_>>(), |_| ())
    }

    proptest! {
        #[test]
        fn pieces_stand_whole_in_one_text_that_counts(
            documents in prop::collection::vec(prop::collection::vec("[ab]{0,3} ?[abé]{0,3}", 0..3), 0..8),
            pieces in prop::collection::vec("[ab]{1,2}( [ab])?", 0..3),
            only_names in any::<bool>(),
        ) {
            let pieces: Vec<&str> = pieces.iter().map(String::as_str).collect();
            let holds = |texts: &Vec<String>| {
                let counted = if only_names { 1 } else { texts.len() };
                pieces.is_empty() || texts.iter().take(counted).any(|text| {
                    let folded = fold(text);
                    pieces.iter().all(|piece| folded.text().contains(piece))
                })
            };
            let expected: Vec<u32> = (0..).zip(&documents).filter(|(_, texts)| holds(texts)).map(|(doc, _)| doc).collect();
            let counts = |role| !only_names || role == Role::Name;
            prop_assert_eq!(index(&documents).holding(&pieces, counts), expected);
        }
    }
}
