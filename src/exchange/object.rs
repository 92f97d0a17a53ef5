//! A JSON object written field by field, without a tree of it in between.

use serde::Serialize;
use std::io;

/// An object being written; the buffer is used again for the next.
#[derive(Debug, Default)]
pub(super) struct Object {
    text: Vec<u8>,
    names: Vec<String>,
}

impl Object {
    /// Begins a new object.
    pub(super) fn begin(&mut self) {
        self.text.clear();
        self.names.clear();
        self.text.push(b'{');
    }

    /// Writes a field, unless it was written already.
    pub(super) fn field(
        &mut self,
        name: &str,
        value: &(impl Serialize + ?Sized),
    ) -> io::Result<()> {
        if self.names.iter().any(|had| had == name) {
            return Ok(());
        }
        self.names.push(name.to_owned());
        if self.text.len() > 1 {
            self.text.push(b',');
        }
        serde_json::to_writer(&mut self.text, name)?;
        self.text.push(b':');
        serde_json::to_writer(&mut self.text, value)?;
        Ok(())
    }

    /// Ends the object.
    pub(super) fn finish(&mut self) -> &[u8] {
        self.text.push(b'}');
        &self.text
    }
}
