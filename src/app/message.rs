//! What can happen, and what it asks of the world.

use super::asking::{Asker, Search};
use super::{
    Clipboard, Copying, Cut, Data, Drafted, Drafting, Export, Importing, Picking, Planned,
    ScreenKind, SheetKind, Stood, Viewport, Way, Work, Wrote,
};
use crate::draft::{self, Kept, Sort};
use crate::error::Error;
use crate::import::Decided;
use crate::ledger::{Entry, Ledger};
use crate::model::{Address, Kind, Status};
use crate::search::{Answer, Catalogue, Match};
use crate::store::edit::{Copy as Draughted, Edited, Unwritten, Writing};
use crate::store::{Bookmarking, Config, Draft, Fault};
use std::path::PathBuf;
use std::sync::Arc;

/// Something a key can do. Each has its row in the keymap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "the keymap has a sentence on each")]
pub enum Action {
    Up,
    Down,
    PageUp,
    PageDown,
    First,
    Last,
    ToTab(Kind),
    ToScreen(ScreenKind),
    Left,
    Right,
    ZoomIn,
    ZoomOut,
    Pan(Way),
    NextSite,
    PreviousSite,
    Switch,
    ToView(usize),
    NextTab,
    PreviousTab,
    NextLink,
    PreviousLink,
    Enter,
    ToDetail,
    ToList,
    Leave,
    Back,
    Forward,
    FollowUpsOfThis,
    Brief,
    Relations,
    Path,
    ForgetPath,
    Toggle,
    Start,
    Cancel,
    DoneWithNote,
    Annotate,
    Select,
    SelectAll,
    Undo,
    Redo,
    Retry,
    Filter,
    Complete,
    CompleteBack,
    TakeCompletion,
    DropCompletion,
    ClearFilter,
    Search,
    Show(SheetKind),
    NarrowSheet,
    OpenLink,
    Bookmark,
    DropBookmark,
    Tour,
    SkipLesson,
    Pick(Picking),
    AskDay,
    AskExport,
    Source,
    NextSource,
    PreviousSource,
    ToWords,
    OpenWeb,
    AskImport,
    CompletePath,
    SaySame,
    SayDistinct,
    NextFormat,
    PreviousFormat,
    AskCopy,
    Copy(Copying),
    Reload,
    Suspend,
    Quit,
    Submit,
    NextField,
    Edit(Edit),
    OpenEditor,
    OpenForm,
    AskNew,
    New(Kind),
    AskRename,
    AskDelete,
    Delete,
    Save,
    NextCell,
    PreviousCell,
    NextOffer,
    PreviousOffer,
    TakeOffer,
    EditAgain,
    AskDraft,
    ForgetDraft,
    Accept,
    DropFact,
    AcceptKind,
    AcceptEvery,
    EditFact,
    MergeFact,
    AskFact,
    NewFact(Sort),
    OtherHalf,
}

impl Action {
    /// What it is called in the configuration and the palette, in every language.
    pub fn name(self) -> String {
        match self {
            Self::ToTab(kind) => format!("list-{kind}"),
            Self::ToScreen(kind) => format!("show-{}", <&str>::from(kind)),
            Self::ToView(number) => format!("view-{}", number + 1),
            Self::Pan(way) => format!("pan-{}", <&str>::from(way)),
            Self::Show(kind) => format!("show-{}", <&str>::from(kind)),
            Self::New(kind) => format!("new-{kind}"),
            Self::Pick(of) => format!("pick-{}", <&str>::from(of)),
            Self::Copy(what) => format!("copy-{}", <&str>::from(what)),
            Self::NewFact(sort) => format!("state-{}", <&str>::from(sort)),
            Self::Edit(edit) => format!("cursor-{}", <&str>::from(edit)),
            other => <&str>::from(other).to_owned(),
        }
    }

    /// Says whether it only moves by rows.
    pub fn moves(self) -> bool {
        matches!(
            self,
            Self::Up | Self::Down | Self::PageUp | Self::PageDown | Self::First | Self::Last
        )
    }

    /// Says whether it writes to the journal or to files.
    pub fn marks(self) -> bool {
        matches!(
            self,
            Self::Toggle
                | Self::Start
                | Self::Cancel
                | Self::DoneWithNote
                | Self::Annotate
                | Self::Undo
                | Self::Redo
                | Self::Retry
                | Self::OpenEditor
                | Self::OpenForm
                | Self::AskNew
                | Self::New(_)
                | Self::AskRename
                | Self::AskDelete
                | Self::AskDraft
                | Self::AskImport
        )
    }
}

/// A change to a line of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "the keymap has a sentence on each")]
pub enum Edit {
    Left,
    Right,
    WordLeft,
    WordRight,
    Start,
    End,
    Erase,
    EraseNext,
    EraseWord,
    EraseAll,
}

/// Something that happened.
#[derive(Debug)]
pub enum Message {
    /// A bound key was pressed.
    Act(Action),
    /// An action was picked, to be done where one was before.
    Perform(Action),
    /// An action was picked that cannot be done, for a reason that is to be told.
    Refuse(String),
    /// A letter was typed where text is wanted.
    Type(char),
    /// Text was pasted.
    Paste(String),
    /// The mouse was used.
    Pointer(Pointer),
    /// A frame was drawn.
    Drawn(Viewport),
    /// So many hundredths of the work of making everything ready for search are done.
    Indexing(u8),
    /// Everything is ready for search, of the registry that is shown or of the present.
    Indexed(Arc<Catalogue>),
    /// A search that was asked for by [`Effect::Search`] has found what is closest, and goes on.
    Closest(Asker, u64, Vec<Match>),
    /// A search that was asked for by [`Effect::Search`] has its answer.
    Found(Asker, u64, Answer),
    /// How the registry stood on the day that was asked for by [`Effect::AsOf`], and which
    /// request that was.
    Stood(u64, Box<Stood>),
    /// The journal answered.
    Recorded(Result<Vec<Entry>, Error>, Intent),
    /// The registry was read again, as asked or because it changed.
    Reloaded(Result<Box<Data>, Error>, Why),
    /// What was asked for by [`Effect::Write`] is written, or is not.
    Wrote(Box<Result<Wrote, Unwritten>>),
    /// What was asked for by [`Effect::Export`] is written, to this file and so many records, or is
    /// not; and the number of that work.
    Exported(u64, Result<(PathBuf, usize), Error>),
    /// How far some work is.
    Worked(Work),
    /// The file that was asked for by [`Effect::Import`] is read, or is not; and the number of that
    /// work.
    Planned(u64, Box<Result<Planned, Error>>),
    /// The names in a folder, as asked for by [`Effect::ListFolder`], those of folders with a
    /// stroke behind.
    Listed(String, Vec<String>),
    /// The editor that was opened by [`Effect::Edit`] on the file of a record is closed again.
    Edited(Address, Box<Result<Edited, Error>>),
    /// What was asked for by [`Effect::Draft`] is read, or is not.
    Drafted(Box<Result<Drafted, Error>>),
    /// A draft was kept, as asked for by [`Effect::Keep`], or was not.
    Kept(Result<PathBuf, Error>),
    /// What was said of a draft could not be kept, as asked for by [`Effect::KeepSoon`].
    Unkept(Error),
    /// The drafts that are kept, as asked for by [`Effect::ListKept`].
    KeptDrafts(Vec<Kept>),
    /// What was asked for by [`Effect::Copy`] is on a clipboard, or is not.
    Copied(Result<Clipboard, Error>, Copying),
    /// The text of a copy below `sources/` that was asked for by [`Effect::ReadSource`].
    SourceRead(String, Result<String, Error>),
    /// An address was opened, as asked for by [`Effect::OpenWeb`], or was not.
    WebOpened(Result<(), Error>),
    /// The configuration was read again because it changed, and this is wrong with it.
    Configured(Box<Config>, Vec<Fault>),
    /// The bookmarks were changed, as asked for by [`Effect::Bookmark`], or were not.
    Bookmarked(Result<Vec<Address>, Error>, Bookmarking),
    /// The journals were read again because they changed: what was marked, and what is wrong
    /// with them.
    Marked(Arc<Ledger>, Vec<Fault>),
}

/// What the mouse did, and at which cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pointer {
    /// A click.
    Click(u16, u16),
    /// The second click of two on one cell.
    DoubleClick(u16, u16),
    /// The wheel, by lines, down positive.
    Wheel(u16, u16, i8),
}

/// What recording was for, so that its answer can be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Intent {
    /// Follow-ups were marked.
    Mark(Status),
    /// Something was said of follow-ups.
    Note,
    /// Marks were taken back.
    Undo,
    /// Marks were restored.
    Redo,
    /// Marks came with a file; what is told of it.
    Import(String),
}

/// Why the registry was read again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Somebody pressed the key.
    Asked,
    /// It changed on the disk.
    Changed,
}

/// What an update asks of the world.
#[derive(Debug)]
pub enum Effect {
    /// Nothing.
    None,
    /// Carry out searches and answer each with [`Message::Found`]; one for which a later one is
    /// asked need not be answered.
    Search(Vec<Search>),
    /// Work out how the registry stood on a day and answer with [`Message::Stood`]; a request that
    /// is older than another need not be answered.
    AsOf(Box<Cut>),
    /// Write to the journal and answer with [`Message::Recorded`].
    Record(Vec<Draft>, Intent),
    /// Write into files and answer with [`Message::Wrote`].
    Write(Box<Writing>),
    /// Write what is shown to a file that others read and answer with [`Message::Exported`].
    Export(Box<Export>),
    /// List the names in a folder, as typed, and answer with [`Message::Listed`].
    ListFolder(String),
    /// Read a file that is to be imported and answer with [`Message::Planned`], telling meanwhile
    /// how far it is with [`Message::Worked`].
    Import(Box<Importing>),
    /// Give up work of a number less than this; it need not be answered.
    GiveUp(u64),
    /// Write what was decided on of a file and answer with [`Message::Wrote`].
    Adopt(Box<Decided>),
    /// Open an editor on the file of a record, or again on a copy of it at a line, and answer with
    /// [`Message::Edited`].
    Edit(Address, Option<(Draughted, usize)>),
    /// Read a text and answer with [`Message::Drafted`].
    Draft(Box<Drafting>),
    /// Keep a draft on the desk, in its place there if it has one, and answer with
    /// [`Message::Kept`].
    Keep(Box<draft::Draft>, Option<PathBuf>),
    /// Keep a draft in its place on the desk, beside everything else; answer with
    /// [`Message::Unkept`] if that fails. Of several the last is enough.
    KeepSoon(Box<draft::Draft>, PathBuf),
    /// Answer with [`Message::KeptDrafts`].
    ListKept,
    /// Take a draft from the desk.
    ForgetKept(PathBuf),
    /// Read the registry again and answer with [`Message::Reloaded`].
    Reload,
    /// Keep a theme as the one of this machine; what fails is told by [`Message::Refuse`].
    KeepTheme(String),
    /// Hand a text to the clipboard and answer with [`Message::Copied`].
    Copy(String, Copying),
    /// Read a copy below `sources/` and answer with [`Message::SourceRead`].
    ReadSource(String),
    /// Open an address in a web browser and answer with [`Message::WebOpened`].
    OpenWeb(String),
    /// Change the bookmarks and answer with [`Message::Bookmarked`].
    Bookmark(Bookmarking),
    /// Take the tour, and come back here after.
    Tour,
    /// Give the terminal back until the program is continued.
    Suspend,
    /// End.
    Quit,
}
