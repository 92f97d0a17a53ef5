//! Everything that happens, in one queue: keys, the mouse, signals, answers.
//!
//! Threads wait for each; the loop waits for the queue. Nothing polls, so idle costs nothing.

use super::background::{Heard, Listener};
use super::keys;
use crate::app::{Message, Pointer};
use crate::keymap::Chord;
use crate::store::Changed;
use crate::view::Background;
use crossterm::event::{self, Event as Raw, MouseButton, MouseEvent, MouseEventKind};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;
use std::time::{Duration, Instant};

/// Two clicks on one cell within this time are a double click.
const DOUBLE: Duration = Duration::from_millis(400);
/// How many lines a notch of the wheel moves.
const NOTCH: i8 = 3;

/// Something that happened.
pub(super) enum Event {
    /// A key.
    Key(Chord),
    /// Anything that the state takes as it is.
    Message(Message),
    /// The registry changed on the disk.
    Changed(Changed),
    /// The configuration was saved, or taken away.
    Reconfigured,
    /// The terminal said what its background is like.
    Background(Background),
    /// The window changed its size.
    Redraw,
    /// The program was continued after having been stopped from outside.
    Resumed,
    /// The program was asked to stop for a while.
    Stop,
    /// The program was asked to end.
    End(i32),
    /// No more keys will come.
    Closed,
}

/// Which browser an event is for: the tour is another one in front of one's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum For {
    /// The one in front, whichever it is.
    Front,
    /// That one.
    Number(u32),
}

/// A way into the queue, for other threads.
#[derive(Clone)]
pub(super) struct Sender {
    to: mpsc::Sender<(For, Event)>,
    of: For,
}

impl Sender {
    /// Adds an event; says whether anybody still listens.
    pub(super) fn send(&self, event: Event) -> bool {
        self.to.send((self.of, event)).is_ok()
    }
}

/// The queue.
pub(super) struct Events {
    sender: Sender,
    queue: mpsc::Receiver<(For, Event)>,
    gate: Arc<Gate>,
    /// The browsers that run, the one in front last.
    running: RefCell<Vec<u32>>,
    /// How many have run.
    begun: Cell<u32>,
    /// What came for one that is not in front.
    aside: RefCell<VecDeque<(u32, Event)>>,
}

/// Whether keys are read, or left to a program that has the terminal meanwhile.
#[derive(Default)]
struct Gate {
    state: Mutex<Passage>,
    changed: Condvar,
}

/// Where the thread that reads keys is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Passage {
    /// It reads.
    #[default]
    Open,
    /// It is to stop, and has not seen that yet.
    Closing,
    /// It waits.
    Closed,
}

impl Gate {
    fn lock(&self) -> MutexGuard<'_, Passage> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn set(&self, passage: Passage) {
        *self.lock() = passage;
        self.changed.notify_all();
    }

    /// Waits here while the gate is closed.
    fn pass(&self) {
        let mut state = self.lock();
        while *state != Passage::Open {
            if *state == Passage::Closing {
                *state = Passage::Closed;
                self.changed.notify_all();
            }
            state = self
                .changed
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Closes the gate and waits until nobody reads keys any more.
    fn close(&self) {
        // One that ended with its terminal never comes back to the gate.
        const PATIENCE: Duration = Duration::from_secs(2);
        self.set(Passage::Closing);
        wake_reader();
        let waiting = |state: &mut Passage| *state != Passage::Closed;
        let waited = self
            .changed
            .wait_timeout_while(self.lock(), PATIENCE, waiting);
        drop(waited);
    }

    fn is_open(&self) -> bool {
        *self.lock() == Passage::Open
    }
}

/// Has the thread that waits for a key look up: a change of the window's size is told as an event.
#[cfg(unix)]
fn wake_reader() {
    signal_hook::low_level::raise(signal_hook::consts::SIGWINCH).ok();
}

#[cfg(not(unix))]
fn wake_reader() {}

impl Events {
    /// Begins to listen.
    ///
    /// # Errors
    /// When signals cannot be caught.
    pub(super) fn start() -> std::io::Result<Self> {
        let (sender, queue) = mpsc::channel();
        let sender = Sender {
            to: sender,
            of: For::Front,
        };
        let gate = Arc::new(Gate::default());
        signals(sender.clone(), Arc::clone(&gate))?;
        let (keys, passage) = (sender.clone(), Arc::clone(&gate));
        thread::spawn(move || terminal(&keys, &passage));
        Ok(Self {
            sender,
            queue,
            gate,
            running: RefCell::new(vec![0]),
            begun: Cell::new(0),
            aside: RefCell::default(),
        })
    }

    /// Does something while no keys are read: another program has the terminal.
    pub(super) fn paused<T>(&self, meanwhile: impl FnOnce() -> T) -> T {
        self.gate.close();
        let done = meanwhile();
        self.gate.set(Passage::Open);
        done
    }

    /// A way in, for what is meant for the browser in front.
    pub(super) fn sender(&self) -> Sender {
        Sender {
            of: For::Number(self.front()),
            ..self.sender.clone()
        }
    }

    /// Has another browser in front meanwhile; what comes for the one behind waits for it.
    pub(super) fn in_front<T>(&self, meanwhile: impl FnOnce() -> T) -> T {
        self.begun.set(self.begun.get() + 1);
        self.running.borrow_mut().push(self.begun.get());
        let done = meanwhile();
        self.running.borrow_mut().pop();
        done
    }

    fn front(&self) -> u32 {
        self.running.borrow().last().copied().unwrap_or(0)
    }

    /// Waits until something happens.
    pub(super) fn wait(&self) -> Event {
        loop {
            if let Some(event) = self.take_aside() {
                return event;
            }
            match self.queue.recv() {
                Ok(came) => {
                    if let Some(event) = self.for_front(came) {
                        return event;
                    }
                }
                Err(_) => return Event::Closed,
            }
        }
    }

    /// Waits until something happens, but no longer than this.
    pub(super) fn wait_at_most(&self, time: Duration) -> Option<Event> {
        self.take_aside()
            .or_else(|| self.for_front(self.queue.recv_timeout(time).ok()?))
    }

    /// What has happened already and was not taken yet.
    pub(super) fn try_next(&self) -> Option<Event> {
        loop {
            if let Some(event) = self.take_aside() {
                return Some(event);
            }
            let came = self.queue.try_recv().ok()?;
            if let Some(event) = self.for_front(came) {
                return Some(event);
            }
        }
    }

    /// What came for the browser in front while it was not.
    fn take_aside(&self) -> Option<Event> {
        let front = self.front();
        let mut aside = self.aside.borrow_mut();
        let at = aside.iter().position(|(of, _)| *of == front)?;
        aside.remove(at).map(|(_, event)| event)
    }

    /// What came if it is for the browser in front; what is for one behind is put aside, and what
    /// is for one that has ended is dropped.
    fn for_front(&self, (of, event): (For, Event)) -> Option<Event> {
        match of {
            For::Number(number) if number != self.front() => {
                if self.running.borrow().contains(&number) {
                    self.aside.borrow_mut().push_back((number, event));
                }
                None
            }
            For::Front | For::Number(_) => Some(event),
        }
    }
}

/// Passes on what the terminal sends.
fn terminal(to: &Sender, gate: &Gate) {
    let mut last_click: Option<(Instant, u16, u16)> = None;
    let mut listener = Listener::default();
    loop {
        gate.pass();
        let event = match event::read() {
            Ok(Raw::Key(key)) => match keys::chord(key).map(|chord| listener.take(chord)) {
                Some(Heard::Answer(background)) => Some(Event::Background(background)),
                Some(Heard::Keys(chords)) => {
                    if !chords.into_iter().all(|chord| to.send(Event::Key(chord))) {
                        return;
                    }
                    None
                }
                Some(Heard::Part) | None => None,
            },
            Ok(Raw::Mouse(mouse)) => pointer(mouse, &mut last_click),
            Ok(Raw::Paste(text)) => Some(Event::Message(Message::Paste(text))),
            // Unix tells of it by a signal, see `signals`.
            Ok(Raw::Resize(..)) if cfg!(unix) => None,
            Ok(Raw::Resize(..)) => Some(Event::Redraw),
            Ok(Raw::FocusGained | Raw::FocusLost) => None,
            Err(_) => {
                to.send(Event::Closed);
                return;
            }
        };
        if event.is_some_and(|event| !to.send(event)) {
            return;
        }
    }
}

fn pointer(mouse: MouseEvent, last: &mut Option<(Instant, u16, u16)>) -> Option<Event> {
    let (x, y) = (mouse.column, mouse.row);
    let pointer = match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => {
            let again = last.is_some_and(|(at, then_x, then_y)| {
                at.elapsed() < DOUBLE && (then_x, then_y) == (x, y)
            });
            *last = if again {
                None
            } else {
                Some((Instant::now(), x, y))
            };
            if again {
                Pointer::DoubleClick(x, y)
            } else {
                Pointer::Click(x, y)
            }
        }
        MouseEventKind::ScrollDown => Pointer::Wheel(x, y, NOTCH),
        MouseEventKind::ScrollUp => Pointer::Wheel(x, y, -NOTCH),
        _ => return None,
    };
    Some(Event::Message(Message::Pointer(pointer)))
}

#[cfg(unix)]
fn signals(to: Sender, gate: Arc<Gate>) -> std::io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
    // The window's own signal too: it is caught from here on, not from the first key read on.
    let all = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH];
    let mut caught = signal_hook::iterator::Signals::new(all)?;
    thread::spawn(move || {
        for signal in caught.forever() {
            // Whatever has the terminal meanwhile is meant by what is typed there.
            match signal {
                SIGINT | SIGQUIT | SIGCONT | SIGWINCH if !gate.is_open() => continue,
                SIGTSTP if !gate.is_open() => {
                    stop_here();
                    continue;
                }
                _ => {}
            }
            let event = match signal {
                SIGTSTP => Event::Stop,
                SIGCONT => Event::Resumed,
                SIGWINCH => Event::Redraw,
                other => Event::End(other),
            };
            if !to.send(event) {
                return;
            }
        }
    });
    Ok(())
}

#[cfg(not(unix))]
fn signals(_: Sender, _: Arc<Gate>) -> std::io::Result<()> {
    Ok(())
}

/// Stops the program as the shell expects on Ctrl-Z; returns when it is continued.
#[cfg(unix)]
pub(super) fn stop_here() {
    // Failing to stop leaves the program running, which is what is left to do then anyway.
    let _running = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP);
}

#[cfg(not(unix))]
pub(super) fn stop_here() {}

/// Ends the program by a signal that was caught.
#[cfg(unix)]
pub(super) fn die_of(signal: i32) {
    let _running = signal_hook::low_level::emulate_default_handler(signal);
}

#[cfg(not(unix))]
pub(super) fn die_of(_: i32) {}
