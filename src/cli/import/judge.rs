//! Asking of likely doubles one by one, and keeping the answers where the next import finds them.
//!
//! Two that are distinct say so: the new record names the other in `distinct_from`. Of two that are
//! the same the one that is there learns the id that the other has in such files, or the name, and
//! the file is read again.

use crate::cli::answer::{Stop, say};
use crate::cli::output::Output;
use crate::cli::session::{Session, writer};
use crate::cli::writing;
use crate::exchange::Plan;
use crate::import::{Likely, Look, Request, Said, learn};
use crate::lang::{Words, tell};
use crate::store::edit;
use jiff::Timestamp;
use std::io::{self, BufRead as _, Write as _};

/// What somebody said of two records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    Said(Said),
    Later,
}

/// What was said of all of them.
pub(super) struct Judged {
    /// Those that are distinct.
    pub(super) distinct: Vec<Likely>,
    /// Whether the file has to be read again, since something of it is known now.
    pub(super) is_known: bool,
}

/// Asks of every likely double of a record that is there, and keeps what is said.
pub(super) fn judge(
    request: &Request,
    by: Option<&str>,
    session: &Session,
    plan: &Plan,
    out: &mut Output,
) -> std::result::Result<Judged, Stop> {
    let words = session.words();
    let mut known = edit::Plan::new(&session.root, words.say("judge-what"));
    let mut judged = Judged {
        distinct: Vec::new(),
        is_known: false,
    };
    let langs = session.sight().langs;
    let look = Look::at(plan, request.format, &session.registry, langs);
    for double in look.likely {
        match ask(&double, words, out)? {
            Answer::Later => {}
            Answer::Said(Said::Distinct) => judged.distinct.push(double),
            Answer::Said(Said::Same) => {
                if !learn(&mut known, request, &session.registry, &double)? {
                    let new = double.new_label.as_str();
                    say(&tell!(words, "judge-unknown", new = new));
                }
            }
        }
    }
    if known.is_empty() {
        return Ok(judged);
    }
    known.consequences(&session.faults)?;
    let by = writer(by)?;
    match known.carry_out(&writing::changes(session)?, &by, Timestamp::now()) {
        Ok(()) => Ok(Judged {
            is_known: true,
            ..judged
        }),
        Err(unwritten) => Err(writing::told(unwritten)),
    }
}

fn ask(double: &Likely, words: &Words, out: &mut Output) -> io::Result<Answer> {
    let (new, there) = (double.new_label.as_str(), double.there_label.as_str());
    let question = tell!(words, "judge-ask", new = new, there = there);
    write!(out, "{} ", crate::model::clean(&question))?;
    out.flush()?;
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    Ok(match line.trim().to_lowercase().as_str() {
        "s" | "same" | "m" | "même" => Answer::Said(Said::Same),
        "d" | "distinct" => Answer::Said(Said::Distinct),
        _ => Answer::Later,
    })
}
