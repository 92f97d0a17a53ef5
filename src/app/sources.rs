//! From a fact to its words: the sources of what is at hand, and the one that is read.

use super::{Action, App, Effect, Focus, Mode, Notice, Reading, Viewport};
use crate::error::Error;
use crate::insight::{Brief, Evidence, credit_words};
use crate::lang::tell;
use crate::model::{Quote, is_web_address};
use std::ops::Range;

/// A source among those that are shown.
#[derive(Debug)]
pub struct Cite {
    /// What it speaks for.
    pub label: String,
    /// Who says it, on whose word, when.
    pub credit: String,
    /// Where it can be read, as it is written.
    pub address: Option<String>,
    /// The words that are quoted.
    pub quote: Option<Quote>,
}

impl Cite {
    /// Where it can be read on the web, if that is an address for a browser.
    pub fn web_address(&self) -> Option<&str> {
        self.address
            .as_deref()
            .filter(|address| is_web_address(address))
    }

    /// Its local copy, a path below `sources/`.
    fn file(&self) -> Option<&str> {
        self.quote.as_ref()?.file.as_deref()
    }
}

/// The text of the source that is read.
#[derive(Debug, PartialEq, Eq)]
pub enum CopyText {
    /// There is no copy.
    None,
    /// It is being read.
    Reading,
    /// It is read: the text, and where the words stand in it, in bytes, the quoted ones first.
    Read(String, Vec<Range<usize>>),
    /// Why it cannot be read.
    Failed(String),
}

/// The sources of a record, a brief or a fact that is reviewed, one of them read.
#[derive(Debug)]
pub struct Sources {
    /// What they are of.
    pub of: String,
    /// The sources, one at least.
    pub cites: Vec<Cite>,
    /// Which of them is read.
    pub row: usize,
    /// What it says.
    pub copy: CopyText,
    /// The byte at which the first line shown begins; where the words are, if nobody scrolled.
    pub top: Option<usize>,
}

impl Sources {
    /// The source that is read.
    pub fn cite(&self) -> Option<&Cite> {
        self.cites.get(self.row)
    }

    /// Scrolls the text by lines, as they were shown last.
    fn scroll(&mut self, lines: isize, viewport: &Viewport) {
        let tops = &viewport.text_tops;
        let here = tops.partition_point(|top| *top < viewport.text_top);
        let wanted = here
            .saturating_add_signed(lines)
            .min(tops.len().saturating_sub(1));
        if let Some(top) = tops.get(wanted) {
            self.top = Some(*top);
        }
    }
}

impl App {
    /// Does what concerns sources; says nothing of an action that does not.
    pub(super) fn act_sources(&mut self, action: Action) -> Option<Effect> {
        if action == Action::Source {
            return Some(self.show_sources());
        }
        let Mode::Sources(sources) = &mut self.mode else {
            return None;
        };
        let page = isize::try_from(self.viewport.overlay_rows.saturating_sub(1).max(1));
        let page = page.unwrap_or(1);
        match action {
            Action::Up => sources.scroll(-1, &self.viewport),
            Action::Down => sources.scroll(1, &self.viewport),
            Action::PageUp => sources.scroll(-page, &self.viewport),
            Action::PageDown => sources.scroll(page, &self.viewport),
            Action::First => sources.top = Some(0),
            Action::Last => sources.top = Some(usize::MAX),
            Action::ToWords => sources.top = None,
            Action::NextSource | Action::PreviousSource => {
                let count = sources.cites.len();
                let step = if action == Action::NextSource {
                    1
                } else {
                    count.saturating_sub(1)
                };
                sources.row = (sources.row + step) % count.max(1);
                return Some(self.read_source());
            }
            Action::OpenWeb => return Some(self.open_web()),
            _ => return None,
        }
        Some(Effect::None)
    }

    /// `o`: the sources of what is at hand, the first of them opened.
    fn show_sources(&mut self) -> Effect {
        if matches!(self.mode, Mode::Review) {
            self.show_words_of_fact();
            return Effect::None;
        }
        let sight = self.data.sight();
        let is_brief_read = self.detail.reading == Reading::Brief
            && self.focus == Focus::Detail
            && self.chosen_link().is_none();
        let briefed = self.whom().filter(|_| is_brief_read);
        let (of, found) = match (briefed, self.at_hand()) {
            (Some(whom), _) => {
                let cited = Brief::of(sight, whom).sources.into_iter();
                let found = cited.map(|cited| Evidence {
                    of: cited.of,
                    post: None,
                    source: cited.source,
                });
                (whom.label(sight).into_owned(), found.collect())
            }
            (None, Some(at)) => {
                let of = sight.registry.label(at, sight.langs).into_owned();
                (of, Evidence::on(sight, at))
            }
            (None, None) => {
                let text = sight.words.say("why-no-record");
                self.notice = Some(Notice::info(text));
                return Effect::None;
            }
        };
        if found.is_empty() {
            let text = tell!(sight.words, "source-none", name = of);
            self.notice = Some(Notice::info(text));
            return Effect::None;
        }
        let cite = |evidence: Evidence| Cite {
            label: evidence.label(sight),
            credit: credit_words(sight, &evidence.source),
            address: evidence.source.url,
            quote: evidence.source.quote,
        };
        let cites = found.into_iter().map(cite).collect();
        self.mode = Mode::Sources(Box::new(Sources {
            of,
            cites,
            row: 0,
            copy: CopyText::None,
            top: None,
        }));
        self.read_source()
    }

    /// The words of the chosen fact of a review, in the whole of its text.
    fn show_words_of_fact(&mut self) {
        let Some(review) = &self.review else { return };
        let Some(fact) = review.fact() else { return };
        let words = &self.data.words;
        let of = crate::draft::said(&fact.value, words);
        let Some(span) = fact.span.clone() else {
            let text = words.say("source-by-hand");
            self.notice = Some(Notice::info(text));
            return;
        };
        let exact = review.draft.words(fact).to_owned();
        let places = std::iter::once(span).chain(fact.also.iter().cloned());
        let copy = CopyText::Read(review.draft.text.clone(), places.collect());
        let cite = Cite {
            label: of.clone(),
            credit: words.say("source-reviewed").into_owned(),
            address: None,
            quote: Some(Quote {
                exact,
                file: None,
                start: None,
                end: None,
            }),
        };
        self.mode = Mode::Sources(Box::new(Sources {
            of,
            cites: vec![cite],
            row: 0,
            copy,
            top: None,
        }));
    }

    /// Has the copy read of the source that is chosen, if there is one.
    fn read_source(&mut self) -> Effect {
        let Mode::Sources(sources) = &mut self.mode else {
            return Effect::None;
        };
        sources.top = None;
        let file = sources.cite().and_then(Cite::file).map(str::to_owned);
        let Some(file) = file else {
            sources.copy = CopyText::None;
            return Effect::None;
        };
        sources.copy = CopyText::Reading;
        Effect::ReadSource(file)
    }

    /// Takes the copy of a source.
    pub(super) fn source_read(&mut self, file: &str, answer: Result<String, Error>) {
        let words = &self.data.words;
        let Mode::Sources(sources) = self.mode.standing_mut() else {
            return;
        };
        let cite = sources.cite().filter(|cite| cite.file() == Some(file));
        let Some(quote) = cite.and_then(|cite| cite.quote.as_ref()) else {
            return;
        };
        sources.copy = match answer {
            Ok(text) => {
                let places = quote.place_in(&text).into_iter().collect();
                CopyText::Read(text, places)
            }
            Err(error) => CopyText::Failed(error.told(words)),
        };
    }

    /// Has the address of the source that is read opened in a web browser.
    fn open_web(&mut self) -> Effect {
        let Mode::Sources(sources) = &self.mode else {
            return Effect::None;
        };
        let words = &self.data.words;
        let address = sources.cite().and_then(Cite::web_address);
        if let Some(address) = address {
            let address = address.to_owned();
            self.notice = Some(Notice::info(words.say("web-opening")));
            return Effect::OpenWeb(address);
        }
        self.notice = Some(Notice::info(words.say("why-no-address")));
        Effect::None
    }

    /// Says what became of an address that was to be opened.
    pub(super) fn web_opened(&mut self, answer: Result<(), Error>) {
        let words = &self.data.words;
        self.notice = Some(match answer {
            Ok(()) => Notice::done(words.say("web-opened")),
            Err(error) => Notice::error(super::writing::whole(&error, words)),
        });
    }
}
