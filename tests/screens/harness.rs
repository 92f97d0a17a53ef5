//! Drives the browser without a terminal: keys in, the screen out.

use crate::folder::copy;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use paraph::app::{
    App, Changes, Clipboard, Cut, Data, Effect, Importing, Message, Pointer, Search, Why, Wrote,
};
use paraph::draft::{self, Draft, Kept};
use paraph::keymap::{Chord, Key, Keymap};
use paraph::model::{Address, Lang};
use paraph::search::Catalogue;
use paraph::store::edit::{Copy, Scribe, Undos, Unwritten, Writing, Written};
use paraph::store::{self, Bookmarks, Config, Journal, Opened, Paths, SavedView};
use paraph::view::{self, Background, Depth, Theme};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::Color;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

/// The present day of the tests.
pub const TODAY: Date = date(2026, 11, 24);

/// A browser on a copy of a registry, at a fixed size, date, language and writer.
pub struct Browser {
    pub app: App,
    pub theme: Theme,
    /// The colours that the terminal has, where it is drawn with the theme in force.
    depth: Option<Depth>,
    /// The theme that was kept last.
    pub kept_theme: Option<String>,
    pub keymap: Keymap,
    pub ended: bool,
    /// How often the tour was asked for.
    pub tours: usize,
    /// What the person does in the editor.
    pub editor: fn(&str) -> String,
    /// What was copied last.
    pub clipboard: String,
    /// The address that was opened last.
    pub opened: String,
    lang: String,
    /// Searches not carried out yet, when they are held back.
    held: Option<Vec<Search>>,
    /// Days not worked out yet, when they are held back.
    held_days: Option<Vec<Cut>>,
    /// Whether the reading of files is held back, and what is.
    holds_works: bool,
    held_works: Vec<Importing>,
    terminal: Terminal<TestBackend>,
    journal: Journal,
    root: PathBuf,
    _folder: TempDir,
}

impl Browser {
    /// Opens the registry that the tests keep.
    pub fn open(width: u16, height: u16) -> Self {
        let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/registry");
        Self::open_copy_of(&kept, width, height)
    }

    /// Opens the registry that the tests keep, at the first screen.
    pub fn first_screen(width: u16, height: u16) -> Self {
        let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/registry");
        Self::first_screen_of(&kept, width, height)
    }

    /// Opens a copy of any registry, at its lists.
    pub fn open_copy_of(kept: &Path, width: u16, height: u16) -> Self {
        let mut browser = Self::first_screen_of(kept, width, height);
        browser.press("1");
        browser
    }

    /// Opens a copy of any registry, at the first screen.
    pub fn first_screen_of(kept: &Path, width: u16, height: u16) -> Self {
        Self::first_screen_as_of(kept, TODAY, width, height)
    }

    /// Opens the registry that the tests keep in a language, at the first screen.
    pub fn first_screen_in(lang: &str, width: u16, height: u16) -> Self {
        let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/registry");
        Self::first_screen_of_language(lang, &kept, TODAY, width, height)
    }

    /// Opens a copy of any registry as of a day, at the first screen.
    pub fn first_screen_as_of(kept: &Path, day: Date, width: u16, height: u16) -> Self {
        Self::first_screen_of_language("en", kept, day, width, height)
    }

    fn first_screen_of_language(
        lang: &str,
        kept: &Path,
        day: Date,
        width: u16,
        height: u16,
    ) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("registry");
        copy(kept, &root);
        let journal = Journal::of_writer(&root, "desk@laptop", "0000aaaa");
        let app = App::as_of(data(store::open(&root).unwrap(), lang), day);
        let mut browser = Self {
            app,
            theme: Theme::sixteen(),
            depth: None,
            kept_theme: None,
            keymap: Keymap::default(),
            clipboard: String::new(),
            opened: String::new(),
            lang: lang.to_owned(),
            ended: false,
            tours: 0,
            editor: str::to_owned,
            held: None,
            held_days: None,
            holds_works: false,
            held_works: Vec::new(),
            terminal: Terminal::new(TestBackend::new(width, height)).unwrap(),
            journal,
            root,
            _folder: folder,
        };
        browser.index();
        browser.draw();
        browser
    }

    /// Where the registry lies.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Presses keys: letters as they are, others as `<enter>`, `<ctrl-p>`; `<lt>` for `<`.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for chord in chords(keys) {
            let message = self.keymap.message(&self.app, chord);
            if let Some(message) = message {
                self.send(message);
            }
        }
        self
    }

    /// What stands in the filter of the list.
    pub fn filter(&self) -> String {
        self.app.listing().filter.value().to_owned()
    }

    /// Keeps queries as views.
    pub fn configure(&mut self, views: &[(&str, &str)]) {
        let view = |(name, query): &(&str, &str)| SavedView {
            name: (*name).to_owned(),
            query: (*query).to_owned(),
            ..SavedView::default()
        };
        let views = views.iter().map(view).collect();
        let config = Config {
            views,
            ..Config::default()
        };
        self.app.configure(&config, Vec::new());
        self.draw();
    }

    /// Uses the mouse.
    pub fn point(&mut self, pointer: Pointer) -> &mut Self {
        if let Some(message) = self.keymap.pointed(&self.app, pointer) {
            self.send(message);
        }
        self
    }

    /// Has something happen, and draws.
    pub fn send(&mut self, message: Message) {
        let effect = self.app.update(message);
        self.perform(effect);
        self.draw();
    }

    /// Makes the window another size.
    pub fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        self.draw();
        self
    }

    /// What the browser is told when the registry has changed on the disk.
    pub fn change(&mut self) -> &mut Self {
        let message = self.reloaded(Why::Changed);
        self.send(message);
        self
    }

    /// What the browser is told when only journals have changed.
    pub fn marks_change(&mut self) -> &mut Self {
        let (ledger, faults) = store::journals(&self.root, &self.app.present().registry);
        self.send(Message::Marked(Arc::new(ledger), faults));
        self
    }

    fn reloaded(&self, why: Why) -> Message {
        let opened = store::reopen(&self.root, &self.app.present().registry).map(|opened| {
            let mut data = data(opened, &self.lang);
            data.catalogue = Some(catalogue(&data));
            Box::new(data)
        });
        Message::Reloaded(opened, why)
    }

    /// Changes the files as asked, as the world does.
    fn written(&self, writing: &Writing) -> Message {
        let undos = self.undos();
        let scribe = Scribe {
            root: &self.root,
            undos: &undos,
            by: "desk@laptop",
            now: "2026-11-24T09:30:00Z".parse().unwrap(),
        };
        let written = writing.carry_out(scribe, &self.app.present().registry);
        self.wrote(written)
    }

    fn wrote(&self, written: Result<Written, Unwritten>) -> Message {
        let undos = self.undos();
        Message::Wrote(Box::new(written.map(|written| {
            let mut data = data(written.opened, &self.lang);
            data.words = self.app.data.words.clone();
            data.catalogue = Some(catalogue(&data));
            data.changes = Changes::of(&undos, "desk@laptop");
            Wrote {
                data: Box::new(data),
                what: written.what,
                at: written.at,
                new_problems: written.new_problems,
            }
        })))
    }

    /// Reads a file of the registry's folder that is to be imported.
    fn planned(&self, importing: Importing) -> Message {
        let number = importing.number;
        let path = self.root().join(&importing.file);
        let planned = store::open_file(&path)
            .and_then(|mut from| importing.carry_out(&path, &mut *from, &|_| true));
        Message::Planned(number, Box::new(planned.map(Option::unwrap)))
    }

    /// Holds the reading of files back, as when it takes its time.
    pub fn hold_works(&mut self) -> &mut Self {
        self.holds_works = true;
        self
    }

    /// Has the files read that were held back.
    pub fn release_works(&mut self) -> &mut Self {
        self.holds_works = false;
        for importing in std::mem::take(&mut self.held_works) {
            let message = self.planned(importing);
            self.send(message);
        }
        self
    }

    /// Has the editor of the test change the file of a record.
    fn edited(&mut self, at: Address, again: Option<(Copy, usize)>) -> Message {
        let registry = &self.app.present().registry;
        let record = registry.find(&at).unwrap();
        let copy = again.map_or_else(
            || {
                let (path, _) = store::place_of(&self.root, registry, record);
                let what = format!("{} edited", at.id);
                self.undos().copy(&self.root, &path, &what).unwrap()
            },
            |(copy, _)| copy,
        );
        let text = std::fs::read_to_string(&copy.draft).unwrap();
        std::fs::write(&copy.draft, (self.editor)(&text)).unwrap();
        Message::Edited(at, Box::new(copy.left()))
    }

    pub fn undos(&self) -> Undos {
        let state = self.root.parent().unwrap().join("state");
        let paths = Paths {
            data: state.join("data"),
            config: state.join("config.ron"),
            state,
        };
        Undos::of(&self.root, &paths).unwrap()
    }

    fn index(&mut self) {
        let data = [Some(&self.app.data), self.app.set_aside()];
        let catalogues: Vec<_> = data.into_iter().flatten().map(catalogue).collect();
        for catalogue in catalogues {
            let effect = self.app.update(Message::Indexed(catalogue));
            self.perform(effect);
        }
    }

    #[expect(clippy::too_many_lines, reason = "a table, an arm an effect")]
    fn perform(&mut self, effect: Effect) {
        let next = match effect {
            Effect::None | Effect::Suspend | Effect::GiveUp(_) => return,
            Effect::KeepTheme(name) => {
                self.kept_theme = Some(name);
                return;
            }
            Effect::Tour => {
                self.tours += 1;
                return;
            }
            Effect::Bookmark(change) => {
                let answer = Bookmarks::beside(&self.undos()).change(&change);
                Message::Bookmarked(answer, change)
            }
            Effect::Copy(text, what) => {
                self.clipboard = text;
                Message::Copied(Ok(Clipboard::Terminal), what)
            }
            Effect::ReadSource(file) => {
                let text = draft::source_text(&self.root, &file);
                Message::SourceRead(file, text)
            }
            Effect::OpenWeb(address) => {
                self.opened = address;
                Message::WebOpened(Ok(()))
            }
            Effect::Quit => {
                self.ended = true;
                return;
            }
            Effect::Record(drafts, intent) => {
                let now: Timestamp = "2026-11-24T09:30:00Z".parse().unwrap();
                let ledger = &self.app.present().ledger;
                Message::Recorded(self.journal.append(drafts, ledger, now), intent)
            }
            Effect::Reload => self.reloaded(Why::Asked),
            Effect::Write(writing) => self.written(&writing),
            Effect::Export(export) => {
                let path = self.root().join(&export.path);
                let now: Timestamp = "2026-11-24T09:30:00Z".parse().unwrap();
                let written = store::write_file(&path, |to| export.write(now, to));
                let answer = written.map(|()| (export.path.clone(), export.count()));
                Message::Exported(export.number, answer)
            }
            Effect::ListFolder(folder) => {
                let names = store::names_in(&self.root().join(&folder));
                Message::Listed(folder, names)
            }
            Effect::Import(importing) if self.holds_works => {
                self.held_works.push(*importing);
                return;
            }
            Effect::Import(importing) => self.planned(*importing),
            Effect::Adopt(decided) => {
                let undos = self.undos();
                let scribe = Scribe {
                    root: &self.root,
                    undos: &undos,
                    by: "desk@laptop",
                    now: "2026-11-24T09:30:00Z".parse().unwrap(),
                };
                let registry = &self.app.present().registry;
                let mut from = store::open_file(&decided.request.file).unwrap();
                let written = decided.carry_out(&mut *from, scribe, registry);
                self.wrote(written)
            }
            Effect::Edit(at, again) => self.edited(at, again),
            Effect::Draft(drafting) => {
                let undos = self.undos();
                let words = self.app.data.words.clone();
                let keep = |draft: &Draft| draft::keep(&undos, draft, &words, None).ok();
                let read = |file: &str| draft::document(&self.root.join(file));
                Message::Drafted(Box::new(drafting.carry_out(read, keep)))
            }
            Effect::Keep(draft, at) => {
                let words = &self.app.data.words;
                Message::Kept(draft::keep(&self.undos(), &draft, words, at.as_deref()))
            }
            Effect::KeepSoon(draft, at) => {
                let words = &self.app.data.words;
                draft::keep(&self.undos(), &draft, words, Some(&at)).unwrap();
                return;
            }
            Effect::ListKept => Message::KeptDrafts(Kept::all(&self.undos())),
            Effect::ForgetKept(facts) => {
                draft::forget(&facts);
                return;
            }
            Effect::AsOf(cut) => {
                if let Some(held) = &mut self.held_days {
                    held.push(*cut);
                    return;
                }
                Message::Stood(cut.number, cut.carry_out(&|| false).unwrap())
            }
            Effect::Search(searches) => {
                match &mut self.held {
                    Some(held) => held.extend(searches),
                    None => searches.iter().for_each(|search| self.answer(search)),
                }
                return;
            }
        };
        let effect = self.app.update(next);
        self.perform(effect);
    }

    /// Holds searches back, as when they take their time.
    pub fn hold_searches(&mut self) -> &mut Self {
        self.held.get_or_insert_default();
        self
    }

    /// Carries out what was held back, the newest first: the worst order for the one who waits.
    pub fn release_searches(&mut self) -> &mut Self {
        for search in self.held.take().into_iter().flatten().rev() {
            self.answer(&search);
        }
        self.draw();
        self
    }

    /// Has those that were held back find what is closest, and go on.
    pub fn find_closest(&mut self) -> &mut Self {
        let mut found = Vec::new();
        for search in self.held.iter().flatten() {
            let closest = |closest| {
                found.push(Message::Closest(search.asker, search.number, closest));
            };
            search.request.carry_out_in_two(closest, &|| false).unwrap();
        }
        for message in found {
            self.send(message);
        }
        self
    }

    /// Holds the days asked for back, as when they take their time.
    pub fn hold_days(&mut self) -> &mut Self {
        self.held_days.get_or_insert_default();
        self
    }

    /// Works out the days that were held back, the newest first: the worst order.
    pub fn release_days(&mut self) -> &mut Self {
        for cut in self.held_days.take().into_iter().flatten().rev() {
            let stood = cut.carry_out(&|| false).unwrap();
            self.send(Message::Stood(cut.number, stood));
        }
        self
    }

    fn answer(&mut self, search: &Search) {
        let (asker, number) = (search.asker, search.number);
        let mut closest = None;
        let tell = |found| closest = Some(found);
        let answer = search.request.carry_out_in_two(tell, &|| false).unwrap();
        let closest = closest.map(|closest| Message::Closest(asker, number, closest));
        let all = Message::Found(asker, number, answer);
        for found in closest.into_iter().chain([all]) {
            let effect = self.app.update(found);
            self.perform(effect);
        }
    }

    fn draw(&mut self) {
        let of = |depth| Theme::of(self.app.scheme(), Background::Dark, depth);
        let theme = &self.depth.map_or(self.theme, of);
        let (app, keymap) = (&self.app, &self.keymap);
        let mut shown = None;
        self.terminal
            .draw(|frame| shown = Some(view::draw(frame, app, keymap, theme)))
            .unwrap();
        let effect = self.app.update(Message::Drawn(shown.unwrap()));
        self.perform(effect);
    }

    /// Draws with another theme.
    pub fn with_theme(&mut self, theme: &Theme) -> &mut Self {
        self.theme = *theme;
        self.draw();
        self
    }

    /// Draws with the theme in force, on a dark terminal.
    pub fn with_depth(&mut self, depth: Depth) -> &mut Self {
        self.depth = Some(depth);
        self.draw();
        self
    }

    /// The cells of the screen.
    pub fn buffer(&self) -> &Buffer {
        self.terminal.backend().buffer()
    }

    /// Whether any cell has a colour of its own.
    pub fn is_coloured(&self) -> bool {
        let mut cells = self.buffer().content.iter();
        cells.any(|cell| cell.fg != Color::Reset || cell.bg != Color::Reset)
    }

    /// The cell of the cursor, if it is shown.
    pub fn cursor(&self) -> Option<(u16, u16)> {
        let backend = self.terminal.backend();
        let position = backend.cursor_position();
        backend.cursor_visible().then_some((position.x, position.y))
    }

    /// The screen as text, a line a row, without blanks at the ends.
    pub fn screen(&self) -> String {
        let buffer = self.buffer();
        let mut text = String::new();
        for y in 0..buffer.area.height {
            let mut line = String::new();
            let mut covered = 0;
            for x in 0..buffer.area.width {
                let symbol = buffer[(x, y)].symbol();
                // The second cell of a wide letter holds nothing of its own.
                if covered > 0 {
                    covered -= 1;
                    continue;
                }
                covered = unicode_width::UnicodeWidthStr::width(symbol).saturating_sub(1);
                line.push_str(symbol);
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }

    /// A row of the screen.
    pub fn line(&self, y: usize) -> String {
        self.screen().lines().nth(y).unwrap_or_default().to_owned()
    }

    /// The row that holds a text.
    pub fn find(&self, text: &str) -> u16 {
        let at = self.screen().lines().position(|line| line.contains(text));
        u16::try_from(at.unwrap_or_else(|| panic!("no `{text}` on:\n{}", self.screen()))).unwrap()
    }

    /// The last row: the answer to the last key, or what the keys do.
    pub fn footer(&self) -> String {
        self.screen()
            .lines()
            .last()
            .unwrap_or_default()
            .trim()
            .to_owned()
    }

    /// The id of the selected record.
    pub fn selected(&self) -> String {
        let at = self.app.selected().expect("nothing is selected");
        self.app.data.registry.id(at).to_owned()
    }
}

fn catalogue(data: &Data) -> Arc<Catalogue> {
    Arc::new(Catalogue::new(&data.registry, &data.langs, data.today))
}

fn data(opened: Opened, lang: &str) -> Data {
    Data::new(opened, Lang::new(lang), TODAY, "desk@laptop")
}

fn chords(keys: &str) -> Vec<Chord> {
    let mut found = Vec::new();
    let mut rest = keys;
    while let Some(first) = rest.chars().next() {
        let named = rest
            .strip_prefix('<')
            .and_then(|after| after.split_once('>'));
        if let Some((name, after)) = named {
            let name = if name == "lt" { "<" } else { name };
            found.push(name.parse().unwrap());
            rest = after;
        } else {
            found.push(Chord::plain(Key::Letter(first)));
            rest = &rest[first.len_utf8()..];
        }
    }
    found
}
