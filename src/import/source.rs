//! The file that is read: how much of it was, which bytes they were, and whether to go on.

use std::io::{self, BufRead, Read};

/// How many bytes are read between two questions whether to go on.
const STEP: u64 = 1 << 16;

/// Says that reading was given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopped;

/// A file that is watched while it is read.
pub struct Watched<'a> {
    from: &'a mut dyn BufRead,
    goes_on: &'a dyn Fn(u64) -> bool,
    read: u64,
    /// How much was read when it was asked last.
    asked: u64,
    digest: u64,
    is_stopped: bool,
}

impl<'a> Watched<'a> {
    /// Begins to read; `goes_on` is told how many bytes were read and says whether to go on.
    pub fn new(from: &'a mut dyn BufRead, goes_on: &'a dyn Fn(u64) -> bool) -> Self {
        Self {
            from,
            goes_on,
            read: 0,
            asked: 0,
            digest: 0xcbf2_9ce4_8422_2325,
            is_stopped: false,
        }
    }

    /// A number that is another for another file, once it is read.
    ///
    /// # Errors
    /// [`Stopped`], when it was given up.
    pub fn digest(&self) -> Result<u64, Stopped> {
        if self.is_stopped || !(self.goes_on)(self.read) {
            return Err(Stopped);
        }
        Ok(self.digest)
    }
}

impl Read for Watched<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let filled = self.fill_buf()?;
        let count = filled.len().min(into.len());
        if let (Some(into), Some(filled)) = (into.get_mut(..count), filled.get(..count)) {
            into.copy_from_slice(filled);
        }
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for Watched<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.read - self.asked >= STEP {
            self.asked = self.read;
            self.is_stopped |= !(self.goes_on)(self.read);
        }
        // What is given up ends here.
        if self.is_stopped {
            return Ok(&[]);
        }
        self.from.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        // What is consumed was filled before, and is given again without reading.
        if let Ok(filled) = self.from.fill_buf()
            && let Some(consumed) = filled.get(..count)
        {
            // FNV-1a: a file that was changed by hand does not keep its number.
            self.digest = consumed.iter().fold(self.digest, |digest, byte| {
                (digest ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
            });
        }
        self.from.consume(count);
        self.read += count as u64;
    }
}
