//! Tells when a registry changes on the disk, whoever changes it.

use notify::event::{AccessKind, AccessMode};
use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
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
    _watchers: Watchers,
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
        let watchers = told(root, sender.clone())
            .or_else(|_| polled(root, sender))
            .ok()?;
        Some(Self::gathering(root, watchers, events, tell))
    }

    fn gathering(
        root: &Path,
        watchers: Watchers,
        events: Receiver<notify::Result<Event>>,
        tell: impl FnMut(Changed) + Send + 'static,
    ) -> Self {
        let journals = root.join("journal");
        thread::spawn(move || gather(&events, &journals, tell));
        Self {
            _watchers: watchers,
        }
    }
}

/// Whatever watches, for as long as it is kept.
type Watchers = Vec<Box<dyn Watcher + Send>>;

/// A watcher that the system tells of changes.
fn told(root: &Path, to: Sender<notify::Result<Event>>) -> notify::Result<Watchers> {
    let mut watcher = RecommendedWatcher::new(pass(to), Config::default())?;
    watcher.watch(root, RecursiveMode::Recursive)?;
    Ok(vec![Box::new(watcher)])
}

/// Watchers that look for changes themselves. Files are compared by their times, which are told
/// in whole seconds; journals, which are small and grow within a second, by what is in them.
fn polled(root: &Path, to: Sender<notify::Result<Event>>) -> notify::Result<Watchers> {
    let config = Config::default().with_poll_interval(POLL);
    let mut files = PollWatcher::new(pass(to.clone()), config)?;
    files.watch(root, RecursiveMode::Recursive)?;
    let mut watchers: Watchers = vec![Box::new(files)];
    let journals = root.join("journal");
    if journals.is_dir() {
        let mut contents = PollWatcher::new(pass(to), config.with_compare_contents(true))?;
        contents.watch(&journals, RecursiveMode::Recursive)?;
        watchers.push(Box::new(contents));
    }
    Ok(watchers)
}

fn pass(to: Sender<notify::Result<Event>>) -> impl Fn(notify::Result<Event>) {
    move |event| {
        // Nobody listens any more once the watch has ended.
        let _ended = to.send(event);
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

/// Calls `tell` on a thread of its own whenever what is in a file has changed, wherever links lead
/// to it, until that says that nobody listens. The file need not be there yet, nor its folder.
///
/// Where the system tells of no changes it is looked at now and then.
pub fn follow(path: &Path, mut tell: impl FnMut() -> bool + Send + 'static) {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    thread::spawn(move || {
        let (sender, events) = channel();
        let mut last = contents(&path);
        let mut watched: (Vec<PathBuf>, Option<Watchers>) = (Vec::new(), None);
        loop {
            let folders = folders(&path);
            if watched.0 != folders {
                let watchers = of_folders(&folders, &sender);
                watched = (folders, watchers);
            }
            let now = contents(&path);
            if now != last {
                last = now;
                if !tell() {
                    return;
                }
            }
            if watched.1.is_none() || !happens(&events) {
                return;
            }
        }
    });
}

/// The largest file that is followed, in bytes.
const MAX_FOLLOWED: u64 = 1024 * 1024;

/// What is in a file; nothing when it cannot be read.
fn contents(path: &Path) -> Option<Vec<u8>> {
    let there = fs::metadata(path).ok()?;
    let is_read = there.is_file() && there.len() <= MAX_FOLLOWED;
    is_read.then(|| fs::read(path).ok())?
}

/// The folders in which a change of a file shows: its own, or the nearest there is, and that of what
/// a link leads to.
fn folders(path: &Path) -> Vec<PathBuf> {
    let own = path.ancestors().skip(1).find(|folder| folder.is_dir());
    let target = path.canonicalize().ok();
    let target = target.as_deref().and_then(Path::parent);
    let mut folders: Vec<PathBuf> = own
        .into_iter()
        .chain(target)
        .map(Path::to_path_buf)
        .collect();
    folders.dedup();
    folders
}

/// Watches what lies in folders, by what the system tells or else by looking.
fn of_folders(folders: &[PathBuf], to: &Sender<notify::Result<Event>>) -> Option<Watchers> {
    let told = || -> notify::Result<Watchers> {
        let mut watcher = RecommendedWatcher::new(pass(to.clone()), Config::default())?;
        for folder in folders {
            watcher.watch(folder, RecursiveMode::NonRecursive)?;
        }
        Ok(vec![Box::new(watcher)])
    };
    let polled = || -> notify::Result<Watchers> {
        let config = Config::default().with_poll_interval(POLL);
        let mut watcher = PollWatcher::new(pass(to.clone()), config.with_compare_contents(true))?;
        for folder in folders {
            watcher.watch(folder, RecursiveMode::NonRecursive)?;
        }
        Ok(vec![Box::new(watcher)])
    };
    told().or_else(|_| polled()).ok()
}

/// Waits until something happens and all is quiet again; says whether anything can happen still.
fn happens(events: &Receiver<notify::Result<Event>>) -> bool {
    loop {
        match events.recv() {
            Ok(event) if event.as_ref().is_ok_and(is_read_only) => {}
            Ok(_) => break,
            Err(_) => return false,
        }
    }
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        if events.recv_timeout(QUIET).is_err() {
            break;
        }
    }
    true
}

/// Says whether an event is that somebody reads.
fn is_read_only(event: &Event) -> bool {
    match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => false,
        EventKind::Access(_) => true,
        _ => false,
    }
}

/// What an event means, if anything: that somebody reads a file changes nothing.
fn meaning(event: &notify::Result<Event>, journals: &Path) -> Option<Changed> {
    let Ok(event) = event else {
        // Events were lost: anything may have changed.
        return Some(Changed::Records);
    };
    let matters = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().as_encoded_bytes();
        !name.starts_with(b".") && !name.ends_with(b"~") && !name.ends_with(b".swp")
    };
    let mut paths = event.paths.iter().filter(|path| matters(path)).peekable();
    if is_read_only(event) || (paths.peek().is_none() && !event.need_rescan()) {
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
    use notify::Event;
    use std::fs::{self, File};
    use std::path::Path;
    use std::sync::mpsc::{Sender, channel};
    use std::time::{Duration, SystemTime};

    /// What a watch tells of a journal and then a record that change.
    fn told_of(
        watcher: impl Fn(&Path, Sender<notify::Result<Event>>) -> notify::Result<super::Watchers>,
    ) {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("journal")).unwrap();
        fs::write(root.path().join("registry.ron"), "(title: \"x\")").unwrap();
        let (sender, events) = channel();
        let (tell, told) = channel();
        let watcher = watcher(root.path(), sender).unwrap();
        let _watch = Watch::gathering(root.path(), watcher, events, move |changed| {
            // The test may have seen enough by now.
            let _ended = tell.send(changed);
        });
        let patience = Duration::from_secs(20);
        fs::read(root.path().join("registry.ron")).unwrap();
        fs::write(root.path().join("journal/a.ron"), "//\n").unwrap();
        assert_eq!(told.recv_timeout(patience), Ok(Changed::Journals));
        let page = root.path().join("registry.ron");
        fs::write(&page, "(title: \"yy\")").unwrap();
        let later = SystemTime::now() + Duration::from_secs(5);
        File::options()
            .write(true)
            .open(&page)
            .unwrap()
            .set_modified(later)
            .unwrap();
        // The journal may be told of again meanwhile: two watchers look at it.
        let next = || told.recv_timeout(patience);
        let last = std::iter::from_fn(|| Some(next())).find(|told| *told != Ok(Changed::Journals));
        assert_eq!(last, Some(Ok(Changed::Records)));
    }

    #[test]
    fn a_file_is_followed_from_before_it_is_there_and_through_links() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("deep/config.ron");
        let (tell, told) = channel();
        let patience = Duration::from_secs(20);
        super::follow(&path, move || tell.send(()).is_ok());
        // What is written before the thread looks is no change: so it is until it tells of one.
        fs::create_dir(root.path().join("deep")).unwrap();
        let mut number = 0;
        let mut until_told = |write: &dyn Fn(String)| {
            for _ in 0..40 {
                number += 1;
                write(format!("({number})"));
                if told.recv_timeout(patience / 40).is_ok() {
                    return;
                }
            }
            panic!("nothing was told");
        };
        until_told(&|text| fs::write(&path, text).unwrap());
        // As editors save: another file in its place.
        until_told(&|text| {
            fs::write(root.path().join("new"), text).unwrap();
            fs::rename(root.path().join("new"), &path).unwrap();
        });
        #[cfg(unix)]
        {
            let kept = root.path().join("kept.ron");
            fs::write(&kept, "()").unwrap();
            fs::remove_file(&path).unwrap();
            std::os::unix::fs::symlink(&kept, &path).unwrap();
            until_told(&|text| fs::write(&kept, text).unwrap());
        }
    }

    #[test]
    fn the_system_tells_what_changed_and_not_that_it_was_read() {
        told_of(super::told);
    }

    #[test]
    fn where_it_does_not_a_look_now_and_then_does() {
        told_of(super::polled);
    }
}
