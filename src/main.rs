//! `paraph`: a terminal browser for cooperation agreements.
//!
//! Everything is in the library; this hands it the command line and gives back its exit code.

fn main() -> std::process::ExitCode {
    paraph::cli::run()
}
