//! Copying: what of the record at hand is handed to the clipboard.

use super::{App, Effect, Mode, Notice, Reading};
use crate::insight::{Brief, Page, Span};
use crate::lang::tell;
use crate::model::is_web_address;

/// What is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Copying {
    /// The record with all that links to it, as Markdown.
    Record,
    /// Its id.
    Id,
    /// The first address that it cites.
    Link,
    /// The brief on whom it is about, as Markdown.
    Brief,
}

/// Where a copied text went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clipboard {
    /// To the clipboard of the machine or of the program that the terminal runs in.
    Native,
    /// To the terminal, which may put it on the clipboard and never says.
    Terminal,
}

impl App {
    /// `y`: asks what is to be copied.
    pub(super) fn ask_copy(&mut self) {
        if self.at_hand().is_some() || self.whom().is_some() {
            self.mode = Mode::Copy;
        } else {
            self.notice = Some(Notice::info(self.data.words.say("why-no-record")));
        }
    }

    /// What would be copied, if there is such a thing.
    pub fn copied(&self, what: Copying) -> Option<String> {
        let sight = self.data.sight();
        match what {
            Copying::Record => Some(Page::of(sight, self.at_hand()?).markdown(sight.words)),
            Copying::Id => Some(self.data.registry.id(self.at_hand()?).to_owned()),
            Copying::Link => self.link(),
            Copying::Brief => Some(
                Brief::of(sight, self.whom()?)
                    .page(sight)
                    .markdown(sight.words),
            ),
        }
    }

    /// The first address of the web that the record at hand cites.
    fn link(&self) -> Option<String> {
        let at = self.at_hand()?;
        let shown = self
            .page()
            .filter(|_| self.detail.reading == Reading::Record && self.selected() == Some(at));
        let page = match shown {
            Some(page) => page.clone(),
            None => Page::of(self.data.sight(), at),
        };
        let spans = page.sections.into_iter().flat_map(|section| section.lines);
        let mut spans = spans.flat_map(|line| line.spans);
        spans.find_map(|span| match span {
            Span::Url(address) if is_web_address(&address) => Some(address),
            _ => None,
        })
    }

    /// `O`: has the first address that the record at hand cites opened.
    pub(super) fn open_link(&mut self) -> Effect {
        if let Some(address) = self.link() {
            return self.open_address(address);
        }
        self.notice = Some(Notice::info(self.data.words.say("copy-no-link")));
        Effect::None
    }

    /// Has an address opened.
    pub(super) fn open_address(&mut self, address: String) -> Effect {
        if !is_web_address(&address) {
            return Effect::None;
        }
        self.notice = Some(Notice::info(self.data.words.say("web-opening")));
        Effect::OpenWeb(address)
    }

    /// Has what was chosen copied.
    pub(super) fn copy(&mut self, what: Copying) -> Effect {
        self.mode = Mode::Browse;
        if let Some(text) = self.copied(what) {
            return Effect::Copy(text, what);
        }
        let words = &self.data.words;
        self.notice = Some(Notice::info(words.say(none(what))));
        Effect::None
    }

    /// Says what was copied and where to, or why it was not.
    pub(super) fn was_copied(
        &mut self,
        answer: Result<Clipboard, crate::error::Error>,
        what: Copying,
    ) {
        let words = &self.data.words;
        self.notice = Some(match answer {
            Err(error) => Notice::error(error.told(words)),
            Ok(to) => {
                let id = match to {
                    Clipboard::Native => "copy-done",
                    Clipboard::Terminal => "copy-handed",
                };
                let what = words.say(said(what)).into_owned();
                Notice::done(tell!(words, id, what = what))
            }
        });
    }
}

/// The message of what is copied.
pub fn said(what: Copying) -> &'static str {
    match what {
        Copying::Record => "copy-record",
        Copying::Id => "copy-id",
        Copying::Link => "copy-link",
        Copying::Brief => "copy-brief",
    }
}

/// The message that there is none.
fn none(what: Copying) -> &'static str {
    match what {
        Copying::Record | Copying::Id => "why-no-record",
        Copying::Link => "copy-no-link",
        Copying::Brief => "why-no-whom",
    }
}
