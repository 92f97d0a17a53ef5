//! The update: every message has its line here.

use super::asking::Finding;
use super::{
    Action, App, DayForm, Effect, Focus, Message, Mode, NoteForm, Notice, Quick, Reading, Sheet,
    Way, Why,
};
use crate::model::Status;

impl App {
    /// Changes the state by what happened, and says what the world is to do about it.
    pub fn update(&mut self, message: Message) -> Effect {
        let effect = self.change(message);
        self.show_arrived();
        self.go_on_with_tour();
        if !matches!(effect, Effect::None) {
            return effect;
        }
        if let Some(keep) = self.keep_said() {
            return keep;
        }
        if let Some(cut) = self.asking.take_cut() {
            return Effect::AsOf(Box::new(cut));
        }
        if let Some(folder) = self.folder_to_list() {
            return Effect::ListFolder(folder);
        }
        match self.asking.take() {
            none if none.is_empty() => Effect::None,
            searches => Effect::Search(searches),
        }
    }

    #[expect(clippy::too_many_lines, reason = "a table, an arm a message")]
    fn change(&mut self, message: Message) -> Effect {
        match message {
            Message::Drawn(viewport) => {
                self.viewport = viewport;
                return Effect::None;
            }
            Message::Indexing(hundredths) => {
                self.indexing = hundredths;
                return Effect::None;
            }
            Message::Indexed(catalogue) => {
                self.indexed(catalogue);
                return Effect::None;
            }
            Message::Stood(number, stood) => {
                self.stood(number, stood);
                return Effect::None;
            }
            Message::Worked(work) => {
                self.worked(work);
                return Effect::None;
            }
            Message::Listed(folder, names) => {
                self.listed(folder, names);
                return Effect::None;
            }
            Message::Closest(asker, number, closest) => {
                self.found(asker, number, Finding::Closest(closest));
                return Effect::None;
            }
            Message::Found(asker, number, answer) => {
                self.found(asker, number, Finding::All(answer));
                return Effect::None;
            }
            Message::SourceRead(file, answer) => {
                self.source_read(&file, answer);
                return Effect::None;
            }
            // What others do leaves what one is doing, and its answer, untouched.
            Message::Marked(ledger, faults) => {
                self.marked_elsewhere(&ledger, faults);
                return Effect::None;
            }
            Message::Reloaded(answer, Why::Changed) => {
                self.changed_elsewhere(answer);
                return Effect::None;
            }
            Message::Configured(config, faults) => {
                self.configure_again(&config, faults);
                return Effect::None;
            }
            _ => {}
        }
        self.notice = None;
        let effect = match message {
            Message::Act(action) => self.act(action),
            Message::Perform(action) => {
                self.close_picker();
                self.act(action)
            }
            Message::Refuse(why) => {
                self.notice = Some(Notice::info(why));
                Effect::None
            }
            Message::Type(letter) => self.type_letter(letter),
            Message::Paste(text) => self.paste(text),
            Message::Pointer(pointer) => self.point(pointer),
            Message::Recorded(answer, intent) => self.recorded(answer, &intent),
            Message::Reloaded(answer, _) => {
                self.reloaded(answer);
                Effect::None
            }
            Message::Wrote(answer) => self.wrote(*answer),
            Message::Drafted(answer) => {
                self.drafted(*answer);
                Effect::None
            }
            Message::Kept(answer) => self.kept(answer),
            Message::Unkept(error) => {
                self.notice = Some(Notice::error(error.told(&self.data.words)));
                Effect::None
            }
            Message::KeptDrafts(kept) => {
                self.kept_drafts(kept);
                Effect::None
            }
            Message::Planned(number, answer) => {
                self.planned(number, *answer);
                Effect::None
            }
            Message::Exported(number, answer) => {
                self.exported(number, answer);
                Effect::None
            }
            Message::Edited(at, answer) => self.edited(at, *answer),
            Message::WebOpened(answer) => {
                self.web_opened(answer);
                Effect::None
            }
            Message::Bookmarked(answer, change) => self.was_bookmarked(answer, &change),
            Message::Copied(answer, what) => {
                self.was_copied(answer, what);
                Effect::None
            }
            Message::Drawn(_)
            | Message::Indexing(_)
            | Message::Indexed(_)
            | Message::Closest(..)
            | Message::Found(..)
            | Message::Stood(..)
            | Message::SourceRead(..)
            | Message::Worked(_)
            | Message::Listed(..)
            | Message::Configured(..)
            | Message::Marked(..) => Effect::None,
        };
        let shown = self.viewport.list_rows;
        self.listing_mut().scroll_into_sight(shown);
        effect
    }

    #[expect(clippy::too_many_lines, reason = "a table, an arm an action")]
    fn act(&mut self, action: Action) -> Effect {
        if self.data.as_of.is_some() && action.marks() {
            self.refuse_mark();
            return Effect::None;
        }
        if let Some(effect) = self.act_sources(action) {
            return effect;
        }
        if let Some(effect) = self.act_incoming(action) {
            return effect;
        }
        if let Some(effect) = self.act_importing(action) {
            return effect;
        }
        if let Some(effect) = self.act_review(action) {
            return effect;
        }
        if let Some(effect) = self.act_drafting(action) {
            return effect;
        }
        if let Some(effect) = self.act_writing(action) {
            return effect;
        }
        match action {
            Action::Up => self.step(-1),
            Action::Down => self.step(1),
            Action::PageUp => self.page_step(-1),
            Action::PageDown => self.page_step(1),
            Action::First => self.go_to_end(false),
            Action::Last => self.go_to_end(true),
            Action::ToTab(kind) => self.show_tab(kind),
            Action::ToScreen(kind) => self.show_screen(kind),
            Action::Left => self.sideways(Way::West),
            Action::Right => self.sideways(Way::East),
            Action::ZoomIn => self.zoom(1),
            Action::ZoomOut => self.zoom(-1),
            Action::Pan(way) => self.pan(way),
            Action::NextSite => self.next_site(1),
            Action::PreviousSite => self.next_site(-1),
            Action::Switch => self.switch(),
            Action::ToView(number) => self.show_view(number),
            Action::NextTab => self.tab_step(1),
            Action::PreviousTab => self.tab_step(-1),
            Action::NextLink => self.link_step(1),
            Action::PreviousLink => self.link_step(-1),
            Action::Enter => return self.enter(),
            Action::ToDetail => self.open_chosen(),
            Action::ToList => self.focus = Focus::List,
            Action::Leave if matches!(self.mode, Mode::Review) => return self.leave_review(),
            Action::Leave if matches!(self.mode, Mode::Export(_)) => return self.leave_export(),
            Action::Leave => self.leave(),
            Action::Back => self.back(),
            Action::Forward => self.forward(),
            Action::FollowUpsOfThis => self.follow_ups_of_this(),
            Action::Brief => self.toggle_brief(),
            Action::Relations => self.show_relations(),
            Action::Path => self.path(),
            Action::ForgetPath => self.forget_path(),
            Action::Toggle => return self.toggle(),
            Action::Start => return self.mark(Status::InProgress),
            Action::Cancel => return self.mark(Status::Cancelled),
            Action::DoneWithNote => self.ask_note(Some(Status::Done)),
            Action::Annotate => self.ask_note(None),
            Action::Select => self.select_one(),
            Action::SelectAll => self.select_all(),
            Action::Undo => return self.undo(),
            Action::Redo => return self.redo(),
            Action::Retry => return self.retry(),
            Action::Filter => {
                self.completing = None;
                self.mode = Mode::Filter;
            }
            Action::Complete => self.complete(1),
            Action::CompleteBack => self.complete(-1),
            Action::TakeCompletion => self.take_completion(),
            Action::DropCompletion => self.drop_completion(),
            Action::ClearFilter => self.clear(),
            Action::Search => {
                self.completing = None;
                self.mode = Mode::Quick(Quick::default());
            }
            Action::Show(kind) => self.mode = Mode::Sheet(Sheet::new(kind)),
            Action::NarrowSheet => self.narrow_sheet(),
            Action::OpenLink => return self.open_link(),
            Action::Bookmark => return self.toggle_bookmark(),
            Action::DropBookmark => return self.drop_bookmark(),
            Action::Tour => return self.ask_tour(),
            Action::SkipLesson => self.skip_lesson(),
            Action::Pick(of) => self.pick(of),
            Action::AskCopy => self.ask_copy(),
            Action::Copy(what) => return self.copy(what),
            Action::AskDay => self.mode = Mode::Day(DayForm::default()),
            Action::AskExport => self.ask_export(),
            Action::NextFormat => self.turn_format(false),
            Action::PreviousFormat => self.turn_format(true),
            Action::Reload => return Effect::Reload,
            Action::Suspend => return Effect::Suspend,
            Action::Quit => return self.quit(),
            Action::Submit => return self.submit(),
            Action::NextField => {
                if let Mode::Note(form) = &mut self.mode {
                    form.next_field();
                }
            }
            Action::Edit(edit) => self.edit(edit),
            // See `act_writing`, `act_drafting`, `act_review`, `act_sources`, `act_importing` and
            // `act_incoming`, which have done them.
            Action::Source
            | Action::NextSource
            | Action::PreviousSource
            | Action::ToWords
            | Action::OpenWeb
            | Action::AskImport
            | Action::CompletePath
            | Action::SaySame
            | Action::SayDistinct
            | Action::OpenEditor
            | Action::OpenForm
            | Action::AskNew
            | Action::New(_)
            | Action::AskRename
            | Action::AskDelete
            | Action::Delete
            | Action::Save
            | Action::NextCell
            | Action::PreviousCell
            | Action::NextOffer
            | Action::PreviousOffer
            | Action::TakeOffer
            | Action::EditAgain
            | Action::AskDraft
            | Action::ForgetDraft
            | Action::Accept
            | Action::DropFact
            | Action::AcceptKind
            | Action::AcceptEvery
            | Action::EditFact
            | Action::MergeFact
            | Action::AskFact
            | Action::NewFact(_)
            | Action::OtherHalf => {}
        }
        Effect::None
    }

    /// Esc: a step out of whatever one is in.
    fn leave(&mut self) {
        match self.mode {
            Mode::Browse if self.focus == Focus::Detail => match self.detail.reading {
                Reading::Brief => self.leave_brief(),
                Reading::Record => self.focus = Focus::List,
            },
            Mode::Browse => self.clear(),
            Mode::Filter | Mode::Quick(_) if self.completing.is_some() => self.completing = None,
            Mode::Filter => {
                self.mode = Mode::Browse;
                self.clear_filter();
            }
            Mode::Form(_) => self.leave_form(),
            Mode::Mend(_) => self.leave_mending(),
            Mode::Pick(_) => self.close_picker(),
            Mode::Sheet(_) | Mode::Narrow(_) => self.leave_sheet(false),
            Mode::Quick(_)
            | Mode::Note(_)
            | Mode::Day(_)
            | Mode::Export(_)
            | Mode::Import(_)
            | Mode::Incoming
            | Mode::Add
            | Mode::Copy
            | Mode::Delete(_)
            | Mode::Intake(_)
            | Mode::Review
            | Mode::Sources(_)
            | Mode::Sort => self.mode = self.rest(),
        }
    }

    /// Takes the selection away or, when there is none, the filter.
    fn clear(&mut self) {
        if self.selection.is_empty() {
            self.clear_filter();
        } else {
            self.selection.clear();
        }
    }

    /// Opens the form for a note on what a mark would go to, with a mark or without.
    fn ask_note(&mut self, status: Option<Status>) {
        let registry = &self.data.registry;
        let about: Vec<_> = self
            .marked_follow_ups()
            .into_iter()
            .map(|at| registry.address(at))
            .collect();
        if about.is_empty() {
            self.notice = Some(self.nothing_to_mark());
        } else {
            self.mode = Mode::Note(NoteForm::new(about, status));
        }
    }
}
