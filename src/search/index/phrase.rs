//! Pieces of names: the documents of which some text holds them whole.

use super::{Entry, Index, Role, narrow};
use memchr::memmem::Finder;

impl Index {
    /// Finds the documents of which one text, folded, holds each of some folded pieces whole, in
    /// the order of their numbers; only texts of a role that `counts` are looked into. All
    /// documents do if there are no pieces.
    pub fn holding(&self, pieces: &[&str], counts: impl Fn(Role) -> bool) -> Vec<u32> {
        let Some(rarest) = pieces.iter().max_by_key(|piece| piece.len()) else {
            return (0..narrow(self.len())).collect();
        };
        let finder = Finder::new(rarest);
        let others: Vec<Finder<'_>> = pieces
            .iter()
            .filter(|piece| *piece != rarest)
            .map(|piece| Finder::new(*piece))
            .collect();
        let text = self.text.as_bytes();
        let mut found = Vec::new();
        let mut from = 0;
        // One search through all texts; after a hit it goes on behind the document.
        while let Some(place) = text.get(from..).and_then(|rest| finder.find(rest)) {
            let place = narrow(from + place);
            let behind = self.variants.partition_point(|known| known.start <= place);
            let variant = behind.checked_sub(1).and_then(|at| self.variants.get(at));
            let Some(variant) = variant else { break };
            let own = text.get(variant.start()..variant.end()).unwrap_or_default();
            from = variant.end();
            if counts(variant.role) && others.iter().all(|other| other.find(own).is_some()) {
                let is_behind = |entry: &Entry| (entry.variants as usize) < behind;
                let next = self.documents.partition_point(is_behind);
                found.push(narrow(next.saturating_sub(1)));
                let Some(first) = self.documents.get(next) else {
                    break;
                };
                let Some(first) = self.variants.get(first.variants as usize) else {
                    break;
                };
                from = first.start();
            }
        }
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
        Index::build(documents.iter().map(document).collect())
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
