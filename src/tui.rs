//! The terminal: taking and giving it back, events, and the loop that joins state and world.

mod background;
mod clipboard;
mod editor;
mod events;
mod keeper;
mod keys;
mod links;
mod progress;
mod searcher;
mod session;
mod settings;
mod sitting;
mod terminal;
mod tour;
mod web;
mod works;
mod world;

use crate::app::{App, Changes, Data, Drafted, Effect, Message};
use crate::error::{Error, Result};
use crate::lang::{Words, phrase, tell};
use crate::model::{Lang, path_words};
use crate::store::edit::Undos;
use crate::store::{self, Config, Fault, Journal, Paths};
use crate::view;
pub(crate) use editor::Editor;
use events::{Event, Events};
use jiff::civil::Date;
pub use session::Session;
use settings::Settings;
use std::path::{Path, PathBuf};
use std::time::Duration;
use world::World;

/// How long the first frame waits for the terminal to say what it is like.
const GLANCE: Duration = Duration::from_millis(25);

/// What the browser starts from.
#[derive(Debug)]
pub struct Start {
    /// The registry's folder.
    pub root: PathBuf,
    /// Whether it was made just now from the shipped one.
    pub first_start: bool,
    /// The languages asked for, the best first.
    pub langs: Vec<Lang>,
    /// The present day.
    pub today: Date,
    /// The day to show the registry of, if not the present.
    pub as_of: Option<Date>,
    /// Where marks are written.
    pub journal: Journal,
    /// Where changes of files are kept to be taken back, if this machine has a place for it.
    pub undos: Option<Undos>,
    /// The draft to review first, if there is one.
    pub review: Option<Drafted>,
    /// Whether the screen is for a screen reader, whatever is set.
    pub screen_reader: bool,
    /// Where the configuration lies.
    pub config_path: PathBuf,
    /// What the user has set, and what is wrong with that.
    pub config: (Config, Vec<Fault>),
    /// Whether it is the tour.
    pub tour: bool,
}

/// Runs the browser until it is left.
///
/// # Errors
/// When there is no registry to read, or the terminal cannot be used.
pub fn run(mut start: Start) -> Result<()> {
    let (mut app, mut settings) = open(&mut start)?;
    if let Some(drafted) = start.review.take() {
        app.review(drafted);
    }
    let events = Events::start().map_err(|error| terminal_failed(&error))?;
    let world = World::start(start, events.sender());
    let mut session = Session::start().map_err(|error| terminal_failed(&error))?;
    let ended = browse(&mut app, &world, &events, &mut session, &mut settings);
    drop(session);
    match ended {
        Ok(Ended::Quit | Ended::Tour) => Ok(()),
        // Die of it as if it had never been caught, so that whoever sent it sees that it worked.
        Ok(Ended::Signal(signal)) => {
            events::die_of(signal);
            Ok(())
        }
        // A terminal that went away is no failure of ours, and nobody is there to be told.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(terminal_failed(&error)),
    }
}

/// The state that the browser starts from, and what it draws and reads keys with.
fn open(start: &mut Start) -> Result<(App, Settings)> {
    let opened = store::open(&start.root)?;
    let faults = opened.faults.len();
    let langs = start.langs.iter().cloned();
    let present = Data::new(opened, langs, start.today, start.journal.by());
    let present = match &start.undos {
        Some(undos) => Data {
            changes: Changes::of(undos, start.journal.by()),
            ..present
        },
        None => present,
    };
    let mut app = App::as_of(present, start.as_of.unwrap_or(start.today));
    app.notice = welcome(start, &app.data.words, faults);
    let (config, mut faults) = std::mem::take(&mut start.config);
    let path = start.config_path.clone();
    let words = app.data.words.clone();
    let (settings, more) = Settings::of(path, &config, start.screen_reader, &words);
    faults.extend(more);
    app.configure(&config, faults);
    app.name_keys(settings.keymap.named(&words));
    app.use_theme(&settings.theme_name());
    if let Some(undos) = &start.undos {
        app.take_bookmarks(store::Bookmarks::beside(undos).read());
    }
    if start.tour {
        app.begin_tour();
    }
    Ok((app, settings))
}

/// How the loop ended.
enum Ended {
    Quit,
    Signal(i32),
    /// It goes on after the tour.
    Tour,
}

fn browse(
    app: &mut App,
    world: &World,
    events: &Events,
    session: &mut Session,
    settings: &mut Settings,
) -> std::io::Result<Ended> {
    world.index(app);
    if settings.keeps_order {
        session.keep_order()?;
    }
    let mut first = None;
    if settings.asks_background() {
        session.ask_background()?;
        // A terminal that is near answers before anybody could see the first frame in other colours.
        first = events.wait_at_most(GLANCE);
    }
    loop {
        let theme = settings.theme(app);
        let mut shown = None;
        session.draw(|frame| {
            let drawn = view::draw(frame, app, &settings.keymap, &theme);
            let links = if settings.tells_links {
                drawn.addresses.clone()
            } else {
                Vec::new()
            };
            shown = Some(drawn);
            links
        })?;
        if let Some(shown) = shown {
            let effect = app.update(Message::Drawn(shown));
            carry_out(effect, app, world, session, events, settings)?;
        }
        // Nothing is drawn again until something happens; all that has happened is drawn at once.
        let mut next = first.take().or_else(|| Some(events.wait()));
        while let Some(event) = next {
            let message = match event {
                Event::Key(chord) => settings.keymap.message(app, chord),
                Event::Message(Message::Pointer(pointer)) => settings.keymap.pointed(app, pointer),
                Event::Message(message) => Some(message),
                Event::Changed(changed) => {
                    world.changed(app, changed);
                    None
                }
                Event::Reconfigured => {
                    let message = settings.read_again(app);
                    let is_taken =
                        matches!(&message, Message::Configured(_, faults) if faults.is_empty());
                    let effect = app.update(message);
                    carry_out(effect, app, world, session, events, settings)?;
                    if settings.asks_background() {
                        session.ask_background()?;
                    }
                    if is_taken {
                        app.name_keys(settings.keymap.named(&app.data.words));
                        app.use_theme(&settings.theme_name());
                    }
                    if settings.keeps_order {
                        session.keep_order()?;
                    }
                    None
                }
                Event::Background(background) => {
                    settings.take_background(background, app);
                    None
                }
                Event::Redraw => {
                    session.clear()?;
                    None
                }
                Event::Resumed => {
                    session.resume()?;
                    None
                }
                Event::Stop => {
                    suspend(session)?;
                    None
                }
                Event::End(signal) => return Ok(Ended::Signal(signal)),
                Event::Closed => return Ok(Ended::Quit),
            };
            let effect = message.map_or(Effect::None, |message| app.update(message));
            match carry_out(effect, app, world, session, events, settings)? {
                Some(Ended::Tour) => {
                    if let ended @ Ended::Signal(_) =
                        tour::take(app, world, events, session, settings)?
                    {
                        return Ok(ended);
                    }
                }
                Some(ended) => return Ok(ended),
                None => {}
            }
            next = events.try_next();
        }
    }
}

/// Does what the state asks for; says when that is to end.
fn carry_out(
    effect: Effect,
    app: &mut App,
    world: &World,
    session: &mut Session,
    events: &Events,
    settings: &Settings,
) -> std::io::Result<Option<Ended>> {
    match effect {
        Effect::None => {}
        Effect::Quit => return Ok(Some(Ended::Quit)),
        Effect::Tour => return Ok(Some(Ended::Tour)),
        Effect::Suspend => suspend(session)?,
        Effect::Search(searches) => world.search(searches),
        Effect::AsOf(cut) => world.as_of(cut),
        Effect::Reload => world.reload(app),
        Effect::Export(export) => world.export(export),
        Effect::Import(importing) => world.import(importing),
        Effect::GiveUp(number) => world.give_up(number),
        Effect::Adopt(decided) => world.adopt(decided, app),
        Effect::ListFolder(folder) => {
            let names = store::names_in(&world::from_home(&folder));
            let effect = app.update(Message::Listed(folder, names));
            return carry_out(effect, app, world, session, events, settings);
        }
        Effect::Write(writing) => world.write(writing, app),
        Effect::Draft(drafting) => world.draft(drafting, app),
        Effect::ListKept => {
            let effect = app.update(Message::KeptDrafts(world.kept_drafts()));
            return carry_out(effect, app, world, session, events, settings);
        }
        Effect::ForgetKept(facts) => world.forget_kept(&facts),
        Effect::KeepSoon(draft, at) => world.keep_soon(draft, at, &app.data.words),
        Effect::Keep(draft, at) => {
            let answer = world.keep(&draft, at.as_deref(), &app.data.words);
            let effect = app.update(Message::Kept(answer));
            return carry_out(effect, app, world, session, events, settings);
        }
        Effect::KeepTheme(name) => {
            if let Err(error) = Paths::of_user().and_then(|paths| paths.keep_theme(&name)) {
                let told = error.told(&app.data.words);
                let effect = app.update(Message::Refuse(told));
                return carry_out(effect, app, world, session, events, settings);
            }
        }
        Effect::ReadSource(file) => world.read_source(file),
        Effect::OpenWeb(address) => world.open_web(address),
        Effect::Bookmark(change) => {
            let answer = world.bookmark(&change, &app.data.words);
            let effect = app.update(Message::Bookmarked(answer, change));
            return carry_out(effect, app, world, session, events, settings);
        }
        Effect::Copy(text, what) => {
            let answer = clipboard::copy(&text, settings.clipboard, &terminal::variable);
            let effect = app.update(Message::Copied(answer, what));
            return carry_out(effect, app, world, session, events, settings);
        }
        Effect::Edit(at, again) => {
            let edited = sitting::run(&at, again, app, world, session, events)?;
            let effect = app.update(Message::Edited(at, Box::new(edited)));
            return carry_out(effect, app, world, session, events, settings);
        }
        Effect::Record(drafts, intent) => {
            let answer = world.record(drafts, &app.present().ledger);
            let effect = app.update(Message::Recorded(answer, intent));
            return carry_out(effect, app, world, session, events, settings);
        }
    }
    Ok(None)
}

fn suspend(session: &mut Session) -> std::io::Result<()> {
    session.leave();
    events::stop_here();
    session.resume()
}

fn welcome(start: &Start, words: &Words, faults: usize) -> Option<crate::app::Notice> {
    use crate::app::Notice;
    if start.first_start {
        let place = shorten(&start.root);
        return Some(Notice::done(tell!(words, "notice-welcome", place = place)));
    }
    match faults {
        0 => None,
        some => Some(Notice::error(tell!(words, "notice-problems", count = some))),
    }
}

/// A path as people say it, from the home directory.
fn shorten(path: &Path) -> String {
    let home = std::env::var_os("HOME").map(PathBuf::from);
    let below = home.as_ref().and_then(|home| path.strip_prefix(home).ok());
    match below {
        Some(below) => format!("~/{}", path_words(below)),
        None => path_words(path),
    }
}

fn terminal_failed(error: &std::io::Error) -> Error {
    Error::usage(phrase!("error-terminal", why = error.to_string()))
        .hinted(phrase!("hint-terminal"))
}
