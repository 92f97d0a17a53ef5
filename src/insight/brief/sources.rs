//! Where a brief's facts can be read.

use super::{Instrument, Matter, Promised};
use crate::model::Source;
use crate::registry::Ref;
use std::collections::HashSet;

/// A source and the first record of the brief that rests on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    /// The source.
    pub source: Source,
    /// The meeting, agreement or follow-up.
    pub of: Ref,
}

impl Matter<'_> {
    /// The sources of our meetings, of what was promised and of the agreements, each once.
    pub(super) fn sources(
        &self,
        contacts: &[Ref],
        promised: &Promised,
        agreements: &[Instrument],
    ) -> Vec<Cited> {
        let registry = self.sight.registry;
        let meetings = contacts
            .iter()
            .flat_map(|at| registry.meeting(*at).sources.iter().map(move |s| (s, *at)));
        let agreed = agreements.iter().flat_map(|instrument| {
            let at = instrument.agreement;
            let sources = registry.agreement(at).sources.iter();
            sources.map(move |source| (source, at))
        });
        let sourced = promised.between().filter(|promise| promise.has_source);
        let steps = sourced.filter_map(|promise| {
            let at = promise.follow_up;
            let source = registry.follow_up(at).source.as_ref()?;
            Some((source, at))
        });
        let mut known = HashSet::new();
        meetings
            .chain(agreed)
            .chain(steps)
            .filter(|(source, _)| match &source.url {
                Some(url) => known.insert(url.clone()),
                None => known.insert(format!("{source:?}")),
            })
            .map(|(source, of)| Cited {
                source: source.clone(),
                of,
            })
            .collect()
    }
}
