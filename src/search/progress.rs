//! Progress: how far a long work is.

/// Returns a part of a whole, from 0 to 1.
#[expect(clippy::cast_precision_loss, reason = "a share is shown in hundredths")]
pub(super) fn share(part: usize, whole: usize) -> f32 {
    part.min(whole) as f32 / whole.max(1) as f32
}
