//! Building: all names taken apart, each different sound numbered, on all processors.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::super::progress::share;
use super::align::join;
use super::dictionary::Dictionary;
use super::fast::Fast;
use super::letters::Script;
use super::words::{Kind, Part, analyse, each_word};

/// How many texts are taken apart between two reports.
const STEP: usize = 1 << 13;
/// The share of the work that taking apart is; numbering is the rest.
const APART: f32 = 0.7;

/// A part of a text: the number of its sound, and what it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token(u32);

impl Token {
    fn new(sound: u32, kind: Kind, glued: bool) -> Self {
        Self(sound << 3 | u32::from(glued) << 2 | kind as u32)
    }

    pub(super) fn sound(self) -> u32 {
        self.0 >> 3
    }

    pub(super) fn kind(self) -> Kind {
        match self.0 & 3 {
            0 => Kind::Name,
            1 => Kind::Patronymic,
            2 => Kind::Initial,
            _ => Kind::Light,
        }
    }
}

/// All texts, taken apart.
#[derive(Debug, Default)]
pub(super) struct Built {
    pub(super) dictionary: Dictionary,
    /// Where the tokens of each text start.
    text_starts: Vec<u32>,
    tokens: Vec<Token>,
    /// Where the texts of each sound start.
    posting_starts: Vec<u32>,
    postings: Vec<u32>,
}

/// Some neighbouring texts, taken apart with numbers of their own.
#[derive(Default)]
struct Chunk {
    sounds: HashMap<Box<[u8]>, u32, Fast>,
    in_order: Vec<Box<[u8]>>,
    counts: Vec<u16>,
    tokens: Vec<Token>,
    /// Sounds of two neighbouring parts, each with its text.
    joins: Vec<(u32, u32)>,
}

impl Chunk {
    fn number(&mut self, symbols: &[u8], script: Script) -> u32 {
        let mut key = Vec::with_capacity(symbols.len() + 1);
        key.push(script.number());
        key.extend(symbols);
        if let Some(number) = self.sounds.get(key.as_slice()) {
            return *number;
        }
        let number = narrow(self.in_order.len());
        let key: Box<[u8]> = key.into();
        self.sounds.insert(key.clone(), number);
        self.in_order.push(key);
        number
    }
}

/// Takes texts apart; `progress` is told the share done, from several threads.
pub(super) fn build<'a>(
    count: usize,
    text: &(impl Fn(u32) -> &'a str + Sync),
    progress: &(impl Fn(f32) + Sync),
) -> Built {
    let apart = AtomicUsize::new(0);
    let step = || {
        let apart = apart.fetch_add(STEP, Ordering::Relaxed) + STEP;
        progress(APART * share(apart, count));
    };
    // A word that is in two ranges is taken apart twice: there are no more than threads.
    let size = count.div_ceil(rayon::current_num_threads()).max(1);
    let ranges: Vec<Range<usize>> = (0..count)
        .step_by(size)
        .map(|start| start..(start + size).min(count))
        .collect();
    let mut chunks: Vec<Chunk> = ranges
        .into_par_iter()
        .map(|range| chunk(range, text, &step))
        .collect();
    let mut numbers: HashMap<&[u8], u32, Fast> = HashMap::default();
    let mut sounds: Vec<(Script, &[u8])> = Vec::new();
    let mut maps = Vec::with_capacity(chunks.len());
    let keys: Vec<Vec<Box<[u8]>>> = chunks
        .iter_mut()
        .map(|chunk| std::mem::take(&mut chunk.in_order))
        .collect();
    for keys in &keys {
        let mut map: Vec<u32> = Vec::with_capacity(keys.len());
        for key in keys.iter().map(AsRef::as_ref) {
            map.push(*numbers.entry(key).or_insert_with_key(|key: &&[u8]| {
                sounds.push((Script::from_number(key[0]), &key[1..]));
                narrow(sounds.len() - 1)
            }));
        }
        maps.push(map);
    }
    drop(numbers);
    let (dictionary, order) = Dictionary::new(&sounds);
    for number in maps.iter_mut().flatten() {
        *number = order[*number as usize];
    }
    let mut built = Built {
        dictionary,
        ..Built::default()
    };
    chunks.par_iter_mut().zip(&maps).for_each(|(chunk, map)| {
        for token in &mut chunk.tokens {
            *token = Token(map[token.sound() as usize] << 3 | token.0 & 7);
        }
        for (sound, _) in &mut chunk.joins {
            *sound = map[*sound as usize];
        }
    });
    built.gather(chunks, count);
    progress(1.0);
    built
}

impl Built {
    /// Returns the number of texts.
    pub(super) fn len(&self) -> usize {
        self.text_starts.len().saturating_sub(1)
    }

    /// Returns the texts that have a sound.
    pub(super) fn postings(&self, sound: u32) -> &[u32] {
        let bound = |at: u32| {
            self.posting_starts
                .get(at as usize)
                .map_or(0, |start| *start as usize)
        };
        self.postings
            .get(bound(sound)..bound(sound + 1))
            .unwrap_or_default()
    }

    /// Returns the script of a sound.
    pub(super) fn script(&self, sound: u32) -> Script {
        self.dictionary.get(sound).script
    }

    /// Returns the parts of a text.
    pub(super) fn tokens(&self, text: u32) -> &[Token] {
        let bound = |at: u32| {
            self.text_starts
                .get(at as usize)
                .map_or(0, |start| *start as usize)
        };
        self.tokens
            .get(bound(text)..bound(text + 1))
            .unwrap_or_default()
    }

    /// Returns how telling a sound is that so many texts have: the inverse document frequency.
    pub(super) fn rarity(&self, count: usize) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "a rarity need not be exact")]
        let share = self.len() as f32 / (1 + count) as f32;
        (1.0 + share).ln()
    }

    /// Returns how much memory is held, in bytes.
    pub(super) fn bytes(&self) -> usize {
        let numbers = self.text_starts.capacity()
            + self.tokens.capacity()
            + self.posting_starts.capacity()
            + self.postings.capacity();
        self.dictionary.bytes() + numbers * 4
    }

    /// Puts the texts of all chunks in one row and lists the texts of each sound.
    fn gather(&mut self, chunks: Vec<Chunk>, count: usize) {
        self.text_starts = Vec::with_capacity(count + 1);
        self.tokens = Vec::with_capacity(chunks.iter().map(|chunk| chunk.tokens.len()).sum());
        let mut joins = Vec::new();
        let mut start = 0;
        for chunk in chunks {
            for parts in chunk.counts {
                self.text_starts.push(start);
                start += u32::from(parts);
            }
            self.tokens.extend(chunk.tokens);
            joins.extend(chunk.joins);
        }
        self.text_starts.push(start);
        let mut ends = vec![0_u32; self.dictionary.len() as usize + 1];
        let listed = |token: &Token| matches!(token.kind(), Kind::Name | Kind::Patronymic);
        for token in self.tokens.iter().filter(|token| listed(token)) {
            ends[token.sound() as usize] += 1;
        }
        for (sound, _) in &joins {
            ends[*sound as usize] += 1;
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += *end;
            *end = sum - *end;
        }
        self.posting_starts.clone_from(&ends);
        self.postings = vec![0; sum as usize];
        let mut add = |sound: u32, text: u32| {
            let place = &mut ends[sound as usize];
            self.postings[*place as usize] = text;
            *place += 1;
        };
        for (text, bounds) in (0..).zip(self.text_starts.windows(2)) {
            let tokens = self
                .tokens
                .get(bounds[0] as usize..bounds[1] as usize)
                .unwrap_or_default();
            for token in tokens.iter().filter(|token| listed(token)) {
                add(token.sound(), text);
            }
        }
        for (sound, text) in joins {
            add(sound, text);
        }
    }
}

/// Takes some texts apart; `step` is called after every [`STEP`] of them.
fn chunk<'a>(
    range: Range<usize>,
    text: &(impl Fn(u32) -> &'a str + Sync),
    step: &(impl Fn() + Sync),
) -> Chunk {
    let mut chunk = Chunk::default();
    let mut words: HashMap<(&str, bool), Range<u32>, Fast> = HashMap::default();
    let mut known: Vec<Token> = Vec::new();
    let mut joined: HashMap<(u32, u32), u32, Fast> = HashMap::default();
    let (mut letters, mut parts, mut symbols) = (Vec::new(), Vec::<Part>::new(), Vec::new());
    for number in range {
        if number % STEP == STEP - 1 {
            step();
        }
        let number = narrow(number);
        let start = chunk.tokens.len();
        each_word(text(number), |word| {
            let range = if let Some(range) = words.get(&word.key()) {
                range.clone()
            } else {
                parts.clear();
                word.letters(&mut letters);
                analyse(&letters, word.glued, &mut parts);
                let start = narrow(known.len());
                for part in &parts {
                    let sound = chunk.number(&part.sound.symbols, part.sound.script);
                    known.push(Token::new(sound, part.kind, part.glued));
                }
                words.insert(word.key(), start..narrow(known.len()));
                start..narrow(known.len())
            };
            chunk.tokens.extend(
                known
                    .get(range.start as usize..range.end as usize)
                    .unwrap_or_default(),
            );
        });
        chunk.tokens.truncate(start + 255);
        chunk
            .counts
            .push(u16::try_from(chunk.tokens.len() - start).unwrap_or(u16::MAX));
        for at in start + 1..chunk.tokens.len() {
            let (first, second) = (chunk.tokens[at - 1], chunk.tokens[at]);
            let is_tied = first.0 & 4 != 0 || first.kind() == Kind::Light;
            if is_tied && second.kind() == Kind::Name && first.kind() != Kind::Initial {
                let pair = (first.sound(), second.sound());
                let sound = if let Some(sound) = joined.get(&pair) {
                    *sound
                } else {
                    let (one, two) = (
                        &chunk.in_order[pair.0 as usize],
                        &chunk.in_order[pair.1 as usize],
                    );
                    let script = Script::from_number(one[0]);
                    join(&one[1..], &two[1..], &mut symbols);
                    let sound = chunk.number(&symbols, script);
                    joined.insert(pair, sound);
                    sound
                };
                chunk.joins.push((sound, number));
            }
        }
    }
    chunk
}

fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
