//! The program in a terminal that keeps every byte.

use crate::desk::Desk;
use crate::reader::pass_on;
use portable_pty::{Child, CommandBuilder, PtySize, native_pty_system};
use std::io::Write;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_mins(1);

/// What a frame ends with: the end of a synchronised update.
const FRAME_END: &[u8] = b"\x1b[?2026l";

/// A terminal with the program in it.
pub(crate) struct Pty {
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    output: Receiver<Vec<u8>>,
    /// Everything that was printed.
    pub(crate) raw: Vec<u8>,
}

impl Pty {
    pub(crate) fn start(desk: &Desk, arguments: &[&str]) -> Self {
        let size = PtySize {
            rows: 60,
            cols: 200,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_paraph"));
        command.args(["-r", "registry"]);
        command.args(arguments);
        command.env_clear();
        command.env("HOME", desk.home());
        command.env("TERM", "xterm-256color");
        command.env("LANG", "en");
        command.env("USER", "tester");
        command.cwd(desk.home());
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let reader = pair.master.try_clone_reader().unwrap();
        let keys = pair.master.take_writer().unwrap();
        let (sender, output) = channel();
        thread::spawn(move || {
            // Kept open as long as something may come.
            let _master = pair.master;
            pass_on(reader, &sender);
        });
        Self {
            keys,
            child,
            output,
            raw: Vec::new(),
        }
    }

    /// Presses keys and returns what is printed until a frame is whole and nothing more comes.
    pub(crate) fn press(&mut self, keys: &str) -> Vec<u8> {
        let from = self.raw.len();
        self.until(keys, |_| true);
        while let Ok(piece) = self.output.recv_timeout(Duration::from_millis(15)) {
            self.raw.extend(piece);
        }
        self.raw[from..].to_vec()
    }

    /// Presses keys and returns what is printed until the frames since then are as they should be.
    pub(crate) fn until(&mut self, keys: &str, so: impl Fn(&[u8]) -> bool) -> Vec<u8> {
        let from = self.raw.len();
        self.type_in(keys);
        let begun = Instant::now();
        loop {
            let printed = &self.raw[from..];
            if printed.ends_with(FRAME_END) && so(printed) {
                return printed.to_vec();
            }
            match self.output.recv_timeout(Duration::from_millis(50)) {
                Ok(piece) => self.raw.extend(piece),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => panic!("{keys:?} ends it"),
            }
            assert!(begun.elapsed() < PATIENCE, "{keys:?} is never answered");
        }
    }

    /// Presses keys.
    pub(crate) fn type_in(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Reads to the end of the program and says how it ended.
    pub(crate) fn end(&mut self) -> u32 {
        let begun = Instant::now();
        loop {
            match self.output.recv_timeout(Duration::from_millis(20)) {
                Ok(piece) => self.raw.extend(piece),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
            assert!(begun.elapsed() < PATIENCE, "it never ends");
        }
        self.child.wait().unwrap().exit_code()
    }
}
