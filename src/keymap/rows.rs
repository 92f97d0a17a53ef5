//! The table.

use super::{Chord, Context};
use crate::app::{Action, Copying, Edit, Picking, ScreenKind, SheetKind, Way};
use crate::draft::Sort as Said;
use crate::model::Kind;

/// A row of the table: in which context which keys do what.
#[derive(Debug)]
pub struct Row {
    /// Where.
    pub context: Context,
    /// The keys, as written in the table, parted by blanks.
    pub keys: &'static str,
    /// What they do.
    pub action: Action,
    /// The message of a word for the footer; empty when it is not shown there.
    pub label: &'static str,
    /// The message of what they do, in a sentence.
    pub help: &'static str,
}

impl Row {
    /// The keys.
    pub fn chords(&self) -> impl Iterator<Item = Chord> {
        // Every key of the table parses: a test below holds it.
        self.keys.split(' ').filter_map(|key| key.parse().ok())
    }

    /// Says whether it comes with a key.
    pub(super) fn has(&self, chord: Chord) -> bool {
        self.chords().any(|own| own == chord)
    }
}

const fn row(
    context: Context,
    keys: &'static str,
    action: Action,
    label: &'static str,
    help: &'static str,
) -> Row {
    Row {
        context,
        keys,
        action,
        label,
        help,
    }
}

use Context::{
    Add, Anywhere, Bookmarks, Browse, Choice, Completion, Copy, Day, Delete, Detail, Export,
    Filter, Form, Help, Import, Incoming, Intake, List, Map, Mend, Narrow, Note, Offer, Overview,
    Palette, Path, PathBegun, Query, Quick, Relations, Review, Sheet, Sort, Sources, Text,
    Timeline, Tour, Words,
};

/// Every binding there is. The first key of a row is the one the footer shows.
#[rustfmt::skip] // A table reads best with a row a line.
pub static ROWS: &[Row] = &[
    row(List, "enter right l", Action::ToDetail, "label-open", "key-go-into-selected-record"),
    row(Detail, "enter right l", Action::Enter, "label-follow", "key-follow-chosen-link"),
    row(List, "tab", Action::NextLink, "label-links", "key-go-links-record"),
    row(Detail, "tab", Action::NextLink, "label-next-link", "key-choose-next-link"),
    row(Overview, "enter", Action::Enter, "label-open", "key-go-record-or-list"),
    row(Overview, "right l", Action::Right, "", "key-go-next-figure-row"),
    row(Overview, "left h", Action::Left, "", "key-go-figure-before"),
    row(Overview, "tab", Action::NextLink, "label-next-figure", "key-go-next-figure"),
    row(Overview, "esc", Action::ToScreen(ScreenKind::Overview), "label-lists", "key-go-lists"),
    row(Timeline, "enter", Action::ToDetail, "label-open", "key-go-into-record-chosen"),
    row(Timeline, "right l", Action::Right, "label-later", "key-go-next-moment-lane"),
    row(Timeline, "left h", Action::Left, "label-earlier", "key-go-moment-before"),
    row(Timeline, "+ =", Action::ZoomIn, "label-zoom", "key-show-less-time-in"),
    row(Timeline, "-", Action::ZoomOut, "", "key-show-more-time"),
    row(Timeline, "w", Action::Switch, "label-by-topic", "key-lanes-by-topic-again"),
    row(Timeline, "tab", Action::NextLink, "label-links", "key-go-links-record"),
    row(Timeline, "esc", Action::ToScreen(ScreenKind::Timeline), "label-lists", "key-go-back-lists"),
    row(Map, "enter", Action::ToDetail, "label-open", "key-go-into-chosen-place"),
    row(Map, "right l", Action::Right, "", "key-go-next-place-east"),
    row(Map, "left h", Action::Left, "", "key-go-next-place-west"),
    row(Map, "tab", Action::NextSite, "label-next-place", "key-go-place-with-next"),
    row(Map, "shift-tab", Action::PreviousSite, "", "key-go-place-with-next-more"),
    row(Map, "+ =", Action::ZoomIn, "label-zoom", "key-show-less-world-around"),
    row(Map, "-", Action::ZoomOut, "", "key-show-more-world"),
    row(Map, "ctrl-up", Action::Pan(Way::North), "", "key-move-what-in-sight"),
    row(Map, "ctrl-down", Action::Pan(Way::South), "", "key-move-what-in-sight-south"),
    row(Map, "ctrl-left", Action::Pan(Way::West), "", "key-move-what-in-sight-west"),
    row(Map, "ctrl-right", Action::Pan(Way::East), "", "key-move-what-in-sight-east"),
    row(Map, "w", Action::Switch, "label-matrix", "key-go-matrix-countries-topics"),
    row(Map, "esc", Action::ToScreen(ScreenKind::Map), "label-lists", "key-go-back-lists"),
    row(Relations, "enter", Action::ToDetail, "label-open", "key-go-into-record-open"),
    row(Relations, "right l", Action::Right, "label-unfold", "key-show-what-linked-record"),
    row(Relations, "left h", Action::Left, "label-fold", "key-hide-again-again-go"),
    row(Relations, "tab", Action::NextLink, "label-links", "key-go-links-record"),
    row(Relations, "esc", Action::ToScreen(ScreenKind::Relations), "label-lists", "key-go-back-lists"),
    row(Path, "enter", Action::ToDetail, "label-open", "key-go-into-record"),
    row(Path, "tab", Action::NextLink, "label-links", "key-go-links-record"),
    row(Path, "esc", Action::ToScreen(ScreenKind::Path), "label-lists", "key-go-back-lists"),
    row(PathBegun, "p", Action::Path, "label-path-to-here", "key-show-path-this-record"),
    row(PathBegun, "esc", Action::ForgetPath, "label-forget", "key-forget-where-path-was"),
    row(Browse, "shift-tab", Action::PreviousLink, "", "key-choose-link-before"),
    row(Detail, "esc", Action::Leave, "label-back", "key-from-brief-back-record"),
    row(Detail, "left h", Action::ToList, "label-list", "key-go-back-list"),
    row(List, "esc", Action::ClearFilter, "label-clear", "key-take-selection-away-then"),
    row(Browse, "down j", Action::Down, "", "key-move-down-in-record"),
    row(Browse, "up k", Action::Up, "", "key-move-up-in-record"),
    row(Browse, "pagedown ctrl-d", Action::PageDown, "", "key-move-down-page"),
    row(Browse, "pageup ctrl-b", Action::PageUp, "", "key-move-up-page"),
    row(Browse, "home g", Action::First, "", "key-move-beginning"),
    row(Browse, "end G", Action::Last, "", "key-move-end"),
    row(Browse, "space", Action::Toggle, "label-done", "key-mark-follow-up-done"),
    row(Browse, "s", Action::Start, "", "key-mark-follow-up-in"),
    row(Browse, "c", Action::Cancel, "", "key-mark-follow-up-cancelled"),
    row(Browse, "n", Action::DoneWithNote, "label-note", "key-mark-follow-up-done-with"),
    row(Browse, "a", Action::Annotate, "", "key-add-dated-note-follow"),
    row(Browse, "v", Action::Select, "label-select", "key-select-follow-up-mark"),
    row(Browse, "V", Action::SelectAll, "", "key-select-every-follow-up"),
    row(Browse, "u", Action::Undo, "label-undo", "key-undo-your-last-mark"),
    row(Browse, "U ctrl-r", Action::Redo, "", "key-redo-what-you-undid"),
    row(Browse, "r", Action::Retry, "label-record-again", "key-record-again-what-could"),
    row(Browse, "backspace H [ alt-left", Action::Back, "label-back", "key-go-back-where-you"),
    row(Browse, "L ] alt-right", Action::Forward, "", "key-go-forward-again"),
    row(Browse, "/", Action::Filter, "label-filter", "key-narrow-list-by-typing"),
    row(Browse, "ctrl-p", Action::Search, "label-search", "key-search-everything-by-name"),
    row(Browse, "f", Action::FollowUpsOfThis, "label-its-follow-ups", "key-list-follow-ups-this"),
    row(Browse, "b", Action::Brief, "label-brief", "key-read-brief-on-this"),
    row(Browse, "i", Action::Relations, "label-relations", "key-show-what-linked-this"),
    row(Browse, "p", Action::Path, "label-path", "key-begin-path-at-this"),
    row(Browse, "o", Action::Source, "label-source", "key-source-open"),
    row(Browse, "O", Action::OpenLink, "", "key-open-web"),
    row(Browse, "*", Action::Bookmark, "", "key-bookmark"),
    row(Browse, "'", Action::Pick(Picking::Bookmark), "", "key-pick-bookmark"),
    row(Browse, "ctrl-o", Action::Pick(Picking::Place), "", "key-pick-place"),
    row(Browse, "y", Action::AskCopy, "label-copy", "key-copy"),
    row(Browse, "e", Action::OpenEditor, "", "key-write-edit-the-record-s-file-in-your-editor-at"),
    row(Browse, "E", Action::OpenForm, "label-edit", "key-write-edit-the-record-in-a-form"),
    row(Browse, "A", Action::AskNew, "label-add", "key-write-add-a-record-its-kind-is-asked-for"),
    row(Browse, "N", Action::AskDraft, "", "key-draft-ask"),
    row(Browse, "I", Action::AskRename, "", "key-write-give-the-record-another-id-wherever-it-i"),
    row(Browse, "D", Action::AskDelete, "", "key-write-take-the-record-out-what-depends-on-it-i"),
    row(Browse, "1", Action::ToTab(Kind::Meetings), "", "key-list-meetings"),
    row(Browse, "2", Action::ToTab(Kind::Proposals), "", "key-list-proposals"),
    row(Browse, "3", Action::ToTab(Kind::People), "", "key-list-people"),
    row(Browse, "4", Action::ToTab(Kind::Organisations), "", "key-list-organisations"),
    row(Browse, "5", Action::ToTab(Kind::FollowUps), "", "key-list-follow-ups"),
    row(Browse, "6", Action::ToTab(Kind::Agreements), "", "key-list-agreements"),
    row(Browse, "0", Action::ToScreen(ScreenKind::Overview), "", "key-show-overview-what-due"),
    row(Browse, "t", Action::ToScreen(ScreenKind::Timeline), "", "key-show-what-happened-when"),
    row(Browse, "m", Action::ToScreen(ScreenKind::Map), "", "key-show-map-who-met"),
    row(Browse, "7", Action::ToView(0), "", "key-show-first-view-your"),
    row(Browse, "8", Action::ToView(1), "", "key-show-second"),
    row(Browse, "9", Action::ToView(2), "", "key-show-third"),
    row(Browse, "}", Action::NextTab, "", "key-list-next-kind-then"),
    row(Browse, "{", Action::PreviousTab, "", "key-list-kind-or-view"),
    row(Browse, "J", Action::Show(SheetKind::Log), "", "key-show-journal-what-was"),
    row(Browse, "!", Action::Show(SheetKind::Problems), "label-problems", "key-show-what-wrong-with"),
    row(Browse, "@", Action::AskDay, "", "key-show-registry-as-another"),
    row(Browse, "x", Action::AskExport, "", "key-export-write-what-is-shown"),
    row(Browse, "X", Action::AskImport, "", "key-import-ask"),
    row(Browse, "R", Action::Reload, "", "key-read-registry-again"),
    row(Browse, "T", Action::Pick(Picking::Theme), "", "key-pick-theme"),
    row(Browse, ":", Action::Pick(Picking::Action), "label-all", "key-do-anything"),
    row(Browse, "?", Action::Show(SheetKind::Help), "label-help", "key-show-what-every-key"),
    row(Browse, "q", Action::Quit, "label-quit", "key-quit"),
    row(Filter, "enter", Action::Submit, "label-keep", "key-keep-filter-go-back"),
    row(Filter, "esc", Action::Leave, "label-clear", "key-take-filter-away"),
    row(Quick, "enter", Action::Submit, "label-open", "key-open-chosen-result"),
    row(Quick, "esc", Action::Leave, "label-close", "key-close-search"),
    row(Query, "tab", Action::Complete, "label-complete", "key-complete-field-or-value"),
    row(Query, "shift-tab", Action::CompleteBack, "", "key-complete-with-one-before"),
    row(Completion, "enter", Action::TakeCompletion, "label-take", "key-take-completion-type-on"),
    row(Completion, "esc", Action::DropCompletion, "label-as-typed", "key-put-back-what-was"),
    row(Completion, "down ctrl-n", Action::Complete, "", "key-choose-next-completion"),
    row(Completion, "up", Action::CompleteBack, "", "key-choose-completion-before"),
    row(Note, "enter", Action::Submit, "label-record", "key-record-mark-with-its"),
    row(Note, "tab shift-tab", Action::NextField, "label-other-field", "key-go-other-field"),
    row(Note, "esc", Action::Leave, "label-drop", "key-drop-note-mark-nothing"),
    row(Export, "enter", Action::Submit, "label-write", "key-export-write"),
    row(Export, "tab down ctrl-n", Action::NextFormat, "label-other-format", "key-export-next-format"),
    row(Export, "shift-tab up", Action::PreviousFormat, "", "key-export-format-before"),
    row(Export, "esc", Action::Leave, "label-close", "key-export-write-nothing"),
    row(Import, "enter", Action::Submit, "label-read", "key-import-read"),
    row(Import, "tab", Action::CompletePath, "label-complete", "key-import-complete"),
    row(Import, "down ctrl-n", Action::Down, "label-choose", "key-import-next"),
    row(Import, "up", Action::Up, "", "key-import-previous"),
    row(Import, "shift-tab", Action::NextFormat, "label-other-format", "key-import-format"),
    row(Import, "esc", Action::Leave, "label-close", "key-import-close"),
    row(Incoming, "space", Action::Accept, "label-take-or-leave", "key-incoming-turn"),
    row(Incoming, "ctrl-s", Action::Save, "label-write", "key-incoming-write"),
    row(Incoming, "s", Action::SaySame, "label-same", "key-incoming-same"),
    row(Incoming, "d", Action::SayDistinct, "label-distinct", "key-incoming-distinct"),
    row(Incoming, "A", Action::AcceptKind, "label-whole-part", "key-incoming-turn-part"),
    row(Incoming, "tab }", Action::NextTab, "label-next-part", "key-incoming-next-part"),
    row(Incoming, "shift-tab {", Action::PreviousTab, "", "key-incoming-part-before"),
    row(Incoming, "down j", Action::Down, "", "key-incoming-next"),
    row(Incoming, "up k", Action::Up, "", "key-incoming-previous"),
    row(Incoming, "pagedown ctrl-d", Action::PageDown, "", "key-move-down-page"),
    row(Incoming, "pageup ctrl-b", Action::PageUp, "", "key-move-up-page"),
    row(Incoming, "home g", Action::First, "", "key-move-beginning"),
    row(Incoming, "end G", Action::Last, "", "key-move-end"),
    row(Incoming, "esc q", Action::Leave, "label-close", "key-incoming-close"),
    row(Incoming, "?", Action::Show(SheetKind::Help), "label-help", "key-show-what-every-key"),
    row(Day, "enter", Action::Submit, "label-show", "key-show-registry-as-day"),
    row(Day, "esc", Action::Leave, "label-close", "key-stay-with-day-shown"),
    row(Offer, "enter", Action::TakeOffer, "label-take", "key-write-take-what-is-chosen"),
    row(Offer, "down ctrl-n", Action::NextOffer, "label-choose", "key-write-choose-the-next-that-is-offered"),
    row(Offer, "up", Action::PreviousOffer, "", "key-write-choose-the-one-before"),
    row(Offer, "esc", Action::Leave, "label-as-typed", "key-write-leave-it-as-it-is-typed"),
    row(Form, "ctrl-s", Action::Save, "label-save", "key-write-save-the-record"),
    row(Form, "enter tab down", Action::NextCell, "label-next", "key-write-go-to-the-next-field"),
    row(Form, "shift-tab up", Action::PreviousCell, "", "key-write-go-to-the-field-before"),
    row(Form, "esc", Action::Leave, "label-drop", "key-write-leave-the-form-without-saving-with-somet"),
    row(Add, "m", Action::New(Kind::Meetings), "", "key-write-add-a-meeting"),
    row(Add, "r", Action::New(Kind::Proposals), "", "key-write-add-a-proposal-to-the-meeting-that-is-sh"),
    row(Add, "f", Action::New(Kind::FollowUps), "", "key-write-add-a-follow-up-to-the-proposal-or-agree"),
    row(Add, "p", Action::New(Kind::People), "", "key-write-add-a-person"),
    row(Add, "o", Action::New(Kind::Organisations), "", "key-write-add-an-organisation"),
    row(Add, "a", Action::New(Kind::Agreements), "", "key-write-add-an-agreement"),
    row(Add, "l", Action::New(Kind::Places), "", "key-write-add-a-place"),
    row(Add, "e", Action::New(Kind::Events), "", "key-write-add-an-event"),
    row(Add, "esc q", Action::Leave, "label-close", "key-write-add-nothing"),
    row(Copy, "y r", Action::Copy(Copying::Record), "", "key-copy-record"),
    row(Copy, "i", Action::Copy(Copying::Id), "", "key-copy-id"),
    row(Copy, "l", Action::Copy(Copying::Link), "", "key-copy-link"),
    row(Copy, "b", Action::Copy(Copying::Brief), "", "key-copy-brief"),
    row(Copy, "esc q", Action::Leave, "label-close", "key-copy-nothing"),
    row(Delete, "D", Action::Delete, "label-take-out", "key-write-take-the-record-out-all-the-same-u-puts"),
    row(Delete, "esc q", Action::Leave, "label-keep", "key-write-keep-the-record"),
    row(Mend, "e enter", Action::EditAgain, "label-edit-again", "key-write-go-on-editing-where-it-is-wrong"),
    row(Mend, "esc", Action::Leave, "label-leave", "key-write-leave-the-file-as-it-was-what-was-writte"),
    row(Intake, "enter", Action::Submit, "label-read", "key-draft-read"),
    row(Intake, "ctrl-x", Action::ForgetDraft, "label-forget", "key-draft-forget"),
    row(Intake, "esc", Action::Leave, "label-close", "key-draft-close"),
    row(Review, "a space", Action::Accept, "label-accept", "key-review-accept"),
    row(Review, "x", Action::DropFact, "label-drop", "key-review-drop"),
    row(Review, "e enter", Action::EditFact, "label-correct", "key-review-correct"),
    row(Review, "m", Action::MergeFact, "label-same-as", "key-review-same-as"),
    row(Review, "ctrl-s", Action::Save, "label-save", "key-review-save"),
    row(Review, "A", Action::AcceptKind, "label-accept-kind", "key-review-accept-kind"),
    row(Review, "*", Action::AcceptEvery, "label-accept-every", "key-review-accept-every"),
    row(Review, "tab", Action::OtherHalf, "label-text", "key-review-text"),
    row(Review, "n", Action::AskFact, "label-state", "key-review-state"),
    row(Review, "o", Action::Source, "", "key-source-of-fact"),
    row(Review, "down j", Action::Down, "", "key-review-next"),
    row(Review, "up k", Action::Up, "", "key-review-previous"),
    row(Review, "pagedown ctrl-d", Action::PageDown, "", "key-move-down-page"),
    row(Review, "pageup ctrl-b", Action::PageUp, "", "key-move-up-page"),
    row(Review, "home g", Action::First, "", "key-move-beginning"),
    row(Review, "end G", Action::Last, "", "key-move-end"),
    row(Review, "esc q", Action::Leave, "label-later", "key-review-later"),
    row(Review, "?", Action::Show(SheetKind::Help), "label-help", "key-show-what-every-key"),
    row(Words, "v", Action::Select, "label-select", "key-words-select"),
    row(Words, "enter n", Action::AskFact, "label-state", "key-words-state"),
    row(Words, "tab", Action::OtherHalf, "label-facts", "key-words-facts"),
    row(Words, "right l", Action::Right, "", "key-words-right"),
    row(Words, "left h", Action::Left, "", "key-words-left"),
    row(Words, "down j", Action::Down, "", "key-words-down"),
    row(Words, "up k", Action::Up, "", "key-words-up"),
    row(Words, "pagedown ctrl-d", Action::PageDown, "", "key-move-down-page"),
    row(Words, "pageup ctrl-b", Action::PageUp, "", "key-move-up-page"),
    row(Words, "home g", Action::First, "", "key-move-beginning"),
    row(Words, "end G", Action::Last, "", "key-move-end"),
    row(Words, "ctrl-s", Action::Save, "label-save", "key-review-save"),
    row(Words, "esc q", Action::Leave, "label-back", "key-words-back"),
    row(Words, "?", Action::Show(SheetKind::Help), "label-help", "key-show-what-every-key"),
    row(Sort, "p", Action::NewFact(Said::Person), "", "key-sort-person"),
    row(Sort, "o", Action::NewFact(Said::Organisation), "", "key-sort-organisation"),
    row(Sort, "r", Action::NewFact(Said::Proposal), "", "key-sort-proposal"),
    row(Sort, "d", Action::NewFact(Said::Date), "", "key-sort-date"),
    row(Sort, "l", Action::NewFact(Said::Place), "", "key-sort-place"),
    row(Sort, "e", Action::NewFact(Said::Event), "", "key-sort-event"),
    row(Sort, "k", Action::NewFact(Said::Kind), "", "key-sort-kind"),
    row(Sort, "c", Action::NewFact(Said::Country), "", "key-sort-country"),
    row(Sort, "t", Action::NewFact(Said::Topic), "", "key-sort-topic"),
    row(Sort, "a", Action::NewFact(Said::Agency), "", "key-sort-agency"),
    row(Sort, "b", Action::NewFact(Said::Published), "", "key-sort-published"),
    row(Sort, "w", Action::NewFact(Said::Attributed), "", "key-sort-attributed"),
    row(Sort, "u", Action::NewFact(Said::Url), "", "key-sort-url"),
    row(Sort, "esc q", Action::Leave, "label-close", "key-sort-close"),
    row(Sources, "tab", Action::NextSource, "label-next-source", "key-source-next"),
    row(Sources, "shift-tab", Action::PreviousSource, "", "key-source-previous"),
    row(Sources, "w", Action::OpenWeb, "label-web", "key-source-web"),
    row(Sources, "enter", Action::ToWords, "label-to-words", "key-source-to-words"),
    row(Sources, "down j", Action::Down, "label-down", "key-move-down"),
    row(Sources, "up k", Action::Up, "label-up", "key-move-up"),
    row(Sources, "pagedown space ctrl-d", Action::PageDown, "", "key-move-down-page"),
    row(Sources, "pageup ctrl-b", Action::PageUp, "", "key-move-up-page"),
    row(Sources, "home g", Action::First, "", "key-move-beginning"),
    row(Sources, "end G", Action::Last, "", "key-move-end"),
    row(Sources, "esc q o", Action::Leave, "label-close", "key-source-close"),
    row(Text, "down ctrl-n", Action::Down, "", "key-move-down"),
    row(Text, "up", Action::Up, "", "key-move-up"),
    row(Text, "pagedown", Action::PageDown, "", "key-move-down-page"),
    row(Text, "pageup", Action::PageUp, "", "key-move-up-page"),
    row(Text, "left", Action::Edit(Edit::Left), "", "key-move-cursor-left"),
    row(Text, "right", Action::Edit(Edit::Right), "", "key-move-cursor-right"),
    row(Text, "alt-b alt-left", Action::Edit(Edit::WordLeft), "", "key-move-cursor-word-left"),
    row(Text, "alt-f alt-right", Action::Edit(Edit::WordRight), "", "key-move-cursor-word-right"),
    row(Text, "home ctrl-a", Action::Edit(Edit::Start), "", "key-move-cursor-beginning"),
    row(Text, "end ctrl-e", Action::Edit(Edit::End), "", "key-move-cursor-end"),
    row(Text, "backspace ctrl-h", Action::Edit(Edit::Erase), "", "key-erase-letter-before-cursor"),
    row(Text, "delete", Action::Edit(Edit::EraseNext), "", "key-erase-letter-at-cursor"),
    row(Text, "ctrl-w alt-backspace", Action::Edit(Edit::EraseWord), "", "key-erase-word-before-cursor"),
    row(Text, "ctrl-u", Action::Edit(Edit::EraseAll), "", "key-erase-everything-typed"),
    row(Palette, "enter", Action::Submit, "label-do", "key-do-what-is-chosen"),
    row(Palette, "esc", Action::Leave, "label-close", "key-close-box"),
    row(Choice, "enter", Action::Submit, "label-go", "key-go-to-what-is-chosen"),
    row(Choice, "esc", Action::Leave, "label-close", "key-close-box"),
    row(Bookmarks, "ctrl-x", Action::DropBookmark, "label-take-away", "key-take-bookmark-away"),
    row(Narrow, "enter", Action::Submit, "label-keep", "key-keep-sheet-narrowed"),
    row(Narrow, "esc", Action::Leave, "label-clear", "key-sheet-whole-again"),
    row(Help, "f1", Action::Tour, "label-tour", "key-take-tour"),
    row(Tour, "f2", Action::SkipLesson, "", "key-skip-lesson"),
    row(Sheet, "/", Action::NarrowSheet, "label-filter", "key-narrow-sheet"),
    row(Sheet, "esc q enter", Action::Leave, "label-close", "key-close-sheet"),
    row(Sheet, "down j", Action::Down, "label-down", "key-move-down"),
    row(Sheet, "up k", Action::Up, "label-up", "key-move-up"),
    row(Sheet, "pagedown space ctrl-d", Action::PageDown, "", "key-move-down-page"),
    row(Sheet, "pageup ctrl-b", Action::PageUp, "", "key-move-up-page"),
    row(Sheet, "home g", Action::First, "", "key-move-beginning"),
    row(Sheet, "end G", Action::Last, "", "key-move-end"),
    row(Anywhere, "ctrl-z", Action::Suspend, "", "key-suspend-program-fg-brings"),
    row(Anywhere, "ctrl-c", Action::Quit, "", "key-quit"),
    row(Anywhere, "ctrl-k", Action::Pick(Picking::Action), "", "key-do-anything"),
    row(Anywhere, "f1", Action::Show(SheetKind::Help), "", "key-show-what-every-key"),
];

#[cfg(test)]
mod tests {
    use super::ROWS;
    use crate::keymap::Chord;
    use crate::lang::Words;
    use std::collections::{HashMap, HashSet};

    #[test]
    fn every_key_parses_and_means_one_thing_in_its_context() {
        let mut seen = HashSet::new();
        for row in ROWS {
            for key in row.keys.split(' ') {
                let chord: Chord = key.parse().unwrap();
                assert!(
                    seen.insert((row.context, chord)),
                    "{key} twice in {:?}",
                    row.context
                );
                assert_eq!(chord.to_string(), key);
            }
        }
    }

    #[test]
    fn every_action_has_one_row_in_a_context_and_a_name_of_its_own() {
        let (mut rows, mut names) = (HashSet::new(), HashMap::new());
        for row in ROWS {
            assert!(
                rows.insert((row.context, row.action)),
                "{:?} twice",
                row.action
            );
            let name = row.action.name();
            let known = *names.entry(name.clone()).or_insert(row.action);
            assert_eq!(known, row.action, "both are called {name}");
        }
    }

    #[test]
    fn every_row_has_a_sentence_without_a_stop_in_every_language() {
        for words in Words::tags().map(|tag| Words::of([tag])) {
            for row in ROWS {
                let help = words.say(row.help);
                assert!(!help.is_empty() && !help.ends_with('.'), "{}", row.keys);
                assert!(help.starts_with(char::is_lowercase), "{help}");
                assert!(row.label.is_empty() || !words.say(row.label).is_empty());
            }
        }
    }
}
