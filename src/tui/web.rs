//! Opening an address in the person's web browser: as an argument of a command, never through a
//! shell.

use super::terminal::Env;
use crate::error::{Error, Result};
use crate::lang::phrase;
use crate::model::is_web_address;
use std::io;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a command is waited for: one that still runs then is the browser itself.
const PATIENCE: Duration = Duration::from_secs(3);

/// Opens an address, and tells once how that went; returns when the command has ended.
pub(super) fn open(address: &str, env: Env<'_>, tell: impl FnOnce(Result<()>)) {
    if !is_web_address(address) {
        return tell(Err(Error::usage(phrase!("why-no-address"))));
    }
    for command in commands(address, env) {
        let Ok(mut child) = start(&command) else {
            continue;
        };
        match watched(&mut child) {
            Some(true) => return tell(Ok(())),
            Some(false) => {}
            None => {
                tell(Ok(()));
                // Or it would stay in the list of processes when it has ended.
                let _ended = child.wait();
                return;
            }
        }
    }
    tell(Err(
        Error::not_met(phrase!("web-none")).hinted(phrase!("web-none-hint"))
    ));
}

/// What may open an address on this machine, the best first: each a program and its arguments.
fn commands(address: &str, env: Env<'_>) -> Vec<Vec<String>> {
    let own = env("BROWSER").unwrap_or_default();
    let own = own.split(':').filter_map(|command| {
        let mut words = shell_words::split(command).ok()?;
        words.first()?;
        let mut is_put = false;
        for word in &mut words {
            is_put |= word.contains("%s");
            *word = word.replace("%s", address);
        }
        if !is_put {
            words.push(address.to_owned());
        }
        Some(words)
    });
    let mut found: Vec<Vec<String>> = own.collect();
    let mut add = |command: &[&str]| {
        let words = command.iter().chain([&address]);
        found.push(words.map(|word| (*word).to_owned()).collect());
    };
    if cfg!(target_os = "macos") {
        add(&["open"]);
    } else if cfg!(windows) {
        add(&["rundll32.exe", "url.dll,FileProtocolHandler"]);
    } else {
        if env("WSL_DISTRO_NAME").is_some() {
            add(&["wslview"]);
        }
        if env("TERMUX_VERSION").is_some() {
            add(&["termux-open-url"]);
        }
        // Without a screen they would open a browser in the terminal that paraph is in.
        if env("DISPLAY").is_some() || env("WAYLAND_DISPLAY").is_some() {
            add(&["xdg-open"]);
            add(&["gio", "open"]);
        }
    }
    found
}

fn start(command: &[String]) -> io::Result<Child> {
    let (program, arguments) = command.split_first().ok_or(io::ErrorKind::InvalidInput)?;
    let mut command = Command::new(program);
    command
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    // A key that ends what runs in the terminal is not meant for the web browser.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command.spawn()
}

/// Whether the command did it; nothing while it still runs.
fn watched(child: &mut Child) -> Option<bool> {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status.success()),
            Ok(None) => thread::sleep(Duration::from_millis(20)),
            Err(_) => return Some(false),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{commands, open};

    const ADDRESS: &str = "https://example.org/a?b=$(id)&c=';x";

    fn browser(command: String) -> impl Fn(&str) -> Option<String> {
        move |name| (name == "BROWSER").then(|| command.clone())
    }

    #[test]
    fn the_address_is_one_argument_whatever_stands_in_it() {
        let env = browser("firefox --new-tab %s:'my browser' -x".to_owned());
        let found = commands(ADDRESS, &env);
        assert_eq!(found[0], ["firefox", "--new-tab", ADDRESS]);
        assert_eq!(found[1], ["my browser", "-x", ADDRESS]);
        let screen = |name: &str| (name == "DISPLAY").then(|| ":0".to_owned());
        assert!(
            commands(ADDRESS, &screen)
                .iter()
                .all(|command| command.last().unwrap() == ADDRESS)
        );
    }

    #[test]
    #[cfg(unix)]
    fn it_is_opened_by_the_command_of_the_person_and_by_no_shell() {
        let folder = tempfile::tempdir().unwrap();
        let (script, told) = (folder.path().join("browse"), folder.path().join("told"));
        let text = format!("printf %s \"$1\" > {}", told.display());
        std::fs::write(&script, text).unwrap();
        let env = browser(format!("no-such-browser:sh {}", script.display()));
        let mut answer = None;
        open(ADDRESS, &env, |told| answer = Some(told));
        answer.unwrap().unwrap();
        assert_eq!(std::fs::read_to_string(told).unwrap(), ADDRESS);
    }

    #[test]
    fn what_is_no_address_or_has_no_browser_is_told() {
        for (address, command) in [("file:///etc/passwd", "true"), (ADDRESS, "no-such-browser")] {
            let mut answer = None;
            open(address, &browser(command.to_owned()), |told| {
                answer = Some(told);
            });
            assert!(answer.unwrap().is_err(), "{address}");
        }
    }
}
