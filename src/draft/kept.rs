//! Drafts that are kept on the desk until they are filed: the facts as a list that can be edited,
//! and the text that they were read from beside it.

use super::fact::{Draft, Fact};
use super::page::Page;
use crate::error::{Error, Result};
use crate::lang::Words;
use crate::model::{clean, shown};
use crate::store::edit::{Undos, clear_draft, read_draft, write_draft};
use crate::store::{Fault, item_text, list_of};
use std::path::{Path, PathBuf};

/// The name of the list of facts.
const FACTS: &str = "dossier.ron";
/// The name of the text.
const TEXT: &str = "dispatch.txt";
/// The most kept drafts that are listed.
const MOST: usize = 50;

/// A draft on the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Where its facts lie.
    pub facts: PathBuf,
    /// The beginning of its text, on one line.
    pub begins: String,
}

impl Kept {
    /// Those on a desk, the last written first.
    pub fn all(undos: &Undos) -> Vec<Self> {
        let drafts = undos.drafts(FACTS).into_iter().take(MOST);
        let kept = drafts.filter_map(|facts| {
            let begins: String = kept_text(&facts).ok()?.chars().take(200).collect();
            let begins = clean(&begins);
            Some(Self { facts, begins })
        });
        kept.collect()
    }
}

/// Puts a draft on the desk, or in the place of what was kept of it before.
///
/// # Errors
/// When it cannot be written.
pub fn keep(undos: &Undos, draft: &Draft, words: &Words, at: Option<&Path>) -> Result<PathBuf> {
    let sheet = sheet(draft, words)?;
    let facts = match at {
        Some(facts) if facts.is_file() => {
            write_draft(facts, &sheet)?;
            facts.to_path_buf()
        }
        _ => undos.put_on_desk(Path::new(FACTS), &sheet)?,
    };
    // The text of a draft never changes.
    let text = facts.with_file_name(TEXT);
    if !text.is_file() {
        write_draft(&text, &draft.text)?;
    }
    Ok(facts)
}

/// The text that a list of facts on the desk was read from.
///
/// # Errors
/// When it cannot be read.
pub fn kept_text(facts: &Path) -> Result<String> {
    read_draft(&facts.with_file_name(TEXT))
}

/// A draft that was kept.
///
/// # Errors
/// When it cannot be read.
pub fn kept_draft(facts: &Path) -> Result<Draft> {
    let text = kept_text(facts)?;
    let list = read_draft(facts)?;
    let read = facts_of(facts, &list, &text);
    Ok(Draft {
        language: Page::new(&text).rules.tag.to_owned(),
        facts: read.map_err(|fault| Error::cannot_read(facts, fault))?,
        text,
    })
}

/// The facts of an edited list; words that do not stand in the text are none.
///
/// # Errors
/// What is wrong, and where.
pub fn facts_of(file: &Path, list: &str, text: &str) -> std::result::Result<Vec<Fact>, Fault> {
    let mut facts: Vec<Fact> = list_of(file, list)?;
    for fact in &mut facts {
        fact.span = fact
            .span
            .take()
            .filter(|span| text.get(span.clone()).is_some());
        fact.also.retain(|span| text.get(span.clone()).is_some());
    }
    Ok(facts)
}

/// Takes a draft from the desk.
pub fn forget(facts: &Path) {
    // Without its text it is no draft. The folder goes with the last of the two.
    clear_draft(&facts.with_file_name(TEXT));
    clear_draft(facts);
}

/// The facts as a list to edit, each below its words.
fn sheet(draft: &Draft, words: &Words) -> Result<String> {
    let mut text = String::new();
    for line in words.say("draft-sheet").lines() {
        text = format!("{text}// {}\n", line.trim());
    }
    text.push_str("[\n");
    for fact in &draft.facts {
        let quote = shown(draft.words(fact));
        let quote = quote.split_whitespace().collect::<Vec<_>>().join(" ");
        let kind = fact.value.kind().word();
        text.extend(["    // ", kind, ": “", &quote, "”\n"]);
        text += &item_text(fact)?;
    }
    text.push_str("]\n");
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::{Kept, forget, keep, kept_draft};
    use crate::draft::{Verdict, read};
    use crate::lang::Words;
    use crate::store::edit::Undos;

    #[test]
    fn a_draft_is_kept_with_what_was_said_of_its_facts_and_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let undos = Undos::in_folder(folder.path(), folder.path());
        let words = Words::of(["en"]);
        let text = "Brume, 12 mars 2026, LGX\n\nMme Ada Fictiva a rencontré M. Otto Neuling.\n";
        let mut draft = read(text, None);
        draft.facts[0].verdict = Verdict::Accepted;
        draft.facts[1].verdict = Verdict::Dropped;
        let kept = keep(&undos, &draft, &words, None).unwrap();
        assert_eq!(kept_draft(&kept).unwrap(), draft);
        let again = keep(&undos, &draft, &words, Some(&kept)).unwrap();
        assert_eq!(again, kept, "kept in one place");
        let all = Kept::all(&undos);
        assert_eq!(all.len(), 1);
        assert!(all[0].begins.starts_with("Brume, 12 mars 2026, LGX Mme"));
        forget(&kept);
        assert!(Kept::all(&undos).is_empty());
        assert!(!kept.parent().unwrap().exists());
    }
}
