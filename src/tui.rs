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
mod sitting;
mod terminal;
mod tour;
mod web;
mod world;

use crate::app::{App, Changes, Data, Drafted, Effect, Message};
use crate::error::{Error, Result};
use crate::keymap::Keymap;
use crate::lang::{Words, phrase, tell};
use crate::model::{Lang, path_words};
use crate::store::edit::Undos;
use crate::store::{self, Config, Fault, Journal};
use crate::view::{self, Theme};
pub use background::of_terminal as background_of_terminal;
pub(crate) use editor::Editor;
use events::{Event, Events};
use jiff::civil::Date;
pub use session::Session;
use std::path::{Path, PathBuf};
use world::World;

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
    /// What the user has set, and what is wrong with that.
    pub config: (Config, Option<Fault>),
    /// Whether it is the tour.
    pub tour: bool,
}

/// Runs the browser until it is left.
///
/// # Errors
/// When there is no registry to read, or the terminal cannot be used.
pub fn run(mut start: Start) -> Result<()> {
    let mut app = open(&start)?;
    let env = &terminal::variable;
    let manners = &start.config.0;
    let look = terminal::look(manners, start.screen_reader, env);
    let keeps_order = terminal::is_told_of_order(look, manners, env);
    let colours = match std::env::var_os("NO_COLOR") {
        Some(value) if !value.is_empty() => Theme::plain(),
        _ if look.is_spoken() => Theme::plain(),
        _ => Theme::sixteen(),
    };
    let theme = colours.with(look);
    if let Some(drafted) = start.review.take() {
        app.review(drafted);
    }
    let events = Events::start().map_err(|error| terminal_failed(&error))?;
    let world = World::start(start, events.sender());
    let keymap = Keymap::default();
    let mut session = Session::start().map_err(|error| terminal_failed(&error))?;
    if keeps_order {
        session
            .keep_order()
            .map_err(|error| terminal_failed(&error))?;
    }
    let ended = browse(&mut app, &world, &events, &mut session, &keymap, &theme);
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

/// The state that the browser starts from.
fn open(start: &Start) -> Result<App> {
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
    let (config, fault) = start.config.clone();
    app.configure(config, fault);
    if let Some(undos) = &start.undos {
        app.take_bookmarks(store::Bookmarks::beside(undos).read());
    }
    if start.tour {
        app.begin_tour();
    }
    Ok(app)
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
    keymap: &Keymap,
    theme: &Theme,
) -> std::io::Result<Ended> {
    world.index(app);
    loop {
        let mut shown = None;
        session.draw(|frame| {
            let drawn = view::draw(frame, app, keymap, theme);
            let links = if world.tells_links() {
                drawn.addresses.clone()
            } else {
                Vec::new()
            };
            shown = Some(drawn);
            links
        })?;
        if let Some(shown) = shown {
            let effect = app.update(Message::Drawn(shown));
            carry_out(effect, app, world, session, events)?;
        }
        // Nothing is drawn again until something happens; all that has happened is drawn at once.
        let mut next = Some(events.wait());
        while let Some(event) = next {
            let message = match event {
                Event::Key(chord) => keymap.message(app, chord),
                Event::Message(Message::Pointer(pointer)) => keymap.pointed(app, pointer),
                Event::Message(message) => Some(message),
                Event::Changed(changed) => {
                    world.changed(app, changed);
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
            match carry_out(effect, app, world, session, events)? {
                Some(Ended::Tour) => {
                    if let ended @ Ended::Signal(_) =
                        tour::take(app, world, events, session, keymap, theme)?
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
        Effect::Write(writing) => world.write(writing, app),
        Effect::Draft(drafting) => world.draft(drafting, app),
        Effect::ListKept => {
            let effect = app.update(Message::KeptDrafts(world.kept_drafts()));
            return carry_out(effect, app, world, session, events);
        }
        Effect::ForgetKept(facts) => world.forget_kept(&facts),
        Effect::KeepSoon(draft, at) => world.keep_soon(draft, at, &app.data.words),
        Effect::Keep(draft, at) => {
            let answer = world.keep(&draft, at.as_deref(), &app.data.words);
            let effect = app.update(Message::Kept(answer));
            return carry_out(effect, app, world, session, events);
        }
        Effect::ReadSource(file) => world.read_source(file),
        Effect::OpenWeb(address) => world.open_web(address),
        Effect::Bookmark(change) => {
            let answer = world.bookmark(&change, &app.data.words);
            let effect = app.update(Message::Bookmarked(answer, change));
            return carry_out(effect, app, world, session, events);
        }
        Effect::Copy(text, what) => {
            let answer = world.copy(&text);
            let effect = app.update(Message::Copied(answer, what));
            return carry_out(effect, app, world, session, events);
        }
        Effect::Edit(at, again) => {
            let edited = sitting::run(&at, again, app, world, session, events)?;
            let effect = app.update(Message::Edited(at, Box::new(edited)));
            return carry_out(effect, app, world, session, events);
        }
        Effect::Record(drafts, intent) => {
            let answer = world.record(drafts, &app.present().ledger);
            let effect = app.update(Message::Recorded(answer, intent));
            return carry_out(effect, app, world, session, events);
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
