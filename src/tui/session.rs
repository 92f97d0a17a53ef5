//! Taking the terminal and giving it back as it was, whatever happens.

use super::background::QUESTION;
use super::links::Linking;
use crate::app::Area;
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::terminal::{
    self, BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen,
};
use crossterm::{cursor, execute, queue};
use ratatui::layout::Rect;
use ratatui::{Frame, Terminal, TerminalOptions, Viewport};
use std::io::{self, BufWriter, Stdout, Write as _};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

/// What has the terminal leave the order of text alone, and what has it put text in order again:
/// mode 8 of ECMA-48, BDSM.
const KEEP_ORDER: &str = "\u{1b}[8l";
const OWN_ORDER: &str = "\u{1b}[8h";

/// Whether the terminal was told to leave the order of text alone.
static ORDERED: AtomicBool = AtomicBool::new(false);
/// Whether the terminal is taken just now.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// A taken terminal; dropping it, or a panic, gives it back.
#[derive(Debug)]
pub struct Session {
    terminal: Terminal<Linking<BufWriter<Stdout>>>,
}

impl Session {
    /// Takes the terminal.
    ///
    /// # Errors
    /// When it cannot be taken; then it is left as it was.
    pub fn start() -> io::Result<Self> {
        give_back_on_panic();
        if let Err(error) = take() {
            give_back();
            return Err(error);
        }
        let mut session = Self { terminal: fresh()? };
        // Not every terminal comes with an empty second screen.
        session.clear()?;
        Ok(session)
    }

    /// Draws a frame; terminals that can show it all at once do. `view` returns where addresses of
    /// the web stand in it, to be told to the terminal as links.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn draw(
        &mut self,
        view: impl FnOnce(&mut Frame<'_>) -> Vec<(Area, String)>,
    ) -> io::Result<()> {
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        let places = self.terminal.backend().places();
        let places = std::rc::Rc::clone(places);
        self.terminal
            .draw(|frame| places.replace(view(frame)).clear())?;
        execute!(self.terminal.backend_mut(), EndSynchronizedUpdate)
    }

    /// Has the terminal leave the order of text on a row alone, until it is given back.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn keep_order(&mut self) -> io::Result<()> {
        ORDERED.store(true, Ordering::SeqCst);
        write!(self.terminal.backend_mut(), "{KEEP_ORDER}")?;
        io::Write::flush(self.terminal.backend_mut())
    }

    /// Asks the terminal for the colour of its background; it answers among the keys, if it does.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub(super) fn ask_background(&mut self) -> io::Result<()> {
        write!(self.terminal.backend_mut(), "{QUESTION}")?;
        io::Write::flush(self.terminal.backend_mut())
    }

    /// Has everything drawn anew, at the size that the window has now.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn clear(&mut self) -> io::Result<()> {
        self.terminal = fresh()?;
        execute!(self.terminal.backend_mut(), Clear(ClearType::All))
    }

    /// Gives the terminal back for a while.
    pub fn leave(&mut self) {
        give_back();
    }

    /// Takes the terminal again, also when a program that ran meanwhile left it otherwise.
    ///
    /// # Errors
    /// When it cannot be taken.
    pub fn resume(&mut self) -> io::Result<()> {
        take()?;
        self.clear()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        give_back();
    }
}

/// A screen on which nothing is drawn yet.
///
/// Its size is fixed and it is replaced when the window changes, for ratatui's own way to follow
/// the window asks the terminal where the cursor is, and the answer would come in among the keys.
fn fresh() -> io::Result<Terminal<Linking<BufWriter<Stdout>>>> {
    let (columns, rows) = terminal::size()?;
    // Frames go out in one write each.
    let backend = Linking::new(BufWriter::with_capacity(64 * 1024, io::stdout()));
    let viewport = Viewport::Fixed(Rect::new(0, 0, columns, rows));
    Terminal::with_options(backend, TerminalOptions { viewport })
}

fn take() -> io::Result<()> {
    TAKEN.store(true, Ordering::SeqCst);
    terminal::enable_raw_mode()?;
    execute!(
        io::stdout(),
        EnterAlternateScreen,
        EnableMouseCapture,
        EnableBracketedPaste,
        cursor::Hide
    )?;
    if ORDERED.load(Ordering::SeqCst) {
        write!(io::stdout(), "{KEEP_ORDER}")?;
    }
    Ok(())
}

/// Gives the terminal back, once. That it may be gone already is nothing to be told of.
fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let mut out = io::stdout();
        if ORDERED.load(Ordering::SeqCst) {
            let _gone = write!(out, "{OWN_ORDER}");
        }
        let _gone = execute!(
            out,
            EndSynchronizedUpdate,
            DisableBracketedPaste,
            DisableMouseCapture,
            LeaveAlternateScreen,
            cursor::Show
        );
        let _gone = terminal::disable_raw_mode();
        let _gone = out.flush();
    }
}

/// Has a panic give the terminal back before it is told, so that its words can be read.
fn give_back_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let main = thread::current().id();
        let tell = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            give_back();
            tell(panic);
            if thread::current().id() != main {
                // Without the thread beside it the loop would wait for answers that never come.
                std::process::exit(101);
            }
        }));
    });
}
