//! Candidates: which of many texts are worth a close look.

use std::cmp::Reverse;
use std::sync::Mutex;

use super::align::{Side, scaled, worth};
use super::build::Built;
use super::distance::Likeness;

/// How many texts are looked at closely.
const CLOSELY: usize = 128;

/// What a text has to gain at least, of [`ALL`].
const LEAST: u16 = 2500;

/// What a text gains that has every part of the query.
const ALL: f32 = 10_000.0;

/// What a part costs that the query has not, of [`ALL`].
const MORE: usize = 200;

/// How many texts are counted at most for one part of a query, the likest sounds first.
const COUNTED: usize = 60_000;

/// A part of a query, and the sounds that are like it.
pub(super) type Lookup = (usize, Vec<(u32, Likeness)>);

/// What a search writes on, kept from one to the next.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    /// What each text has gained.
    gains: Vec<u16>,
    /// The number of the look-up that each text last gained from.
    rounds: Vec<u8>,
    touched: Vec<u32>,
}

impl Scratch {
    /// Counts what a text gains from one look-up, once.
    fn add(&mut self, text: u32, round: u8, gain: u16) {
        let at = text as usize;
        let (Some(last), Some(sum)) = (self.rounds.get_mut(at), self.gains.get_mut(at)) else {
            return;
        };
        if *last != round {
            if *last == 0 {
                self.touched.push(text);
            }
            *last = round;
            *sum = sum.saturating_add(gain);
        }
    }

    /// Returns what a text has gained and forgets it.
    fn take(&mut self, text: u32) -> u16 {
        let at = text as usize;
        if let Some(round) = self.rounds.get_mut(at) {
            *round = 0;
        }
        self.gains
            .get_mut(at)
            .map(std::mem::take)
            .unwrap_or_default()
    }
}

/// Returns the texts that gain most from sounds that are like those of the query.
pub(super) fn candidates(
    built: &Built,
    scratch: &Mutex<Scratch>,
    ours: &[Side<'_>],
    lookups: &[Lookup],
    admits: &impl Fn(u32) -> bool,
) -> Vec<u32> {
    let mut own = Scratch::default();
    let mut shared = scratch.try_lock();
    let scratch = shared.as_deref_mut().unwrap_or(&mut own);
    scratch.gains.resize(built.len(), 0);
    scratch.rounds.resize(built.len(), 0);
    let total = ours.iter().map(|side| side.weight).sum::<f32>().max(0.001);
    for (round, (part, like)) in (1..=u8::MAX).zip(lookups) {
        let Some(side) = ours.get(*part) else {
            continue;
        };
        let share = side.weight / total;
        let mut counted = 0;
        for &(sound, likeness) in like {
            let same_script = built.script(sound) == side.sound.script;
            let gain = scaled(share * worth(likeness, same_script), ALL);
            let texts = built.postings(sound);
            for &text in texts {
                scratch.add(text, round, gain);
            }
            counted += texts.len();
            if counted > COUNTED {
                break;
            }
        }
    }
    let touched = std::mem::take(&mut scratch.touched);
    let gained = touched.iter().map(|text| {
        scratch
            .gains
            .get(*text as usize)
            .copied()
            .unwrap_or_default()
    });
    // The name as asked for may be on file beside another form that shares but one of its parts.
    let floor = gained.max().unwrap_or_default() / 3;
    let mut best: Vec<(Reverse<u16>, u32)> = Vec::new();
    for &text in &touched {
        let gain = scratch.take(text);
        if gain >= floor.max(LEAST) {
            let more = built.tokens(text).len().saturating_sub(ours.len()) * MORE;
            best.push((
                Reverse(gain.saturating_sub(u16::try_from(more).unwrap_or(u16::MAX))),
                text,
            ));
        }
    }
    scratch.touched = touched;
    scratch.touched.clear();
    best.retain(|(_, text)| admits(*text));
    if best.len() > CLOSELY {
        best.select_nth_unstable(CLOSELY);
        best.truncate(CLOSELY);
    }
    best.into_iter().map(|(_, text)| text).collect()
}
