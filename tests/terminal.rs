//! The real program in a real terminal: what a person types, what they see, and what is left
//! behind when the program ends, however it ends.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/folder.rs"]
mod folder;
#[path = "support/reader.rs"]
mod reader;
#[path = "terminal/review.rs"]
mod review;

use folder::copy;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use reader::pass_on;
use std::fs;
use std::io::Write;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Long enough for the slowest machine; nothing waits for it unless something is wrong.
const PATIENCE: Duration = Duration::from_mins(1);

/// A home directory for one test, with a registry in it.
struct Home {
    folder: TempDir,
}

impl Home {
    fn new() -> Self {
        let home = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/registry");
        copy(&kept, &home.registry());
        home
    }

    fn registry(&self) -> PathBuf {
        self.folder.path().join("registry")
    }

    fn command(&self, program: &str, arguments: &[&str]) -> CommandBuilder {
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.env_clear();
        command.env("HOME", self.folder.path());
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("TERM", "xterm-256color");
        command.env("LANG", "en_GB.UTF-8");
        command.env("USER", "desk");
        command.cwd(self.folder.path());
        command
    }

    /// Starts the browser on the registry.
    fn browse(&self) -> Screen {
        self.browse_with(&[])
    }

    /// Starts the browser on the registry, with further arguments.
    fn browse_with(&self, further: &[&str]) -> Screen {
        let registry = self.registry();
        let mut arguments = vec!["-r", registry.to_str().unwrap()];
        arguments.extend(further);
        Screen::start(self.command(env!("CARGO_BIN_EXE_paraph"), &arguments))
    }

    /// Runs another command of the program.
    fn run(&self, arguments: &[&str]) -> String {
        let output = Command::new(env!("CARGO_BIN_EXE_paraph"))
            .args(["-r", self.registry().to_str().unwrap()])
            .args(arguments)
            .env("HOME", self.folder.path())
            .env_remove("XDG_STATE_HOME")
            .env_remove("XDG_DATA_HOME")
            .output()
            .unwrap();
        String::from_utf8_lossy(&output.stdout).into_owned()
    }
}

/// A terminal with a program in it.
struct Screen {
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    output: Receiver<Vec<u8>>,
    raw: Vec<u8>,
    parser: vt100::Parser,
    modes_before: String,
}

impl Screen {
    fn start(command: CommandBuilder) -> Self {
        let size = PtySize {
            rows: 36,
            cols: 120,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let modes_before = modes(&*pair.master);
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let reader = pair.master.try_clone_reader().unwrap();
        let (sender, output) = channel();
        thread::spawn(move || {
            pass_on(reader, &sender);
        });
        Self {
            keys: pair.master.take_writer().unwrap(),
            master: pair.master,
            child,
            output,
            raw: Vec::new(),
            parser: vt100::Parser::new(cells(size.rows), cells(size.cols), 0),
            modes_before,
        }
    }

    fn resize(&mut self, size: PtySize) {
        self.parser
            .screen_mut()
            .set_size(cells(size.rows), cells(size.cols));
        self.master.resize(size).unwrap();
    }

    fn text(&self) -> String {
        self.parser.screen().contents()
    }

    fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Reads what the program prints until something is so.
    fn wait(&mut self, what: &str, so: impl Fn(&Self) -> bool) {
        let begun = Instant::now();
        while !so(self) {
            match self.output.recv_timeout(Duration::from_millis(50)) {
                Ok(piece) => {
                    self.parser.process(&piece);
                    self.raw.extend(piece);
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => {
                    assert!(so(self), "ended before {what}:\n{}", self.text());
                    return;
                }
            }
            assert!(begun.elapsed() < PATIENCE, "never {what}:\n{}", self.text());
        }
    }

    fn see(&mut self, text: &str) {
        self.wait(text, |screen| screen.text().contains(text));
    }

    /// Types, and waits for what should then be seen.
    fn type_and_see(&mut self, keys: &str, text: &str) {
        self.press(keys);
        self.see(text);
    }

    fn signal(&self, name: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        let sent = Command::new("kill")
            .args(["-s", name, &pid])
            .status()
            .unwrap();
        assert!(sent.success());
    }

    fn has_printed(&self, sequence: &str) -> bool {
        let wanted = sequence.as_bytes();
        self.raw
            .windows(wanted.len())
            .any(|window| window == wanted)
    }

    /// Waits for the program's end; says how it ended.
    fn end(&mut self) -> portable_pty::ExitStatus {
        let begun = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                // What it printed last may still be on its way.
                while let Ok(piece) = self.output.recv_timeout(Duration::from_millis(200)) {
                    self.parser.process(&piece);
                    self.raw.extend(piece);
                }
                return status;
            }
            if let Ok(piece) = self.output.recv_timeout(Duration::from_millis(50)) {
                self.parser.process(&piece);
                self.raw.extend(piece);
            }
            assert!(begun.elapsed() < PATIENCE, "never ended:\n{}", self.text());
        }
    }

    /// Holds that the terminal is as it was before the program.
    fn assert_given_back(&self) {
        assert!(self.has_printed("\u{1b}[?1049h"), "it was taken");
        let state = self.parser.screen();
        assert!(!state.alternate_screen(), "the alternate screen is left");
        assert!(!state.hide_cursor(), "the cursor is shown");
        assert!(!state.bracketed_paste(), "bracketed paste is off");
        assert_eq!(
            state.mouse_protocol_mode(),
            vt100::MouseProtocolMode::None,
            "the mouse is free"
        );
        assert_eq!(
            modes(&*self.master),
            self.modes_before,
            "the line is cooked as before"
        );
    }
}

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).unwrap()
}

fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().unwrap())
}

#[test]
fn the_palette_does_what_is_picked_by_key_and_by_mouse() {
    let home = Home::new();
    let mut screen = home.browse();
    screen.type_and_see("1", "4 meetings");
    screen.type_and_see(":", "Actions");
    screen.type_and_see("undo mark", "you have marked nothing");
    screen.type_and_see("\r", "not now: you have marked nothing");
    screen.type_and_see("\u{15}jorunal", "show the journal");
    screen.type_and_see("\r", "Journal, newest first");
    screen.press("\u{1b}");
    screen.wait("the list", |s| !s.text().contains("Journal, newest first"));
    // All at once, as when it is pasted by a slow connection.
    screen.type_and_see("\u{b}list people\r", "4 people");
    screen.type_and_see("\u{b}timeline", "show what happened when");
    let row = screen
        .text()
        .lines()
        .position(|line| line.contains("show what happened when"));
    let click = format!("\u{1b}[<0;40;{0}M\u{1b}[<0;40;{0}m", row.unwrap() + 1);
    screen.press(&click);
    screen.press(&click);
    screen.wait("the timeline", |s| {
        !s.text().contains("Actions") && s.text().contains("by counterpart")
    });
    screen.press("q");
    assert!(screen.end().success());
    screen.assert_given_back();
}

#[test]
fn browse_search_follow_mark_quit_and_it_is_still_done() {
    let home = Home::new();
    let mut screen = home.browse();
    screen.type_and_see("1", "4 meetings");
    screen.press("\u{10}");
    screen.see("Search everything");
    screen.type_and_see("nebyv", "1 of 5");
    screen.type_and_see("\r", "Minister of Tides");
    // The first link of the person is the ministry.
    screen.type_and_see("\t\r", "Ratify the pact");
    screen.press("\u{7f}");
    screen.wait("back at the person", |s| {
        s.text().contains("Meetings") && s.text().contains("Вымысел")
    });
    screen.type_and_see("5", "5 follow-ups");
    screen.type_and_see("/library", "2 of 5");
    screen.type_and_see("\r ", "✓");
    screen.see("recorded by desk@");
    screen.press("q");
    assert!(screen.end().success());
    screen.assert_given_back();

    let log = home.run(&["log"]);
    assert!(log.contains("library"), "{log}");
    let done = home.run(&["list", "follow-ups", "is:done"]);
    assert!(done.contains("library"), "{done}");

    let mut again = home.browse();
    again.type_and_see("1", "4 meetings");
    again.type_and_see("5/is:done\r", "2 of 5");
    again.type_and_see("u", "is open again");
    again.press("\u{3}");
    assert!(again.end().success());
}

#[test]
fn a_past_day_is_gone_to_and_returned_from_and_can_be_where_one_begins() {
    let home = Home::new();
    let mut screen = home.browse();
    screen.type_and_see("1", "4 meetings");
    screen.type_and_see("@2025-10-31\r", "as of 31 October 2025 · @ returns");
    screen.see("3 meetings");
    screen.type_and_see("5 ", "made in the present: @ and enter return there");
    screen.type_and_see("@\r", "back in the present");
    screen.see("5 follow-ups");
    screen.press("q");
    assert!(screen.end().success());
    screen.assert_given_back();

    let mut screen = home.browse_with(&["--as-of", "2025-10-31"]);
    screen.see("as of 31 October 2025 · @ returns");
    screen.see("overview as of 31 October 2025");
    // What changes on the disk is the present's, and seen of that day as far as it is of it.
    let people = home.registry().join("people/people.ron");
    let text = fs::read_to_string(&people).unwrap();
    screen.type_and_see("3", "Ada Fictiva");
    fs::write(&people, text.replace("Ada Fictiva", "Ada Factiva")).unwrap();
    screen.see("Ada Factiva");
    screen.type_and_see("1", "3 meetings");
    screen.type_and_see("@\r", "4 meetings");
    screen.press("q");
    assert!(screen.end().success());
}

#[test]
fn the_first_start_makes_a_registry_of_ones_own_and_says_where() {
    let home = Home::new();
    let mut screen = Screen::start(home.command(env!("CARGO_BIN_EXE_paraph"), &[]));
    screen.see("~/.local/share/paraph/registry");
    screen.press("q");
    assert!(screen.end().success());
    let own = home
        .folder
        .path()
        .join(".local/share/paraph/registry/registry.ron");
    assert!(own.is_file());
}

#[test]
fn what_others_do_is_seen_without_a_key() {
    let home = Home::new();
    let mut one = home.browse();
    let mut other = home.browse();
    one.type_and_see("5", "5 follow-ups");
    other.type_and_see("5", "▸○ Build the library");
    one.type_and_see(" ", "▸✓ Build the library");
    other.see("▸✓ Build the library");
    home.run(&[
        "note",
        "library/build",
        "--note",
        "by command",
        "--by",
        "ada",
    ]);
    one.see("by command");
    other.see("by command");
    let people = home.registry().join("people/people.ron");
    let text = fs::read_to_string(&people).unwrap();
    other.type_and_see("3", "Ada Fictiva");
    fs::write(&people, text.replace("Ada Fictiva", "Ada Factiva")).unwrap();
    other.see("Ada Factiva");
    for mut screen in [one, other] {
        screen.press("q");
        assert!(screen.end().success());
        screen.assert_given_back();
    }
}

#[test]
fn a_resized_window_is_drawn_anew() {
    let home = Home::new();
    let mut screen = home.browse();
    screen.type_and_see("1", "4 meetings");
    let size = PtySize {
        rows: 24,
        cols: 80,
        pixel_width: 0,
        pixel_height: 0,
    };
    screen.resize(size);
    screen.wait("one column", |s| {
        let text = s.text();
        text.contains("undated") && !text.contains('│') && text.contains("Lantern Harbour")
    });
    let size = PtySize {
        rows: 8,
        cols: 30,
        pixel_width: 0,
        pixel_height: 0,
    };
    screen.resize(size);
    screen.see("too small");
    screen.press("q");
    assert!(screen.end().success());
    screen.assert_given_back();
}

#[test]
fn signals_that_end_it_leave_the_terminal_as_it_was() {
    for name in ["TERM", "HUP", "INT", "QUIT"] {
        let home = Home::new();
        let mut screen = home.browse();
        screen.type_and_see("1", "4 meetings");
        screen.signal(name);
        assert!(
            !screen.end().success(),
            "it dies of SIG{name}, as whoever sent it expects"
        );
        screen.assert_given_back();
    }
}

#[test]
fn ctrl_z_gives_the_terminal_back_and_fg_returns_to_the_same_screen() {
    let home = Home::new();
    let mut screen = home.browse();
    screen.type_and_see("1", "4 meetings");
    screen.type_and_see("5", "5 follow-ups");
    screen.press("\u{1a}");
    screen.wait("given back", |s| !s.parser.screen().alternate_screen());
    let stat = format!("/proc/{}/stat", screen.child.process_id().unwrap());
    if Path::new(&stat).exists() {
        screen.wait("stopped", |_| {
            fs::read_to_string(&stat).is_ok_and(|stat| stat.contains(") T "))
        });
        screen.assert_given_back();
    }
    screen.signal("CONT");
    screen.wait("taken again", |s| s.parser.screen().alternate_screen());
    screen.see("5 follow-ups");
    screen.press("q");
    assert!(screen.end().success());
    screen.assert_given_back();
}

/// What a terminal sends for a click on a text.
fn click(screen: &Screen, text: &str) -> String {
    let shown = screen.text();
    let found = shown.lines().enumerate().find_map(|(row, line)| {
        let before = line.split_once(text)?.0.chars().count();
        Some((before + 1, row + 1))
    });
    assert!(found.is_some(), "no `{text}` on:\n{shown}");
    let (x, y) = found.unwrap();
    format!("\u{1b}[<0;{x};{y}M\u{1b}[<0;{x};{y}m")
}

#[test]
fn the_mouse_goes_to_a_list_follows_a_link_and_does_what_the_footer_says() {
    let home = Home::new();
    let mut screen = home.browse();
    screen.type_and_see("1", "4 meetings");
    screen.press(&click(&screen, "3 People"));
    screen.see("4 people");
    let row = click(&screen, "Nemo Nullius");
    screen.press(&row);
    screen.press(&row);
    screen.see("next link");
    screen.press(&click(&screen, "/ filter"));
    screen.see("enter keep");
    screen.press("ada\r");
    screen.see("1 of 4");
    screen.see("q quit");
    screen.press(&click(&screen, "q quit"));
    assert!(screen.end().success());
    screen.assert_given_back();
}

#[test]
fn what_is_copied_is_handed_to_the_terminal() {
    let home = Home::new();
    let mut screen = home.browse();
    screen.type_and_see("3", "4 people");
    screen.type_and_see("/nemo\r", "1 of 4 people");
    screen.type_and_see("y", "What to copy");
    screen.press("i");
    screen.see("handed to the terminal");
    // OSC 52 with "nemo" in base64.
    assert!(screen.has_printed("\u{1b}]52;c;bmVtbw=="));
    screen.press("q");
    assert!(screen.end().success());
}

#[test]
fn the_tour_is_on_a_registry_of_its_own_and_returns_to_where_one_was() {
    let home = Home::new();
    let before = home.run(&["log"]);
    let mut screen = home.browse();
    screen.type_and_see("5", "5 follow-ups");
    screen.type_and_see("\u{1b}OP", "F1 tour");
    screen.type_and_see("\u{1b}OP", "Tour 1 of 7");
    screen.type_and_see("\u{10}", "Type a name");
    screen.type_and_see("maksutov", "goes there");
    screen.type_and_see("\r", "Tour 2 of 7");
    screen.type_and_see("j", "Tour 3 of 7");
    screen.press("5 ");
    screen.press("q");
    screen.wait("the own registry", |s| {
        !s.text().contains("Tour") && s.text().contains("5 follow-ups")
    });
    screen.press("q");
    assert!(screen.end().success());
    screen.assert_given_back();
    assert_eq!(home.run(&["log"]), before, "nothing of one's own is marked");
}

#[test]
fn the_tour_command_needs_no_registry_and_leaves_none() {
    let home = Home::new();
    let command = home.command(env!("CARGO_BIN_EXE_paraph"), &["tour"]);
    let mut screen = Screen::start(command);
    screen.see("Tour 1 of 7");
    screen.press("\u{3}");
    assert!(screen.end().success());
    screen.assert_given_back();
    assert!(!home.folder.path().join(".local/share/paraph").exists());
}

#[test]
fn a_bookmark_outlasts_the_browser() {
    let home = Home::new();
    let mut screen = home.browse();
    screen.type_and_see("3", "4 people");
    screen.type_and_see("/nemo\r", "1 of 4 people");
    screen.type_and_see("*", "bookmarked: Nemo Nullius");
    screen.press("q");
    assert!(screen.end().success());
    let mut screen = home.browse();
    screen.see("Overview");
    screen.type_and_see("'", "Bookmarks");
    screen.type_and_see("\r", "Nemo Nullius");
    screen.see("★");
    screen.press("q");
    assert!(screen.end().success());
}

#[test]
fn a_panic_in_any_thread_gives_the_terminal_back_and_tells_what_happened() {
    for thread in ["main", "other"] {
        let home = Home::new();
        let itself = std::env::current_exe().unwrap();
        let arguments = ["--exact", "panics_with_the_terminal_taken", "--nocapture"];
        let mut command = home.command(itself.to_str().unwrap(), &arguments);
        command.env("PARAPH_TEST_PANIC", thread);
        let mut screen = Screen::start(command);
        assert_eq!(screen.end().exit_code(), 101);
        screen.assert_given_back();
        assert!(screen.has_printed("as a bug would"), "{}", screen.text());
    }
}

/// Run by the test above in a terminal of its own; run otherwise, it has nothing to do.
#[test]
fn panics_with_the_terminal_taken() {
    let Some(place) = std::env::var_os("PARAPH_TEST_PANIC") else {
        return;
    };
    let _session = paraph::tui::Session::start().unwrap();
    assert!(place != "main", "as a bug would");
    let other = thread::spawn(|| panic!("as a bug would"));
    // The browser waits for its events meanwhile.
    let _waited = other.join();
    thread::park();
}

#[test]
fn a_registry_that_is_none_says_what_to_do_and_leaves_the_terminal_alone() {
    let home = Home::new();
    let nowhere = home.folder.path().join("nowhere");
    let arguments = ["-r", nowhere.to_str().unwrap()];
    let mut screen = Screen::start(home.command(env!("CARGO_BIN_EXE_paraph"), &arguments));
    assert_eq!(screen.end().exit_code(), 3);
    assert!(screen.text().contains("paraph init"), "{}", screen.text());
    assert!(!screen.has_printed("\u{1b}[?1049h"));
}

#[test]
fn the_editor_has_the_terminal_to_itself_and_the_browser_comes_back() {
    let home = Home::new();
    let editor = home.folder.path().join("editor.sh");
    // An editor that takes a key for itself, breaks the file at first, and mends it then.
    let script = "printf 'EDITING %s' \"$1\"\nread -r answer\nsed -i \"$answer\" \"$1\"\n";
    fs::write(&editor, script).unwrap();
    let registry = home.registry();
    let mut command = home.command(
        env!("CARGO_BIN_EXE_paraph"),
        &["-r", registry.to_str().unwrap()],
    );
    command.env("EDITOR", format!("sh {}", editor.display()));
    let mut screen = Screen::start(command);
    screen.wait("the first screen", |screen| {
        screen.text().contains("paraph")
    });
    screen.press("3/nemo\r");
    screen.wait("the record", |screen| {
        screen.text().contains("Nemo Nullius")
    });
    screen.press("e");
    screen.wait("the editor", |screen| screen.text().contains("EDITING"));
    screen.press("s/id: \"nemo\"/idd: \"nemo\"/\r");
    screen.wait("the mistake", |screen| {
        screen.text().contains("no field `idd`")
    });
    screen.press("e");
    screen.wait("the editor again", |screen| {
        screen.text().matches("EDITING").count() == 2
    });
    screen
        .press("s/idd: \"nemo\", names: \"Nemo Nullius\"/id: \"nemo\", names: \"Nemo Primus\"/\r");
    screen.wait("what was written", |screen| {
        screen.text().contains("u undoes")
    });
    let people = fs::read_to_string(registry.join("people/people.ron")).unwrap();
    assert!(
        people.contains("(id: \"nemo\", names: \"Nemo Primus\"),"),
        "{people}"
    );
    screen.press("u");
    screen.wait("what was there before", |screen| {
        screen.text().contains("Nemo Nullius")
    });
    screen.press("q");
    assert!(screen.end().success());
}

#[test]
fn what_is_shown_is_exported_and_what_a_file_brings_is_imported_and_taken_back() {
    let home = Home::new();
    let mut screen = home.browse();
    screen.type_and_see("3", "4 people");
    screen.type_and_see("x", "Write what is shown to a file");
    screen.type_and_see("\u{15}out.csv", "out.csv");
    screen.type_and_see("\r", "written to");
    let written = fs::read_to_string(home.folder.path().join("out.csv")).unwrap();
    assert!(written.contains("Ada Fictiva"), "{written}");
    let file = r#"{"persons": [{"id": "otto", "name": "Otto Neuling"}, {"id": "q"}]}"#;
    fs::write(home.folder.path().join("tides.json"), file).unwrap();
    screen.type_and_see("X", "Import a file");
    screen.type_and_see("tid\t", "tides.json");
    screen.type_and_see("\r", "a person without a name");
    screen.type_and_see("\u{13}", "1 written, 1 could not be taken");
    let new = home.registry().join("people/tides.ron");
    assert!(fs::read_to_string(&new).unwrap().contains("Otto Neuling"));
    screen.press("u");
    screen.wait("the file to go", |_| !new.exists());
    screen.press("q");
    assert!(screen.end().success());
}

impl Home {
    /// Starts the browser with a configuration and further variables.
    fn browse_as(&self, config: Option<&str>, variables: &[(&str, &str)]) -> Screen {
        let path = self.folder.path().join("config.ron");
        if let Some(config) = config {
            fs::write(&path, config).unwrap();
        }
        let registry = self.registry();
        let arguments = ["-r", registry.to_str().unwrap()];
        let mut command = self.command(env!("CARGO_BIN_EXE_paraph"), &arguments);
        command.env("PARAPH_CONFIG", path);
        for (name, value) in variables {
            command.env(name, value);
        }
        Screen::start(command)
    }
}

/// What asks the terminal for the colour of its background.
const QUESTION: &str = "\u{1b}]11;?\u{1b}\\";

impl Screen {
    /// The colour that the last cell stands on.
    fn ground(&self) -> vt100::Color {
        self.parser.screen().cell(35, 119).unwrap().bgcolor()
    }
}

#[test]
fn the_terminal_says_whether_it_is_light_and_no_key_is_lost_meanwhile() {
    let home = Home::new();
    let config = "(theme: (light: \"paper\", dark: \"night\"))";
    let variables = [("COLORTERM", "truecolor")];
    let (paper, night) = (
        vt100::Color::Rgb(0xfb, 0xf8, 0xf1),
        vt100::Color::Rgb(0x16, 0x16, 0x1e),
    );
    // One that does not answer is taken for dark.
    let mut screen = home.browse_as(Some(config), &variables);
    screen.type_and_see("1", "4 meetings");
    assert!(screen.has_printed(QUESTION));
    assert_eq!(screen.ground(), night);
    // An answer, however late, comes among keys and is none.
    screen.press("5\u{1b}]11;rgb:ffff/ffff/f0f0\u{1b}\\/library");
    screen.wait("light", |screen| screen.ground() == paper);
    screen.see("2 of 5");
    screen.press("\r");
    screen.press("q");
    assert!(screen.end().success());
    screen.assert_given_back();

    let mut screen = home.browse_as(Some("(theme: \"ember\")"), &variables);
    screen.type_and_see("1", "4 meetings");
    assert!(!screen.has_printed(QUESTION), "nothing is to be known");
    screen.press("q");
    assert!(screen.end().success());
    let mut screen = home.browse_as(Some(config), &[("NO_COLOR", "1")]);
    screen.type_and_see("1", "4 meetings");
    assert!(!screen.has_printed(QUESTION), "nor without colours");
    assert_eq!(screen.ground(), vt100::Color::Default);
    screen.press("q");
    assert!(screen.end().success());
}

#[test]
fn a_theme_that_is_chosen_is_there_the_next_time_in_the_colours_there_are() {
    let home = Home::new();
    let mut screen = home.browse_as(None, &[("COLORTERM", "truecolor")]);
    screen.type_and_see("T", "Colours");
    assert!(screen.has_printed("\u{1b}[?2026h"), "frames go out whole");
    screen.type_and_see("frost\r", "colours: frost, kept for this machine");
    screen.wait("light", |screen| {
        screen.ground() == vt100::Color::Rgb(0xf6, 0xf8, 0xfb)
    });
    screen.press("q");
    assert!(screen.end().success());
    let mut screen = home.browse_as(None, &[]);
    screen.type_and_see("1", "4 meetings");
    assert!(matches!(screen.ground(), vt100::Color::Idx(_)), "of 256");
    screen.press("q");
    assert!(screen.end().success());
}

#[test]
fn what_is_saved_in_the_configuration_is_followed_and_what_is_wrong_changes_nothing() {
    let home = Home::new();
    let mut screen = home.browse_as(None, &[]);
    screen.type_and_see("1", "4 meetings");
    let path = home.folder.path().join("config.ron");
    let save = |text: &str| {
        let draft = home.folder.path().join("config.new");
        fs::write(&draft, text).unwrap();
        fs::rename(&draft, &path).unwrap();
    };
    save("(keys: {\"filter\": \"ctrl-t\"}, views: [(name: \"Late\", query: \"is:overdue\")])");
    screen.see("the configuration was read again");
    screen.see("7 Late");
    screen.type_and_see("2", "^T filter");
    screen.type_and_see("\u{14}", "filter");
    screen.press("\u{1b}");
    save("(keys: {\"filter\": \"ctrl-y\", \"serch\": \"x\"})");
    screen.see("no action is called `serch` · the configuration before it stays");
    screen.see("7 Late");
    screen.type_and_see("1", "^T filter");
    save("()");
    screen.see("the configuration was read again");
    screen.type_and_see("2", "/ filter");
    screen.press("q");
    assert!(screen.end().success());
    screen.assert_given_back();
}
