//! Tells when a registry changes on the disk, whoever changes it.

use notify::event::{AccessKind, AccessMode};
use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

/// Changes this close together are told as one: saving a file is several.
const QUIET: Duration = Duration::from_millis(60);
/// But nobody waits longer than this for the first of them.
const PATIENCE: Duration = Duration::from_millis(400);
/// How often the files are looked at where the system tells of no changes.
const POLL: Duration = Duration::from_millis(800);

/// What changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changed {
    /// Only journals.
    Journals,
    /// Records, or the title page.
    Records,
}

/// A watch on a registry; dropping it ends it.
pub struct Watch {
    _watcher: Box<dyn Watcher + Send>,
}

impl std::fmt::Debug for Watch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Watch")
    }
}

impl Watch {
    /// Watches a registry and calls `tell` on a thread of its own after each change.
    ///
    /// Where the system tells of no changes the files are looked at now and then; where that
    /// fails too there is no watch.
    pub fn start(root: &Path, tell: impl FnMut(Changed) + Send + 'static) -> Option<Self> {
        let (sender, events) = channel();
        let other = sender.clone();
        let told = move |event: notify::Result<Event>| {
            // Nobody listens any more once the watch has ended.
            let _ended = sender.send(event);
        };
        let polled = move |event: notify::Result<Event>| {
            let _ended = other.send(event);
        };
        let system = || -> notify::Result<Box<dyn Watcher + Send>> {
            let mut watcher = RecommendedWatcher::new(told, Config::default())?;
            watcher.watch(root, RecursiveMode::Recursive)?;
            Ok(Box::new(watcher))
        };
        let poll = || -> notify::Result<Box<dyn Watcher + Send>> {
            let config = Config::default().with_poll_interval(POLL);
            let mut watcher = PollWatcher::new(polled, config)?;
            watcher.watch(root, RecursiveMode::Recursive)?;
            Ok(Box::new(watcher))
        };
        let watcher = system().or_else(|_| poll()).ok()?;
        let journals = root.join("journal");
        thread::spawn(move || gather(&events, &journals, tell));
        Some(Self { _watcher: watcher })
    }
}

/// Tells of changes that belong together once.
fn gather(
    events: &Receiver<notify::Result<Event>>,
    journals: &Path,
    mut tell: impl FnMut(Changed),
) {
    while let Ok(first) = events.recv() {
        let mut changed = meaning(&first, journals);
        let begun = Instant::now();
        loop {
            match events.recv_timeout(QUIET) {
                Ok(event) => changed = worse(changed, meaning(&event, journals)),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return,
            }
            if begun.elapsed() > PATIENCE {
                break;
            }
        }
        if let Some(changed) = changed {
            tell(changed);
        }
    }
}

/// What an event means, if anything: that somebody reads a file changes nothing.
fn meaning(event: &notify::Result<Event>, journals: &Path) -> Option<Changed> {
    let Ok(event) = event else {
        // Events were lost: anything may have changed.
        return Some(Changed::Records);
    };
    let read_only = match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => false,
        EventKind::Access(_) => true,
        _ => false,
    };
    let matters = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().as_encoded_bytes();
        !name.starts_with(b".") && !name.ends_with(b"~") && !name.ends_with(b".swp")
    };
    let mut paths = event.paths.iter().filter(|path| matters(path)).peekable();
    if read_only || (paths.peek().is_none() && !event.need_rescan()) {
        return None;
    }
    Some(
        if !event.need_rescan() && paths.all(|path| path.starts_with(journals)) {
            Changed::Journals
        } else {
            Changed::Records
        },
    )
}

fn worse(one: Option<Changed>, other: Option<Changed>) -> Option<Changed> {
    match (one, other) {
        (Some(Changed::Records), _) | (_, Some(Changed::Records)) => Some(Changed::Records),
        (Some(Changed::Journals), _) | (_, Some(Changed::Journals)) => Some(Changed::Journals),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Changed, Watch};
    use std::fs;
    use std::sync::mpsc::channel;
    use std::time::Duration;

    #[test]
    fn tells_what_changed_and_not_that_it_was_read() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("journal")).unwrap();
        fs::write(root.path().join("registry.ron"), "(title: \"x\")").unwrap();
        let (sender, told) = channel();
        let watch = Watch::start(root.path(), move |changed| sender.send(changed).unwrap());
        assert!(watch.is_some());
        let patience = Duration::from_secs(20);
        fs::read(root.path().join("registry.ron")).unwrap();
        fs::write(root.path().join("journal/a.ron"), "//\n").unwrap();
        assert_eq!(told.recv_timeout(patience), Ok(Changed::Journals));
        fs::write(root.path().join("registry.ron"), "(title: \"y\")").unwrap();
        assert_eq!(told.recv_timeout(patience), Ok(Changed::Records));
    }
}
