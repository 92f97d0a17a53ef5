//! What the journal asks of a disk, behind one small trait, so that tests can have any of it fail.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;

/// The operations that appending to a journal is made of.
pub(super) trait Disk {
    /// An open file.
    type File;

    /// Says whether a regular file is there; a pipe or a device is none.
    fn is_file(&self, path: &Path) -> bool;
    /// Says whether a folder is there.
    fn is_folder(&self, path: &Path) -> bool;
    /// Makes a folder.
    fn make_folder(&self, path: &Path) -> io::Result<()>;
    /// Has the names in a folder reach the disk.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;
    /// Makes a file, or opens the one that another made meanwhile.
    fn create(&self, path: &Path) -> io::Result<Self::File>;
    /// Opens a file to be read and appended to.
    fn open(&self, path: &Path) -> io::Result<Self::File>;
    /// Waits until nobody else writes to a file. Closing it lets others in again.
    fn lock(&self, file: &Self::File) -> io::Result<()>;
    /// The size of a file in bytes.
    fn size(&self, file: &Self::File) -> io::Result<u64>;
    /// The end of a file of a known size, enough to hold its last lines.
    fn tail(&self, file: &mut Self::File, size: u64) -> io::Result<String>;
    /// Appends bytes, all of them or with an error.
    fn write(&self, file: &mut Self::File, bytes: &[u8]) -> io::Result<()>;
    /// Has everything written reach the disk.
    fn sync(&self, file: &Self::File) -> io::Result<()>;
    /// Cuts a file back to a size.
    fn cut(&self, file: &Self::File, size: u64) -> io::Result<()>;
}

/// The disk of the operating system.
#[derive(Debug, Clone, Copy)]
pub(super) struct Os;

impl Disk for Os {
    type File = File;

    fn is_file(&self, path: &Path) -> bool {
        path.is_file()
    }

    fn is_folder(&self, path: &Path) -> bool {
        path.is_dir()
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        match fs::create_dir(path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
            other => other,
        }
    }

    #[cfg(unix)]
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        File::open(path)?.sync_all()
    }

    #[cfg(not(unix))]
    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn create(&self, path: &Path) -> io::Result<File> {
        match OpenOptions::new()
            .read(true)
            .append(true)
            .create_new(true)
            .open(path)
        {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_file() => {
                self.open(path)
            }
            other => other,
        }
    }

    fn open(&self, path: &Path) -> io::Result<File> {
        OpenOptions::new().read(true).append(true).open(path)
    }

    fn lock(&self, file: &File) -> io::Result<()> {
        file.lock()
    }

    fn size(&self, file: &File) -> io::Result<u64> {
        Ok(file.metadata()?.len())
    }

    fn tail(&self, file: &mut File, size: u64) -> io::Result<String> {
        const ENOUGH: u64 = 64 * 1024;
        file.seek(SeekFrom::Start(size.saturating_sub(ENOUGH)))?;
        let mut bytes = Vec::new();
        file.take(ENOUGH).read_to_end(&mut bytes)?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        file.sync_all()
    }

    fn cut(&self, file: &File, size: u64) -> io::Result<()> {
        file.set_len(size)
    }
}
