//! Making documents ready for search, on all cores.

use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::super::fold::fold_variants;
use super::super::progress::share;
use super::order::Order;
use super::texts::Texts;
use super::variants::{Variants, narrow};
use super::{Document, Entry, Index, Shared};

/// How many documents are folded at once.
const BATCH: usize = 4096;
/// The share of the work that folding is; ordering is the rest.
const FOLDING: f32 = 0.6;

impl Index {
    /// Folds documents; the number of a document is its position.
    ///
    /// `progress` is told the share done, from 0 to 1, from several threads.
    pub fn build(documents: &[Document], progress: impl Fn(f32) + Sync) -> Self {
        let done = AtomicUsize::new(0);
        let fold = |(number, batch): (usize, &[Document])| {
            let folded = Batch::new(number * BATCH, batch);
            let done = done.fetch_add(batch.len(), Ordering::Relaxed) + batch.len();
            progress(FOLDING * share(done, documents.len()));
            folded
        };
        let batches: Vec<Batch> = documents.par_chunks(BATCH).enumerate().map(fold).collect();
        let mut index = Self::join(documents.len(), batches);
        index.order = Order::new(&index.variants);
        progress(1.0);
        index
    }

    fn join(documents: usize, batches: Vec<Batch>) -> Self {
        let mut index = Self::default();
        let sum = |count: fn(&Batch) -> usize| batches.iter().map(count).sum();
        index.documents.reserve_exact(documents);
        index.texts.reserve(
            sum(|batch| batch.texts.len()),
            sum(|batch| batch.texts.text_len()),
        );
        index.variants.reserve(
            sum(|batch| batch.variants.len()),
            sum(|batch| batch.variants.text_len()),
        );
        index.shared.reserve_exact(sum(|batch| batch.shared.len()));
        for batch in batches {
            let texts = narrow(index.texts.len());
            let variants = narrow(index.variants.len());
            let entries = batch.documents.iter().map(|entry| Entry {
                texts: entry.texts.saturating_add(texts),
                variants: entry.variants.saturating_add(variants),
            });
            index.documents.extend(entries);
            index.texts.append(&batch.texts);
            index.variants.append(&batch.variants);
            index.shared.extend(&batch.shared);
        }
        index
    }
}

/// Neighbouring documents, folded.
#[derive(Default)]
struct Batch {
    texts: Texts,
    documents: Vec<Entry>,
    variants: Variants,
    shared: Vec<Shared>,
}

impl Batch {
    fn new(first: usize, documents: &[Document]) -> Self {
        let mut batch = Self::default();
        for (doc, document) in (narrow(first)..).zip(documents) {
            let start = batch.variants.len();
            batch.documents.push(Entry {
                texts: narrow(batch.texts.len()),
                variants: narrow(start),
            });
            for field in document.fields.iter().take(usize::from(u16::MAX) + 1) {
                batch.texts.push(field);
                for (number, folded) in fold_variants(&field.text).iter().enumerate() {
                    let is_first = number == 0;
                    batch
                        .variants
                        .push(folded.text(), field.role, is_first, doc);
                }
            }
            if batch.variants.len() - start > 1 {
                let variants = start..batch.variants.len();
                batch.variants.share(variants.clone());
                batch
                    .shared
                    .push(Shared::new(doc, &batch.variants, variants));
            }
        }
        batch
    }
}
