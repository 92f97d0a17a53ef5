//! New files that belong together: what was filed of a text.

use super::Plan;
use crate::error::{Error, Result};
use crate::lang::phrase;
use std::path::{Path, PathBuf};

/// Files to be made, none of which is there yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filing {
    /// What it does, in words.
    pub what: String,
    /// The files, by path relative to the registry.
    pub files: Vec<(PathBuf, String)>,
    /// The id of the meeting that they are about.
    pub meeting: String,
}

impl Filing {
    /// The change that making them is.
    ///
    /// # Errors
    /// When one of them is there already, or whether it is cannot be told.
    pub fn plan(&self, root: &Path) -> Result<Plan> {
        let mut plan = Plan::new(root, self.what.as_str());
        for (path, text) in &self.files {
            if plan.text_if_there(path)?.is_some() {
                return Err(Error::not_met(phrase!(
                    "draft-file-there",
                    id = self.meeting.as_str()
                )));
            }
            plan.put(path, Some(text.clone()));
        }
        Ok(plan)
    }
}

#[cfg(test)]
mod tests {
    use super::Filing;
    use std::fs;
    use std::path::PathBuf;

    #[test]
    fn a_file_that_is_there_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let filing = Filing {
            what: "filed".to_owned(),
            files: vec![(PathBuf::from("meetings/a.ron"), "()".to_owned())],
            meeting: "a".to_owned(),
        };
        assert_eq!(filing.plan(folder.path()).unwrap().files().count(), 1);
        fs::create_dir(folder.path().join("meetings")).unwrap();
        fs::write(folder.path().join("meetings/a.ron"), "(…)").unwrap();
        assert!(filing.plan(folder.path()).is_err());
    }
}
