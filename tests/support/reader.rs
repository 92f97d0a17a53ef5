//! What a program prints into a terminal, as it comes.

use std::io::Read;
use std::sync::mpsc::Sender;

/// Passes on what is read, piece by piece, until there is no more or nobody listens.
pub(crate) fn pass_on(mut from: impl Read, to: &Sender<Vec<u8>>) {
    let mut buffer = [0; 8192];
    while let Ok(count) = from.read(&mut buffer) {
        let piece = buffer.get(..count).unwrap_or_default().to_vec();
        if count == 0 || to.send(piece).is_err() {
            return;
        }
    }
}
