//! What the journal asks of a disk, behind one small trait, so that tests can have any of it fail.

use std::fs::{self, File, FileType, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;

/// The operations that appending to a journal is made of.
pub(super) trait Disk {
    /// An open file.
    type File;

    /// Says whether a file is there; it is an error if something else is in its place.
    fn is_file(&self, path: &Path) -> io::Result<bool>;
    /// Says whether a folder is there; it is an error if something else is in its place.
    fn is_folder(&self, path: &Path) -> io::Result<bool>;
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

/// Says whether a file or folder is there.
///
/// # Errors
/// When something else is there in its place: a pipe, which would keep us waiting, a device, or a
/// link to somewhere else, through which nothing is read again.
pub(super) fn is_ordinary(path: &Path, wanted: impl Fn(&FileType) -> bool) -> io::Result<bool> {
    match fs::symlink_metadata(path) {
        Ok(there) if wanted(&there.file_type()) => Ok(true),
        Ok(there) if there.is_symlink() => Err(io::Error::other(
            "it is a symbolic link, which is not followed",
        )),
        Ok(_) => Err(io::Error::other(
            "what lies there is no ordinary file or folder",
        )),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// The disk of the operating system.
#[derive(Debug, Clone, Copy)]
pub(super) struct Os;

impl Disk for Os {
    type File = File;

    fn is_file(&self, path: &Path) -> io::Result<bool> {
        is_ordinary(path, FileType::is_file)
    }

    fn is_folder(&self, path: &Path) -> io::Result<bool> {
        is_ordinary(path, FileType::is_dir)
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
